using DanVan.Workflows.Calendars;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

public sealed class DeadlineTests
{
    private static readonly DateTimeZone Hanoi = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];

    [Test]
    public void A_deadline_on_a_Sunday_holds_until_the_end_of_Monday()
    {
        var rolled = new WorkingCalendar(new CalendarData()).RollForward(new LocalDate(2024, 3, 31));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rolled, Is.EqualTo(new LocalDate(2024, 4, 1)));
            Assert.That(WorkingCalendar.IsLate(new LocalDateTime(2024, 4, 1, 23, 59, 59).PlusNanoseconds(999_999_999), rolled), Is.False);
            Assert.That(WorkingCalendar.IsLate(new LocalDateTime(2024, 4, 2, 0, 0, 0), rolled), Is.True);
            Assert.That(WorkingCalendar.IsLate(new LocalDateTime(2024, 3, 1, 0, 0, 0), rolled), Is.False);
        }
    }

    [Test]
    public void EndOf_is_midnight_of_the_next_day_where_the_deadline_is_meant()
    {
        var end = WorkingCalendar.EndOf(new LocalDate(2024, 4, 1), Hanoi);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(Instant.FromUtc(2024, 4, 1, 17, 0)));
            Assert.That(WorkingCalendar.IsLate(end.InZone(Hanoi).LocalDateTime, new LocalDate(2024, 4, 1)), Is.True);
            Assert.That(WorkingCalendar.IsLate((end - Duration.Epsilon).InZone(Hanoi).LocalDateTime, new LocalDate(2024, 4, 1)), Is.False);
        }
    }

    // In Beirut the clocks went from 24:00 on 27 March 2021 straight to 01:00.
    [Test]
    public void EndOf_where_midnight_is_skipped_is_the_first_instant_of_the_next_day() =>
        Assert.That(
            WorkingCalendar.EndOf(new LocalDate(2021, 3, 27), DateTimeZoneProviders.Tzdb["Asia/Beirut"]),
            Is.EqualTo(Instant.FromUtc(2021, 3, 27, 22, 0)));

    [Test]
    public void EndOf_NoZone_Throws() =>
        Assert.That(() => WorkingCalendar.EndOf(new LocalDate(2024, 4, 1), null!), Throws.TypeOf<ArgumentNullException>());

    [TestCase(2026, 12, 1, "2026-11-30", TestName = "December 2026 begins on a Tuesday: its first week begins the day before")]
    [TestCase(2026, 12, 3, "2026-12-14")]
    [TestCase(2026, 12, 5, "2026-12-28")]
    [TestCase(2027, 1, 1, "2027-01-04", TestName = "1 January 2027 is a Friday and belongs to the last week of December")]
    [TestCase(2026, 10, 1, "2026-09-28", TestName = "A month that begins on a Thursday owns that week")]
    [TestCase(2026, 4, 5, "2026-04-27", TestName = "A month that ends on a Thursday owns that week")]
    public void WeekOfMonth_belongs_to_the_month_with_its_Thursday(int year, int month, int week, string monday)
    {
        var days = WorkingCalendar.WeekOfMonth(year, month, week);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(days.Start, Is.EqualTo(NodaTime.Text.LocalDatePattern.Iso.Parse(monday).Value));
            Assert.That(days.Start.DayOfWeek, Is.EqualTo(IsoDayOfWeek.Monday));
            Assert.That(days.Length, Is.EqualTo(7));
        }
    }

    [Test]
    public void The_weeks_of_the_months_follow_one_another_without_gap()
    {
        var weeks = (from year in Enumerable.Range(2020, 30)
                     from month in Enumerable.Range(1, 12)
                     from week in Enumerable.Range(1, 5)
                     where week < 5 || HasFifthWeek(year, month)
                     select WorkingCalendar.WeekOfMonth(year, month, week).Start).ToList();
        Assert.That(weeks, Is.EqualTo(Enumerable.Range(0, weeks.Count).Select(weeks[0].PlusWeeks)));
    }

    [TestCase(0)]
    [TestCase(5, TestName = "February 2026 has four Thursdays")]
    [TestCase(6)]
    [TestCase(int.MaxValue)]
    public void WeekOfMonth_NoSuchWeek_Throws(int week) =>
        Assert.That(() => WorkingCalendar.WeekOfMonth(2026, 2, week), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static bool HasFifthWeek(int year, int month) =>
        Enumerable.Range(29, CalendarSystem.Iso.GetDaysInMonth(year, month) - 28)
            .Any(day => new LocalDate(year, month, day).DayOfWeek == IsoDayOfWeek.Thursday);
}
