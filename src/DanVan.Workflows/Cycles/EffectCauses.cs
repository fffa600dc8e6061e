using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// Names effects after what brought them about. No two effects of a cycle share a name: a stage and a transition count the visits, a milestone
/// the milestones held before it; and a colon stands in no id, so that neither of the two can be taken for a stage.
/// </summary>
internal static class EffectCauses
{
    private const string Milestone = "milestone:";
    private const string Transition = "transition:";

    public static IReadOnlyList<PendingEffect> OfStage(StageDefinition stage, int visit) => Pending($"{stage.Id}.{visit}", stage.OnEnter);

    public static IReadOnlyList<PendingEffect> OfTransition(TransitionDefinition transition, int visit) => Pending($"{Transition}{visit}", transition.Effects);

    public static IReadOnlyList<PendingEffect> OfMilestone(MilestoneDefinition milestone, int held) =>
        [.. Pending($"{Milestone}{milestone.Id}.{held}", milestone.OnRecord ?? []).Select(e => e.Document is null ? e : e with { Milestone = milestone.Id })];

    /// <summary>
    /// Whether a stage is not left while the effect waits. What a stage or a transition brings about, the next stage may build on. A milestone
    /// stands beside the stages and never holds them up, so what it brings about does not either.
    /// </summary>
    public static bool HoldsUp(PendingEffect effect) => !effect.Id.StartsWith(Milestone, StringComparison.Ordinal);

    /// <summary>Whether a transition brought it about.</summary>
    public static bool IsOfTransition(PendingEffect effect) => effect.Id.StartsWith(Transition, StringComparison.Ordinal);

    private static IReadOnlyList<PendingEffect> Pending(string cause, IReadOnlyList<EffectDefinition> effects) =>
        [.. effects.Select((e, i) => new PendingEffect($"{cause}.{i}", e.Do, e.Document, e.Message, e.Roles))];
}
