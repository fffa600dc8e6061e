using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Scoring;

/// <summary>
/// What is kept of one score sheet where a document is about all of them: the subtotal of each criterion instead of every line, so that the sheets of a
/// province's year need not be held at once.
/// </summary>
/// <param name="Self">The unit's own points of each criterion of its sheet, in order; null where it gave none.</param>
/// <param name="Verified">The verified points likewise; null where nobody verified any of its items.</param>
/// <param name="LargeDifferences">Items whose verified points differ from the unit's own by more than needs no reason.</param>
/// <param name="Conclusion">What it was concluded to; before that, what it comes to as things stand.</param>
/// <param name="IsFinal">Whether it was concluded.</param>
internal sealed record SheetFigures(
    IReadOnlyList<decimal?> Self, IReadOnlyList<decimal?> Verified, int LargeDifferences, Conclusion Conclusion, bool IsFinal)
{
    /// <summary>The figures of a registration; null when there is nothing to score: not accepted, ended by a review, or nobody has begun.</summary>
    public static SheetFigures? Of(CycleFrame frame, RegistrationState state)
    {
        var isScored = state.Conclusion is not null || state.Scores.Count > 0 || state.Disqualifications.Count > 0;
        if (state.Status != RegistrationStatus.Accepted || !isScored)
        {
            return null;
        }

        var rules = frame.Definition.Definition.Scoring;
        var sheet = CriteriaSheet.For(rules, state.Kind, state.Field);
        var (self, verified) = (SelfPoints(state.Scores), Scorecard.VerifiedPoints(rules, state.Scores));
        return new SheetFigures(
            [.. sheet.Criteria.Select(c => SumOf(c, self))],
            [.. sheet.Criteria.Select(c => SumOf(c, verified))],
            sheet.Items.Count(i => IsLarge(rules, i, self, verified)),
            state.Conclusion ?? PresentConclusion.Of(frame, state),
            state.Conclusion is not null);
    }

    /// <summary>The unit's own points, by item.</summary>
    public static IReadOnlyDictionary<string, decimal> SelfPoints(IEnumerable<ScoreLine> lines) =>
        lines.Where(l => l.Role == ScoreRoles.Self).ToDictionary(l => l.Item, l => l.Points);

    /// <summary>The points of a criterion; null when none of its items has any.</summary>
    public static decimal? SumOf(CriterionDefinition criterion, IReadOnlyDictionary<string, decimal> points) =>
        criterion.Items.Any(i => points.ContainsKey(i.Id)) ? Scorecard.PointsOf(criterion, points) : null;

    // Where the unit gave itself nothing there is nothing to differ from.
    private static bool IsLarge(ScoringRules rules, ScoreItem item, IReadOnlyDictionary<string, decimal> self, IReadOnlyDictionary<string, decimal> verified) =>
        self.TryGetValue(item.Id, out var own)
        && verified.TryGetValue(item.Id, out var found)
        && Math.Abs(found - own) * 100 > rules.ReasonAbovePercent * item.Max;
}
