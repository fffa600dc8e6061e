using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// The days on which Vietnamese offices work, and what that does to deadlines.
/// </summary>
/// <remarks>
/// <para>Offices work from Monday to Friday, without public holidays, the days that make up for holidays on a weekend, and
/// <see cref="CalendarData.Off"/>; and on the days in <see cref="CalendarData.Working"/>, whatever else they are. A holiday on a Saturday
/// or Sunday is made up on the next day that is neither weekend, holiday nor already a make-up day, in date order: in 2023 Giỗ Tổ fell on
/// Saturday 29 April and 30 April on the Sunday, 1 May was a holiday anyway, so 2 and 3 May were off.</para>
/// <para>The law in force since 2021 is applied to every supported year, 1900 to 2199. Days of other years, asked for or met on the way
/// to an answer, raise <see cref="ArgumentOutOfRangeException"/>. Days in another calendar system are converted; answers are in the ISO
/// calendar.</para>
/// <para>Immutable and safe to call from any thread. A year's holidays are computed when first asked for and kept, so an instance is
/// worth sharing.</para>
/// </remarks>
public sealed class WorkingCalendar
{
    private const int MinYear = 1900;
    private const int MaxYear = 2199;

    // No official break comes near to this: a year without work means that the data is wrong.
    private const int LongestSearchDays = 366;

    private readonly HolidayRules _rules;
    private readonly FrozenSet<LocalDate> _off;
    private readonly FrozenSet<LocalDate> _working;
    private readonly ConcurrentDictionary<int, OfficeYear> _years = new();

    /// <summary>Creates the calendar that a set of data describes.</summary>
    /// <param name="data">The data; later changes to its lists have no effect.</param>
    /// <exception cref="ArgumentNullException">There is no data.</exception>
    /// <exception cref="ArgumentException">Something in the data cannot be, such as 31/4 or two notices for a year; the message says
    /// what.</exception>
    public WorkingCalendar(CalendarData data)
    {
        CalendarDataCheck.Check(data);
        _rules = new HolidayRules(data with { Notices = [.. data.Notices], ExtraHolidays = [.. data.ExtraHolidays] });
        _off = data.Off.Select(Iso).ToFrozenSet();
        _working = data.Working.Select(Iso).ToFrozenSet();
    }

    /// <summary>Says whether offices work on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when they do.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in a supported year.</exception>
    public bool IsWorkingDay(LocalDate day)
    {
        var date = Iso(day);
        return _working.Contains(date) || YearOf(date.Year).IsPlainWorkingDay(date);
    }

    /// <summary>Moves a deadline off a day without work (Civil Code 2015, art. 148(5)).</summary>
    /// <param name="day">The day on which a deadline falls.</param>
    /// <returns>The same day when it is worked, otherwise the next working day.</returns>
    /// <exception cref="NoWorkingDayException">There is none within a year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day, or the answer, is not in a supported year.</exception>
    public LocalDate RollForward(LocalDate day)
    {
        var first = Iso(day);
        for (var i = 0; i < LongestSearchDays; i++)
        {
            var candidate = first.PlusDays(i);
            if (IsWorkingDay(candidate))
            {
                return candidate;
            }
        }

        throw new NoWorkingDayException(first, first.PlusDays(LongestSearchDays - 1));
    }

    /// <summary>
    /// Returns the last day of a term of working days. The day of the event is not counted (Civil Code 2015, art. 147): one working day
    /// after a Friday is the Monday.
    /// </summary>
    /// <param name="eventDay">The day of the event, worked or not.</param>
    /// <param name="n">The number of working days, 0 or more.</param>
    /// <returns>The <paramref name="n"/>-th working day after the event; for 0 the day of the event itself, rolled forward, since a
    /// deadline never falls on a day without work.</returns>
    /// <exception cref="NoWorkingDayException">A year without a working day lies on the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative, or the day, or the answer, is not in a supported
    /// year.</exception>
    public LocalDate AddWorkingDays(LocalDate eventDay, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n == 0)
        {
            return RollForward(eventDay);
        }

        var day = SupportedDay(eventDay);
        for (var counted = 0; counted < n; counted++)
        {
            day = RollForward(day.PlusDays(1));
        }

