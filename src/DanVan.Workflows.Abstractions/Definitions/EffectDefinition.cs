namespace DanVan.Workflows.Definitions;

/// <summary>Something to be carried out after a stage is entered.</summary>
/// <param name="Do">One of <see cref="StageEffects"/>.</param>
/// <param name="Document">The kind of document, for <see cref="StageEffects.IssueDocument"/>; else null.</param>
public sealed record EffectDefinition(string Do, string? Document = null);
