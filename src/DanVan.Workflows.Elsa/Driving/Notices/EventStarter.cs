using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using Elsa.Workflows;
using Elsa.Workflows.Helpers;
using Elsa.Workflows.Management;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;

namespace DanVan.Workflows.Elsa.Driving.Notices;

/// <summary>Starts workflows whose trigger is an event. An instance has an id derived from its definition and the event, so a repetition starts nothing twice.</summary>
internal sealed class EventStarter(
    ITriggerStore triggers,
    IStimulusHasher hasher,
    IWorkflowQueries queries,
    IWorkflowRuntime runtime,
    IWorkflowDefinitionService definitions,
    IWorkflowActivationStrategyEvaluator activation,
    IBookmarkStore bookmarks,
    CycleLocks locks)
{
    private static readonly string TypeName = ActivityTypeNameHelper.GenerateTypeName<CycleEventOccurred>();

    /// <summary>The id of the instance that an event starts of a workflow definition.</summary>
    public static string InstanceId(string definitionId, CycleNotice notice) => $"danvan-{CommandId.From("event", definitionId, notice.Key)}";

    /// <summary>The triggers an event pulls: one of each workflow definition.</summary>
    public async ValueTask<IReadOnlyList<StoredTrigger>> FindAsync(CycleNotice notice, CancellationToken cancellationToken)
    {
        var all = (await triggers.FindManyAsync(new TriggerFilter { Name = TypeName }, cancellationToken)).ToList();
        if (all.Count == 0 || await queries.CycleAsync(notice.Cycle, cancellationToken) is not { } cycle)
        {
            return [];
        }

        // The one that says most comes first.
        string[] hashes =
        [
            Hash(notice.Subject, cycle.Definition),
            Hash(notice.Subject, null),
            Hash(null, cycle.Definition),
            Hash(null, null),
        ];
        return
        [
            .. all.Where(t => hashes.Contains(t.Hash))
                .GroupBy(t => t.WorkflowDefinitionId)
                .Select(g => g.OrderBy(t => Array.IndexOf(hashes, t.Hash)).ThenBy(t => t.ActivityId, StringComparer.Ordinal).First())
                .OrderBy(t => t.WorkflowDefinitionId, StringComparer.Ordinal),
        ];

        string Hash(string? subject, string? definition) => hasher.Hash(TypeName, new EventTrigger(notice.Event, subject, definition));
    }

    /// <summary>Starts the workflow of a trigger, unless it was started by that event already, or its own activation strategy is against it.</summary>
    public async ValueTask StartAsync(StoredTrigger trigger, CycleNotice notice, CancellationToken cancellationToken)
    {
        var id = InstanceId(trigger.WorkflowDefinitionId, notice);
        await using var held = await locks.HoldAsync(notice.Cycle.Value, cancellationToken);
        var client = await runtime.CreateClientAsync(id, cancellationToken);
        if (await client.InstanceExistsAsync(cancellationToken))
        {
            return;
        }

        // Elsa saves bookmarks before the instance they belong to: these are of a start whose process died.
        await bookmarks.DeleteAsync(new BookmarkFilter { WorkflowInstanceId = id }, cancellationToken);
        var handle = WorkflowDefinitionHandle.ByDefinitionVersionId(trigger.WorkflowDefinitionVersionId);
        var graph = await definitions.FindWorkflowGraphAsync(handle, cancellationToken)
            ?? throw new InvalidOperationException($"The workflow definition {trigger.WorkflowDefinitionId} cannot be read, so the event {notice.Key} does not start it.");
        if (!await activation.CanStartWorkflowAsync(new WorkflowActivationStrategyEvaluationContext { Workflow = graph.Workflow, CorrelationId = notice.Cycle.Value, CancellationToken = cancellationToken }))
        {
            return;
        }

        // The caller's token would not stop the run but cancel the instance for good, so it is not handed on.
        await client.CreateAndRunInstanceAsync(
            new CreateAndRunWorkflowInstanceRequest
            {
                WorkflowDefinitionHandle = handle,
                CorrelationId = notice.Cycle.Value,
                TriggerActivityId = trigger.ActivityId,
                Input = EventInput.Of(notice),
            },
            CancellationToken.None);
    }
}
