using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

public sealed class BallotBoxProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(5_000);
    private static readonly VotingRules TwoThirds = new(new Fraction(2, 3), new Fraction(2, 3));

    // For each member: 0 yes, 1 no, 2 abstain, 3 absent, 4 no ballot, 5 recused and voting yes, 6 a ballot for another award.
    private static readonly Arbitrary<int[]> Votes =
        Gen.Choose(0, 15).SelectMany(n => Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (1, Gen.Choose(5, 6))).ArrayOf(n)).ToArbitrary();

    [Test]
    public void A_vote_is_counted_in_whole_numbers() =>
        Prop.ForAll(Votes, votes =>
        {
            var count = Count(votes);
            var (yes, no, abstain) = (votes.Count(v => v == 0), votes.Count(v => v == 1), votes.Count(v => v == 2));
            var members = votes.Count(v => v != 5);
            var present = yes + no + abstain;
            var hasQuorum = 3 * present >= 2 * members;
            return count == new VoteCount("a", members, yes, no, abstain, members - present, hasQuorum, hasQuorum && present > 0 && 3 * yes >= 2 * present);
        }).Check(ManyCases);

    [TestCase(7, 5, true)]
    [TestCase(7, 4, false)]
    [TestCase(9, 6, true)]
    [TestCase(9, 5, false)]
    [TestCase(10, 7, true)]
    [TestCase(10, 6, false)]
    [TestCase(1, 1, true)]
    [TestCase(1, 0, false)]
    [TestCase(0, 0, false)]
    public void Of_seven_members_five_make_a_quorum_of_two_thirds(int members, int present, bool awarded)
    {
        var count = Count([.. Enumerable.Repeat(0, present), .. Enumerable.Repeat(4, members - present)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(count.Awarded, Is.EqualTo(awarded));
            Assert.That(count.HasQuorum, Is.EqualTo(awarded || members == 0));
        }
    }

    [TestCase(5, 4, true, TestName = "Four of five present reach two thirds")]
    [TestCase(5, 3, false, TestName = "Three of five present do not")]
    [TestCase(6, 4, true, TestName = "Four of six present reach two thirds exactly")]
    public void An_award_takes_two_thirds_of_those_present(int present, int yes, bool awarded) =>
        Assert.That(Count([.. Enumerable.Repeat(0, yes), .. Enumerable.Repeat(2, present - yes)]).Awarded, Is.EqualTo(awarded));

    [Test]
    public void A_share_is_compared_as_the_product_of_whole_numbers() =>
        Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), Gen.Choose(0, 1_000_000).Two().ToArbitrary(), (share, counts) =>
        {
            var fraction = new Fraction(Math.Min(share.Item1, share.Item2), Math.Max(1, Math.Max(share.Item1, share.Item2)));
            var (part, whole) = counts;
            return fraction.IsReachedBy(part, whole) == ((decimal)part * fraction.Denominator >= (decimal)whole * fraction.Numerator)
                && Fraction.TryParse(fraction.ToString(), out var again) && again == fraction;
        }).Check(ManyCases);

    [TestCase("")]
    [TestCase("2")]
    [TestCase("2/0")]
    [TestCase("3/2")]
    [TestCase("-1/2")]
    [TestCase("1/-2")]
    [TestCase(" 1/2")]
    [TestCase("1/2/3")]
    [TestCase("1/1001")]
    [TestCase("+1/2")]
    [TestCase("99999999999/99999999999")]
    [TestCase(null)]
    public void What_is_no_share_is_not_read(string? text) => Assert.That(Fraction.TryParse(text, out _), Is.False);

    private static VoteCount Count(int[] votes)
    {
        var council = votes.Select((v, i) => new CouncilMember($"m{i}", "", "", v == 5 ? new UnitId("u01") : i % 2 == 0 ? null : new UnitId("u02"))).ToList();
        var ballots = votes.Index().Where(v => v.Item != 4).Select(v => new BallotState(
            v.Item == 6 ? "other" : "a", $"m{v.Index}", v.Item switch { 1 => "no", 2 => "abstain", 3 => "absent", _ => "yes" }));
        return BallotBox.Count(TwoThirds, council, AYear.Accepted() with { Ballots = [.. ballots] }, "a");
    }
}
