namespace DanVan.Workflows.Calendars;

/// <summary>A further public holiday on a fixed day of the solar calendar, for what the law adds after this library was written.</summary>
public sealed record FixedHoliday
{
    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month. 29 February is a holiday in leap years only.</summary>
    public int Day { get; init; }

    /// <summary>The name in Vietnamese.</summary>
    public string Name { get; init; } = "";

    /// <summary>The first solar year in which it is off; 0 for every year.</summary>
    public int FirstYear { get; init; }

    /// <summary>False while the holiday is announced but not yet law: it is kept on record and nobody has the day off.</summary>
    public bool IsInForce { get; init; } = true;

    /// <summary>
    /// Ngày Văn hóa Việt Nam, 24 November from 2026: announced by Resolution 80-NQ/TW of 7 January 2026, its enactment in the Labour Code
    /// not confirmed. A host that has confirmed it lists it with <see cref="IsInForce"/> set to true.
    /// </summary>
    public static FixedHoliday VietnameseCultureDay { get; } =
        new() { Month = 11, Day = 24, Name = "Ngày Văn hóa Việt Nam", FirstYear = 2026, IsInForce = false };
}
