using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>A day off, with the name people know it by. Immutable.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="Kind">Why it is off.</param>
public sealed record Holiday(LocalDate Date, string Name, HolidayKind Kind);
