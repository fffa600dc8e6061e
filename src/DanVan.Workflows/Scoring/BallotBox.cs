using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Counts ballots in integers: no share is ever rounded.</summary>
internal static class BallotBox
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Abstain = "abstain";
    public const string Absent = "absent";

    public static bool IsVote(string vote) => vote is Yes or No or Abstain or Absent;

    /// <summary>A member of the registration's own unit is recused: they count in neither members nor votes.</summary>
    public static VoteCount Count(VotingRules rules, IReadOnlyList<CouncilMember> council, RegistrationState registration, string award)
    {
        var members = council.Where(m => m.Unit != registration.Unit).Select(m => m.Id).ToHashSet();
        var cast = registration.Ballots.Where(b => b.Award == award && members.Contains(b.Member)).ToLookup(b => b.Vote);
        var (yes, no, abstain) = (cast[Yes].Count(), cast[No].Count(), cast[Abstain].Count());
        var present = yes + no + abstain;
        var hasQuorum = rules.Quorum.IsReachedBy(present, members.Count);
        return new VoteCount(
            award, members.Count, yes, no, abstain, members.Count - present, hasQuorum, present > 0 && hasQuorum && rules.Pass.IsReachedBy(yes, present));
    }
}
