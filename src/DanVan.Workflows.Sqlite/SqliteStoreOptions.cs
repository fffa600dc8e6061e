using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Sqlite;

/// <summary>Where a SQLite store keeps its file and how long it waits for it. Immutable.</summary>
/// <remarks>
/// What makes commits durable (write-ahead log, full synchronisation) is no option: it is set on every connection and read back.
/// The file must be on a local disk; SQLite's write-ahead log does not work over a network file system.
/// </remarks>
public sealed record SqliteStoreOptions
{
    /// <summary>
    /// A connection string of Microsoft.Data.Sqlite, for example <c>Data Source=cycle.db</c>. <c>Mode=ReadWrite</c> refuses to create a file that
    /// is missing; <c>Mode=ReadOnly</c> opens a store that can only be read. In-memory databases, a shared cache and pooling are not for this store.
    /// </summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long a call waits while another process writes, before it fails with <c>store.unavailable</c>. 10 seconds by default; 1 millisecond to 5 minutes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Called with every connection the store opens, after it is set up. For tests that count commits or fill the disk.</summary>
    internal Action<SqliteConnection>? ConnectionOpened { get; init; }

    /// <summary>Options for a file at this path; it is created when it is missing.</summary>
    /// <param name="path">A path of the local file system; a relative one is resolved by the present directory when the store is opened.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static SqliteStoreOptions ForFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new SqliteStoreOptions { ConnectionString = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString };
    }

    /// <summary>Checks the options and completes the connection string with what the store needs of a connection.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    internal SqliteConnectionStringBuilder Resolve()
    {
        var builder = new SqliteConnectionStringBuilder(ConnectionString);
        Require(BusyTimeout >= TimeSpan.FromMilliseconds(1) && BusyTimeout <= TimeSpan.FromMinutes(5), "BusyTimeout lies outside 1 millisecond to 5 minutes");
        Require(builder.Cache != SqliteCacheMode.Shared, "a shared cache has locks of its own, which the store cannot wait for");
        Require(
            builder.DataSource.Length > 0 && builder.DataSource != ":memory:" && builder.Mode != SqliteOpenMode.Memory,
            "the data source is no file; use InMemoryWorkflowStore for a store that keeps nothing");
        Require(!builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase), "the data source is a URI; give a path");

        builder.DataSource = Path.GetFullPath(builder.DataSource);
        builder.Pooling = false;

        // The provider's own wait comes after SQLite's busy_timeout, in steps of 150 ms; one second is the least it knows.
        builder.DefaultTimeout = 1;
        return builder;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException($"The SQLite store cannot use these options: {problem}.");
        }
    }
}
