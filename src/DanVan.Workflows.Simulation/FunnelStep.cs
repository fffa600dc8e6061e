namespace DanVan.Workflows.Simulation;

/// <summary>How many registrations got at least this far.</summary>
/// <param name="Step">registered, accepted, recognised, exemplary, proposed or awarded.</param>
/// <param name="Name">Its name in Vietnamese.</param>
/// <param name="Total">How many.</param>
/// <param name="ByKind">How many of each kind of model, by the definition's ids; a refused paper has no kind.</param>
public sealed record FunnelStep(string Step, string Name, int Total, IReadOnlyDictionary<string, int> ByKind);
