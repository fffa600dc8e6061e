using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Points, floors, bands and outcomes against <see cref="NaiveScoring"/>, which reckons in whole numbers.</summary>
public sealed class ScorecardProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(3_000);
    private static readonly string[] Periods = ["mid-year", "annual"];

    // Mostly high points, so that every band and floor is met; and now and then nobody verified an item.
    private static readonly Gen<Sheet> Sheets =
        from level in Gen.Choose(0, 100)
        from spread in Gen.Elements(0, 5, 30, 100)
        from seeds in Gen.Choose(0, 1_000_000).ArrayOf(NaiveScoring.Items.Count * 3)
        from verifiers in Gen.Choose(1, 3)
        from missing in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(0, NaiveScoring.Items.Count - 1)))
        from reserve in Gen.Choose(0, 20)
        from upper in Gen.Choose(0, reserve * 4)
        from reports in Gen.Choose(0, 3).Two()
        select new Sheet(Points(level, spread, seeds, verifiers, missing), reserve, upper, reports);

    private sealed record Sheet(IReadOnlyDictionary<string, int[]> Verified, int Reserve, int Upper, (int, int) Reports);

    [Test]
    public void The_outcome_of_a_sheet_is_the_one_of_whole_number_arithmetic() =>
        Prop.ForAll(Sheets.ToArbitrary(), sheet =>
        {
            // 0: missing, 1: late, else in time. Someone without any report is not scored at all, so one is there.
            var states = new[] { Math.Max(1, sheet.Reports.Item1), sheet.Reports.Item2 };
            var conclusion = Scorecard.Conclude(AYear.BuiltIn.Definition, sheet.Reserve, Registration(sheet, states));
            var (outcome, reason, hundredths, band, exemplary) =
                NaiveScoring.Conclude(sheet.Verified, sheet.Reserve, sheet.Upper, states.Count(s => s < 2));
            return (conclusion.Outcome == outcome
                && conclusion.Reason == reason
                && conclusion.IsExemplary == exemplary
                && conclusion.Points!.Total == (hundredths is { } h ? h / 100m : null)
                && conclusion.Points.Band == band).Label($"{conclusion} for {outcome} {reason} {hundredths} {band}");
        }).Check(ManyCases);

    [Test]
    public void The_verified_total_is_the_sum_of_means_rounded_to_quarters() =>
        Prop.ForAll(Sheets.ToArbitrary(), sheet =>
        {
            var points = Scorecard.Conclude(AYear.BuiltIn.Definition, sheet.Reserve, Registration(sheet, [2, 2])).Points!;
            return points.VerifiedTotal == sheet.Verified.Values.Sum(NaiveScoring.MeanInQuarters) / 4m
                && points.Upper == sheet.Upper / 4m
                && points.Ties.SequenceEqual(new[] { "C5", "C3" }.Select(c => NaiveScoring.Items
                    .Where(i => i.Criterion == c && sheet.Verified.ContainsKey(i.Item))
                    .Sum(i => NaiveScoring.MeanInQuarters(sheet.Verified[i.Item])) / 4m));
        }).Check(ManyCases);

    [Test]
    public void RoundToStep_is_the_nearest_multiple_and_half_a_step_goes_away_from_zero() =>
        Prop.ForAll(Gen.Choose(-2_000_000, 2_000_000).ToArbitrary(), Gen.Elements(0.01m, 0.1m, 0.25m, 0.3m, 0.5m, 1m, 2.5m).ToArbitrary(), (thousandths, step) =>
        {
            var value = thousandths / 1000m;
            var rounded = Scorecard.RoundToStep(value, step);
            var off = Math.Abs(value - rounded);
            return rounded % step == 0 && (off < step / 2 || (off == step / 2 && Math.Abs(rounded) > Math.Abs(value)));
        }).Check(ManyCases);

    [Test]
    public void The_order_of_the_verifiers_does_not_matter() =>
        Prop.ForAll(Sheets.ToArbitrary(), sheet =>
        {
            var registration = Registration(sheet, [2, 1]);
            var turned = registration with { Scores = [.. registration.Scores.Reverse()] };
            var (one, other) = (Conclude(registration, sheet.Reserve), Conclude(turned, sheet.Reserve));
            return one.Outcome == other.Outcome && one.Points!.Total == other.Points!.Total && one.Points.VerifiedTotal == other.Points.VerifiedTotal;
        }).Check(ManyCases);

    [Test]
    public void One_more_point_never_lowers_the_total() =>
        Prop.ForAll(Sheets.Where(s => s.Verified.Count == NaiveScoring.Items.Count).ToArbitrary(), Gen.Choose(0, 15).ToArbitrary(), (sheet, at) =>
        {
            var (item, _, max) = NaiveScoring.Items[at];
            var more = sheet with
            {
                Verified = sheet.Verified.ToDictionary(v => v.Key, v => v.Key == item ? [.. v.Value.Select(q => Math.Min(max * 4, q + 4))] : v.Value),
            };
            return Conclude(Registration(more, [2, 2]), sheet.Reserve).Points!.Total >= Conclude(Registration(sheet, [2, 2]), sheet.Reserve).Points!.Total;
        }).Check(ManyCases);

    [Test]
    public void Discontinued_comes_before_disqualified_and_that_before_everything_about_reports_and_points() =>
        Prop.ForAll(Sheets.ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (sheet, flaws) =>
        {
            var registration = Registration(sheet, (flaws & 4) == 0 ? [2, 2] : [0, 0]) with
            {
                Status = (flaws & 1) == 0 ? RegistrationStatus.Accepted : RegistrationStatus.Discontinued,
                Disqualifications = (flaws & 2) == 0 ? [] : ["stopped"],
            };
            var conclusion = Conclude(registration, sheet.Reserve);
            return (flaws & 7) switch
            {
                0 => conclusion.Points is not null,
                var f when (f & 1) != 0 => conclusion is { Outcome: "discontinued", Reason: null, Points: null, IsExemplary: false },
                var f when (f & 2) != 0 => conclusion is { Outcome: "ineligible", Reason: "disqualified", Points: null, IsExemplary: false },
                _ => conclusion is { Outcome: "ineligible", Reason: "report.none", Points: null, IsExemplary: false },
            };
        }).Check(ManyCases);

    private static Conclusion Conclude(RegistrationState registration, int reserve) => Scorecard.Conclude(AYear.BuiltIn.Definition, reserve, registration);

    private static Dictionary<string, int[]> Points(int level, int spread, int[] seeds, int verifiers, int missing) =>
        NaiveScoring.Items.Index().Where(i => i.Index != missing).ToDictionary(
            i => i.Item.Item,
            i => Enumerable.Range(0, verifiers).Select(v => Quarters(i.Item.Max * 4, level, spread, seeds[(i.Index * 3) + v])).ToArray());

    private static int Quarters(int max, int level, int spread, int seed) =>
        Math.Clamp((max * (level + (seed % ((2 * spread) + 1)) - spread) / 100) + (seed % 3) - 1, 0, max);

    private static RegistrationState Registration(Sheet sheet, int[] reports) => AYear.Accepted() with
    {
        Scores = [.. NaiveScoring.Lines(sheet.Verified), new ScoreLine("U", "upper", "m7", sheet.Upper / 4m, "")],
        Reports = [.. Periods.Zip(reports).Where(r => r.Second > 0).Select(r => new ReportState(r.First, AYear.InTime, r.Second == 1, "continue", ""))],
    };
}
