using System.Buffers;
using System.Text;
using DanVan.Workflows.EntityFrameworkCore.Relational;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace DanVan.Workflows.Sqlite;

/// <summary>
/// A statement that talks to SQLite's own functions, on the connection of the ADO.NET provider. The provider's commands look every parameter
/// up by name and build a reader at every run; for the short statements of a commit that costs as much as SQLite's own work.
/// </summary>
/// <remarks>SQLite waits by busy_timeout and works on the caller's thread, so every task is complete when it is returned.</remarks>
internal sealed class SqliteStatement : PreparedStatement
{
    private const int ShortText = 256;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    public SqliteStatement(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, ParameterKind Kind)> parameters)
    {
        _database = connection.Handle!;
        Check(sqlite3_prepare_v3(_database, sql, SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = new int[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            _places[i] = sqlite3_bind_parameter_index(_statement, parameters[i].Name);
        }
    }

    public override void Set(int parameter, string? value)
    {
        if (value is null)
        {
            Check(sqlite3_bind_null(_statement, _places[parameter]));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(value, buffer);
            Check(sqlite3_bind_text(_statement, _places[parameter], buffer.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override void SetText(int parameter, ReadOnlySpan<byte> utf8) => Check(sqlite3_bind_text(_statement, _places[parameter], utf8));

    public override void Set(int parameter, long value) => Check(sqlite3_bind_int64(_statement, _places[parameter], value));

    // An empty span has no address, and without one SQLite binds NULL.
    public override void Set(int parameter, ReadOnlySpan<byte> value) => Check(
        value.IsEmpty ? sqlite3_bind_zeroblob(_statement, _places[parameter], 0) : sqlite3_bind_blob(_statement, _places[parameter], value));

    public override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Step();
        Reset();
        return ValueTask.FromResult(sqlite3_changes(_database));
    }

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Step())
        {
            return ValueTask.FromResult(true);
        }

        Reset();
        return ValueTask.FromResult(false);
    }

    public override bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    public override long Number(int column) => sqlite3_column_int64(_statement, column);

    public override byte[] Utf8(int column) => sqlite3_column_blob(_statement, column).ToArray();

    public override string Text(int column)
    {
        // The bytes of a text are asked for as bytes: their length is exact then, whatever is in them.
        var bytes = sqlite3_column_blob(_statement, column);
        if (bytes.Length < ShortText)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // GetString walks over the bytes twice, once to count; for a state full of diacritics that is a fifth of a load.
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return new string(buffer, 0, Encoding.UTF8.GetChars(bytes, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // The result repeats the failure of the run, which has been thrown already.
    public override void Reset() => _ = sqlite3_reset(_statement);

    public override void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var result = sqlite3_step(_statement);
        if (result is SQLITE_ROW or SQLITE_DONE)
        {
            return result == SQLITE_ROW;
        }

        try
        {
            Check(result);
            return false;
        }
        finally
        {
            Reset();
        }
    }

    private void Check(int result)
    {
        if (result != SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
