using System.Numerics;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Sets of criteria, scales, areas and penalties of periods against arithmetic in whole numbers that knows nothing of the library's tables.</summary>
public sealed class VariantScoringProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    // In quarters of a point: what the items of the sets are worth on a scale of so many points.
    private static readonly Gen<Case> Cases =
        from scale in Gen.Elements(7, 10, 30, 50, 100, 150)
        from kind in Gen.Elements("collective", "individual")
        from field in Gen.Elements("economy", "culture-society", "political-system")
        from area in Gen.Elements("", "mien-nui", "hai-dao", "none-of-the-bands")
        from quarters in Gen.Choose(0, scale * 4).Two()
        from reserve in Gen.Choose(0, Math.Min(10, scale))
        from upper in Gen.Choose(0, reserve * 4)
        from reports in Gen.Choose(0, 2).Three()
        from waived in Gen.Choose(0, 7)
        select new Case(scale, kind, field, area, quarters.Item1, quarters.Item2, reserve, upper, [reports.Item1, reports.Item2, reports.Item3], waived);

    /// <summary>Reports: 0 missing, 1 late, 2 in time. Waived: a bit for each period.</summary>
    private sealed record Case(int Scale, string Kind, string Field, string Area, int First, int Second, int Reserve, int Upper, int[] Reports, int Waived);

    [Test]
    public void A_model_is_concluded_as_whole_numbers_say() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var conclusion = Scorecard.Conclude(Definition(c.Scale), c.Reserve, Registration(c), c.Area is "" ? null : c.Area, Waived(c));
            var (outcome, reason, hundredths, band, fine) = Naive(c);
            return (conclusion.Outcome == outcome
                && conclusion.Reason == reason
                && conclusion.Points?.Total == (hundredths is { } h ? h / 100m : null)
                && conclusion.Points?.Band == band
                && (conclusion.Points is null || conclusion.Points.Penalty == fine / 100m)
                && conclusion.IsExemplary == (reason is null && band == "cao")).Label($"{conclusion} for {outcome} {reason} {hundredths} {band} {fine}");
        }).Check(ManyCases);

    private static (string Outcome, string? Reason, int? Hundredths, string? Band, int Fine) Naive(Case c)
    {
        // Fines in hundredths, by period: missing, late, in time.
        int[][] fines = [[200, 50, 0], [150, 150, 0], [0, 25, 0]];
        var due = Enumerable.Range(0, 3).Where(p => (c.Waived >> p & 1) == 0).ToList();
        if (c.Reports.All(r => r == 0) && due.Count > 0)
        {
            return ("ineligible", "report.none", null, null, 0);
        }

        var fine = due.Sum(p => fines[p][c.Reports[p]]);

        // Economy has criteria of its own for everybody, individuals else have theirs; only those of individuals have a floor, of 60 %.
        var isIndividuals = c.Field != "economy" && c.Kind == "individual";
        var (first, second) = Given(c);
        var rounded = HalfUp(new BigInteger(first + second) * 25 * (c.Scale - c.Reserve), c.Scale);
        var hundredths = Math.Max(0, rounded + (25 * c.Upper) - fine);
        var (high, middle) = c.Area switch { "mien-nui" => (60, 30), "hai-dao" => (50, 40), _ => (80, 40) };
        var band = hundredths >= c.Scale * high ? "cao" : hundredths >= c.Scale * middle ? "vua" : "thap";
        return isIndividuals && 10 * first < 6 * (c.Scale * 4 / 2) ? ("not-recognised", "score.floor", hundredths, band, fine)
            : band == "thap" ? ("not-recognised", "score.band", hundredths, band, fine)
            : ("recognised", null, hundredths, band, fine);
    }

    private static int HalfUp(BigInteger numerator, int denominator) => (int)(((2 * numerator) + denominator) / (2 * denominator));

    // The first criterion has half of the scale, the second the other half.
    private static (int First, int Second) Given(Case c) => (Math.Min(c.First, c.Scale * 2), Math.Min(c.Second, c.Scale * 2));

    private static RegistrationState Registration(Case c)
    {
        var set = c.Field == "economy" ? "E" : c.Kind == "individual" ? "P" : "K";
        var (first, second) = Given(c);
        return AYear.Accepted() with
        {
            Kind = c.Kind,
            Field = c.Field,
            Reports = [.. c.Reports.Index().Where(r => r.Item > 0).Select(r => new ReportState($"p{r.Index}", AYear.InTime, r.Item == 1, "continue", ""))],
            Scores = [new($"{set}1.1", "verifier", "m3", first / 4m, ""), new($"{set}2.1", "verifier", "m3", second / 4m, ""), new("U", "upper", "m4", c.Upper / 4m, "")],
        };
    }

    private static List<string> Waived(Case c) => [.. Enumerable.Range(0, 3).Where(p => (c.Waived >> p & 1) == 1).Select(p => $"d{p}")];

    private static CycleDefinition Definition(int scale)
    {
        var builtIn = AYear.BuiltIn.Definition;
        Dictionary<string, decimal> high = new() { ["mien-nui"] = scale * 0.6m, ["hai-dao"] = scale * 0.5m };
        return builtIn with
        {
            Reports = builtIn.Reports with { Penalty = 1.5m, Periods = [new("p0", "", "d0", 0.5m, 2), new("p1", "", "d1"), new("p2", "", "d2", 0.25m, 0)] },
            Scoring = builtIn.Scoring with
            {
                Scale = scale,
                Criteria = Criteria("K", scale, 0),
                TieBreak = ["K1"],
                Sets = [new("e", "", Criteria("E", scale, 0), ["E1"], Fields: ["economy"]), new("p", "", Criteria("P", scale, 60), ["P1"], Kinds: ["individual"])],
                Bands =
                [
                    new("cao", "", scale * 0.8m, true, true, high),
                    new("vua", "", scale * 0.4m, true, false, new Dictionary<string, decimal> { ["mien-nui"] = scale * 0.3m }),
                    new("thap", "", 0, false, false),
                ],
            },
        };
    }

    private static CriterionDefinition[] Criteria(string set, int scale, decimal floor) =>
        [new($"{set}1", "", floor, [new($"{set}1.1", "", scale / 2m)]), new($"{set}2", "", 0, [new($"{set}2.1", "", scale / 2m)])];
}