        return day;
    }

    /// <summary>
    /// Returns the working day that lies a number of working days before a day, as in "five working days before the deadline". The day itself is not
    /// counted: one working day before a Monday is the Friday.
    /// </summary>
    /// <param name="day">The day counted back from, worked or not.</param>
    /// <param name="n">The number of working days, 1 or more.</param>
    /// <returns>The <paramref name="n"/>-th working day before the day.</returns>
    /// <exception cref="NoWorkingDayException">A year without a working day lies on the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is less than 1, or the day, or the answer, is not in a supported
    /// year.</exception>
    public LocalDate SubtractWorkingDays(LocalDate day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var before = SupportedDay(day);
        for (var counted = 0; counted < n; counted++)
        {
            before = RollBack(before.PlusDays(-1));
        }

        return before;
    }

    /// <summary>Returns the last day of a month on which offices work.</summary>
    /// <param name="year">The solar year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The day.</returns>
    /// <exception cref="NoWorkingDayException">The whole month is off.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month in a supported year.</exception>
    public LocalDate LastWorkingDayOfMonth(int year, int month)
    {
        var days = MonthOf(year, month);
        for (var day = days.End; day >= days.Start; day = day.PlusDays(-1))
        {
            if (IsWorkingDay(day))
            {
                return day;
            }
        }

        throw new NoWorkingDayException(days.Start, days.End);
    }

    /// <summary>
    /// Lists the days off of a solar year: public holidays, their make-up days, and those swap days that would otherwise be worked.
    /// </summary>
    /// <param name="year">The solar year.</param>
    /// <returns>The days in date order, each of them not worked; a holiday that <see cref="CalendarData.Working"/> has people work is
    /// left out. Two holidays on the same day are two entries.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is not supported.</exception>
    public IReadOnlyList<Holiday> HolidaysOf(int year) => YearOf(year).Holidays;

    /// <summary>Returns a week of a month, as in "third week of December".</summary>
    /// <remarks>Weeks run from Monday to Sunday and belong to the month that holds most of their days, that is, their Thursday. No law
    /// fixes this; it is the rule of ISO 8601 for years, applied to months.</remarks>
    /// <param name="year">The solar year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="week">The week, from 1 to 4 or 5.</param>
    /// <returns>Monday to Sunday, both included; the first or last days may lie in a neighbouring month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such week or month in a supported year.</exception>
    public static DateInterval WeekOfMonth(int year, int month, int week)
    {
        var days = MonthOf(year, month);
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, 5);
        var thursday = days.Start.PlusDays(-1).Next(IsoDayOfWeek.Thursday).PlusWeeks(week - 1);
        return days.Contains(thursday)
            ? new DateInterval(thursday.PlusDays(-3), thursday.PlusDays(3))
            : throw new ArgumentOutOfRangeException(nameof(week), week, "The month has only four weeks.");
    }

    /// <summary>
    /// Returns the instant at which a deadline has passed: it ends with its civil day (Civil Code 2015, art. 148(6): at 24:00).
    /// </summary>
    /// <param name="deadline">The day, rolled forward already.</param>
    /// <param name="zone">The zone in whose civil time the deadline is meant.</param>
    /// <returns>The first instant of the following day: this instant is late, any before it is not.</returns>
    /// <exception cref="ArgumentNullException">There is no zone.</exception>
    public static Instant EndOf(LocalDate deadline, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.AtStartOfDay(Iso(deadline).PlusDays(1)).ToInstant();
    }

    /// <summary>Says whether something came after a deadline.</summary>
    /// <param name="receivedAt">The civil time of receipt, in the zone in which the deadline is meant.</param>
    /// <param name="rolledDeadline">The day, rolled forward already.</param>
    /// <returns>True on a later day, from its 00:00:00 on.</returns>
    public static bool IsLate(LocalDateTime receivedAt, LocalDate rolledDeadline) => Iso(receivedAt.Date) > Iso(rolledDeadline);

    internal static bool Supports(int year) => year is >= MinYear and <= MaxYear;

    private LocalDate RollBack(LocalDate last)
    {
        for (var i = 0; i < LongestSearchDays; i++)
        {
            var candidate = last.PlusDays(-i);
            if (IsWorkingDay(candidate))
            {
                return candidate;
            }
        }

        throw new NoWorkingDayException(last.PlusDays(1 - LongestSearchDays), last);
    }

    private static LocalDate Iso(LocalDate day) => day.WithCalendar(CalendarSystem.Iso);

    private static LocalDate SupportedDay(LocalDate day)
    {
        var date = Iso(day);
        CheckYear(date.Year);
        return date;
    }

    private static DateInterval MonthOf(int year, int month)
    {
        CheckYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new YearMonth(year, month).ToDateInterval();
    }

    private static void CheckYear(int year)
    {
        if (!Supports(year))
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Years {MinYear} to {MaxYear} are supported.");
        }
    }

    private OfficeYear YearOf(int year)
    {
        CheckYear(year);
        return _years.GetOrAdd(year, static (y, calendar) => new OfficeYear(y, calendar._rules, calendar._off, calendar._working), this);
    }
}
