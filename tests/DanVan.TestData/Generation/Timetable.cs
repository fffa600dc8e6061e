using System.Globalization;
using DanVan.TestData.Model;

namespace DanVan.TestData.Generation;

/// <summary>The deadlines of a year as written, and the days a cycle adds to the calendar.</summary>
internal sealed record Timetable(
    DateOnly Registration, DateOnly MidYear, DateOnly Annual, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Working)
{
    private readonly WorkingDays _days = new(Off.ToHashSet(), Working.ToHashSet());

    public DateOnly Roll(DateOnly deadline) => _days.Roll(deadline);

    public static Timetable Draw(YearOptions options)
    {
        var year = options.Year;
        if (!options.Hostility.OddFiles)
            return new Timetable(new(year, 3, 31), new(year, 6, 15), new(year, 11, 15), [], []);

        var random = Prng.For(options.Seed, "timetable");
        var (off, working) = (new List<DateOnly>(), new List<DateOnly>());
        return new Timetable(RegistrationDay(), MidYearDay(), AnnualDay(), off, working);

        DateOnly RegistrationDay()
        {
            var holidays = WorkingDays.Holidays(year);
            var hungKings = holidays.First(d => d.Month == 4);
            switch (random.Below(10))
            {
                case 0: return new(year, 3, 31);
                case 1: return new(year, 4, 30);
                case 2: return hungKings;
                case 3: return holidays[2]; // mùng 1 Tết
                case 4: return holidays[1];
                case 5: return Next(DayOfWeek.Saturday, new(year, 3, 20));
                case 6: return With(working, Next(DayOfWeek.Saturday, new(year, 3, 20)));
                case 7: // a swap: Friday off, rolled over the week-end onto a Monday that is off, too
                    var friday = With(off, Next(DayOfWeek.Friday, new(year, 3, 10)));
                    off.Add(friday.AddDays(3));
                    return friday;
                case 8: // worked wins over the holiday and over the day off
                    off.Add(new(year, 4, 30));
                    return With(working, new(year, 4, 30));
                default:
                    off.Add(new(year, 4, 29));
                    return new(year, 4, 29);
            }
        }

        DateOnly MidYearDay() => random.Below(7) switch
        {
            0 => new(year, 6, 15),
            1 => new(year, 6, 30),
            2 => Next(DayOfWeek.Sunday, new(year, 6, 10)),
            3 => new(year, 9, 1),
            4 => new(year, 9, 2),
            5 => With(working, Next(DayOfWeek.Sunday, new(year, 6, 20))),
            _ => With(working, Next(DayOfWeek.Saturday, new(year, 8, 25))),
        };

        DateOnly AnnualDay() => random.Below(6) switch
        {
            0 => new(year, 11, 15),
            1 => new(year, 12, 31), // may roll over the New Year
            2 => Next(DayOfWeek.Saturday, new(year, 11, 10)),
            3 => With(off, Next(DayOfWeek.Thursday, new(year, 11, 10))),
            4 => With(working, With(off, Next(DayOfWeek.Sunday, new(year, 11, 10)))),
            _ => Next(DayOfWeek.Friday, new(year, 12, 1)),
        };
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The last second of a day, or the first of the next.</summary>
    public static DateTime Edge(Prng random, DateOnly day) =>
        random.Chance(500) ? day.ToDateTime(new TimeOnly(23, 59, 59)) : day.AddDays(1).ToDateTime(TimeOnly.MinValue);

    private static DateOnly Next(DayOfWeek weekday, DateOnly from)
    {
        while (from.DayOfWeek != weekday)
            from = from.AddDays(1);
        return from;
    }

    private static DateOnly With(List<DateOnly> list, DateOnly day)
    {
        list.Add(day);
        return day;
    }
}
