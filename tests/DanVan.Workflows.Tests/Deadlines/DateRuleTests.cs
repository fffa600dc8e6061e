using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>The days that date rules name, and the way back from them.</summary>
public sealed class DateRuleTests
{
    private static readonly EventReference Event = new(CycleMoments.Opened);
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(300);

    [TestCase(1, TermUnits.Days, "2024-01-31", "2024-02-01")]
    [TestCase(1, TermUnits.Weeks, "2024-01-31", "2024-02-07")]
    [TestCase(1, TermUnits.Months, "2024-01-31", "2024-02-29")]
    [TestCase(3, TermUnits.Months, "2023-11-30", "2024-02-29")]
    [TestCase(1, TermUnits.Years, "2024-02-29", "2025-02-28")]
    [TestCase(5, TermUnits.WorkingDays, "2024-02-07", "2024-02-21")]
    public void A_term_does_not_count_the_day_it_begins_with(int count, string unit, string happened, string expected) =>
        Assert.That(Day(new DateRule.After(count, unit, Event), Parse(happened)), Is.EqualTo(Parse(expected)));

    [Test]
    public void Days_of_the_year_of_months_and_of_weeks()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Day(new DateRule.Fixed("03-31")), Is.EqualTo(new LocalDate(2024, 3, 31)), "not rolled yet");
            Assert.That(Day(new DateRule.Fixed("01-15", 2)), Is.EqualTo(new LocalDate(2026, 1, 15)));
            Assert.That(Day(new DateRule.LastWorkingDay(6)), Is.EqualTo(new LocalDate(2024, 6, 28)));
            Assert.That(Day(new DateRule.LastWorkingDay(1, 1)), Is.EqualTo(new LocalDate(2025, 1, 27)), "Tết 2025 takes the last days of January");
            Assert.That(Day(new DateRule.WeekOfMonth(3, 12)), Is.EqualTo(new LocalDate(2024, 12, 20)));
            Assert.That(Day(new DateRule.WeekOfMonth(1, 1, 1)), Is.EqualTo(new LocalDate(2025, 1, 3)), "the week that begins in December");
            Assert.That(Day(new DateRule.WeekOfMonth(2, 2)), Is.EqualTo(new LocalDate(2024, 2, 8)), "the day before Tết");
            Assert.That(Day(new DateRule.After(1, TermUnits.Days, Event), happened: null), Is.Null);
        }
    }

    [Test]
    public void SubtractWorkingDays_is_the_way_back_of_AddWorkingDays() =>
        Prop.ForAll(AnyCalendarData.Calendars, AnyCalendarData.Days.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (data, day, n) =>
        {
            var calendar = new WorkingCalendar(data);
            var before = calendar.SubtractWorkingDays(day, n);
            var worked = Enumerable.Range(0, Period.DaysBetween(before, day)).Count(i => calendar.IsWorkingDay(before.PlusDays(i)));
            return calendar.IsWorkingDay(before) && worked == n && (!calendar.IsWorkingDay(day) || calendar.AddWorkingDays(before, n) == day);
        }).Check(ManyCases);

    [Test]
    public void SubtractWorkingDays_without_a_day_to_count_or_to_find_is_an_error()
    {
        var calendar = new WorkingCalendar(new CalendarData { Off = [.. Enumerable.Range(0, 800).Select(new LocalDate(2030, 1, 1).PlusDays)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => calendar.SubtractWorkingDays(new(2024, 3, 1), 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => calendar.SubtractWorkingDays(new(1900, 1, 2), 3), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                () => calendar.SubtractWorkingDays(new(2031, 12, 31), 1),
                Throws.TypeOf<NoWorkingDayException>().With.Property(nameof(NoWorkingDayException.Through)).EqualTo(new LocalDate(2031, 12, 30)));
        }
    }

    private static LocalDate? Day(DateRule rule, LocalDate? happened = null) => DateRules.DayOf(rule, 2024, RuledYear.Calendar, _ => happened);

    private static LocalDate Parse(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
