using NodaTime;

namespace DanVan.Workflows.Registrations;

/// <summary>An appeal of a unit.</summary>
/// <param name="Reason">Why.</param>
/// <param name="AppealedAt">When it was received.</param>
/// <param name="Answer">The answer; null while it is open.</param>
public sealed record AppealState(string Reason, LocalDateTime AppealedAt, string? Answer);
