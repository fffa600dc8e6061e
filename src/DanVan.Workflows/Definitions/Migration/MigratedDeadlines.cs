using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// The deadlines of a cycle under another version. A day the year's settings give stays, a day moved by a decision stays unless the version's own
/// is later, every other day is found anew, one that is counted from an event from the event on record. Pure.
/// </summary>
internal static class MigratedDeadlines
{
    /// <param name="target">The version.</param>
    /// <param name="state">The cycle in the version's words, where it stands after the migration.</param>
    /// <param name="before">The deadlines as they are, in the version's words.</param>
    /// <param name="extended">The deadlines that were moved by a decision, in the version's words.</param>
    /// <returns>
    /// The days in the version's order, one that is counted from something that has not happened yet is missing; and the deadlines whose day the
    /// calendar cannot tell, and why. One that was waived needs no day.
    /// </returns>
    public static (IReadOnlyList<Deadline> Deadlines, IReadOnlyList<(string Deadline, string Message)> Problems) Of(
        CompiledDefinition target, CycleState state, IReadOnlyList<Deadline> before, IReadOnlySet<string> extended)
    {
        var calendar = new WorkingCalendar(state.Settings.Calendar);
        var kept = before.Where(d => extended.Contains(d.Id)).Select(d => d with { ByDecision = true }).ToList();

        // One that goes by the rule again takes along those that count from it, so the rest are asked again. Each time one fewer is kept.
        while (kept.Find(IsOvertaken) is { } overtaken)
        {
            kept.Remove(overtaken);
        }

        var days = Days(kept);
        return (days.Known, [.. days.Problems.Where(p => state.Waived?.Contains(p.Deadline) != true)]);

        bool IsOvertaken(Deadline moved) =>
            Days([.. kept.Where(d => d.Id != moved.Id)]).Known.FirstOrDefault(d => d.Id == moved.Id)?.Date > moved.Date;

        DeadlineDays Days(IReadOnlyList<Deadline> stay) =>
            new(target.Definition, state.Settings, calendar, e => CycleMomentRules.DayOf(e, state, target.Zone), stay);
    }

    /// <summary>The deadlines that stand where a decision put them. Events of version 0.1 do not say so themselves; since a migration the state does.</summary>
    public static IReadOnlySet<string> MovedByDecision(CycleState state, IReadOnlyList<Recorded<CycleEvent>> events) =>
        events.Select(e => e.Event).Reverse().TakeWhile(e => e is not CycleEvent.Migrated).OfType<CycleEvent.DeadlineExtended>().Select(e => e.Deadline.Id)
            .Concat(state.Extended).ToHashSet();

    /// <summary>What changes, in the order of the new list, then what is dropped.</summary>
    /// <param name="before">The deadlines before, in the new version's words.</param>
    /// <param name="after">The deadlines afterwards.</param>
    public static IReadOnlyList<DeadlineChange> Changes(IReadOnlyList<Deadline> before, IReadOnlyList<Deadline> after) =>
    [
        .. after.Select(a => new DeadlineChange(a.Id, before.FirstOrDefault(b => b.Id == a.Id)?.Date, a.Date)).Where(c => c.Before != c.After),
        .. before.Where(b => after.All(a => a.Id != b.Id)).Select(b => new DeadlineChange(b.Id, b.Date, null)),
    ];
}
