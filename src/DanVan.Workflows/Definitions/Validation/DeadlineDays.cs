using NodaTime;
using DanVan.Workflows.Calendars;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The days of a definition's deadlines in one year, as far as they are known before it begins.</summary>
internal sealed class DeadlineDays
{
    // The computed holidays without any year's own swaps; immutable, and worth sharing.
    private static readonly WorkingCalendar Calendar = new(new CalendarData());

    private readonly int _year;
    private readonly Dictionary<string, DeadlineDefinition> _deadlines;
    private readonly Dictionary<string, LocalDate?> _days = new(StringComparer.Ordinal);

    public DeadlineDays(IReadOnlyDictionary<string, DeadlineDefinition> deadlines, int year) => (_deadlines, _year) = (new(deadlines, StringComparer.Ordinal), year);

    /// <summary>The day of a deadline, before it is rolled; null when it is counted from something nobody knows beforehand.</summary>
    public LocalDate? DayOf(DeadlineDefinition deadline)
    {
        // A deadline that is being looked for has no day yet: that ends a circle, which is found elsewhere. So do very long chains.
        if (_days.TryGetValue(deadline.Id, out var known))
        {
            return known;
        }

        var chain = new Stack<DeadlineDefinition>([deadline]);
        _days[deadline.Id] = null;
        while (Predecessor(chain.Peek()) is { } before && _days.TryAdd(before.Id, null))
        {
            chain.Push(before);
        }

        while (chain.TryPop(out var next))
        {
            _days[next.Id] = DayOf(next.Rule ?? (AnnualDays.IsOfEveryYear(next.Date ?? "") ? new DateRule.Fixed(next.Date!) : null));
        }

        return _days[deadline.Id];
    }

    /// <summary>The day a rule names; null when it cannot be known beforehand, or its parts are out of range.</summary>
    public LocalDate? DayOf(DateRule? rule)
    {
        try
        {
            return rule switch
            {
                null => null,
                DateRule.Fixed { Day: var day } when !AnnualDays.IsOfEveryYear(day) => null,
                DateRule.After { Unit: var unit } when !TermUnits.All.Contains(unit) => null,
                DateRule.After { Count: < 1 or > 1_000 } => null,
                _ => DateRules.DayOf(rule, _year, Calendar, Happened),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException or NoWorkingDayException)
        {
            return null;
        }
    }

    private DeadlineDefinition? Predecessor(DeadlineDefinition deadline) =>
        deadline.Rule is DateRule.After { Event: { Kind: CycleMoments.Deadline, Of: { } of } } ? _deadlines.GetValueOrDefault(of) : null;

    // A cycle opens on the first day of its year at the earliest.
    private LocalDate? Happened(EventReference moment) => moment switch
    {
        { Kind: CycleMoments.Opened } => new LocalDate(_year, 1, 1),
        { Kind: CycleMoments.Deadline, Of: { } of } when _deadlines.TryGetValue(of, out var deadline) => DayOf(deadline) is { } day ? Calendar.RollForward(day) : null,
        _ => null,
    };
}
