using Microsoft.Data.Sqlite;

namespace AnnualCycle.Tests.Running;

/// <summary>Watches from outside how far a running year has got.</summary>
internal sealed class YearWatch(string output) : IDisposable
{
    private SqliteConnection? _connection;

    /// <summary>Commands, events and documents so far; 0 while there is no store yet.</summary>
    public long Progress()
    {
        try
        {
            // Read-only, so that closing it writes nothing back.
            _connection ??= YearStore.Open(Path.Combine(output, "cycle.db"), SqliteOpenMode.ReadOnly);
            return (long)YearStore.Scalar(
                _connection, "SELECT (SELECT count(*) FROM dvw_commands) + (SELECT count(*) FROM dvw_events) + (SELECT count(*) FROM dvw_documents)");
        }
        catch (SqliteException)
        {
            // No file, no tables, or being created at this very moment.
            Dispose();
            return 0;
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
