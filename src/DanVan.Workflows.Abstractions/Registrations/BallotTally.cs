namespace DanVan.Workflows.Registrations;

/// <summary>The counts of a secret ballot, as the counting team reports them.</summary>
/// <param name="Award">The award.</param>
/// <param name="Present">The members who took a ballot paper.</param>
/// <param name="Yes">Ballots for.</param>
/// <param name="No">Ballots against.</param>
/// <param name="Abstain">Blank and spoilt ballots.</param>
public sealed record BallotTally(string Award, IReadOnlyList<string> Present, int Yes, int No, int Abstain);
