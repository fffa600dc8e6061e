using DanVan.Workflows.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

public sealed class VietnameseLunarCalendarProperties
{
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly int DayCount = Period.DaysBetween(FirstDay, new LocalDate(2200, 1, 1));
    private static readonly Arbitrary<LocalDate> AnyDay = Gen.Choose(0, DayCount - 1).Select(FirstDay.PlusDays).ToArbitrary();
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Test]
    public void A_day_converted_there_and_back_is_the_same_day() =>
        Prop.ForAll(AnyDay, day => VietnameseLunarCalendar.ToSolar(VietnameseLunarCalendar.FromSolar(day)) == day).Check(ManyCases);

    [Test]
    public void The_next_day_is_the_next_of_the_month_or_the_first_of_another_after_29_or_30_days() =>
        Prop.ForAll(AnyDay, day =>
        {
            var today = VietnameseLunarCalendar.FromSolar(day);
            var tomorrow = VietnameseLunarCalendar.FromSolar(day.PlusDays(1));
            var sameMonth = (today.Year, today.Month, today.IsLeapMonth) == (tomorrow.Year, tomorrow.Month, tomorrow.IsLeapMonth);
            return sameMonth ? tomorrow.Day == today.Day + 1 && tomorrow.Day <= 30 : tomorrow.Day == 1 && today.Day is 29 or 30;
        }).Check(ManyCases);

    [Test]
    public void A_month_is_followed_by_its_double_or_the_next_number() =>
        Prop.ForAll(AnyDay, day =>
        {
            var (year, month, _, isLeap) = VietnameseLunarCalendar.FromSolar(day);
            var later = day;
            LunarDate next;
            do
            {
                later = later.PlusDays(1);
                next = VietnameseLunarCalendar.FromSolar(later);
            }
            while ((next.Year, next.Month, next.IsLeapMonth) == (year, month, isLeap));

            var doubled = !isLeap && next == new LunarDate(year, month, 1, true);
            return doubled || next == (month < 12 ? new LunarDate(year, month + 1, 1, false) : new LunarDate(year + 1, 1, 1, false));
        }).Check(ManyCases);

    [Test]
    public void Tết_lies_between_20_January_and_22_February() =>
        Prop.ForAll(Gen.Choose(VietnameseLunarCalendar.MinYear, VietnameseLunarCalendar.MaxYear).ToArbitrary(), year =>
        {
            var newYear = VietnameseLunarCalendar.NewYear(year);
            return newYear > new LocalDate(year, 1, 20) && newYear < new LocalDate(year, 2, 22);
        }).Check(ManyCases);
}
