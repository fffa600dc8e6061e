using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// The days of all deadlines of a definition, as far as they are known. Worked out once, each deadline once, those that count from another one after
/// it; deadlines that wait for each other in a ring are never reached and have no day.
/// </summary>
internal sealed class DeadlineDays
{
    private readonly Dictionary<string, LocalDate> _asked = [];
    private readonly Dictionary<string, Deadline> _found = [];

    /// <param name="rules">The definition.</param>
    /// <param name="settings">The year, and the days that win over the definition's rules.</param>
    /// <param name="calendar">The cycle's working days.</param>
    /// <param name="happened">The day on which something happened, other than a deadline; null when it has not yet.</param>
    /// <param name="kept">Deadlines that stay where they are, whatever the rules say; null for none.</param>
    public DeadlineDays(
        CycleDefinition rules, CycleSettings settings, WorkingCalendar calendar, Func<EventReference, LocalDate?> happened, IReadOnlyList<Deadline>? kept = null)
    {
        var stays = (kept ?? []).DistinctBy(d => d.Id).ToDictionary(d => d.Id);
        var waiting = rules.Deadlines.Where(d => CountsFrom(d) is not null).ToLookup(CountsFrom);
        var next = new Queue<DeadlineDefinition>(rules.Deadlines.Where(d => CountsFrom(d) is null));
        while (next.TryDequeue(out var deadline))
        {
            if (!Find(deadline))
            {
                continue;
            }

            foreach (var dependant in waiting[deadline.Id])
            {
                next.Enqueue(dependant);
            }
        }

        Known = [.. rules.Deadlines.Select(d => _found.GetValueOrDefault(d.Id)).OfType<Deadline>()];

        string? CountsFrom(DeadlineDefinition deadline) =>
            !stays.ContainsKey(deadline.Id) && !settings.Deadlines.ContainsKey(deadline.Id) && deadline.Rule is DateRule.After { Event.Kind: CycleMoments.Deadline } rule
                ? rule.Event.Of ?? ""
                : null;

        bool Find(DeadlineDefinition deadline)
        {
            if (stays.TryGetValue(deadline.Id, out var present))
            {
                _asked[deadline.Id] = present.Asked;
                return _found.TryAdd(deadline.Id, present);
            }

            try
            {
                var asked = settings.Deadlines.TryGetValue(deadline.Id, out var date)
                    ? date
                    : DateRules.DayOf(DateRules.Of(deadline), settings.Year, calendar, e => e.Kind == CycleMoments.Deadline ? _found[e.Of ?? ""].Date : happened(e));
                if (asked is not { } day)
                {
                    return false;
                }

                _asked[deadline.Id] = day;
                return _found.TryAdd(deadline.Id, new Deadline(deadline.Id, day, calendar.RollForward(day)));
            }
            catch (Exception e) when (CalendarLimits.IsReachedBy(e))
            {
                Problems.Add((deadline.Id, e.Message));
                return false;
            }
        }
    }

    /// <summary>The deadlines whose day is known, in the order of the definition.</summary>
    public IReadOnlyList<Deadline> Known { get; }

    /// <summary>Deadlines whose day the calendar cannot tell, and why.</summary>
    public List<(string Deadline, string Message)> Problems { get; } = [];

    /// <summary>The day a deadline names before it is rolled to a working day; null when it is not known.</summary>
    public LocalDate? Asked(string deadline) => _asked.TryGetValue(deadline, out var day) ? day : null;
}
