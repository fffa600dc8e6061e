using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// Gives deadlines their day when what they are counted from happens, and moves those along that are counted from a deadline that was moved. Pure.
/// </summary>
/// <remarks>
/// A day fixed by the year's settings or by a decision stays. A moment counts the first time it happens. A term that really ran out after the last
/// year of the definition is set all the same: the event has happened and cannot be refused for what the law counts from it.
/// </remarks>
internal static class DeadlineDependants
{
    /// <summary>A decision on a cycle, with the deadlines its events set or move put right behind those events.</summary>
    public static Decision<CycleEvent> Follow(CycleFrame frame, Instant now, Decision<CycleEvent> decision) =>
        decision.Events.Count == 0 || decision.Events.Any(e => e is CycleEvent.Migrated)
            ? decision
            : decision with { Events = Follow(frame.Definition, frame.State, frame.Calendar, now, decision.Events) };

    /// <summary>Events on a state, each followed by the deadlines it sets or moves.</summary>
    /// <param name="definition">The definition that holds for the events.</param>
    /// <param name="state">The cycle before them.</param>
    /// <param name="calendar">Its working days.</param>
    /// <param name="now">When they happen.</param>
    /// <param name="events">The events.</param>
    public static IReadOnlyList<CycleEvent> Follow(
        CompiledDefinition definition, CycleState state, WorkingCalendar calendar, Instant now, IReadOnlyList<CycleEvent> events)
    {
        var dependants = definition.Definition.Deadlines.Where(d => d.Rule is DateRule.After).ToLookup(d => ((DateRule.After)d.Rule!).Event);
        if (dependants.Count == 0)
        {
            return events;
        }

        var all = new List<CycleEvent>();
        var next = new Queue<EventReference>();
        var moved = new HashSet<string>();
        foreach (var @event in events)
        {
            Add(@event);
            while (next.TryDequeue(out var cause))
            {
                // Once a command at most: deadlines that count from each other in a ring move no further.
                foreach (var deadline in dependants[cause].Where(d => !moved.Contains(d.Id)))
                {
                    if (NewDay(definition, deadline, state, calendar, now) is { } day)
                    {
                        moved.Add(deadline.Id);
                        Add(new CycleEvent.DeadlineSet(day));
                    }
                }
            }
        }

        return all;

        void Add(CycleEvent @event)
        {
            all.Add(@event);
            state = CycleEvolver.Evolve(state.Id, state, @event, now);
            if (CycleMomentRules.BroughtAboutBy(@event) is { } cause)
            {
                next.Enqueue(cause);
            }
        }
    }

    /// <summary>The day a deadline gets; null when it stays as it is.</summary>
    private static Deadline? NewDay(CompiledDefinition definition, DeadlineDefinition deadline, CycleState state, WorkingCalendar calendar, Instant now)
    {
        if (state.Settings.Deadlines.ContainsKey(deadline.Id) || state.Extended.Contains(deadline.Id))
        {
            return null;
        }

        var asked = CalendarLimits.Within(() => DateRules.DayOf(deadline.Rule!, state.Settings.Year, calendar, e => CycleMomentRules.DayOf(e, state, definition.Zone)));
        if (asked is not { } day || CalendarLimits.Within(() => calendar.RollForward(day)) is not { } rolled)
        {
            return null;
        }

        var present = state.Deadlines.FirstOrDefault(d => d.Id == deadline.Id);
        if (present is not null && (rolled == present.Date || (rolled < present.Date && HasPassed(definition, state, present, now))))
        {
            return null;
        }

        return new Deadline(deadline.Id, day, rolled);
    }

    private static bool HasPassed(CompiledDefinition definition, CycleState state, Deadline deadline, Instant now) =>
        state.Passed.ContainsKey(deadline.Id) || now >= WorkingCalendar.EndOf(deadline.Date, definition.Zone);
}
