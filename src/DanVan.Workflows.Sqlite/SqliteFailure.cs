using System.Data.Common;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace DanVan.Workflows.Sqlite;

/// <summary>What SQLite's result codes mean to a caller of the store.</summary>
internal static class SqliteFailure
{
    /// <summary>With less than this left, an I/O error while writing is taken for a full disk, which SQLite does not always call by name.</summary>
    private const long NoSpace = 64 * 1024;

    public static WorkflowStoreException Translate(DbException failure, string path) => failure is SqliteException sqlite
        ? Translate(sqlite, path)
        : new WorkflowStoreException("store.failed", $"The store '{path}' failed: {failure.Message}", isTransient: false, failure);

    private static WorkflowStoreException Translate(SqliteException failure, string path)
    {
        var (code, message, isTransient) = Meaning(failure, path);
        return new WorkflowStoreException(code, $"{message} SQLite says: {failure.Message}", isTransient, failure);
    }

    private static (string Code, string Message, bool IsTransient) Meaning(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL =>
            ("store.unavailable", $"Another process held the store '{path}' longer than the busy timeout. Try again.", true),
        SQLITE_READONLY => ReadOnly(path),
        SQLITE_CANTOPEN when File.Exists(path) && !IsFolderWritable(path) => ReadOnly(path),
        SQLITE_FULL => Full(path),
        SQLITE_IOERR when IsFull(path) => Full(path),
        SQLITE_NOTADB => ("store.unreadable", $"'{path}' is not a SQLite database. Check the path, or restore the file from a copy.", false),
        SQLITE_CORRUPT => ("store.unreadable", $"The store '{path}' is damaged. Restore it from a copy.", false),
        SQLITE_CANTOPEN => ("store.unavailable", $"The store '{path}' cannot be opened. Check that the folder exists and may be entered.", false),
        SQLITE_IOERR => ("store.unavailable", $"The disk failed under the store '{path}'.", false),
        SQLITE_CONSTRAINT when failure.SqliteExtendedErrorCode is SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY =>
            (WorkflowStoreException.Duplicate, "Something the batch adds is there already; nothing was written.", false),
        _ => ("store.failed", $"The store '{path}' refused the work; nothing was written.", false),
    };

    private static (string Code, string Message, bool IsTransient) Full(string path) =>
        ("store.full", $"There is no space left for the store '{path}'. Free some; then everything goes on as it is.", false);

    private static (string Code, string Message, bool IsTransient) ReadOnly(string path) =>
        ("store.read-only", $"The store '{path}' may not be written. Check the permissions of the file and of its folder.", false);

    /// <summary>
    /// The log stands beside the file, so its folder must be writable, too. The file itself must not be opened to find out: closing it again would
    /// drop the locks this process holds on it.
    /// </summary>
    private static bool IsFolderWritable(string path)
    {
        try
        {
            var probe = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName());
            File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsFull(string path)
    {
        try
        {
            return Path.GetDirectoryName(path) is { } folder && new DriveInfo(folder).AvailableFreeSpace < NoSpace;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What cannot be measured is reported as the I/O error it is.
            return false;
        }
    }
}
