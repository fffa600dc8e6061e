using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>A definition that Elsa should know.</summary>
/// <param name="Loaded">The definition.</param>
/// <param name="IsPublished">Whether new cycles open on it; at most one of an id does.</param>
internal sealed record WantedGraph(LoadedDefinition Loaded, bool IsPublished);
