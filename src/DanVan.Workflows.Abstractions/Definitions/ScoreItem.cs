namespace DanVan.Workflows.Definitions;

/// <summary>A sub-criterion.</summary>
/// <param name="Id">Identity, for example C1.1.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Max">Most points.</param>
public sealed record ScoreItem(string Id, string Name, decimal Max);
