using NodaTime;

namespace DanVan.Workflows.Calendars;

/// <summary>A month of the lunar calendar and the civil day, at UTC+7, on which it begins.</summary>
internal readonly record struct LunarMonth(int Number, bool IsLeap, LocalDate FirstDay);
