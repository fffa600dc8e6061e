using System.Collections.Frozen;
using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>The days off of one solar year.</summary>
internal sealed class OfficeYear
{
    private readonly FrozenSet<LocalDate> _off;

    public OfficeYear(int year, HolidayRules rules, FrozenSet<LocalDate> off, FrozenSet<LocalDate> working)
    {
        var holidays = rules.Of(year).ToList();
        var taken = holidays.Select(h => h.Date).ToHashSet();
        var swaps = off
            .Where(day => day.Year == year && !day.IsWeekend && !taken.Contains(day))
            .Select(day => new Holiday(day, "Nghỉ hoán đổi ngày làm việc", HolidayKind.SwapOff));
        Holidays = [.. holidays.Concat(swaps).Where(h => !working.Contains(h.Date)).OrderBy(h => h.Date)];
        _off = Holidays.Select(h => h.Date).ToFrozenSet();
    }

    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>Whether a day of this year is worked, leaving aside days worked by exception.</summary>
    public bool IsPlainWorkingDay(LocalDate day) => !day.IsWeekend && !_off.Contains(day);
}
