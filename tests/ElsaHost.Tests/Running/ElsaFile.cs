using AnnualCycle.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ElsaHost.Tests.Running;

/// <summary>What Elsa's own file holds, read without Elsa.</summary>
internal sealed record ElsaFile(string Integrity, long Bookmarks, long QueueItems, long LiveInstances, long Instances, long EndedInstances)
{
    /// <summary>Reads a copy: opening the file itself would mend it.</summary>
    /// <returns>Null while there is no file.</returns>
    public static ElsaFile? ReadCopy(string output, string copy)
    {
        if (!File.Exists(Path.Combine(output, "elsa.ready")))
        {
            return null;
        }

        Directory.CreateDirectory(copy);
        foreach (var name in new[] { "elsa.db", "elsa.db-wal" })
        {
            File.Delete(Path.Combine(copy, name));
            if (File.Exists(Path.Combine(output, name)))
            {
                File.Copy(Path.Combine(output, name), Path.Combine(copy, name));
            }
        }

        using var connection = YearStore.Open(Path.Combine(copy, "elsa.db"), SqliteOpenMode.ReadWrite);
        long Count(string table, string where = "1 = 1") => (long)YearStore.Scalar(connection, $"SELECT count(*) FROM {table} WHERE {where}");
        return new ElsaFile(
            (string)YearStore.Scalar(connection, "PRAGMA integrity_check"),
            Count("Bookmarks"),
            Count("BookmarkQueueItems"),
            Count("WorkflowInstances", "Status <> 'Finished'"),
            Count("WorkflowInstances"),
            Count("WorkflowInstances", "SubStatus = 'Finished'"));
    }
}
