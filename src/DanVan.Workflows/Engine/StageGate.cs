using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Flows;

namespace DanVan.Workflows.Engine;

/// <inheritdoc cref="IStageGate" />
internal sealed class StageGate(WorkflowEngine engine) : IStageGate
{
    private const int MaxConflicts = 20;

    public async ValueTask<Outcome> EnterAsync(string flow, CycleId cycle, string stage, int visit, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(flow);
        ArgumentException.ThrowIfNullOrEmpty(stage);
        var id = CommandId.Internal("flow", cycle.Value, visit.ToString(CultureInfo.InvariantCulture));
        var command = new CycleCommand.EnterStage(cycle, stage, visit, flow);
        var outcome = await engine.ExecuteInternalAsync(id, command, cancellationToken, Actor.Flow(flow));
        for (var attempt = 1; outcome is Outcome.Conflict && attempt < MaxConflicts; attempt++)
        {
            // Somebody changed the cycle meanwhile, for example a leader who moved a deadline; the entry does not mind.
            outcome = await engine.ExecuteInternalAsync(id, command, cancellationToken, Actor.Flow(flow));
        }

        return outcome;
    }
}
