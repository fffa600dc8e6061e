using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// Finds the first thing in <see cref="CalendarData"/> that cannot be, and raises <see cref="ArgumentException"/> with it.
/// </summary>
internal static class CalendarDataCheck
{
    // So few holidays can never fill the working days of a year with themselves and their make-up days; HolidayRules counts on that.
    private const int MaxExtraHolidays = 50;

    public static void Check(CalendarData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        CheckNationalDay(data.NationalDay, nameof(data.NationalDay));
        CheckTet(Present(data.Tet, nameof(data.Tet)), nameof(data.Tet));
        CheckNotices(Present(data.Notices, nameof(data.Notices)));
        CheckExtraHolidays(Present(data.ExtraHolidays, nameof(data.ExtraHolidays)));
        CheckDays(Present(data.Off, nameof(data.Off)), nameof(data.Off));
        CheckDays(Present(data.Working, nameof(data.Working)), nameof(data.Working));
    }

    private static void CheckNationalDay(NationalDayNeighbour choice, string where) =>
        Require(Enum.IsDefined(choice), where, $"{(int)choice} is no choice");

    private static void CheckTet(TetBreak tet, string where)
    {
        Require(tet.DaysBefore is >= 0 and <= 10, where, $"{tet.DaysBefore} days before mùng 1, not 0 to 10");
        Require(tet.DaysFrom is >= 1 and <= 10, where, $"{tet.DaysFrom} days from mùng 1 on, not 1 to 10");
    }

    private static void CheckNotices(IReadOnlyList<YearlyNotice> notices)
    {
        var years = new HashSet<int>();
        for (var i = 0; i < notices.Count; i++)
        {
            var where = $"{nameof(CalendarData.Notices)}[{i}]";
            var notice = Present(notices[i], where);
            Require(WorkingCalendar.Supports(notice.Year), where, $"the year {notice.Year} is not supported");
            Require(years.Add(notice.Year), where, $"a second notice for {notice.Year}");
            CheckNationalDay(notice.NationalDay ?? default, where);
            CheckTet(notice.Tet ?? new TetBreak(), where);
        }
    }

    private static void CheckExtraHolidays(IReadOnlyList<FixedHoliday> holidays)
    {
        const string List = nameof(CalendarData.ExtraHolidays);
        Require(holidays.Count <= MaxExtraHolidays, List, $"{holidays.Count} holidays, not at most {MaxExtraHolidays}");
        for (var i = 0; i < holidays.Count; i++)
        {
            var where = $"{List}[{i}]";
            var holiday = Present(holidays[i], where);
            Require(holiday.Month is >= 1 and <= 12, where, $"there is no month {holiday.Month}");

            // 2000 was a leap year: 29/2 is a day, if not in every year.
            var days = CalendarSystem.Iso.GetDaysInMonth(2000, holiday.Month);
            Require(holiday.Day >= 1 && holiday.Day <= days, where, $"there is no {holiday.Day}/{holiday.Month}");
            Require(!string.IsNullOrWhiteSpace(holiday.Name), where, "no name");
        }
    }

    private static void CheckDays(IReadOnlyList<LocalDate> days, string where)
    {
        foreach (var day in days)
        {
            var year = day.WithCalendar(CalendarSystem.Iso).Year;
            Require(WorkingCalendar.Supports(year), where, $"a day in the year {year}, which is not supported");
        }
    }

    // Stored data may lack what the type system promises.
    private static T Present<T>(T? value, string where) where T : class =>
        value ?? throw new ArgumentException($"{where}: missing.");

    private static void Require(bool condition, string where, string complaint)
    {
        if (!condition)
        {
            throw new ArgumentException($"{where}: {complaint}.");
        }
    }
}
