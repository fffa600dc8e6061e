using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Who is proposed for which of several awards. A name such as <c>A B= C</c> is an order of rank in which B and C are equals.</summary>
public sealed class AwardRuleTests
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    // Few different totals, so that the edges of awards fall among equals.
    private static readonly Gen<Case> Cases =
        from totals in Gen.Choose(0, 12).SelectMany(n => Gen.Choose(90, 93).Two().ListOf(n))
        from awards in Gen.Choose(0, 4).SelectMany(n => (
            from most in Gen.Choose(0, 5)
            from percent in Gen.Elements(0m, 12.5m, 33m, 50m, 100m)
            from isShare in Gen.Elements(true, false)
            from of in Gen.Elements(AwardBases.Accepted, AwardBases.Recognised, AwardBases.Exemplary)
            from ties in Gen.Elements(AwardTies.ByOrder, AwardTies.Include, AwardTies.Exclude)
            select (most, percent, isShare, of, ties)).ListOf(n))
        from more in Gen.Choose(0, 9).Two()
        select new Case(
            [.. totals.Select((t, i) => Exemplary($"r{i:00}", t.Item1, t.Item2))],
            [.. awards.Select((a, i) => new AwardRule($"a{i}", "", "collective", "", a.isShare ? null : a.most, a.isShare ? a.percent : null, a.of, a.ties))],
            new KindCounts(totals.Count + more.Item1 + more.Item2, totals.Count + more.Item1, totals.Count));

    private sealed record Case(IReadOnlyList<RegistrationState> Field, IReadOnlyList<AwardRule> Awards, KindCounts Counts);

    [Test]
    public void Awards_are_filled_one_after_the_other_as_if_by_hand() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var ranking = Rank(c);
            var left = c.Field.OrderByDescending(Points).ThenByDescending(r => r.Conclusion!.Points!.Ties[0]).ThenBy(r => r.Id.Code, StringComparer.Ordinal).ToList();
            var expected = new Dictionary<string, string>();
            foreach (var award in c.Awards)
            {
                var all = award.PercentOf switch { "accepted" => c.Counts.Accepted, "recognised" => c.Counts.Recognised, _ => c.Counts.Exemplary };
                var most = award.Quota ?? (int)Math.Floor((double)(award.Percent!.Value * all) / 100);
                var chosen = left.Take(most).ToList();
                if (chosen.Count > 0 && left.Count > chosen.Count)
                {
                    chosen = award.Ties switch
                    {
                        "include" => [.. left.Where(r => chosen.Contains(r) || AreEquals(r, chosen[^1]))],
                        "exclude" => [.. chosen.Where(r => !AreEquals(r, left[chosen.Count]))],
                        _ => chosen,
                    };
                }

                chosen.ForEach(r => expected[r.Id.Code] = award.Id);
                left.RemoveAll(chosen.Contains);
            }

            return ranking.Count == c.Field.Count && ranking.All(r => r.Award == expected.GetValueOrDefault(r.Registration));
        }).Check(ManyCases);

    [Test]
    public void Without_ties_nobody_is_proposed_beyond_the_places_there_are() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var ranking = Rank(c with { Awards = [.. c.Awards.Select(a => a with { Ties = AwardTies.ByOrder })] });
            return c.Awards.All(a => a.Quota is not { } quota || ranking.Count(r => r.Award == a.Id) <= quota)
                && ranking.Select(r => r.Award is null).SequenceEqual(ranking.Select(r => r.Award is null).Order());
        }).Check(ManyCases);

    [TestCase(AwardTies.ByOrder, "first first second second -")]
    [TestCase(AwardTies.Include, "first first first second second")]
    [TestCase(AwardTies.Exclude, "first second second - -")]
    public void Equals_at_the_last_place_of_the_first_award(string ties, string expected)
    {
        // The second and the third are equals, and so are no others.
        RegistrationState[] field = [Exemplary("r1", 95, 0), Exemplary("r2", 94, 1), Exemplary("r3", 94, 1), Exemplary("r4", 94, 0), Exemplary("r5", 93, 1)];
        AwardRule[] awards = [new("first", "", "collective", "", 2, Ties: ties), new("second", "", "collective", "", 2)];
        var proposed = Rank(new Case(field, awards, KindCounts.None)).Select(r => r.Award ?? "-");
        Assert.That(string.Join(' ', proposed), Is.EqualTo(expected));
    }

    [TestCase(0, AwardTies.Include)]
    [TestCase(0, AwardTies.Exclude)]
    public void An_award_without_places_has_no_last_one_to_be_equal_with(int quota, string ties) =>
        Assert.That(
            Rank(new Case([Exemplary("r1", 95, 0), Exemplary("r2", 95, 0)], [new("a", "", "collective", "", quota, Ties: ties)], KindCounts.None)).Select(r => r.Award),
            Is.All.Null);

    [TestCase(33, AwardBases.Accepted, 3)]
    [TestCase(40, AwardBases.Recognised, 2)]
    [TestCase(50, AwardBases.Exemplary, 1)]
    [TestCase(9.9, AwardBases.Accepted, 0)]
    public void A_share_is_rounded_down(decimal percent, string of, int places)
    {
        RegistrationState[] field = [.. Enumerable.Range(1, 3).Select(i => Exemplary($"r{i}", 100 - i, 0))];
        var rule = new AwardRule("a", "", "collective", "", Percent: percent, PercentOf: of);
        Assert.That(Rank(new Case(field, [rule], new KindCounts(10, 7, 3))).Count(r => r.Award == "a"), Is.EqualTo(places));
    }

    [Test]
    public void The_awards_of_the_settings_go_before_those_of_the_definition()
    {
        var definition = AYear.Compile(Variants.OwnScoring).Definition;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EffectiveAwards.Of(definition, AYear.Settings).Select(a => (a.Id, a.Quota)), Is.EqualTo(new (string, int?)[] { ("gk-tt", 2), ("gk-cn", 1) }));
            Assert.That(EffectiveAwards.Of(definition, AYear.Settings with { Awards = [] }).Select(a => a.Id), Is.EqualTo(["bk", "gk"]));
            Assert.That(EffectiveAwards.Of(AYear.BuiltIn.Definition, AYear.Settings with { Awards = [] }), Is.Empty);
        }
    }

    private static IReadOnlyList<Ranking> Rank(Case c) =>
        AwardRanking.Rank(["collective"], c.Awards, c.Field, new Dictionary<string, KindCounts> { ["collective"] = c.Counts });

    private static decimal Points(RegistrationState r) => r.Conclusion!.Points!.Total!.Value;

    private static bool AreEquals(RegistrationState one, RegistrationState other) =>
        Points(one) == Points(other) && one.Conclusion!.Points!.Ties[0] == other.Conclusion!.Points!.Ties[0];

    private static RegistrationState Exemplary(string code, decimal total, decimal tie) => AYear.Accepted(code) with
    {
        Conclusion = new Conclusion("recognised", null, new PointTotals(0, 0, 0, 0, total, "xuat-sac", [tie]), true),
    };
}
