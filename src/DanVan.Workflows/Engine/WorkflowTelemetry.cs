using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DanVan.Workflows.Engine;

/// <summary>The library's one source of activities and one meter. Their names are <see cref="Hosting.WorkflowDiagnostics"/>; no tag names a person.</summary>
internal static class WorkflowTelemetry
{
    private static readonly ActivitySource Source = new(Hosting.WorkflowDiagnostics.SourceName);
    private static readonly Meter Meter = new(Hosting.WorkflowDiagnostics.MeterName);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("danvan.command.duration", "s", "Time from a command's arrival to its outcome");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("danvan.command.retries", "{attempt}", "Decisions made again because what was read had moved");

    public static Activity? Start(Command command) => Source.HasListeners() ? Source.StartActivity($"danvan.command {command.GetType().Name}") : null;

    public static void Ended(Command command, Outcome outcome, int retries, long started)
    {
        if (retries > 0)
        {
            Retries.Add(retries);
        }

        if (Duration.Enabled)
        {
            Duration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new("command", command.GetType().Name),
                new("outcome", outcome.GetType().Name));
        }
    }
}
