namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>
/// One SQL statement, compiled once on one connection and run many times. It is bound, run, and read to the end or reset, then bound again.
/// Not thread-safe.
/// </summary>
internal abstract class PreparedStatement : IDisposable
{
    /// <summary>Gives a parameter its value, by its place in the list the statement was prepared with.</summary>
    public abstract void Set(int parameter, string? value);

    /// <summary>Gives a text parameter its value, as UTF-8.</summary>
    public abstract void SetText(int parameter, ReadOnlySpan<byte> utf8);

    /// <inheritdoc cref="Set(int, string?)" />
    public abstract void Set(int parameter, long value);

    /// <inheritdoc cref="Set(int, string?)" />
    public abstract void Set(int parameter, ReadOnlySpan<byte> value);

    /// <summary>Runs a statement that gives no rows and returns the number of changed ones.</summary>
    public abstract ValueTask<int> ExecuteAsync(CancellationToken cancellationToken);

    /// <summary>Runs a query, on the first call, and goes to the next row. False after the last, and the statement is reset then.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    public abstract bool IsNull(int column);

    public abstract long Number(int column);

    public abstract string Text(int column);

    /// <summary>A text as its UTF-8 bytes, copied.</summary>
    public abstract byte[] Utf8(int column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Ends a query before its last row; harmless otherwise.</summary>
    public abstract void Reset();

    public abstract void Dispose();
}

/// <summary>What a parameter holds; some databases want to know when they compile.</summary>
internal enum ParameterKind
{
    Text,
    Number,
    Bytes,
}
