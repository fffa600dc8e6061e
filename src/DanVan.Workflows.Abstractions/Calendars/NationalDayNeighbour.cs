namespace DanVan.Workflows.Calendars;

/// <summary>Which day beside 2 September is off with it (Labour Code 2019, art. 112(1)(đ)); the Government chooses each year.</summary>
public enum NationalDayNeighbour
{
    /// <summary>1 September.</summary>
    DayBefore,

    /// <summary>3 September.</summary>
    DayAfter,
}
