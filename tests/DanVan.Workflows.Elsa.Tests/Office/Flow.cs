using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Messages;
using Elsa.Workflows.State;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>One instance of a cycle's graph, moved by hand. The cycle is on paper only: the office must have been opened with <see cref="PaperDesk.Use"/>.</summary>
internal sealed class Flow(ElsaOffice office, string versionId, string cycle)
{
    public string Id => $"flow-{cycle}";

    private PaperDesk Desk => (PaperDesk)office.Services.GetRequiredService<IStageDesk>();

    /// <summary>Starts at a stage; at the graph's own start when none is named.</summary>
    public Task StartAsync(string? stage = null) => office.InScopeAsync(async services =>
    {
        Desk.Begin(cycle);
        var client = await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(Id);
        await client.CreateAndRunInstanceAsync(new CreateAndRunWorkflowInstanceRequest
        {
            WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionVersionId(versionId),
            CorrelationId = cycle,
            TriggerActivityId = stage,
            Properties = FlowPlace.Starting(new CycleId(cycle), "", 1),
        });
    });

    public async Task PullAsync(string trigger)
    {
        Desk.Leave(cycle, trigger);
        var bookmark = (await StateAsync()).Bookmarks.Single();
        await office.InScopeAsync(services => services.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark.Id, new Dictionary<string, object>()));
    }

    public Task<WorkflowState> StateAsync() => office.InScopeAsync(async services =>
        await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(Id)).ExportStateAsync());

    /// <summary>The stage it waits in, with its visit; or the status when it waits in none, or in several.</summary>
    public async Task<string> WhereAsync()
    {
        var state = await StateAsync();
        return state.Incidents.FirstOrDefault() is { } incident ? $"fault: {incident.Message}"
            : state.Bookmarks.Count == 0 ? $"{state.Status} {state.SubStatus}"
            : string.Join(", ", state.Bookmarks.Select(b => $"{b.ActivityId} {((StageBookmark)b.Payload!).Visit}"));
    }

    public const string Ended = nameof(WorkflowStatus.Finished) + " " + nameof(WorkflowSubStatus.Finished);
}
