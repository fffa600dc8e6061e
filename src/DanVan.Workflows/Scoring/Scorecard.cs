using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>Works out points, band and outcome of a registration from what was entered. Decimal arithmetic throughout.</summary>
internal static class Scorecard
{
    /// <param name="definition">The definition.</param>
    /// <param name="reserve">Points kept for the upper level.</param>
    /// <param name="registration">The registration, its reports late or not by the deadlines as they stand.</param>
    /// <param name="area">The area of its unit, on which the bands may depend; null for none.</param>
    /// <param name="notDue">Deadlines nobody can miss, for example waived ones; null for none.</param>
    public static Conclusion Conclude(
        CycleDefinition definition, int reserve, RegistrationState registration, string? area = null, IReadOnlyCollection<string>? notDue = null)
    {
        if (registration.Status != RegistrationStatus.Accepted)
        {
            return new Conclusion(Outcomes.Discontinued, null, null, false);
        }

        if (registration.Disqualifications.Count > 0)
        {
            return new Conclusion(Outcomes.Ineligible, Outcomes.Disqualified, null, false);
        }

        var excused = notDue ?? [];
        if (registration.Reports.Count == 0 && definition.Reports.Periods.Any(p => !excused.Contains(p.Deadline)))
        {
            return new Conclusion(Outcomes.Ineligible, Outcomes.NoReport, null, false);
        }

        var rules = definition.Scoring;
        var sheet = CriteriaSheet.For(rules, registration.Kind, registration.Field);
        var verified = VerifiedPoints(rules, registration.Scores.Where(l => sheet.Items.Any(i => i.Id == l.Item)));
        var points = Totals(rules, sheet, reserve, registration, verified, area, ReportPenalties.Of(definition.Reports, registration.Reports, excused));
        if (points.Total is null)
        {
            return new Conclusion(Outcomes.NotRecognised, Outcomes.Incomplete, points, false);
        }

        if (sheet.Criteria.Any(c => MissesFloor(c, verified)))
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

    /// <summary>The verified points brought to what the upper level leaves of the scale, with two decimals.</summary>
    public static decimal Scaled(ScoringRules rules, int reserve, decimal verifiedTotal) =>
        Math.Round(verifiedTotal * (rules.Scale - reserve) / rules.Scale, 2, MidpointRounding.AwayFromZero);

    private static PointTotals Totals(
        ScoringRules rules,
        CriteriaSheet sheet,
        int reserve,
        RegistrationState registration,
        IReadOnlyDictionary<string, decimal> verified,
        string? area,
        decimal penalty)
    {
        var verifiedTotal = verified.Values.Sum();
        var upper = registration.Scores.FirstOrDefault(l => l.Role == ScoreRoles.Upper)?.Points ?? 0;
        var isComplete = sheet.Items.All(i => verified.ContainsKey(i.Id));
        decimal? total = isComplete
            ? Math.Max(0, Scaled(rules, reserve, verifiedTotal) + upper - penalty)
            : null;
        return new PointTotals(
            registration.Scores.Where(l => l.Role == ScoreRoles.Self).Sum(l => l.Points),
            verifiedTotal,
            upper,
            penalty,
            total,
            total is { } reached ? rules.Bands.First(b => reached >= b.FromFor(area)).Id : null,
            [.. sheet.TieBreak.Select(id => PointsOf(sheet.Criteria.First(c => c.Id == id), verified))]);
    }

    public static bool MissesFloor(CriterionDefinition criterion, IReadOnlyDictionary<string, decimal> verified) =>
        PointsOf(criterion, verified) * 100 < criterion.Items.Sum(i => i.Max) * criterion.FloorPercent;

    public static decimal PointsOf(CriterionDefinition criterion, IReadOnlyDictionary<string, decimal> verified) =>
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
