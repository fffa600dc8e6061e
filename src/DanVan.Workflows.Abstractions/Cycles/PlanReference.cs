using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>The plan of the body above, which a cycle's own plan carries out: plans form a tree, from the province to communes and agencies.</summary>
/// <param name="Number">Its number and symbol, for example <c>141-KH/BDVTU</c>.</param>
/// <param name="Date">Its date.</param>
/// <param name="Issuer">The body that issued it, in Vietnamese.</param>
/// <param name="Cycle">The cycle it belongs to when that runs in the same store; null when it came on paper or from elsewhere.</param>
public sealed record PlanReference(string Number, LocalDate Date, string Issuer, CycleId? Cycle = null);
