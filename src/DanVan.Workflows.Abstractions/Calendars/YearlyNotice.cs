namespace DanVan.Workflows.Calendars;

/// <summary>
/// What the official notice of one year (thông báo nghỉ Tết và Quốc khánh) chose otherwise than the defaults of <see cref="CalendarData"/>.
/// </summary>
public sealed record YearlyNotice
{
    /// <summary>The solar year the notice is for.</summary>
    public int Year { get; init; }

    /// <summary>The choice for National Day in that year, or null for the default.</summary>
    public NationalDayNeighbour? NationalDay { get; init; }

    /// <summary>The choice for Tết in that year, or null for the default.</summary>
    public TetBreak? Tet { get; init; }
}
