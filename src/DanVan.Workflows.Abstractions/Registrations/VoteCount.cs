namespace DanVan.Workflows.Registrations;

/// <summary>The count of a vote.</summary>
/// <param name="Award">The award.</param>
/// <param name="Members">The council without the recused.</param>
/// <param name="Yes">Votes for, those in writing included; so are they in the other votes.</param>
/// <param name="No">Votes against.</param>
/// <param name="Abstain">Members who abstained.</param>
/// <param name="Absent">Members who were absent or cast no ballot, those who answered in writing afterwards included.</param>
/// <param name="HasQuorum">Whether enough members were present.</param>
/// <param name="Awarded">Whether the award is given.</param>
/// <param name="InWriting">Of the votes, how many were given in writing by absent members; null when that is not asked for.</param>
public sealed record VoteCount(string Award, int Members, int Yes, int No, int Abstain, int Absent, bool HasQuorum, bool Awarded, int? InWriting = null);
