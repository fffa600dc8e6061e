namespace DanVan.Workflows.Definitions;

/// <summary>Something held beside the stages, which it never blocks, for example a quarterly briefing (giao ban quý).</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Deadline">The deadline by which it should be held.</param>
/// <param name="Roles">Who may record it.</param>
/// <param name="Stages">The stages in which it may be recorded; null for any but a final one.</param>
/// <param name="OnRecord">What is carried out after it is recorded, in order; null for nothing.</param>
public sealed record MilestoneDefinition(
    string Id, string Name, string Deadline, IReadOnlyList<string> Roles, IReadOnlyList<string>? Stages = null, IReadOnlyList<EffectDefinition>? OnRecord = null);
