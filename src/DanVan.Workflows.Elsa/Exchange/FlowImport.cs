namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>What came of an import.</summary>
/// <param name="Findings">What was found; where any of it is no advice, nothing was stored.</param>
/// <param name="Version">What was stored; null when nothing was.</param>
public sealed record FlowImport(IReadOnlyList<FlowFinding> Findings, FlowVersion? Version);
