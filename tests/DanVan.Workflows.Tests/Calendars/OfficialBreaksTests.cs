using DanVan.Workflows.Calendars;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

/// <summary>What was really off: the weekdays without work of past years, as the yearly notices had them.</summary>
public sealed class OfficialBreaksTests
{
    private static readonly TetBreak TwoAndThree = new() { DaysBefore = 2, DaysFrom = 3 };

    private static readonly WorkingCalendar Calendar = new(new CalendarData
    {
        Notices =
        [
            new YearlyNotice { Year = 2021, Tet = TwoAndThree, NationalDay = NationalDayNeighbour.DayAfter },
            new YearlyNotice { Year = 2023, Tet = TwoAndThree },
            new YearlyNotice { Year = 2024, Tet = TwoAndThree, NationalDay = NationalDayNeighbour.DayAfter },
            new YearlyNotice { Year = 2025, Tet = TwoAndThree },
        ],
        Off = [new(2024, 4, 29), new(2025, 5, 2), new(2026, 1, 2), new(2026, 8, 31)],
        Working = [new(2024, 5, 4), new(2025, 4, 26), new(2026, 1, 10), new(2026, 8, 22)],
    });

    [TestCase(2021, "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9", "")]
    [TestCase(2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9", "")]
    [TestCase(2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9", "")]
    [TestCase(2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9", "4/5")]
    [TestCase(2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9", "26/4")]
    [TestCase(2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9", "10/1 22/8")]
    public void The_calendar_agrees_with_the_notices(int year, string weekdaysOff, string weekendDaysWorked)
    {
        var days = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(new LocalDate(year, 1, 1).PlusDays).ToList();
        var off = days.Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday && !Calendar.IsWorkingDay(d));
        var worked = days.Where(d => d.DayOfWeek >= IsoDayOfWeek.Saturday && Calendar.IsWorkingDay(d));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Print(off), Is.EqualTo(weekdaysOff));
            Assert.That(Print(worked), Is.EqualTo(weekendDaysWorked));
        }
    }

    private static string Print(IEnumerable<LocalDate> days) => string.Join(' ', days.Select(d => $"{d.Day}/{d.Month}"));
}
