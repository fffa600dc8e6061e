using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Scoring;

/// <summary>The criteria one model is scored by: those of the first set that fits it, else the main ones.</summary>
internal sealed record CriteriaSheet(IReadOnlyList<CriterionDefinition> Criteria, IReadOnlyList<string> TieBreak)
{
    public static CriteriaSheet For(ScoringRules rules, string kind, string field) => rules.Sets.FirstOrDefault(s => s.Fits(kind, field)) is { } set
        ? new CriteriaSheet(set.Criteria, set.TieBreak)
        : new CriteriaSheet(rules.Criteria, rules.TieBreak);

    public IEnumerable<ScoreItem> Items => Criteria.SelectMany(c => c.Items);
}
