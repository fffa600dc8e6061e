using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Where a cycle's instance ought to stand, as the cycle says.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Hash">Content hash of the definition it runs on.</param>
/// <param name="Stage">The present stage; between stages the one that was left.</param>
/// <param name="Visit">Which stay that is, from 1.</param>
/// <param name="Since">When it was entered; between stages, when it was left.</param>
/// <param name="IsBetween">Whether it was left, and no stage entered since.</param>
/// <param name="IsFinal">Whether the cycle is over.</param>
internal sealed record FlowTarget(CycleId Cycle, string Hash, string Stage, int Visit, Instant Since, bool IsBetween, bool IsFinal)
{
    public static FlowTarget Of(CycleState state, CompiledDefinition definition)
    {
        var stay = state.Stages[^1];
        return new FlowTarget(
            state.Id, state.DefinitionHash, stay.Stage, state.Stages.Count, stay.Left ?? stay.Entered, state.IsBetweenStages,
            !state.IsBetweenStages && definition.Stages.TryGetValue(stay.Stage, out var stage) && stage.Final);
    }
}
