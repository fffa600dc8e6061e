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
        var votes = rules.Secret ? Tallied(registration, award) : Cast(registration, award, members);
        var present = votes.Yes + votes.No + votes.Abstain - votes.InWriting;
        var hasQuorum = rules.Quorum.IsReachedBy(present, members.Count);
        var voters = present + votes.InWriting;
        return new VoteCount(
            award,
            members.Count,
            votes.Yes,
            votes.No,
            votes.Abstain,
            members.Count - present,
            hasQuorum,
            voters > 0 && hasQuorum && rules.Pass.IsReachedBy(votes.Yes, BaseOf(rules, members.Count, voters)),
            rules is { AskAbsentInWriting: true, Secret: false } ? votes.InWriting : null);
    }

    /// <summary>Of how many the votes for an award are a share.</summary>
    public static int BaseOf(VotingRules rules, int members, int voters) => rules.Base == VotingBases.Members ? members : voters;

    /// <summary>Those who voted: the present, and the absent who answered in writing.</summary>
    public static int Voters(VoteCount count) => count.Yes + count.No + count.Abstain;

    /// <summary>Whether a member was in the room when the award of a registration was voted on.</summary>
    public static bool WasPresent(RegistrationState registration, string member) =>
        registration.Tally?.Present.Contains(member) == true
        || registration.Ballots.Any(b => b.Member == member && b.Vote != Absent && b.InWriting is not true);

    /// <summary>The ballots with one more. An answer in writing takes the place of the member's recorded absence.</summary>
    public static IReadOnlyList<BallotState> Add(IReadOnlyList<BallotState> ballots, BallotState ballot) => ballot.InWriting is true
        ? [.. ballots.Select(b => b.Award == ballot.Award && b.Member == ballot.Member ? ballot : b)]
        : [.. ballots, ballot];

    private static Votes Cast(RegistrationState registration, string award, HashSet<string> members)
    {
        var cast = registration.Ballots.Where(b => b.Award == award && b.Vote != Absent && members.Contains(b.Member)).ToList();
        return new Votes(cast.Count(b => b.Vote == Yes), cast.Count(b => b.Vote == No), cast.Count(b => b.Vote == Abstain), cast.Count(b => b.InWriting is true));
    }

    private static Votes Tallied(RegistrationState registration, string award) =>
        registration.Tally is { } tally && tally.Award == award ? new Votes(tally.Yes, tally.No, tally.Abstain, 0) : default;

    private readonly record struct Votes(int Yes, int No, int Abstain, int InWriting);
}
