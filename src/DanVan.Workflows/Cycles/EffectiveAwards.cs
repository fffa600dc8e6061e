using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>The awards of a year: those its settings name; where they name none, those of the definition.</summary>
internal static class EffectiveAwards
{
    public static IReadOnlyList<AwardRule> Of(CycleDefinition definition, CycleSettings settings) =>
        settings.Awards.Count > 0 ? [.. settings.Awards.Select(Rule)] : definition.Awards;

    /// <summary>What settings say of an award, as a rule: so many at most, in the order of the ranking, conferred by whoever signs for the owner.</summary>
    public static AwardRule Rule(AwardQuota award) => new(award.Id, award.Name, award.Kind, "", award.Quota);
}
