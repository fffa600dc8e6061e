using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Elsa.Activities;

/// <inheritdoc cref="IStageDesk" />
internal sealed class StageDesk(IStageGate gate, IWorkflowQueries queries) : IStageDesk
{
    public async ValueTask EnterAsync(CycleId cycle, string stage, int visit, CancellationToken cancellationToken)
    {
        var outcome = await gate.EnterAsync(ElsaFlowDriver.Name, cycle, stage, visit, cancellationToken);
        if (outcome is not Outcome.Done)
        {
            var why = outcome is Outcome.Refused refused ? string.Join(", ", refused.Reasons.Select(r => r.Code)) : outcome.GetType().Name;
            throw new ElsaFlowException(
                ElsaFlowException.NotEntered, string.Create(CultureInfo.InvariantCulture, $"The cycle {cycle} did not enter the stage \"{stage}\" as its stay {visit}: {why}."));
        }
    }

    public async ValueTask<StageVisit> StayAsync(CycleId cycle, int visit, CancellationToken cancellationToken)
    {
        var state = await queries.CycleAsync(cycle, cancellationToken);
        return state is not null && visit >= 1 && visit <= state.Stages.Count
            ? state.Stages[visit - 1]
            : throw new ElsaFlowException(ElsaFlowException.NotEntered, string.Create(CultureInfo.InvariantCulture, $"The cycle {cycle} has no stay {visit}."));
    }
}
