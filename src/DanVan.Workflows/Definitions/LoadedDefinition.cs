namespace DanVan.Workflows.Definitions;

/// <summary>A definition that holds together.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Json">The JSON it was read from.</param>
/// <param name="Hash">Content hash of the JSON, <c>sha256:…</c>.</param>
public sealed record LoadedDefinition(CycleDefinition Definition, string Json, string Hash);
