using NodaTime;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions;

/// <summary>A group of units that take part, told by level, bloc and area. A unit belongs to every group it matches.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Levels">Levels as the host's directory calls them; null for any.</param>
/// <param name="Blocs">Blocs; null for any.</param>
/// <param name="Areas">Areas of the definition; null for any.</param>
/// <param name="ValidFrom">First day on which the group takes part; null when open.</param>
/// <param name="ValidTo">Last day on which it does; null when open.</param>
public sealed record ParticipantGroup(
    string Id,
    string Name,
    IReadOnlyList<string>? Levels = null,
    IReadOnlyList<string>? Blocs = null,
    IReadOnlyList<string>? Areas = null,
    LocalDate? ValidFrom = null,
    LocalDate? ValidTo = null)
{
    /// <summary>Whether a unit's row belongs to the group, whatever the day.</summary>
    public bool Matches(CohortUnit unit) =>
        (Levels is null || Levels.Contains(unit.Level)) && (Blocs is null || Blocs.Contains(unit.Bloc)) && (Areas is null || (unit.Area is { } area && Areas.Contains(area)));

    /// <summary>Whether the group takes part on a day.</summary>
    public bool IsValidOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
