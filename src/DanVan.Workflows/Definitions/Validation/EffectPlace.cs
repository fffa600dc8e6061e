namespace DanVan.Workflows.Definitions.Validation;

/// <summary>A list of effects, where it stands, and in which stages a cycle is while it is carried out.</summary>
/// <param name="Path">The path of the list.</param>
/// <param name="Effects">The effects, in order.</param>
/// <param name="Stages">The stages; those of a milestone may be several.</param>
/// <param name="Transition">The transition that brings them about; null for those of a stage or milestone.</param>
/// <param name="IsOfStage">Whether a stage brings them about when it is entered.</param>
internal sealed record EffectPlace(
    string Path, IReadOnlyList<EffectDefinition> Effects, IReadOnlyList<string> Stages, TransitionDefinition? Transition = null, bool IsOfStage = false)
{
    /// <summary>Whether a milestone brings them about.</summary>
    public bool IsOfMilestone => Transition is null && !IsOfStage;

    public static IEnumerable<EffectPlace> Of(CycleDefinition definition) =>
    [
        .. definition.Stages.Select((s, i) => new EffectPlace($"$.stages[{i}].onEnter", s.OnEnter, [s.Id], IsOfStage: true)),
        .. definition.Transitions.Select((t, i) => new EffectPlace($"$.transitions[{i}].effects", t.Effects, [t.To], t)),
        .. definition.Milestones.Select((m, i) => new EffectPlace($"$.milestones[{i}].onRecord", m.OnRecord ?? [], StagesOf(definition, m))),
    ];

    /// <summary>The stages in which a milestone may be recorded.</summary>
    public static IReadOnlyList<string> StagesOf(CycleDefinition definition, MilestoneDefinition milestone) =>
        milestone.Stages ?? [.. definition.Stages.Where(s => !s.Final).Select(s => s.Id)];
}
