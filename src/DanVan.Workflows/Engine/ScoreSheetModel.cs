using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The score sheet (phiếu chấm điểm) of one registration as documents read it. Points nobody has given are null, so that the same sheet serves before
/// the scoring, to be filled in by hand, and after it. Pure.
/// </summary>
internal static class ScoreSheetModel
{
    public static Map Of(CycleFrame frame, RegistrationState registration)
    {
        var rules = frame.Definition.Definition.Scoring;
        var set = rules.Sets.FirstOrDefault(s => s.Fits(registration.Kind, registration.Field));
        var sheet = CriteriaSheet.For(rules, registration.Kind, registration.Field);
        var lines = registration.Scores.Where(l => sheet.Items.Any(i => i.Id == l.Item)).ToList();
        var points = new Points(SheetFigures.SelfPoints(lines), Scorecard.VerifiedPoints(rules, lines), lines.Where(l => l.Role == ScoreRoles.Verifier).ToLookup(l => l.Item));
        var isVerified = points.Verified.Count > 0;
        var conclusion = registration.Conclusion ?? (isVerified || registration.Disqualifications.Count > 0 ? PresentConclusion.Of(frame, registration) : null);
        var upper = registration.Scores.FirstOrDefault(l => l.Role == ScoreRoles.Upper);
        decimal? verified = isVerified ? points.Verified.Values.Sum() : null;
        var model = OutcomeModel.Of(frame, registration, conclusion, registration.Conclusion is not null, frame.RankOf(registration.Id));
        model["set_name"] = set?.Name ?? "";
        model["criteria"] = DocumentModel.Values(sheet.Criteria.Select(c => Criterion(frame, c, points)));
        model["step"] = rules.Step;
        model["max"] = sheet.Items.Sum(i => i.Max);
        model["self"] = points.Self.Count == 0 ? null : points.Self.Values.Sum();
        model["verified"] = verified;
        model["difference"] = points.Self.Count == 0 ? null : verified - points.Self.Values.Sum();
        model["reserve"] = frame.State.UpperLevelReserve;
        model["scaled_max"] = rules.Scale - frame.State.UpperLevelReserve;
        model["scaled"] = verified is { } sum ? Scorecard.Scaled(rules, frame.State.UpperLevelReserve, sum) : null;
        model["upper"] = upper?.Points;
        model["upper_reason"] = upper?.Reason ?? "";
        model["penalty"] = conclusion?.Points?.Penalty;
        model["penalties"] = conclusion?.Points is { } counted ? Penalties(frame, registration, counted.Penalty) : [];
        model["verifiers"] = DocumentModel.Values(lines.Where(l => l.Role == ScoreRoles.Verifier).Select(l => l.Scorer).Distinct().Select(s => Person(frame, s)));
        return model;
    }

    private static Map Criterion(CycleFrame frame, CriterionDefinition criterion, Points points)
    {
        var (self, verified) = (SheetFigures.SumOf(criterion, points.Self), SheetFigures.SumOf(criterion, points.Verified));
        var max = criterion.Items.Sum(i => i.Max);
        return new Map
        {
            ["id"] = criterion.Id,
            ["name"] = criterion.Name,
            ["max"] = max,
            ["floor_percent"] = criterion.FloorPercent,
            ["floor"] = max * criterion.FloorPercent / 100,
            ["self"] = self,
            ["verified"] = verified,
            ["difference"] = verified - self,
            ["misses_floor"] = criterion.Items.All(i => points.Verified.ContainsKey(i.Id)) && Scorecard.MissesFloor(criterion, points.Verified),
            ["items"] = DocumentModel.Values(criterion.Items.Select(i => Item(frame, i, points))),
        };
    }

    private static Map Item(CycleFrame frame, ScoreItem item, Points points)
    {
        decimal? self = points.Self.TryGetValue(item.Id, out var own) ? own : null;
        decimal? verified = points.Verified.TryGetValue(item.Id, out var found) ? found : null;
        return new Map
        {
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["max"] = item.Max,
            ["self"] = self,
            ["verified"] = verified,
            ["difference"] = verified - self,
            ["marks"] = DocumentModel.Values(points.Marks[item.Id].Select(l => new Map(Person(frame, l.Scorer)) { ["points"] = l.Points, ["reason"] = l.Reason.Trim() })),
        };
    }

    // Whose period cost what. A document says only what adds up to the penalty on record: a deadline may have been moved since.
    private static List<object?> Penalties(CycleFrame frame, RegistrationState registration, decimal penalty)
    {
        var rules = frame.Definition.Definition.Reports;
        var (reports, excused) = (PresentConclusion.ByPresentDeadlines(frame, registration).Reports, frame.NotOwedBy(registration));
        var costs = rules.Periods
            .Select(p => (Period: p, Points: ReportPenalties.Of(rules with { Periods = [p] }, reports, excused)))
            .Where(c => c.Points > 0)
            .ToList();
        return costs.Sum(c => c.Points) != penalty ? [] : DocumentModel.Values(costs.Select(c => new Map
        {
            ["name"] = c.Period.Name,
            ["is_missing"] = reports.All(r => r.Period != c.Period.Id),
            ["points"] = c.Points,
        }));
    }

    private static Map Person(CycleFrame frame, string member)
    {
        var known = frame.Council.GetValueOrDefault(member);
        return new Map { ["name"] = known?.Name ?? member, ["position"] = known?.Position ?? "" };
    }

    private sealed record Points(IReadOnlyDictionary<string, decimal> Self, IReadOnlyDictionary<string, decimal> Verified, ILookup<string, ScoreLine> Marks);
}
