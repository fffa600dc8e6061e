using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Ranks against a model that counts, for each one, how many come before it.</summary>
public sealed class AwardRankingProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(2_000);
    private static readonly string[] Kinds = ["collective", "individual"];

    // Few different values, so that ties go down to the last key.
    private static readonly Gen<RegistrationState> Candidates =
        from code in Gen.Elements("r1", "r2", "r10", "R1", "r-1", "a", "B", "đ", "é", "z9", "r1 ", "Z")
        from kind in Gen.Elements(Kinds)
        from total in Gen.Elements(90m, 90.0m, 91.5m)
        from c5 in Gen.Elements(20m, 20.25m)
        from c3 in Gen.Elements(15m, 15.5m)
        from minutes in Gen.Choose(0, 1)
        select AYear.Accepted(code) with
        {
            Kind = kind,
            SubmittedAt = AYear.InTime.PlusMinutes(minutes),
            Conclusion = new Conclusion("recognised", null, new PointTotals(0, 0, 0, 0, total, "xuat-sac", [c5, c3]), true),
        };

    private static readonly Arbitrary<IReadOnlyList<RegistrationState>> Fields =
        Gen.Choose(0, 12).SelectMany(n => Candidates.ListOf(n)).Select(l => (IReadOnlyList<RegistrationState>)[.. l.DistinctBy(r => r.Id)]).ToArbitrary();

    [Test]
    public void A_rank_is_one_more_than_the_number_of_those_ahead() =>
        Prop.ForAll(Fields, Gen.Choose(0, 4).Two().ToArbitrary(), (field, quotas) =>
        {
            AwardQuota[] awards = [new("a", "Giấy khen", "collective", quotas.Item1), new("b", "Giấy khen", "individual", quotas.Item2)];
            var ranking = Rank(awards, field);
            return ranking.Count == field.Count && field.All(r =>
            {
                var rank = 1 + field.Count(other => other.Kind == r.Kind && IsAhead(other, r));
                var quota = r.Kind == "collective" ? quotas.Item1 : quotas.Item2;
                var award = rank <= quota ? r.Kind == "collective" ? "a" : "b" : null;
                return ranking.Contains(new Ranking(r.Id.Code, r.Kind, rank, award));
            });
        }).Check(ManyCases);

    [Test]
    public void The_order_of_the_papers_does_not_matter() =>
        Prop.ForAll(Fields, Gen.Choose(0, 100).ToArbitrary(), (field, turn) =>
        {
            AwardQuota[] awards = [new("a", "Giấy khen", "collective", 2)];
            var turned = field.Skip(turn % (field.Count + 1)).Concat(field.Take(turn % (field.Count + 1))).Reverse();
            return Rank(awards, field).SequenceEqual(Rank(awards, turned));
        }).Check(ManyCases);

    [Test]
    public void Without_an_award_or_with_quota_0_nobody_is_proposed() =>
        Prop.ForAll(Fields, field =>
            Rank([], field).All(r => r.Award is null)
            && Rank([new("a", "Giấy khen", "collective", 0)], field).All(r => r.Award is null)).Check(ManyCases);

    private static IReadOnlyList<Ranking> Rank(AwardQuota[] awards, IEnumerable<RegistrationState> field) =>
        AwardRanking.Rank(Kinds, [.. awards.Select(EffectiveAwards.Rule)], field, new Dictionary<string, KindCounts>());

    private static bool IsAhead(RegistrationState one, RegistrationState other)
    {
        var (a, b) = (one.Conclusion!.Points!, other.Conclusion!.Points!);
        return a.Total != b.Total ? a.Total > b.Total
            : a.Ties[0] != b.Ties[0] ? a.Ties[0] > b.Ties[0]
            : a.Ties[1] != b.Ties[1] ? a.Ties[1] > b.Ties[1]
            : one.SubmittedAt != other.SubmittedAt ? one.SubmittedAt < other.SubmittedAt
            : string.CompareOrdinal(one.Id.Code, other.Id.Code) < 0;
    }
}
