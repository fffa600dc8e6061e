using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Outcomes at the exact bounds of bands, floors and roundings.</summary>
public sealed class ScorecardTests
{
    [TestCase(90.00, "xuat-sac", "recognised", null)]
    [TestCase(89.75, "tot", "recognised", null)]
    [TestCase(80.00, "tot", "recognised", null)]
    [TestCase(79.75, "kha", "not-recognised", "score.band")]
    [TestCase(65.00, "kha", "not-recognised", "score.band")]
    [TestCase(64.75, "dat", "not-recognised", "score.band")]
    [TestCase(50.00, "dat", "not-recognised", "score.band")]
    [TestCase(49.75, "khong", "not-recognised", "score.band")]
    [TestCase(100.0, "xuat-sac", "recognised", null)]
    public void A_band_begins_at_its_bound_and_not_a_quarter_before(decimal total, string band, string outcome, string? reason)
    {
        // The floors are reached by 30 of 60 points; the rest is taken from the criteria that have no floor first.
        var conclusion = Conclude(Full(100 - total), reserve: 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conclusion.Points!.Total, Is.EqualTo(total));
            Assert.That(conclusion.Points.Band, Is.EqualTo(band));
            Assert.That((conclusion.Outcome, conclusion.Reason), Is.EqualTo((outcome, reason)));
            Assert.That(conclusion.IsExemplary, Is.EqualTo(band == "xuat-sac"));
        }
    }

    [TestCase(0, 100.00)]
    [TestCase(7, 93.00)]
    [TestCase(10, 90.00)]
    [TestCase(20, 80.00)]
    public void The_reserve_is_taken_off_the_units_own_share(int reserve, decimal total) =>
        Assert.That(Conclude(Full(0), reserve).Points!.Total, Is.EqualTo(total));

    // 99.75 x 0.90 = 89.775 -> 89.78; 97.5 x 0.97 = 94.575 -> 94.58: half a hundredth goes up, not to the even one.
    [TestCase(99.75, 10, 89.78)]
    [TestCase(97.50, 3, 94.58)]
    [TestCase(99.25, 2, 97.27)]
    public void Totals_are_rounded_to_hundredths_half_away_from_zero(decimal verified, int reserve, decimal total) =>
        Assert.That(Conclude(Full(100 - verified), reserve).Points!.Total, Is.EqualTo(total));

    [Test]
    public void The_band_is_that_of_the_total_after_penalties_and_the_upper_points()
    {
        var late = Full(0) with { Reports = [Report("mid-year", late: true)] };
        var conclusion = Conclude(late with { Scores = [.. late.Scores, new("U", "upper", "m7", 1.75m, "")] }, reserve: 10);
        using (Assert.EnterMultipleScope())
        {
            // One report late, the other missing: 90 + 1.75 - 2.
            Assert.That(conclusion.Points!.Penalty, Is.EqualTo(2));
            Assert.That(conclusion.Points.Total, Is.EqualTo(89.75m));
            Assert.That(conclusion.Points.Band, Is.EqualTo("tot"));
        }
    }

    [Test]
    public void A_total_never_falls_below_zero()
    {
        var nothing = Full(0) with { Scores = [.. NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", 0, ""))], Reports = [Report("annual", late: true)] };
        var points = Conclude(nothing, 10).Points!;
        Assert.That((points.VerifiedTotal, points.Penalty, points.Total, points.Band), Is.EqualTo((0m, 2m, (decimal?)0m, "khong")));
    }

    [TestCase("C1", 7.50, null)]
    [TestCase("C1", 7.25, "score.floor")]
    [TestCase("C3", 10.00, null)]
    [TestCase("C3", 9.75, "score.floor")]
    [TestCase("C5", 12.50, null)]
    [TestCase("C5", 12.25, "score.floor")]
    [TestCase("C2", 0.00, null)]
    [TestCase("C4", 0.00, null)]
    [TestCase("C6", 0.00, null)]
    [TestCase("C7", 0.00, null)]
    public void A_floor_is_half_of_the_maximum_of_C1_C3_and_C5_and_of_no_other(string criterion, decimal points, string? reason)
    {
        var left = points;
        var lines = new List<ScoreLine>();
        foreach (var (item, of, max) in NaiveScoring.Items)
        {
            var given = of == criterion ? Math.Min(max, left) : max;
            left -= of == criterion ? given : 0;
            lines.Add(new ScoreLine(item, "verifier", "m3", given, ""));
        }

        // The reserve is not taken off before a floor is looked at.
        Assert.That(Conclude(Full(0) with { Scores = lines }, reserve: 0).Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Points_of_oneself_and_of_the_upper_level_are_no_verified_points()
    {
        var conclusion = Conclude(Full(0) with { Scores = [.. NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "self", "u01", i.Max, ""))] }, 0);
        Assert.That(
            (conclusion.Outcome, conclusion.Reason, conclusion.Points!.SelfTotal, conclusion.Points.VerifiedTotal, conclusion.Points.Total, conclusion.Points.Band),
            Is.EqualTo(("not-recognised", "score.incomplete", 100m, 0m, (decimal?)null, (string?)null)));
    }

    private static Conclusion Conclude(RegistrationState registration, int reserve) =>
        Scorecard.Conclude(AYear.BuiltIn.Definition, reserve, registration);

    private static ReportState Report(string period, bool late) => new(period, AYear.InTime, late, "continue", "");

    /// <summary>All points less some, taken from the criteria without a floor first, then evenly from the end.</summary>
    private static RegistrationState Full(decimal less)
    {
        var points = NaiveScoring.Items.ToDictionary(i => i.Item, i => (decimal)i.Max);
        foreach (var (item, criterion, max) in NaiveScoring.Items.OrderBy(i => i.Criterion is "C1" or "C3" or "C5"))
        {
            var taken = Math.Min(less, criterion is "C1" or "C3" or "C5" ? Math.Floor(max / 2m) : max);
            points[item] -= taken;
            less -= taken;
        }

        return AYear.Accepted() with
        {
            Reports = [Report("mid-year", late: false), Report("annual", late: false)],
            Scores = [.. points.Select(p => new ScoreLine(p.Key, "verifier", "m3", p.Value, ""))],
        };
    }
}
