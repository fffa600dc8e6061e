using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Flows;

/// <summary>The plainest flow driver there can be: it goes where the definition's transitions lead, in a commit of its own.</summary>
public sealed class TransitionsFlow(IStageGate gate, IWorkflowQueries queries, IWorkflowStore store) : IFlowDriver
{
    public const string Name = "transitions";

    private readonly Lock _lock = new();
    private readonly List<FlowStep> _steps = [];
    private readonly List<CycleNotice> _notices = [];

    /// <summary>Called at the beginning of each step; may throw.</summary>
    public Action<FlowStep> OnStep { get; set; } = _ => { };

    public IReadOnlyList<FlowStep> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    public IReadOnlyList<CycleNotice> Notices
    {
        get
        {
            lock (_lock)
            {
                return [.. _notices];
            }
        }
    }

    public async ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _steps.Add(step);
        }

        OnStep(step);
        if (step.Kind != FlowStepKind.StageLeft)
        {
            return;
        }

        var cycle = await queries.CycleAsync(step.Cycle, cancellationToken);
        if (cycle!.Stages.Count > step.Visit)
        {
            // It comes again, perhaps after a migration that knows the stage by no name.
            return;
        }

        var definition = DefinitionLoader.Load((await store.ReadDefinitionAsync(cycle.DefinitionHash, cancellationToken))!).Definition;
        var to = definition.Transitions.Single(t => t.From == step.Stage && t.Trigger == step.Trigger).To;
        var outcome = await gate.EnterAsync(step.Flow, step.Cycle, to, step.Visit + 1, cancellationToken);
        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"{outcome}");
        }
    }

    public ValueTask TellAsync(CycleNotice notice, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _notices.Add(notice);
        }

        return default;
    }
}
