namespace DanVan.Workflows.Definitions;

/// <summary>How a finding can be put right.</summary>
/// <param name="Vietnamese">What to do, in Vietnamese.</param>
/// <param name="English">What to do, in English.</param>
public sealed record DefinitionMend(string Vietnamese, string English);
