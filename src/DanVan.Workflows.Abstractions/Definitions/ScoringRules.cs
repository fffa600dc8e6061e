namespace DanVan.Workflows.Definitions;

/// <summary>How models are scored.</summary>
public sealed record ScoringRules
{
    /// <summary>The criteria with their items.</summary>
    public required IReadOnlyList<CriterionDefinition> Criteria { get; init; }

    /// <summary>Criteria for some of the models, in place of the ones above.</summary>
    public IReadOnlyList<CriteriaSet> Sets { get; init; } = [];

    /// <summary>What the maxima of a set of criteria add up to; bands, reserve and upper points are on the same scale.</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Points are multiples of this.</summary>
    public required decimal Step { get; init; }

    /// <summary>The upper level's reserve.</summary>
    public required ReserveRules Reserve { get; init; }

    /// <summary>A verifier's difference above this many percent of an item's maximum needs a reason.</summary>
    public required decimal ReasonAbovePercent { get; init; }

    /// <summary>The bands, highest first; the last one begins at 0.</summary>
    public required IReadOnlyList<BandDefinition> Bands { get; init; }

    /// <summary>Criteria whose verified points decide between equal totals, in order.</summary>
    public required IReadOnlyList<string> TieBreak { get; init; }
}
