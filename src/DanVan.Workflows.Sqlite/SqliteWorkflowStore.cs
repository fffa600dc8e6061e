using DanVan.Workflows.EntityFrameworkCore;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Sqlite;

/// <summary>The durable store in one SQLite file.</summary>
/// <remarks>
/// Thread-safe; several stores, in one process or in several, may be open on the same file. Readers and writers do not wait for one another;
/// writers of one process take turns in order of arrival. SQLite works on the caller's thread: a call blocks it for the time of the disk access.
/// The write-ahead log is copied back into the file as it grows; an enumeration that is left standing open holds that up.
/// </remarks>
public sealed class SqliteWorkflowStore : RelationalWorkflowStore
{
    private SqliteWorkflowStore(SqliteDialect dialect)
        : base(dialect)
    {
    }

    /// <summary>Opens the store. A file that is missing is created, an older one is brought up to date, in one transaction.</summary>
    /// <param name="options">Where the file is.</param>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    /// <exception cref="WorkflowStoreException">
    /// <c>store.newer-schema</c>: a later version of this library wrote the file. <c>store.not-durable</c>: the file system refuses the write-ahead log.
    /// <c>store.read-only</c>: the file or its folder may not be written. <c>store.unreadable</c>: it is no SQLite database, or a damaged one.
    /// <c>store.full</c>: no space is left. <c>store.unavailable</c>: the file cannot be opened, or another process holds it longer than the timeout.
    /// </exception>
    public static SqliteWorkflowStore Open(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var dialect = new SqliteDialect(options);
        try
        {
            SqliteMigrator.BringUpToDate(dialect);
            return new SqliteWorkflowStore(dialect);
        }
        catch
        {
            dialect.Dispose();
            throw;
        }
    }

    /// <summary>As <see cref="Open"/>, on a thread of the pool: bringing a large file up to date takes its time.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="cancellationToken">Heeded until the work begins.</param>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    /// <exception cref="WorkflowStoreException">As for <see cref="Open"/>.</exception>
    public static Task<SqliteWorkflowStore> OpenAsync(SqliteStoreOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(options), cancellationToken);
}
