namespace DanVan.Workflows.Calendars;

/// <summary>
/// How the days of Tết lie around mùng 1. The law grants five (Labour Code 2019, art. 112(1)(b)); the Government chooses each year how
/// they lie, usually one before and four from mùng 1, or two and three.
/// </summary>
public sealed record TetBreak
{
    /// <summary>Days off before mùng 1, 0 to 10.</summary>
    public int DaysBefore { get; init; } = 1;

    /// <summary>Days off from mùng 1 on, itself included, 1 to 10.</summary>
    public int DaysFrom { get; init; } = 4;
}
