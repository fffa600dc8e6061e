using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>
/// What an administrator says about the working calendar: the official choices that no rule can compute. The defaults stand for "nothing
/// was said".
/// </summary>
/// <remarks>
/// Plain data that can be stored as JSON; <c>WorkingCalendar</c> checks it. The public holidays themselves are law and need no
/// data: 1/1, Tết, Giỗ Tổ (10/3 lunar), 30/4, 1/5 and 2/9 with one day beside it (Labour Code 2019, art. 112). As a record it compares
/// lists by identity, not by content.
/// </remarks>
public sealed record CalendarData
{
    /// <summary>Which day beside 2 September is off, unless the notice of a year says otherwise. Default: 1 September.</summary>
    public NationalDayNeighbour NationalDay { get; init; } = NationalDayNeighbour.DayBefore;

    /// <summary>How the days of Tết lie, unless the notice of a year says otherwise. Default: the day before mùng 1 to mùng 4.</summary>
    public TetBreak Tet { get; init; } = new();

    /// <summary>The notices of single years, at most one a year.</summary>
    public IReadOnlyList<YearlyNotice> Notices { get; init; } = [];

    /// <summary>
    /// Further fixed holidays, at most 50. Default: <see cref="FixedHoliday.VietnameseCultureDay"/>, announced and therefore without
    /// effect.
    /// </summary>
    public IReadOnlyList<FixedHoliday> ExtraHolidays { get; init; } = [FixedHoliday.VietnameseCultureDay];

    /// <summary>Days off by official swap. They do not change which days make up for a holiday on a weekend.</summary>
    public IReadOnlyList<LocalDate> Off { get; init; } = [];

    /// <summary>
    /// Days worked, usually Saturdays in place of a day in <see cref="Off"/>. They win over everything else: weekend, holiday, make-up
    /// day and swap.
    /// </summary>
    public IReadOnlyList<LocalDate> Working { get; init; } = [];
}
