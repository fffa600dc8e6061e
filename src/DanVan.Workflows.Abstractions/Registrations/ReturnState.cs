using NodaTime;

namespace DanVan.Workflows.Registrations;

/// <summary>A return of a registration to its unit.</summary>
/// <param name="Reason">What was lacking.</param>
/// <param name="Due">The last day on which it may be handed in again.</param>
public sealed record ReturnState(string Reason, LocalDate Due);
