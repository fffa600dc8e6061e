namespace DanVan.Workflows.Definitions;

/// <summary>How the council votes; integer arithmetic throughout.</summary>
/// <param name="Quorum">Share of the members that must be present.</param>
/// <param name="Pass">Share of <paramref name="Base"/> that must vote yes.</param>
/// <param name="Base">One of <see cref="VotingBases"/>.</param>
/// <param name="Secret">Whether only counts are recorded, never who voted how.</param>
/// <param name="AskAbsentInWriting">Whether absent members may vote in writing afterwards; a written vote counts towards the pass, not the quorum.</param>
public sealed record VotingRules(Fraction Quorum, Fraction Pass, string Base = VotingBases.Present, bool Secret = false, bool AskAbsentInWriting = false);
