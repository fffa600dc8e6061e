using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>A unit of the cohort, for one period of validity.</summary>
/// <param name="Id">Identity; a unit may have several rows, each a period.</param>
/// <param name="Name">Its name in that period.</param>
/// <param name="Level">Its level, as the host's directory calls it.</param>
/// <param name="Bloc">Its bloc.</param>
/// <param name="Parent">The unit above it; null for none.</param>
/// <param name="ValidFrom">First valid day; null when open.</param>
/// <param name="ValidTo">Last valid day; null when open.</param>
/// <param name="Area">Its area in the definition, on which thresholds may depend; null for none.</param>
public sealed record CohortUnit(UnitId Id, string Name, string Level, string Bloc, UnitId? Parent, LocalDate? ValidFrom, LocalDate? ValidTo, string? Area = null)
{
    /// <summary>Whether the row is valid on a day.</summary>
    public bool IsValidOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
