using DanVan.Workflows.Calendars;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

/// <summary>
/// The rules of the working calendar written once more, in the simplest way: a list of all holidays of a few years, gone through once.
/// Knows Tết and Giỗ Tổ only from the ephemeris.
/// </summary>
internal sealed class NaiveCalendar
{
    private readonly CalendarData _data;
    private readonly HashSet<LocalDate> _holidays = [];
    private readonly HashSet<LocalDate> _makeUps = [];

    public NaiveCalendar(CalendarData data, int firstYear, int lastYear)
    {
        _data = data;
        for (var year = firstYear; year <= lastYear; year++)
        {
            AddHolidays(year);
        }

        foreach (var holiday in _holidays.Order().Where(IsWeekend))
        {
            var day = holiday.PlusDays(1);
            while (IsWeekend(day) || _holidays.Contains(day) || _makeUps.Contains(day))
            {
                day = day.PlusDays(1);
            }

            _makeUps.Add(day);
        }
    }

    public bool IsWorkingDay(LocalDate day)
    {
        if (_data.Working.Contains(day))
        {
            return true;
        }

        return !IsWeekend(day) && !_holidays.Contains(day) && !_makeUps.Contains(day) && !_data.Off.Contains(day);
    }

    public bool IsHoliday(LocalDate day) => _holidays.Contains(day);

    public bool IsMakeUp(LocalDate day) => _makeUps.Contains(day);

    private static bool IsWeekend(LocalDate day) => (int)day.DayOfWeek >= 6;

    private void AddHolidays(int year)
    {
        var lunar = EphemerisTable.Years.Single(y => y.Year == year);
        var notice = _data.Notices.SingleOrDefault(n => n.Year == year);
        var tet = notice?.Tet ?? _data.Tet;
        for (var i = -tet.DaysBefore; i <= tet.DaysFrom - 1; i++)
        {
            _holidays.Add(lunar.NewYear.PlusDays(i));
        }

        _holidays.Add(lunar.Months().First(m => m.Month == 3).First.PlusDays(9));
        _holidays.UnionWith([new(year, 1, 1), new(year, 4, 30), new(year, 5, 1), new(year, 9, 2)]);
        var before = (notice?.NationalDay ?? _data.NationalDay) == NationalDayNeighbour.DayBefore;
        _holidays.Add(new LocalDate(year, 9, before ? 1 : 3));
        foreach (var extra in _data.ExtraHolidays)
        {
            var exists = extra.Month != 2 || extra.Day <= 28 || CalendarSystem.Iso.IsLeapYear(year);
            if (extra.IsInForce && extra.FirstYear <= year && exists)
            {
                _holidays.Add(new LocalDate(year, extra.Month, extra.Day));
            }
        }
    }
}
