using DanVan.Workflows.Definitions;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tool.Tests;

/// <summary>A flow driver that goes where the definition's transitions lead.</summary>
public sealed class NextStage(IStageGate gate, IWorkflowStore store, IWorkflowQueries queries) : IFlowDriver
{
    public async ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken)
    {
        if (step.Kind != FlowStepKind.StageLeft)
        {
            return;
        }

        var cycle = await queries.CycleAsync(step.Cycle, cancellationToken);
        var definition = DefinitionLoader.Load((await store.ReadDefinitionAsync(cycle!.DefinitionHash, cancellationToken))!).Definition;
        var next = definition.Transitions.Single(t => t.From == step.Stage && t.Trigger == step.Trigger).To;
        Assert.That(await gate.EnterAsync(step.Flow, step.Cycle, next, step.Visit + 1, cancellationToken), Is.InstanceOf<Outcome.Done>());
    }

    public ValueTask TellAsync(CycleNotice notice, CancellationToken cancellationToken) => default;
}
