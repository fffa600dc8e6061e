namespace DanVan.Workflows.Templates;

/// <summary>A template's tree. Immutable, so it can be kept and used by many renderings at once.</summary>
internal sealed record ParsedTemplate(Block Body, int Depth, int DeepestOffset, int Length) : ICachedTemplate;
