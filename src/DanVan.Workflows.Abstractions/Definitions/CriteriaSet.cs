namespace DanVan.Workflows.Definitions;

/// <summary>Criteria for some of the models, in place of <see cref="ScoringRules.Criteria"/>. The first set that fits a model is taken.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Criteria">The criteria; their items' ids differ from those of every other set.</param>
/// <param name="TieBreak">Criteria whose verified points decide between equal totals, in order; as many as <see cref="ScoringRules.TieBreak"/> names.</param>
/// <param name="Kinds">Kinds of model it is for; null for any.</param>
/// <param name="Fields">Fields it is for; null for any.</param>
public sealed record CriteriaSet(
    string Id,
    string Name,
    IReadOnlyList<CriterionDefinition> Criteria,
    IReadOnlyList<string> TieBreak,
    IReadOnlyList<string>? Kinds = null,
    IReadOnlyList<string>? Fields = null)
{
    /// <summary>Whether it is for models of a kind and field.</summary>
    public bool Fits(string kind, string field) => (Kinds is null || Kinds.Contains(kind)) && (Fields is null || Fields.Contains(field));
}
