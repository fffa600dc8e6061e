namespace DanVan.TestData.Model;

/// <summary>Which days are worked in Vietnam: Monday to Friday without public holidays, their make-up days and what a cycle adds.</summary>
internal sealed class WorkingDays(IReadOnlySet<DateOnly> off, IReadOnlySet<DateOnly> working)
{
    // Worked out once from the longitudes of Moon and Sun at UTC+7: year, mùng 1 Tết, Giỗ Tổ (10/3 lunar).
    private static readonly Dictionary<int, (DateOnly Tet, DateOnly HungKings)> Lunar =
        new (int Year, int TetMonth, int TetDay, int KingsDay)[]
    {
        // Giỗ Tổ always falls in April.
        (2018, 2, 16, 25), (2019, 2, 5, 14), (2020, 1, 25, 2), (2021, 2, 12, 21), (2022, 2, 1, 10), (2023, 1, 22, 29),
        (2024, 2, 10, 18), (2025, 1, 29, 7), (2026, 2, 17, 26), (2027, 2, 6, 16), (2028, 1, 26, 4), (2029, 2, 13, 23),
        (2030, 2, 2, 12), (2031, 1, 23, 1), (2032, 2, 11, 19), (2033, 1, 31, 9), (2034, 2, 19, 28), (2035, 2, 8, 17),
        (2036, 1, 28, 6), (2037, 2, 15, 24), (2038, 2, 4, 13), (2039, 1, 24, 3), (2040, 2, 12, 20), (2041, 2, 1, 10),
    }.ToDictionary(x => x.Year, x => (new DateOnly(x.Year, x.TetMonth, x.TetDay), new DateOnly(x.Year, 4, x.KingsDay)));

    public bool IsWorking(DateOnly day) =>
        working.Contains(day) || !(IsWeekend(day) || off.Contains(day) || DaysOff(day.Year).Contains(day));

    /// <summary>The day itself, or the next working one.</summary>
    public DateOnly Roll(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The public holidays of a year, in date order, without their make-up days.</summary>
    public static IReadOnlyList<DateOnly> Holidays(int year)
    {
        var (tet, hungKings) = Lunar[year];
        DateOnly[] days =
        [
            new(year, 1, 1), tet.AddDays(-1), tet, tet.AddDays(1), tet.AddDays(2), tet.AddDays(3), hungKings,
            new(year, 4, 30), new(year, 5, 1), new(year, 9, 1), new(year, 9, 2),
        ];
        return [.. days.Order()];
    }

    // No holiday is near the turn of the year on the early side, so a year's make-up days stay inside it.
    private static HashSet<DateOnly> DaysOff(int year)
    {
        var holidays = Holidays(year);
        var all = holidays.ToHashSet();
        foreach (var holiday in holidays.Where(IsWeekend))
        {
            var makeUp = holiday.AddDays(1);
            while (IsWeekend(makeUp) || all.Contains(makeUp))
                makeUp = makeUp.AddDays(1);
            all.Add(makeUp);
        }

        return all;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
