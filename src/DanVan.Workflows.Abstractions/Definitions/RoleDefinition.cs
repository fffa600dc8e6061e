using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>A role people may hold.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="ValidFrom">First day on which it gives rights; null when open.</param>
/// <param name="ValidTo">Last day on which it gives rights; null when open. The district level, for example, ended on 2025-06-30.</param>
public sealed record RoleDefinition(string Id, string Name, LocalDate? ValidFrom = null, LocalDate? ValidTo = null)
{
    /// <summary>Whether it gives rights on a day.</summary>
    public bool IsValidOn(LocalDate day) => !(ValidFrom > day) && !(ValidTo < day);
}
