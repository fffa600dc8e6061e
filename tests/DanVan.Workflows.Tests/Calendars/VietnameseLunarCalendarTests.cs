using DanVan.Workflows.Calendars;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

public sealed class VietnameseLunarCalendarTests
{
    [TestCase(1985, 1, 21, TestName = "Tết_1985_a_month_before_the_Chinese_one")]
    [TestCase(2007, 2, 17, TestName = "Tết_2007_a_day_before_the_Chinese_one")]
    [TestCase(1968, 1, 29, TestName = "Tết_1968_the_first_by_the_rule_of_UTC7")]
    [TestCase(2000, 2, 5)]
    [TestCase(2019, 2, 5)]
    [TestCase(2020, 1, 25)]
    [TestCase(2021, 2, 12)]
    [TestCase(2022, 2, 1)]
    [TestCase(2023, 1, 22)]
    [TestCase(2024, 2, 10)]
    [TestCase(2025, 1, 29)]
    [TestCase(2026, 2, 17)]
    [TestCase(2027, 2, 6)]
    [TestCase(2028, 1, 26)]
    [TestCase(2029, 2, 13)]
    [TestCase(2030, 2, 2, TestName = "Tết_2030_a_day_before_the_Chinese_one")]
    [TestCase(2031, 1, 23)]
    [TestCase(2032, 2, 11)]
    [TestCase(2033, 1, 31)]
    [TestCase(2034, 2, 19)]
    [TestCase(2035, 2, 8)]
    public void NewYear_falls_on_mùng_1_Tết(int year, int month, int day) =>
        Assert.That(VietnameseLunarCalendar.NewYear(year), Is.EqualTo(new LocalDate(year, month, day)));

    [TestCase(2007, 4, 26)]
    [TestCase(2019, 4, 14)]
    [TestCase(2020, 4, 2)]
    [TestCase(2021, 4, 21)]
    [TestCase(2022, 4, 10)]
    [TestCase(2023, 4, 29)]
    [TestCase(2024, 4, 18)]
    [TestCase(2025, 4, 7)]
    [TestCase(2026, 4, 26)]
    [TestCase(2027, 4, 16)]
    [TestCase(2028, 4, 4)]
    [TestCase(2029, 4, 23)]
    [TestCase(2030, 4, 12)]
    [TestCase(2031, 4, 1)]
    [TestCase(2032, 4, 19)]
    [TestCase(2033, 4, 9)]
    [TestCase(2034, 4, 28)]
    [TestCase(2035, 4, 17)]
    public void HungKings_falls_on_the_tenth_of_the_third_month(int year, int month, int day) =>
        Assert.That(VietnameseLunarCalendar.HungKings(year), Is.EqualTo(new LocalDate(year, month, day)));

    [TestCase(1984, 0, TestName = "1984_without_leap_month_while_China_doubled_the_tenth")]
    [TestCase(1985, 2, TestName = "1985_doubles_the_second_month_while_China_had_none")]
    [TestCase(1987, 7, TestName = "1987_doubles_the_seventh_month_while_China_doubled_the_sixth")]
    [TestCase(2004, 2)]
    [TestCase(2006, 7)]
    [TestCase(2009, 5)]
    [TestCase(2012, 4)]
    [TestCase(2014, 9)]
    [TestCase(2017, 6)]
    [TestCase(2020, 4)]
    [TestCase(2023, 2)]
    [TestCase(2025, 6)]
    [TestCase(2026, 0)]
    [TestCase(2028, 5)]
    [TestCase(2031, 3)]
    [TestCase(2033, 11, TestName = "2033_doubles_the_eleventh_month_although_others_lack_a_solar_term_too")]
    public void A_year_doubles_at_most_the_month_without_a_major_solar_term(int year, int expected)
    {
        var leapMonths = from day in Days(VietnameseLunarCalendar.NewYear(year), VietnameseLunarCalendar.NewYear(year + 1))
                         let lunar = VietnameseLunarCalendar.FromSolar(day)
                         where lunar.IsLeapMonth
                         select lunar.Month;
        Assert.That(leapMonths.Distinct(), Is.EqualTo(expected == 0 ? [] : new[] { expected }));
    }

    [Test]
    public void Every_day_of_three_centuries_agrees_with_an_ephemeris() =>
        Assert.That(DifferencesFromTheEphemeris(1968, 2199).Take(5), Is.Empty);

