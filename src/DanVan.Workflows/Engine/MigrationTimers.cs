using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The timers of deadlines and reminders after a migration: those of the old version are gone, those of the new one are set, as far as they have not done
/// their work already. Pure. Those of stages are set anew by <see cref="AutomaticTimers"/>.
/// </summary>
internal static class MigrationTimers
{
    /// <summary>The keys of all timers of deadlines the cycle may have had.</summary>
    public static IEnumerable<string> Removed(CompiledDefinition old, CycleState before) =>
        before.Deadlines.Select(d => d.Id).Concat(old.Definition.Deadlines.Select(d => d.Id)).Distinct().SelectMany(deadline =>
            ReminderRules.Of(old, deadline).Select(r => DeadlineTimers.ReminderKey(before.Id, deadline, r.Id)).Prepend(Consequences.TimerKey(before.Id, deadline)));

    /// <summary>The timers the cycle has from now on.</summary>
    /// <param name="old">The version it ran on.</param>
    /// <param name="target">The version it runs on.</param>
    /// <param name="after">The cycle after the migration.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="told">When people were told of each reminder last.</param>
    /// <param name="now">When it is moved.</param>
    public static IEnumerable<TimerEntry> Set(
        CompiledDefinition old, CompiledDefinition target, CycleState after, MigrationMapping mapping, IReadOnlyDictionary<string, Instant> told, Instant now)
    {
        var names = Renaming.Of(mapping.Renamed);
        var had = old.Definition.Deadlines.SelectMany(d => ReminderRules.Of(old, d.Id).Select(r => DeadlineTimers.Subject(names.Id(MappedIds.Deadlines, d.Id), r.Id))).ToHashSet();
        return after.Deadlines.SelectMany(deadline => DeadlineTimers.Of(target, after, deadline, now).Where(timer => timer.Kind == DeadlineTimers.ReminderTimer
            ? !IsTold(timer) && !IsMadeUpFor(timer, deadline)
            : !after.Passed.ContainsKey(deadline.Id)));

        bool IsTold(TimerEntry timer) => told.TryGetValue(timer.Subject, out var at) && at >= timer.Due;

        // A reminder the version brings for a deadline that has passed, and for a day that lies behind, is as little made up for as an effect.
        bool IsMadeUpFor(TimerEntry timer, Deadline deadline) => timer.Due <= now && after.Passed.ContainsKey(deadline.Id) && !had.Contains(timer.Subject);
    }
}
