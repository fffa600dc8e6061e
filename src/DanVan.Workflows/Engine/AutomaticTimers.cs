using System.Globalization;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The timers of a stage that may be left by itself: one for the end of deadlines, set anew whenever something happens to the cycle, and one for the
/// beginning of each day. Pure; they are committed together with what causes them.
/// </summary>
/// <remarks>
/// A look that finds nothing to pull sets its timer to the next day, so none is lost, and none is due twice at one moment. The subject says for which
/// stay and at which version a timer was set: the same look is one command, also in two processes, and two looks are never one.
/// </remarks>
internal static class AutomaticTimers
{
    public const string Kind = "automatic";

    /// <summary>What a batch does to the timers.</summary>
    public sealed record Change(IReadOnlyList<TimerEntry> Set, IReadOnlyList<string> Remove);

    /// <summary>What follows for the timers from a decided command.</summary>
    /// <param name="definition">The definition the cycle runs on afterwards.</param>
    /// <param name="before">The cycle before it; null when it is opened.</param>
    /// <param name="after">The cycle after it.</param>
    /// <param name="command">The command.</param>
    /// <param name="events">What happened; nothing when it was refused.</param>
    /// <param name="now">When.</param>
    /// <param name="version">The cycle's version afterwards.</param>
    public static Change After(
        CompiledDefinition definition, CycleState? before, CycleState after, CycleCommand command, IReadOnlyList<CycleEvent> events, Instant now, long version)
    {
        var looked = command as CycleCommand.PullAutomatically;
        var refused = looked is not null && events.Count == 0;
        var change = new Change([], []);
        if (definition.Automatic.Count == 0 && looked is null && !events.Any(e => e is CycleEvent.Migrated))
        {
            return change;
        }

        if (events.Count > 0 || (refused && looked!.Automatic != AutomaticPulls.WhenReady))
        {
            change = Add(change, AutomaticPulls.AfterDeadlines, AutomaticTransitions.AfterDeadlines(definition, after, now, refused), before, after, version);
        }

        if (events.Any(e => e is CycleEvent.StageLeft or CycleEvent.StageEntered or CycleEvent.Migrated) || (refused && looked!.Automatic != AutomaticPulls.AfterDeadlines))
        {
            change = Add(change, AutomaticPulls.WhenReady, AutomaticTransitions.WhenReady(definition, after, now), before, after, version);
        }

        return change;
    }

    /// <summary>The command a timer sends.</summary>
    public static CycleCommand.PullAutomatically CommandOf(TimerEntry timer)
    {
        var parts = timer.Subject.Split('/');
        return new CycleCommand.PullAutomatically(timer.Cycle, parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), timer.Due);
    }

    private static Change Add(Change change, string automatic, Instant? due, CycleState? before, CycleState after, long version)
    {
        var key = KeyOf(after.Id, automatic);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{automatic}/{after.Stages.Count}/{version}");
        return new Change(
            due is { } at ? [.. change.Set, new TimerEntry(key, at, after.Id, Kind, subject)] : change.Set,
            before is null ? change.Remove : [.. change.Remove, key]);
    }

    // Of timers that are due together the one of the smaller key comes first: the deadlines themselves, then the daily look, which takes all
    // transitions in their order, then the one that takes only some.
    private static string KeyOf(CycleId cycle, string automatic) =>
        $"{cycle.Value}/stage/{(automatic == AutomaticPulls.WhenReady ? "daily" : "due")}";
}