    // The new moon of July 1967 came three seconds after midnight, finer than the formulas. The rule of UTC+7 was decreed a month later.
    [Test]
    public void Before_the_rule_was_decreed_one_month_begins_a_day_early() =>
        Assert.That(
            DifferencesFromTheEphemeris(1898, 1967).Select(d => (d.Year, d.Month)).Distinct(),
            Is.EqualTo(new[] { (1967, 5), (1967, 6) }));

    [TestCase(2026, 11, 22, "14/10/2026 âm lịch")]
    [TestCase(2025, 7, 25, "1/6 nhuận/2025 âm lịch")]
    [TestCase(2024, 2, 9, "30/12/2023 âm lịch")]
    public void ToString_reads_as_on_a_Vietnamese_calendar(int year, int month, int day, string expected) =>
        Assert.That(VietnameseLunarCalendar.FromSolar(new LocalDate(year, month, day)).ToString(), Is.EqualTo(expected));

    [Test]
    public void FromSolar_DayInAnotherCalendarSystem_IsTheSameDay()
    {
        var day = new LocalDate(2026, 4, 26).WithCalendar(CalendarSystem.Julian);
        Assert.That(VietnameseLunarCalendar.FromSolar(day), Is.EqualTo(new LunarDate(2026, 3, 10, false)));
    }

    [Test]
    public void The_supported_lunar_years_reach_from_Tết_1898_to_the_eve_of_Tết_2200()
    {
        var first = VietnameseLunarCalendar.NewYear(VietnameseLunarCalendar.MinYear);
        var last = VietnameseLunarCalendar.ToSolar(new LunarDate(VietnameseLunarCalendar.MaxYear, 12, 29, false));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo(new LocalDate(1898, 1, 22)));
            Assert.That(VietnameseLunarCalendar.FromSolar(first), Is.EqualTo(new LunarDate(1898, 1, 1, false)));
            Assert.That(last.Year, Is.EqualTo(2200));
            Assert.That(() => VietnameseLunarCalendar.FromSolar(first.PlusDays(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => VietnameseLunarCalendar.FromSolar(last.PlusDays(2)), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [TestCase(1, 1, 1)]
    [TestCase(1600, 1, 1)]
    [TestCase(9999, 12, 31)]
    public void FromSolar_OutsideTheSupportedYears_Throws(int year, int month, int day) =>
        Assert.That(() => VietnameseLunarCalendar.FromSolar(new LocalDate(year, month, day)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(1897)]
    [TestCase(2200)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void A_lunar_year_outside_the_supported_ones_is_refused(int year)
    {
        var newYear = new LunarDate(year, 1, 1, false);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => VietnameseLunarCalendar.NewYear(year), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => VietnameseLunarCalendar.HungKings(year), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => VietnameseLunarCalendar.ToSolar(newYear), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [TestCase(2026, 0, 1, false, TestName = "no month 0")]
    [TestCase(2026, 13, 1, false, TestName = "no month 13")]
    [TestCase(2026, 1, 0, false, TestName = "no day 0")]
    [TestCase(2026, 1, 31, false, TestName = "no day 31")]
    [TestCase(2024, 12, 30, false, TestName = "a short Chạp ends on the 29th")]
    [TestCase(2025, 6, 30, true, TestName = "a short leap month ends on the 29th")]
    [TestCase(2025, 5, 1, true, TestName = "another month was doubled that year")]
    [TestCase(2026, 6, 1, true, TestName = "no month was doubled that year")]
    public void ToSolar_NoSuchDay_Throws(int year, int month, int day, bool isLeap) =>
        Assert.That(
            () => VietnameseLunarCalendar.ToSolar(new LunarDate(year, month, day, isLeap)),
            Throws.TypeOf<ArgumentException>().With.Message.Contains(new LunarDate(year, month, day, isLeap).ToString()));

    private static IEnumerable<LunarDate> DifferencesFromTheEphemeris(int firstYear, int lastYear) =>
        from row in EphemerisTable.Years
        where row.Year >= firstYear && row.Year <= lastYear
        from month in row.Months()
        from day in Enumerable.Range(1, month.Days)
        let lunar = new LunarDate(row.Year, month.Month, day, month.IsLeap)
        let solar = month.First.PlusDays(day - 1)
        where VietnameseLunarCalendar.FromSolar(solar) != lunar
        select lunar;

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate until)
    {
        for (var day = from; day < until; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
