using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>What a working calendar cannot compute.</summary>
public sealed record CalendarData
{
    /// <summary>Days off by swap.</summary>
    public IReadOnlyList<LocalDate> Off { get; init; } = [];

    /// <summary>Days worked instead.</summary>
    public IReadOnlyList<LocalDate> Working { get; init; } = [];
}
