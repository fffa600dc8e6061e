using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Votes in writing, of all members, and secret ones against counting by hand.</summary>
public sealed class VotingVariantProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    // For each member: 0 yes, 1 no, 2 abstain, 3 absent, 4 no ballot, 5 to 7 absent and then yes, no, abstain in writing, 8 recused.
    private static readonly Gen<int[]> Councils =
        Gen.Choose(0, 13).SelectMany(n => Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Choose(1, 7)), (1, Gen.Constant(8))).ArrayOf(n));

    private static readonly Gen<Fraction> Shares = from d in Gen.Choose(1, 4) from n in Gen.Choose(0, d) select new Fraction(n, d);

    [Test]
    public void An_answer_in_writing_counts_for_the_award_and_not_for_the_quorum() =>
        Prop.ForAll(Councils.ToArbitrary(), Shares.Two().ToArbitrary(), Gen.Elements(VotingBases.Present, VotingBases.Members).ToArbitrary(), (council, shares, votesOf) =>
        {
            var rules = new VotingRules(shares.Item1, shares.Item2, votesOf, AskAbsentInWriting: true);
            var count = BallotBox.Count(rules, Council(council), Voted(council), "a");
            var members = council.Count(v => v != 8);
            var room = council.Count(v => v <= 2);
            var written = council.Count(v => v is >= 5 and <= 7);
            var yes = council.Count(v => v is 0 or 5);
            var of = votesOf == "members" ? members : room + written;
            var hasQuorum = room * shares.Item1.Denominator >= members * shares.Item1.Numerator;
            var passes = room + written > 0 && yes * shares.Item2.Denominator >= of * shares.Item2.Numerator;
            return count == new VoteCount(
                "a", members, yes, council.Count(v => v is 1 or 6), council.Count(v => v is 2 or 7), members - room, hasQuorum, hasQuorum && passes, written);
        }).Check(ManyCases);

    [Test]
    public void A_secret_ballot_with_the_same_counts_ends_the_same() =>
        Prop.ForAll(Councils.ToArbitrary(), Shares.Two().ToArbitrary(), Gen.Elements(VotingBases.Present, VotingBases.Members).ToArbitrary(), (council, shares, votesOf) =>
        {
            int[] votes = [.. council.Select(v => v is >= 5 and <= 7 ? 3 : v)];
            var open = new VotingRules(shares.Item1, shares.Item2, votesOf);
            var present = votes.Index().Where(v => v.Item <= 2).Select(v => $"m{v.Index}").ToList();
            var tally = new BallotTally("a", present, votes.Count(v => v == 0), votes.Count(v => v == 1), votes.Count(v => v == 2));
            return BallotBox.Count(open with { Secret = true }, Council(votes), AYear.Accepted() with { Tally = tally }, "a")
                == BallotBox.Count(open, Council(votes), Voted(votes), "a");
        }).Check(ManyCases);

    [TestCase(VotingBases.Present, true)]
    [TestCase(VotingBases.Members, false)]
    public void Four_of_five_present_are_two_thirds_of_them_and_not_of_seven_members(string votesOf, bool awarded)
    {
        var rules = new VotingRules(new Fraction(2, 3), new Fraction(2, 3), votesOf);
        Assert.That(BallotBox.Count(rules, Council([0, 0, 0, 0, 1, 3, 4]), Voted([0, 0, 0, 0, 1, 3, 4]), "a").Awarded, Is.EqualTo(awarded));
    }

    [Test]
    public void Without_counts_a_secret_ballot_awards_nothing()
    {
        var count = BallotBox.Count(new VotingRules(default, default, Secret: true), AYear.Council, AYear.Accepted(), "a");
        Assert.That((count.Members, count.Absent, count.Awarded, count.InWriting), Is.EqualTo((6, 6, false, (int?)null)));
    }

    private static List<CouncilMember> Council(int[] votes) => [.. votes.Select((v, i) => new CouncilMember($"m{i}", "", "", v == 8 ? new UnitId("u01") : null))];

    // As it comes about: absences are recorded, and some of them replaced by what came in writing.
    private static RegistrationState Voted(int[] votes)
    {
        string[] names = ["yes", "no", "abstain", "absent"];
        var cast = votes.Index().Where(v => v.Item is not 4 and not 8).Select(v => new RegistrationEvent.BallotCast("a", $"m{v.Index}", names[Math.Min(v.Item, 3)]));
        var written = votes.Index().Where(v => v.Item is >= 5 and <= 7).Select(v => new RegistrationEvent.BallotCast("a", $"m{v.Index}", names[v.Item - 5], true));
        return cast.Concat(written).Aggregate(AYear.Accepted(), (state, e) => RegistrationEvolver.Evolve(state.Id, state, e));
    }
}
