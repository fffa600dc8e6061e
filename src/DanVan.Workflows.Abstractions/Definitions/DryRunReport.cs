namespace DanVan.Workflows.Definitions;

/// <summary>What a dry run says about a version.</summary>
/// <param name="Findings">What does not hold in the version itself; no cycle was looked at unless it is empty.</param>
/// <param name="Cycles">Every open cycle of the definition, of whatever version, in ordinal order of their ids; cycles that have ended are left out.</param>
public sealed record DryRunReport(IReadOnlyList<DefinitionFinding> Findings, IReadOnlyList<DryRunResult> Cycles);
