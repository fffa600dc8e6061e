using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Graphs;
using Elsa.Workflows.Management;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Which graph a cycle's instance is made on, and where in it a stage stands. Thread-safe.</summary>
internal sealed class FlowGraphs(IServiceScopeFactory scopes, GraphRefresh graphs, ImportedFlows edited)
{
    /// <summary>
    /// The version of the Elsa workflow definition that instances of a definition are made on now: the edited flow that is published for it, else the generated
    /// one. Elsa has it afterwards.
    /// </summary>
    /// <param name="hash">Content hash of our definition.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<string> VersionOfAsync(string hash, CancellationToken cancellationToken) =>
        (await edited.FindAsync(hash, cancellationToken))?.VersionId ?? await graphs.EnsureAsync(hash, cancellationToken);

    /// <summary>Where an instance starts that begins in a stage.</summary>
    /// <exception cref="ElsaFlowException">No activity of the graph stands for it, or the edited flow does not fit its definition.</exception>
    public async Task<(string VersionId, string ActivityId)> StartAsync(FlowTarget target, CancellationToken cancellationToken)
    {
        // It may have been edited in Studio since it was imported. The generated graph would go past the steps an office added, an approval among them, so the
        // cycle waits for somebody to look instead.
        var flow = await edited.FindAsync(target.Hash, cancellationToken);
        if (flow is { IsGood: false })
        {
            var codes = string.Join(", ", flow.Findings.Where(f => !f.IsAdvice).Select(f => f.Code).Distinct());
            throw new ElsaFlowException(ElsaFlowException.EditedFlow, $"The edited flow {flow.VersionId} no longer fits its definition: {codes}.");
        }

        var versionId = flow?.VersionId ?? await graphs.EnsureAsync(target.Hash, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var definitions = scope.ServiceProvider.GetRequiredService<IWorkflowDefinitionService>();
        var graph = await definitions.FindWorkflowGraphAsync(WorkflowDefinitionHandle.ByDefinitionVersionId(versionId), cancellationToken)
            ?? throw new ElsaFlowException(ElsaFlowException.NoSuchStage, $"Elsa does not have the workflow {versionId}.");
        var stages = graph.Nodes.Select(n => n.Activity).OfType<EnterStage>().ToList();
        var start = stages.FirstOrDefault(s => s.Stage.Expression?.Value?.ToString() == target.Stage) ?? stages.FirstOrDefault(s => s.Id == target.Stage);
        return start is not null
            ? (versionId, start.Id)
            : throw new ElsaFlowException(ElsaFlowException.NoSuchStage, $"The workflow {versionId} has no stage \"{target.Stage}\", in which the cycle {target.Cycle} is.");
    }
}
