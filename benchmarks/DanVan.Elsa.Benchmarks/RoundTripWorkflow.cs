using Elsa.Workflows;
using Elsa.Workflows.Activities;

namespace DanVan.Elsa.Benchmarks;

/// <summary>Waits once and ends.</summary>
public sealed class RoundTripWorkflow : WorkflowBase
{
    /// <summary>Its definition id.</summary>
    public const string Id = "round-trip";

    /// <inheritdoc />
    protected override void Build(IWorkflowBuilder builder)
    {
        builder.WithDefinitionId(Id);
        builder.Root = new Sequence { Activities = [new WaitOnce(), new Finish()] };
    }
}
