using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>The public holidays of the Labour Code 2019, art. 112, and the make-up days of art. 111(3).</summary>
/// <param name="data">Checked data.</param>
internal sealed class HolidayRules(CalendarData data)
{
    /// <summary>The public holidays and make-up days of a solar year, in date order.</summary>
    public IEnumerable<Holiday> Of(int year)
    {
        // A holiday at the end of December is made up in January, where it may push on the make-up day of 1/1: hence the year before.
        // One year back is enough: the few holidays there can be never fill the working days of a whole year.
        var statutory = StatutoryOf(year - 1).Concat(StatutoryOf(year)).ToList();
        return statutory.Concat(MakeUpsFor(statutory)).Where(h => h.Date.Year == year).OrderBy(h => h.Date);
    }

    private static IEnumerable<Holiday> MakeUpsFor(List<Holiday> statutory)
    {
        var taken = statutory.Select(h => h.Date).ToHashSet();

        // What is made up is the weekend day lost: two holidays on the same Sunday cost one.
        foreach (var lost in statutory.GroupBy(h => h.Date).Where(g => g.Key.IsWeekend).OrderBy(g => g.Key))
        {
            var day = lost.Key;
            do
            {
                day = day.PlusDays(1);
            }
            while (day.IsWeekend || !taken.Add(day));

            yield return new Holiday(day, $"Nghỉ bù {string.Join(" và ", lost.Select(h => h.Name))}", HolidayKind.MakeUp);
        }
    }

    private IEnumerable<Holiday> StatutoryOf(int year) =>
        ByLaw(year).Concat(Extra(year)).Select(h => new Holiday(h.Date, h.Name, HolidayKind.Statutory));

    private IEnumerable<(LocalDate Date, string Name)> ByLaw(int year)
    {
        var notice = data.Notices.FirstOrDefault(n => n.Year == year);
        var neighbour = notice?.NationalDay ?? data.NationalDay;

        yield return (new LocalDate(year, 1, 1), "Tết Dương lịch");
        foreach (var day in Tet(year, notice?.Tet ?? data.Tet))
        {
            yield return day;
        }

        yield return (VietnameseLunarCalendar.HungKings(year), "Giỗ Tổ Hùng Vương");
        yield return (new LocalDate(year, 4, 30), "Ngày Chiến thắng");
        yield return (new LocalDate(year, 5, 1), "Ngày Quốc tế lao động");
        yield return (new LocalDate(year, 9, 2), "Quốc khánh");
        yield return neighbour == NationalDayNeighbour.DayBefore
            ? (new LocalDate(year, 9, 1), "Quốc khánh (ngày liền trước)")
            : (new LocalDate(year, 9, 3), "Quốc khánh (ngày liền sau)");
    }

    private static IEnumerable<(LocalDate Date, string Name)> Tet(int year, TetBreak tet)
    {
        var newYear = VietnameseLunarCalendar.NewYear(year);
        for (var offset = -tet.DaysBefore; offset < tet.DaysFrom; offset++)
        {
            var date = newYear.PlusDays(offset);
            var day = VietnameseLunarCalendar.FromSolar(date).Day;
            yield return (date, offset < 0 ? $"Tết Âm lịch ({day} tháng Chạp)" : $"Tết Âm lịch (mùng {day})");
        }
    }

    private IEnumerable<(LocalDate Date, string Name)> Extra(int year) =>
        from holiday in data.ExtraHolidays
        where holiday.IsInForce && year >= holiday.FirstYear && holiday.Day <= CalendarSystem.Iso.GetDaysInMonth(year, holiday.Month)
        select (new LocalDate(year, holiday.Month, holiday.Day), holiday.Name);
}
