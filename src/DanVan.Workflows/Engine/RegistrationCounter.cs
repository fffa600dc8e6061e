using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>What was counted, and that no stream of the cycle has moved since.</summary>
internal sealed record CountedRegistrations(CycleCounts Counts, StreamsGuard Guard);

/// <summary>Reads the registrations of a cycle for the transitions whose conditions ask for counts; never for anything else.</summary>
internal static class RegistrationCounter
{
    /// <returns>Null when none of the transitions asks, or the caller may pull none of those that do.</returns>
    public static async ValueTask<CountedRegistrations?> CountAsync(
        IWorkflowStore store, CycleFrame frame, IEnumerable<TransitionDefinition> transitions, Caller caller, CancellationToken cancellationToken)
    {
        if (!transitions.Any(t => TransitionRules.NeedsCounts(frame, t, caller)))
        {
            return null;
        }

        var counts = new CycleCounts(frame, caller.Now.InZone(frame.Definition.Zone).Date);
        return new CountedRegistrations(counts, await RegistrationScan.EachAsync(store, frame, counts.Add, cancellationToken));
    }
}
