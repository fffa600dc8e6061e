namespace DanVan.Workflows.Definitions;

/// <summary>How the council votes; integer arithmetic throughout.</summary>
/// <param name="Quorum">Share of the members that must be present.</param>
/// <param name="Pass">Share of those present that must vote yes.</param>
public sealed record VotingRules(Fraction Quorum, Fraction Pass);
