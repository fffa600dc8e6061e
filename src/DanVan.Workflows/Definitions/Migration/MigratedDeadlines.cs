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
    /// <param name="state">The cycle in the version's words.</param>
    /// <param name="before">The deadlines as they are, in the version's words.</param>
    /// <param name="extended">The deadlines that were moved by a decision, in the version's words.</param>
    /// <returns>In the version's order; one that is counted from something that has not happened yet is missing.</returns>
    /// <exception cref="NoWorkingDayException">The calendar has no working day where one is needed.</exception>
    public static IReadOnlyList<Deadline> Of(CompiledDefinition target, CycleState state, IReadOnlyList<Deadline> before, IReadOnlySet<string> extended)
    {
        var calendar = new WorkingCalendar(state.Settings.Calendar);
        var found = new Dictionary<string, Deadline?>();
        return [.. target.Definition.Deadlines.Select(d => Find(d.Id)).OfType<Deadline>()];

        Deadline? Find(string id)
        {
            if (found.TryGetValue(id, out var known))
            {
                return known;
            }

            // Entered first, so that two deadlines counted from each other find nothing rather than no end.
            found[id] = null;
            return found[id] = target.Definition.Deadlines.FirstOrDefault(d => d.Id == id) is { } deadline ? Resolve(deadline) : null;
        }

        Deadline? Resolve(DeadlineDefinition deadline)
        {
            var asked = state.Settings.Deadlines.TryGetValue(deadline.Id, out var given)
                ? given
                : DateRules.DayOf(DateRules.Of(deadline), state.Settings.Year, calendar, DayOf);
            var ruled = asked is { } day ? new Deadline(deadline.Id, day, calendar.RollForward(day)) : null;
            return extended.Contains(deadline.Id) && before.FirstOrDefault(d => d.Id == deadline.Id) is { } moved && !(moved.Date < ruled?.Date) ? moved : ruled;
        }

        LocalDate? DayOf(EventReference e) => e.Kind switch
        {
            CycleMoments.Opened => Day(state.Stages.Count > 0 ? state.Stages[0].Entered : null),
            CycleMoments.StageEntered => Day(state.Stages.FirstOrDefault(v => v.Stage == e.Of)?.Entered),
            CycleMoments.StageLeft => Day(state.Stages.FirstOrDefault(v => v.Stage == e.Of && v.Left is not null)?.Left),
            CycleMoments.DocumentIssued => state.Documents.FirstOrDefault(d => d.Kind == e.Of)?.Date,
            CycleMoments.MilestoneRecorded => state.Milestones?.FirstOrDefault(m => m.Milestone == e.Of)?.HeldOn,
            CycleMoments.Deadline => Find(e.Of!)?.Date,
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "Not a moment of a cycle."),
        };

        LocalDate? Day(Instant? at) => at?.InZone(target.Zone).Date;
    }

    /// <summary>What changes, in the order of the new list, then what is dropped.</summary>
    /// <param name="before">The deadlines before, in the new version's words.</param>
    /// <param name="after">The deadlines afterwards.</param>
    public static IReadOnlyList<DeadlineChange> Changes(IReadOnlyList<Deadline> before, IReadOnlyList<Deadline> after) =>
    [
        .. after.Select(a => new DeadlineChange(a.Id, before.FirstOrDefault(b => b.Id == a.Id)?.Date, a.Date)).Where(c => c.Before != c.After),
        .. before.Where(b => after.All(a => a.Id != b.Id)).Select(b => new DeadlineChange(b.Id, b.Date, null)),
    ];
}
