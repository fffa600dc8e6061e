using NodaTime;
using NodaTime.Text;
using DanVan.Workflows.Calendars;

namespace DanVan.Workflows.Definitions;

/// <summary>Finds the days that date rules name. Pure.</summary>
internal static class DateRules
{
    /// <summary>The rule of a deadline, whichever way it is written.</summary>
    public static DateRule Of(DeadlineDefinition deadline) =>
        deadline.Rule ?? new DateRule.Fixed(deadline.Date ?? throw new InvalidOperationException($"The deadline {deadline.Id} has no day."));

    /// <summary>The day a rule names, before it is rolled to a working day.</summary>
    /// <param name="rule">The rule; its parts are within their ranges.</param>
    /// <param name="year">The cycle's year.</param>
    /// <param name="calendar">The cycle's working days.</param>
    /// <param name="happened">The day on which something happened; null when it has not yet.</param>
    /// <returns>Null when the rule counts from something that has not happened yet.</returns>
    /// <exception cref="NoWorkingDayException">The calendar has no working day where one is needed.</exception>
    public static LocalDate? DayOf(DateRule rule, int year, WorkingCalendar calendar, Func<EventReference, LocalDate?> happened) => rule switch
    {
        DateRule.Fixed r => AnnualDatePattern.Iso.Parse(r.Day).Value.InYear(year + r.Year),
        DateRule.LastWorkingDay r => calendar.LastWorkingDayOfMonth(year + r.Year, r.Month),
        DateRule.WeekOfMonth r => LastWorkingDay(WorkingCalendar.WeekOfMonth(year + r.Year, r.Month, r.Week), calendar),
        DateRule.After r => happened(r.Event) is { } day ? EndOfTerm(day, r.Count, r.Unit, calendar) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "Not a date rule."),
    };

    private static LocalDate EndOfTerm(LocalDate day, int count, string unit, WorkingCalendar calendar) => unit switch
    {
        TermUnits.WorkingDays => calendar.AddWorkingDays(day, count),
        TermUnits.Days => day.PlusDays(count),
        TermUnits.Weeks => day.PlusWeeks(count),
        TermUnits.Months => day.PlusMonths(count),
        TermUnits.Years => day.PlusYears(count),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of a term."),
    };

    // A week without any working day, as Tết makes them, ends on its Sunday, which is rolled like any other day.
    private static LocalDate LastWorkingDay(DateInterval week, WorkingCalendar calendar)
    {
        for (var day = week.End; day >= week.Start; day = day.PlusDays(-1))
        {
            if (calendar.IsWorkingDay(day))
            {
                return day;
            }
        }

        return week.End;
    }
}
