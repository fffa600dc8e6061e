using System.Globalization;
using AnnualCycle.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ElsaHost.Tests.Running;

/// <summary>Watches from outside how often a year's cycle has left a stage, and entered one.</summary>
internal static class FlowWatch
{
    public static long StagesLeft(string output) => Count(output, "cycle.stage-left");

    /// <summary>Whether the cycle has left a stage and is not in the next one.</summary>
    public static bool IsBetweenStages(string output) => StagesLeft(output) > 0 && StagesLeft(output) == Count(output, "cycle.stage-entered");

    private static long Count(string output, string type)
    {
        try
        {
            // Read-only, so that closing it writes nothing back.
            using var connection = YearStore.Open(Path.Combine(output, "cycle.db"), SqliteOpenMode.ReadOnly);
            return (long)YearStore.Scalar(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM dvw_events WHERE registration = '' AND json LIKE '{{\"event\":\"{type}\"%'"));
        }
        catch (SqliteException)
        {
            // No file, no tables, or being created at this very moment.
            return 0;
        }
    }
}
