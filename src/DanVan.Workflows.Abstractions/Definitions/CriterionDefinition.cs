namespace DanVan.Workflows.Definitions;

/// <summary>A criterion (tiêu chí).</summary>
/// <param name="Id">Identity, for example C1.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="FloorPercent">Share of its maximum that must be reached, in percent; 0 for none.</param>
/// <param name="Items">Its sub-criteria.</param>
public sealed record CriterionDefinition(string Id, string Name, decimal FloorPercent, IReadOnlyList<ScoreItem> Items);
