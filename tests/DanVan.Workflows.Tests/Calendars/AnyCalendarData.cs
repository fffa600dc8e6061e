using DanVan.Workflows.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Calendars;

/// <summary>Random calendars, more crowded than any government would decree.</summary>
internal static class AnyCalendarData
{
    public const int FirstYear = 2020;
    public const int LastYear = 2039;

    private static readonly LocalDate FirstDay = new(FirstYear, 1, 1);
    private static readonly int DayCount = Period.DaysBetween(FirstDay, new LocalDate(LastYear + 1, 1, 1));

    /// <summary>Days of the years <see cref="FirstYear"/> to <see cref="LastYear"/>, often near the turn of a year or a holiday.</summary>
    public static Gen<LocalDate> Days { get; } = Gen.OneOf(
        Gen.Choose(0, DayCount - 1).Select(FirstDay.PlusDays),
        from year in Gen.Choose(FirstYear, LastYear)
        from offset in Gen.Choose(0, 12)
        from start in Gen.Elements((1, 1), (1, 28), (4, 28), (8, 29), (12, 19))
        select new LocalDate(year, start.Item1, start.Item2).PlusDays(offset));

    private static readonly Gen<NationalDayNeighbour> Neighbours = Gen.Elements(Enum.GetValues<NationalDayNeighbour>());

    private static readonly Gen<TetBreak> Breaks =
        from before in Gen.Choose(0, 10)
        from afterwards in Gen.Choose(1, 10)
        select new TetBreak { DaysBefore = before, DaysFrom = afterwards };

    private static readonly Gen<YearlyNotice> NoticesOfSomeYear =
        from year in Gen.Choose(FirstYear, LastYear)
        from neighbour in Neighbours
        from tet in Breaks
        from parts in Gen.Choose(0, 3)
        select new YearlyNotice { Year = year, NationalDay = (parts & 1) == 0 ? null : neighbour, Tet = (parts & 2) == 0 ? null : tet };

    private static readonly Gen<FixedHoliday> Holidays =
        from day in Gen.OneOf(Days.Select(d => (d.Month, d.Day)), Gen.Elements((12, 30), (12, 31), (1, 2), (2, 29)))
        from firstYear in Gen.Elements(0, 2026, 2030)
        from inForce in Gen.Elements(true, true, false)
        select new FixedHoliday { Month = day.Item1, Day = day.Item2, Name = "Ngày thử", FirstYear = firstYear, IsInForce = inForce };

    public static Arbitrary<CalendarData> Calendars { get; } =
        (from neighbour in Neighbours
         from tet in Breaks
         from notices in NoticesOfSomeYear.ListOf(4)
         from extras in Gen.Choose(0, 12).SelectMany(n => Holidays.ListOf(n))
         from off in Days.ListOf(20)
         from working in Days.ListOf(20)
         select new CalendarData
         {
             NationalDay = neighbour,
             Tet = tet,
             Notices = [.. notices.DistinctBy(n => n.Year)],
             ExtraHolidays = [.. extras],
             Off = [.. off],
             Working = [.. working],
         }).ToArbitrary();
}
