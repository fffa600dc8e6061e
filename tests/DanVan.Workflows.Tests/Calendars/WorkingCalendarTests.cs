using DanVan.Workflows.Calendars;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Default = new(new CalendarData());

    private static readonly WorkingCalendar Swapped = new(new CalendarData { Off = [new(2024, 4, 29)], Working = [new(2024, 5, 4)] });

    [Test]
    public void HolidaysOf_names_the_days_in_date_order()
    {
        var printed = Default.HolidaysOf(2023).Select(h => $"{h.Date:dd'/'MM} {h.Kind} {h.Name}");
        Assert.That(printed, Is.EqualTo(new[]
        {
            "01/01 Statutory Tết Dương lịch",
            "02/01 MakeUp Nghỉ bù Tết Dương lịch",
            "21/01 Statutory Tết Âm lịch (30 tháng Chạp)",
            "22/01 Statutory Tết Âm lịch (mùng 1)",
            "23/01 Statutory Tết Âm lịch (mùng 2)",
            "24/01 Statutory Tết Âm lịch (mùng 3)",
            "25/01 Statutory Tết Âm lịch (mùng 4)",
            "26/01 MakeUp Nghỉ bù Tết Âm lịch (30 tháng Chạp)",
            "27/01 MakeUp Nghỉ bù Tết Âm lịch (mùng 1)",
            "29/04 Statutory Giỗ Tổ Hùng Vương",
            "30/04 Statutory Ngày Chiến thắng",
            "01/05 Statutory Ngày Quốc tế lao động",
            "02/05 MakeUp Nghỉ bù Giỗ Tổ Hùng Vương",
            "03/05 MakeUp Nghỉ bù Ngày Chiến thắng",
            "01/09 Statutory Quốc khánh (ngày liền trước)",
            "02/09 Statutory Quốc khánh",
            "04/09 MakeUp Nghỉ bù Quốc khánh",
        }));
    }

    [Test]
    public void A_swap_day_is_off_and_the_Saturday_worked_instead_is_a_working_day()
    {
        var swap = new Holiday(new(2024, 4, 29), "Nghỉ hoán đổi ngày làm việc", HolidayKind.SwapOff);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Swapped.IsWorkingDay(new(2024, 4, 29)), Is.False);
            Assert.That(Swapped.IsWorkingDay(new(2024, 5, 4)), Is.True);
            Assert.That(Swapped.RollForward(new(2024, 4, 27)), Is.EqualTo(new LocalDate(2024, 5, 2)));
            Assert.That(Swapped.AddWorkingDays(new(2024, 5, 2), 2), Is.EqualTo(new LocalDate(2024, 5, 4)));
            Assert.That(Swapped.HolidaysOf(2024), Does.Contain(swap));
            Assert.That(Default.IsWorkingDay(new(2024, 4, 29)), Is.True);
            Assert.That(Default.IsWorkingDay(new(2024, 5, 4)), Is.False);
        }
    }

    [TestCase(2024, 5, 4, TestName = "a Saturday")]
    [TestCase(2024, 4, 30, TestName = "a holiday")]
    [TestCase(2023, 5, 2, TestName = "a make-up day")]
    [TestCase(2024, 4, 29, TestName = "a swap day")]
    public void Working_wins_over(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        var calendar = new WorkingCalendar(new CalendarData { Off = [new(2024, 4, 29), date], Working = [date] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(date), Is.True);
            Assert.That(calendar.RollForward(date), Is.EqualTo(date));
            Assert.That(calendar.HolidaysOf(year).Select(h => h.Date), Does.Not.Contain(date));
        }
    }

    [Test]
    public void A_swap_day_off_does_not_push_the_make_up_day_on()
    {
        var calendar = new WorkingCalendar(new CalendarData { Off = [new(2023, 5, 2), new(2023, 5, 6)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(new(2023, 5, 4)), Is.True);
            Assert.That(calendar.HolidaysOf(2023).Single(h => h.Date == new LocalDate(2023, 5, 2)).Kind, Is.EqualTo(HolidayKind.MakeUp));
            Assert.That(
                calendar.HolidaysOf(2023).Select(h => h.Kind),
                Does.Not.Contain(HolidayKind.SwapOff),
                "a swap on a Saturday takes nothing away");
        }
    }

    [Test]
    public void A_holiday_worked_by_order_is_made_up_all_the_same()
    {
        var sunday = new LocalDate(2023, 4, 30);
        var calendar = new WorkingCalendar(new CalendarData { Working = [sunday] });
        Assert.That(calendar.IsWorkingDay(new(2023, 5, 3)), Is.False);
    }

    [Test]
    public void An_added_holiday_takes_its_turn_by_date_and_not_after_the_others()
    {
        var calendar = new WorkingCalendar(new CalendarData { ExtraHolidays = [new() { Month = 4, Day = 25, Name = "Ngày hội" }] });
        var makeUps = calendar.HolidaysOf(2026)
            .Where(h => h.Kind == HolidayKind.MakeUp)
            .Select(h => $"{h.Date.Day}/{h.Date.Month} {h.Name}");
        Assert.That(makeUps, Is.EqualTo(new[] { "27/4 Nghỉ bù Ngày hội", "28/4 Nghỉ bù Giỗ Tổ Hùng Vương" }));
    }

    [Test]
    public void Two_holidays_on_one_Sunday_cost_one_weekend_day()
    {
        var calendar = new WorkingCalendar(new CalendarData { ExtraHolidays = [new() { Month = 4, Day = 26, Name = "Ngày hội" }] });
        var days = calendar.HolidaysOf(2026).Where(h => h.Date.Month == 4).Select(h => $"{h.Date.Day} {h.Name}");
        Assert.That(days, Is.EqualTo(new[]
        {
            "26 Giỗ Tổ Hùng Vương", "26 Ngày hội", "27 Nghỉ bù Giỗ Tổ Hùng Vương và Ngày hội", "30 Ngày Chiến thắng",
        }));
    }

    [Test]
    public void Giỗ_Tổ_on_30_April_is_one_day_off_under_two_names() =>
        Assert.That(
            Default.HolidaysOf(1947).Where(h => h.Date.Month is 4 or 5).Select(h => $"{h.Date.Day}/{h.Date.Month} {h.Name}"),
            Is.EqualTo(new[] { "30/4 Giỗ Tổ Hùng Vương", "30/4 Ngày Chiến thắng", "1/5 Ngày Quốc tế lao động" }));

    [Test]
    public void The_announced_holiday_of_24_November_counts_only_once_confirmed()
    {
        var inForce = FixedHoliday.VietnameseCultureDay with { IsInForce = true };
        var confirmed = new WorkingCalendar(new CalendarData { ExtraHolidays = [inForce] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Default.IsWorkingDay(new(2026, 11, 24)), Is.True);
            Assert.That(confirmed.IsWorkingDay(new(2026, 11, 24)), Is.False);
            Assert.That(confirmed.IsWorkingDay(new(2025, 11, 24)), Is.True, "before its first year");
            Assert.That(confirmed.IsWorkingDay(new(2029, 11, 26)), Is.False, "24/11/2029 is a Saturday");
        }
    }

    [Test]
    public void A_holiday_on_29_February_is_kept_in_leap_years_only()
    {
        var calendar = new WorkingCalendar(new CalendarData { ExtraHolidays = [new() { Month = 2, Day = 29, Name = "Ngày nhuận" }] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.HolidaysOf(2028).Select(h => h.Name), Does.Contain("Ngày nhuận"));
            Assert.That(calendar.HolidaysOf(2027).Select(h => h.Name), Does.Not.Contain("Ngày nhuận"));
        }
    }

    // 31/12/2022 is a Saturday, 1/1/2023 the Sunday: in date order the old year's holiday takes Monday, the new year's takes Tuesday.
    [Test]
    public void A_holiday_at_the_end_of_December_is_made_up_in_January([Values] bool oldYearFirst)
    {
        var calendar = new WorkingCalendar(new CalendarData { ExtraHolidays = [new() { Month = 12, Day = 31, Name = "Tất niên" }] });
        var oldYear = oldYearFirst ? calendar.HolidaysOf(2022) : [];
        var january = calendar.HolidaysOf(2023).TakeWhile(h => h.Date < new LocalDate(2023, 1, 10)).Select(h => $"{h.Date.Day} {h.Name}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(january, Is.EqualTo(new[] { "1 Tết Dương lịch", "2 Nghỉ bù Tất niên", "3 Nghỉ bù Tết Dương lịch" }));
            Assert.That(oldYear.Select(h => h.Kind).LastOrDefault(), Is.EqualTo(HolidayKind.Statutory));
            Assert.That(calendar.RollForward(new(2022, 12, 31)), Is.EqualTo(new LocalDate(2023, 1, 4)));
        }
    }

    [TestCase("2022-12-31", 1, "2023-01-03")]
    [TestCase("2021-12-31", 1, "2022-01-04")]
    [TestCase("2024-02-08", 1, "2024-02-16")]
    [TestCase("2024-03-29", 1, "2024-04-01")]
    [TestCase("2024-03-30", 1, "2024-04-01")]
    [TestCase("2024-04-26", 0, "2024-04-26")]
    [TestCase("2024-04-27", 0, "2024-04-29")]
    [TestCase("2026-11-20", 10, "2026-12-04")]
    public void AddWorkingDays_does_not_count_the_day_of_the_event(string eventDay, int n, string expected) =>
        Assert.That(Default.AddWorkingDays(Parse(eventDay), n), Is.EqualTo(Parse(expected)));

    [TestCase(2024, 3, "2024-03-29")]
    [TestCase(2024, 6, "2024-06-28")]
    [TestCase(2028, 1, "2028-01-24", TestName = "Tết and the make-up days take the end of January 2028")]
    [TestCase(2026, 12, "2026-12-31")]
    public void LastWorkingDayOfMonth_is_the_last_day_worked(int year, int month, string expected)
    {
        // Tết 2028 is Wednesday 26 January: with 10 days from mùng 1 on nothing is left of the month.
        var calendar = new WorkingCalendar(new CalendarData { Notices = [new() { Year = 2028, Tet = new() { DaysFrom = 10 } }] });
        Assert.That(calendar.LastWorkingDayOfMonth(year, month), Is.EqualTo(Parse(expected)));
    }

    [Test]
    public void A_calendar_without_work_is_an_error_and_no_endless_search()
    {
        var start = new LocalDate(2030, 1, 1);
        var calendar = new WorkingCalendar(new CalendarData { Off = [.. Enumerable.Range(0, 800).Select(start.PlusDays)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => calendar.RollForward(new(2030, 3, 31)),
                Throws.TypeOf<NoWorkingDayException>()
                    .With.Message.EqualTo("No working day from 2030-03-31 to 2031-03-31: the calendar's data leaves none.")
                    .And.Property(nameof(NoWorkingDayException.From)).EqualTo(new LocalDate(2030, 3, 31))
                    .And.Property(nameof(NoWorkingDayException.Through)).EqualTo(new LocalDate(2031, 3, 31)));
            Assert.That(() => calendar.AddWorkingDays(new(2029, 12, 28), 2), Throws.TypeOf<NoWorkingDayException>());
            Assert.That(() => calendar.LastWorkingDayOfMonth(2030, 6), Throws.TypeOf<NoWorkingDayException>());
            Assert.That(calendar.AddWorkingDays(new(2029, 12, 28), 1), Is.EqualTo(new LocalDate(2029, 12, 31)));
        }
    }

    [TestCase("1899-12-31")]
    [TestCase("2200-01-01")]
    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void A_day_outside_the_supported_years_is_refused(string day)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Default.IsWorkingDay(Parse(day)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Default.RollForward(Parse(day)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Default.AddWorkingDays(Parse(day), 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Default.HolidaysOf(Parse(day).Year), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Default.LastWorkingDayOfMonth(Parse(day).Year, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void The_first_and_the_last_supported_day_have_an_answer()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Default.RollForward(new(1900, 1, 1)), Is.EqualTo(new LocalDate(1900, 1, 2)));
            Assert.That(Default.IsWorkingDay(new(2199, 12, 31)), Is.True);
            Assert.That(() => Default.AddWorkingDays(new(2199, 12, 31), 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Default.AddWorkingDays(new(2026, 1, 1), int.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void AddWorkingDays_NegativeTerm_Throws() =>
        Assert.That(() => Default.AddWorkingDays(new(2026, 1, 5), -1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0)]
    [TestCase(13)]
    public void There_is_no_such_month(int month)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Default.LastWorkingDayOfMonth(2026, month), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => WorkingCalendar.WeekOfMonth(2026, month, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void A_day_in_another_calendar_system_is_the_same_day()
    {
        var day = new LocalDate(2024, 4, 29);
        var calendar = new WorkingCalendar(new CalendarData { Off = [day.WithCalendar(CalendarSystem.Julian)] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(calendar.IsWorkingDay(day), Is.False);
            Assert.That(calendar.RollForward(day.WithCalendar(CalendarSystem.Coptic)), Is.EqualTo(new LocalDate(2024, 5, 2)));
        }
    }

    [Test]
    public void One_calendar_serves_many_threads()
    {
        var shared = new WorkingCalendar(new CalendarData());
        var years = Enumerable.Range(1900, 300).SelectMany(year => Enumerable.Repeat(year, 4));
        var seen = years.AsParallel().WithDegreeOfParallelism(8).Select(year => (year, shared.HolidaysOf(year))).ToList();
        Assert.That(seen.Where(s => !s.Item2.SequenceEqual(Default.HolidaysOf(s.year))), Is.Empty);
    }

    private static LocalDate Parse(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
