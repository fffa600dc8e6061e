using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>The twelve or thirteen months of one lunar year.</summary>
internal sealed class LunarYear
{
    // At most one entry for each supported year, so it never needs to be emptied.
    private static readonly ConcurrentDictionary<int, LunarYear> Computed = new();

    private readonly int _year;
    private readonly ImmutableArray<LunarMonth> _months;
    private readonly LocalDate _end;

    private LunarYear(int year)
    {
        // The reckoning runs from solstice to solstice: such a span opens with months 11 and 12 of the old year.
        var next = SolsticeYear(year + 1);
        _year = year;
        _months = [.. SolsticeYear(year).Where(m => m.Number <= 10), .. next.Where(m => m.Number > 10)];
        _end = next.First(m => m.Number == 1).FirstDay;
    }

    public static LunarYear Of(int year) => Computed.GetOrAdd(year, static y => new LunarYear(y));

    public LunarDate? Find(LocalDate day)
    {
        if (day < _months[0].FirstDay || day >= _end)
        {
            return null;
        }

        var month = _months.Last(m => m.FirstDay <= day);
        return new LunarDate(_year, month.Number, Period.DaysBetween(month.FirstDay, day) + 1, month.IsLeap);
    }

    public LocalDate? DayOf(LunarDate date)
    {
        for (var i = 0; i < _months.Length; i++)
        {
            var (number, isLeap, firstDay) = _months[i];
            if (number == date.Month && isLeap == date.IsLeapMonth)
            {
                var next = i + 1 < _months.Length ? _months[i + 1].FirstDay : _end;
                return date.Day >= 1 && date.Day <= Period.DaysBetween(firstDay, next) ? firstDay.PlusDays(date.Day - 1) : null;
            }
        }

        return null;
    }

    /// <summary>The months from month 11 of the year before up to month 10 of the year, a leap month included.</summary>
    private static ImmutableArray<LunarMonth> SolsticeYear(int year)
    {
        var first = LunationOfSolstice(year - 1);
        var count = LunationOfSolstice(year) - first;
        var months = ImmutableArray.CreateBuilder<LunarMonth>(count);
        var number = 11;
        var awaitsLeap = count == 13;
        for (var lunation = first; lunation < first + count; lunation++)
        {
            var firstDay = NewMoon.DayOf(lunation);
            var isLeap = awaitsLeap && lunation > first && LacksSolarTerm(lunation);
            if (isLeap)
            {
                awaitsLeap = false;
            }
            else if (lunation > first)
            {
                number = number % 12 + 1;
            }

            months.Add(new LunarMonth(number, isLeap, firstDay));
        }

        return months.MoveToImmutable();
    }

    private static bool LacksSolarTerm(int lunation) =>
        SunSector.AtStartOf(NewMoon.DayOf(lunation)) == SunSector.AtStartOf(NewMoon.DayOf(lunation + 1));

    /// <summary>The lunation, month 11, in which the winter solstice of a solar year falls.</summary>
    private static int LunationOfSolstice(int year)
    {
        var lunation = NewMoon.LastOnOrBefore(new LocalDate(year, 12, 31));
        return SunSector.AtStartOf(NewMoon.DayOf(lunation)) < SunSector.WinterSolstice ? lunation : lunation - 1;
    }
}
