using DanVan.Workflows.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

/// <summary>Random calendars against <see cref="NaiveCalendar"/>, which knows two more years on either side than are asked for.</summary>
public sealed class WorkingCalendarProperties
{
    private static readonly Arbitrary<int> SomeYear = Gen.Choose(AnyCalendarData.FirstYear, AnyCalendarData.LastYear).ToArbitrary();
    private static readonly Arbitrary<(int First, int Second)> TwoTerms = Gen.Choose(0, 30).Two().ToArbitrary();
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Test]
    public void The_days_worked_in_a_year_are_those_of_the_naive_model() =>
        Prop.ForAll(AnyCalendarData.Calendars, SomeYear, (data, year) =>
        {
            var (calendar, model) = Both(data);
            return DaysOf(year).Where(calendar.IsWorkingDay).SequenceEqual(DaysOf(year).Where(model.IsWorkingDay));
        }).Check(ManyCases);

    [Test]
    public void The_years_may_be_asked_for_in_any_order() =>
        Prop.ForAll(AnyCalendarData.Calendars, SomeYear, (data, year) =>
        {
            var forwards = new WorkingCalendar(data);
            var backwards = new WorkingCalendar(data);
            int[] years = [year - 1, year, year + 1];
            var first = years.Select(forwards.HolidaysOf).ToList();
            var last = years.Reverse().Select(backwards.HolidaysOf).Reverse().ToList();
            return first.Zip(last).All(pair => pair.First.SequenceEqual(pair.Second));
        }).Check(ManyCases);

    [Test]
    public void The_holidays_of_a_year_are_exactly_the_days_off_that_are_no_plain_weekend() =>
        Prop.ForAll(AnyCalendarData.Calendars, SomeYear, (data, year) =>
        {
            var (calendar, model) = Both(data);
            var holidays = calendar.HolidaysOf(year);
            var expected = DaysOf(year).Where(d => !model.IsWorkingDay(d) && (d.DayOfWeek < IsoDayOfWeek.Saturday || model.IsHoliday(d)));
            return holidays.Select(h => h.Date).Distinct().SequenceEqual(expected)
                && holidays.All(h => h.Kind == (model.IsHoliday(h.Date) ? HolidayKind.Statutory
                    : model.IsMakeUp(h.Date) ? HolidayKind.MakeUp : HolidayKind.SwapOff));
        }).Check(ManyCases);

    [Test]
    public void RollForward_is_the_first_working_day_not_before_the_day() =>
        Prop.ForAll(AnyCalendarData.Calendars, AnyCalendarData.Days.ToArbitrary(), (data, day) =>
        {
            var (calendar, model) = Both(data);
            var rolled = calendar.RollForward(day);
            return rolled >= day && model.IsWorkingDay(rolled) && Between(day, rolled).All(d => !model.IsWorkingDay(d));
        }).Check(ManyCases);

    [Test]
    public void AddWorkingDays_counts_from_the_day_after_the_event() =>
        Prop.ForAll(AnyCalendarData.Calendars, AnyCalendarData.Days.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (data, day, n) =>
        {
            var (calendar, model) = Both(data);
            var last = calendar.AddWorkingDays(day, n);
            return model.IsWorkingDay(last) && Between(day.PlusDays(1), last).Count(model.IsWorkingDay) == n - 1;
        }).Check(ManyCases);

    [Test]
    public void AddWorkingDays_of_a_sum_is_one_term_after_the_other() =>
        Prop.ForAll(AnyCalendarData.Calendars, AnyCalendarData.Days.ToArbitrary(), TwoTerms, (data, day, terms) =>
        {
            var calendar = new WorkingCalendar(data);
            var start = calendar.RollForward(day);
            var (first, second) = terms;
            return calendar.AddWorkingDays(start, first + second) == calendar.AddWorkingDays(calendar.AddWorkingDays(start, first), second);
        }).Check(ManyCases);

    [Test]
    public void LastWorkingDayOfMonth_has_no_working_day_after_it_in_its_month() =>
        Prop.ForAll(AnyCalendarData.Calendars, SomeYear, Gen.Choose(1, 12).ToArbitrary(), (data, year, month) =>
        {
            var (calendar, model) = Both(data);
            var last = calendar.LastWorkingDayOfMonth(year, month);
            return last == DaysOf(year).Last(d => d.Month == month && model.IsWorkingDay(d));
        }).Check(ManyCases);

    private static (WorkingCalendar Calendar, NaiveCalendar Model) Both(CalendarData data) =>
        (new WorkingCalendar(data), new NaiveCalendar(data, AnyCalendarData.FirstYear - 2, AnyCalendarData.LastYear + 2));

    private static IEnumerable<LocalDate> DaysOf(int year) => Between(new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1));

    private static IEnumerable<LocalDate> Between(LocalDate from, LocalDate until)
    {
        for (var day = from; day < until; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
