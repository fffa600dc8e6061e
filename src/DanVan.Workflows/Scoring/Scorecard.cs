using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Works out points, band and outcome of a registration from what was entered. Decimal arithmetic throughout.</summary>
internal static class Scorecard
{
    public static Conclusion Conclude(CycleDefinition definition, int reserve, RegistrationState registration)
    {
        if (registration.Status != RegistrationStatus.Accepted)
        {
            return new Conclusion(Outcomes.Discontinued, null, null, false);
        }

        if (registration.Disqualifications.Count > 0)
        {
            return new Conclusion(Outcomes.Ineligible, Outcomes.Disqualified, null, false);
        }

        if (registration.Reports.Count == 0 && definition.Reports.Periods.Count > 0)
        {
            return new Conclusion(Outcomes.Ineligible, Outcomes.NoReport, null, false);
        }

        var rules = definition.Scoring;
        var verified = VerifiedPoints(rules, registration.Scores);
        var points = Totals(definition, reserve, registration, verified);
        if (points.Total is null)
        {
            return new Conclusion(Outcomes.NotRecognised, Outcomes.Incomplete, points, false);
        }

        if (rules.Criteria.Any(c => MissesFloor(c, verified)))
        {
            return new Conclusion(Outcomes.NotRecognised, Outcomes.Floor, points, false);
        }

        var band = rules.Bands.First(b => b.Id == points.Band);
        return band.Recognised
            ? new Conclusion(Outcomes.Recognised, null, points, band.Exemplary)
            : new Conclusion(Outcomes.NotRecognised, Outcomes.Band, points, false);
    }

    /// <summary>Mean of the verifiers' points of each item, rounded to the step; items nobody verified are missing.</summary>
    public static IReadOnlyDictionary<string, decimal> VerifiedPoints(ScoringRules rules, IEnumerable<ScoreLine> lines) =>
        lines.Where(l => l.Role == ScoreRoles.Verifier)
            .GroupBy(l => l.Item)
            .ToDictionary(g => g.Key, g => RoundToStep(g.Sum(l => l.Points) / g.Count(), rules.Step));

    public static decimal RoundToStep(decimal value, decimal step) => Math.Round(value / step, 0, MidpointRounding.AwayFromZero) * step;

    private static PointTotals Totals(
        CycleDefinition definition, int reserve, RegistrationState registration, IReadOnlyDictionary<string, decimal> verified)
    {
        var rules = definition.Scoring;
        var verifiedTotal = verified.Values.Sum();
        var upper = registration.Scores.FirstOrDefault(l => l.Role == ScoreRoles.Upper)?.Points ?? 0;
        var penalty = Penalty(definition.Reports, registration.Reports);
        var isComplete = rules.Criteria.SelectMany(c => c.Items).All(i => verified.ContainsKey(i.Id));
        decimal? total = isComplete
            ? Math.Max(0, Math.Round(verifiedTotal * (100 - reserve) / 100, 2, MidpointRounding.AwayFromZero) + upper - penalty)
            : null;
        return new PointTotals(
            registration.Scores.Where(l => l.Role == ScoreRoles.Self).Sum(l => l.Points),
            verifiedTotal,
            upper,
            penalty,
            total,
            total is { } reached ? rules.Bands.First(b => reached >= b.From).Id : null,
            [.. rules.TieBreak.Select(id => PointsOf(rules.Criteria.First(c => c.Id == id), verified))]);
    }

    private static decimal Penalty(ReportRules rules, IReadOnlyList<ReportState> reports) =>
        rules.Penalty * rules.Periods.Count(p => reports.FirstOrDefault(r => r.Period == p.Id) is not { Late: false });

    private static bool MissesFloor(CriterionDefinition criterion, IReadOnlyDictionary<string, decimal> verified) =>
        PointsOf(criterion, verified) * 100 < criterion.Items.Sum(i => i.Max) * criterion.FloorPercent;

    private static decimal PointsOf(CriterionDefinition criterion, IReadOnlyDictionary<string, decimal> verified) =>
        criterion.Items.Sum(i => verified.GetValueOrDefault(i.Id));
}

/// <summary>The outcomes of a registration and their reasons, as they stand in results.</summary>
internal static class Outcomes
{
    public const string Recognised = "recognised";
    public const string NotRecognised = "not-recognised";
    public const string Ineligible = "ineligible";
    public const string Discontinued = "discontinued";

    public const string Disqualified = "disqualified";
    public const string NoReport = "report.none";
    public const string Incomplete = "score.incomplete";
    public const string Floor = "score.floor";
    public const string Band = "score.band";
}

/// <summary>Who gives points.</summary>
internal static class ScoreRoles
{
    public const string Self = "self";
    public const string Verifier = "verifier";
    public const string Upper = "upper";
}
