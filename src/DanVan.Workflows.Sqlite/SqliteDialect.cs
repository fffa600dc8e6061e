using System.Data.Common;
using System.Globalization;
using DanVan.Workflows.EntityFrameworkCore.Relational;
using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Workflows.Sqlite;

/// <summary>Opens connections to one file, durable and checked.</summary>
internal sealed class SqliteDialect : RelationalDialect
{
    private readonly SqliteStoreOptions _options;
    private readonly string _connectionString;
    private readonly SqliteWriteGate _gate;

    public SqliteDialect(SqliteStoreOptions options)
    {
        _options = options;
        var resolved = options.Resolve();
        _connectionString = resolved.ConnectionString;
        Path = resolved.DataSource;
        IsReadOnly = resolved.Mode == SqliteOpenMode.ReadOnly;
        _gate = SqliteWriteGate.Of(Path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Whether the caller asked for a store that can only be read.</summary>
    public bool IsReadOnly { get; }

    /// <inheritdoc />
    public override string BeginWrite => "BEGIN IMMEDIATE";

    /// <inheritdoc />
    public override string ShareLock => "";

    /// <inheritdoc />
    public override ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<DbConnection>(Open());
    }

    /// <summary>Opens a connection, sets what the store promises, and reads it back.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            SetUp(connection);
            _options.ConnectionOpened?.Invoke(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public override PreparedStatement Prepare(DbConnection connection, string sql, params ReadOnlySpan<(string Name, ParameterKind Kind)> parameters) =>
        new SqliteStatement((SqliteConnection)connection, sql, parameters);

    /// <inheritdoc />
    public override WorkflowDbContext CreateContext(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<WorkflowDbContext>();
        Configure(options, connection);
        return new WorkflowDbContext(options.Options);
    }

    /// <summary>The one place that ties the model to SQLite; the design-time factory uses it, too.</summary>
    public static void Configure(DbContextOptionsBuilder options, DbConnection connection) => options
        .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(WorkflowDbContext.MigrationsTable).MigrationsAssembly(typeof(SqliteDialect).Assembly))
        .ReplaceService<IMigrationsSqlGenerator, SqliteTableGenerator>();

    /// <inheritdoc />
    public override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => await _gate.EnterAsync(cancellationToken);

    /// <inheritdoc />
    public override WorkflowStoreException Translate(DbException failure) => SqliteFailure.Translate(failure, Path);

    /// <inheritdoc />
    public override void Dispose() => _gate.Dispose();

    private void SetUp(SqliteConnection connection)
    {
        // The switch to the write-ahead log does not always wait by busy_timeout, hence the command's own timeout, in whole seconds.
        var wait = (int)Math.Ceiling(_options.BusyTimeout.TotalSeconds);
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)_options.BusyTimeout.TotalMilliseconds}"));
        var journal = Run(connection, IsReadOnly ? "PRAGMA journal_mode" : "PRAGMA journal_mode = WAL", wait) as string;
        Run(connection, Settings);
        Check(journal == "wal", $"the journal mode is '{journal}' instead of 'wal'. Put the file on a local disk");
        Check(Run(connection, "PRAGMA synchronous") is 2L, "synchronous is not FULL (2)");
        Check(Run(connection, "PRAGMA foreign_keys") is 1L, "foreign keys are not enforced");
    }

    // fullfsync makes macOS flush the drive's own cache; elsewhere it has no effect. The write-ahead log is copied back every 4,000 pages
    // (16 MB) and cut to 64 MB when a burst has made it longer. Sorting needs no temporary files.
    private const string Settings = """
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA checkpoint_fullfsync = ON;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -8000;
        """;

    private void Check(bool holds, string problem)
    {
        if (!holds)
        {
            throw new WorkflowStoreException("store.not-durable", $"A commit to '{Path}' would not be durable: {problem}.");
        }
    }

    private static object? Run(SqliteConnection connection, string sql, int? timeout = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class and a number.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = timeout ?? command.CommandTimeout;
        return command.ExecuteScalar();
    }
}
