using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.Workflows.Simulation.Reporting;

/// <summary>A report as JSON for machines; the names of its members are part of the compatibility promise. Thread-safe.</summary>
public static class SimulationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",

        // The text goes to a file or a pipe, never into a page: Vietnamese letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the report, without units, people and inputs.</summary>
    /// <param name="report">The report.</param>
    public static string Write(SimulationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(
            new
            {
                Cycle = report.Cycle.Value,
                report.Definition,
                report.Year,
                report.Seed,
                report.Stage,
                report.IsFinished,
                report.Obstacles,
                Timeline = report.Timeline.Select(e => new { At = Moments.Iso(e.At), e.Kind, e.Who, e.Text }),
                Documents = report.Documents.Select(d => new { d.Kind, d.Name, d.Number, Date = Moments.Iso(d.Date), d.FileName, d.Sha256 }),
                report.Funnel,
                Load = report.Load.Select(d => new { Day = Moments.Iso(d.Day), d.Commands, d.Refused }),
                report.Refusals,
                report.Notifications,
                report.Commands,
                report.Events,
                report.AuditRoot,
                report.IsVerified,
            },
            Options);
    }
}
