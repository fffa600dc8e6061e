using System.Globalization;
using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>The Elsa instances that drive a cycle: finds, starts, wakes and removes them. Thread-safe; each call has a scope of its own, as Elsa wants it.</summary>
/// <remarks>
/// Ids are made of the cycle and the stay an instance starts at. So they are found whatever an activity made of the correlation id, and two processes that start
/// one at the same time start the same one.
/// <para>Once begun, a burst of activities is not cancelled: Elsa would write the instance down as cancelled.</para>
/// </remarks>
internal sealed class FlowInstances(IServiceScopeFactory scopes, FlowGraphs graphs)
{
    private const string Prefix = "danvan:";

    /// <summary>The id of the instance that starts at a stay.</summary>
    public static string IdOf(CycleId cycle, int visit) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{cycle}:{visit}");

    /// <summary>All instances that drive a cycle, or did.</summary>
    public async Task<IReadOnlyList<FlowInstance>> OfAsync(FlowTarget target, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IWorkflowInstanceStore>();
        var rows = await store.FindManyAsync(new WorkflowInstanceFilter { Ids = IdsOf(target) }, cancellationToken);
        return [.. rows.Select(FlowInstance.Of).OfType<FlowInstance>()];
    }

    /// <summary>Starts an instance at the cycle's present stay; it takes the place of one that started there before.</summary>
    /// <exception cref="ElsaFlowException">The graph lacks the stage.</exception>
    public async Task CreateAsync(FlowTarget target, CancellationToken cancellationToken)
    {
        var start = await graphs.StartAsync(target, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(IdOf(target.Cycle, target.Visit), cancellationToken);
        await client.CreateAndRunInstanceAsync(
            new CreateAndRunWorkflowInstanceRequest
            {
                WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionVersionId(start.VersionId),
                CorrelationId = target.Cycle.Value,
                Name = target.Cycle.Value,
                TriggerActivityId = start.ActivityId,
                Properties = FlowPlace.Starting(target.Cycle, target.Hash, target.Visit),
            },
            CancellationToken.None);
    }

    /// <summary>Wakes an instance in the stay it waits in. By its bookmark's id: a stimulus would be queued where it finds none, and wake a later stay.</summary>
    public async Task WakeAsync(FlowInstance instance, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(instance.Id, cancellationToken);
        await client.RunInstanceAsync(new RunWorkflowInstanceRequest { BookmarkId = instance.Stay!.Id }, CancellationToken.None);
    }

    /// <summary>Removes an instance with all it left.</summary>
    public async Task RemoveAsync(FlowInstance instance, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        // Not by way of cancelling, which runs the graph once more; the graph may be what is wrong with it.
        await scope.ServiceProvider.GetRequiredService<IWorkflowInstanceManager>().DeleteAsync(new WorkflowInstanceFilter { Id = instance.Id }, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IBookmarkManager>().DeleteManyAsync(new BookmarkFilter { WorkflowInstanceId = instance.Id }, cancellationToken);
    }

    /// <summary>Makes the table of bookmarks agree with the instance that goes on. Elsa writes the table first and the instance later, and two processes may have done so in turns.</summary>
    public async Task RightBookmarksAsync(FlowTarget target, FlowInstance? keeper, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = (await scope.ServiceProvider.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { WorkflowInstanceIds = IdsOf(target) }, cancellationToken)).ToList();
        var wanted = keeper is { Life: FlowLife.Waiting } ? keeper.Bookmarks : [];
        var manager = scope.ServiceProvider.GetRequiredService<IBookmarkManager>();
        var surplus = rows.Where(r => r.WorkflowInstanceId != keeper?.Id || wanted.All(b => b.Id != r.Id)).Select(r => r.Id).ToList();
        if (surplus.Count > 0)
        {
            await manager.DeleteManyAsync(new BookmarkFilter { BookmarkIds = surplus }, cancellationToken);
        }

        foreach (var missing in wanted.Where(b => rows.All(r => r.Id != b.Id)))
        {
            await manager.SaveAsync(RowOf(target, keeper!, missing), cancellationToken);
        }
    }

    private static StoredBookmark RowOf(FlowTarget target, FlowInstance instance, Bookmark bookmark) => new()
    {
        Id = bookmark.Id,
        Name = bookmark.Name,
        Hash = bookmark.Hash,
        WorkflowInstanceId = instance.Id,
        ActivityInstanceId = bookmark.ActivityInstanceId,
        CorrelationId = target.Cycle.Value,
        Payload = bookmark.Payload,
        Metadata = bookmark.Metadata,
        CreatedAt = bookmark.CreatedAt,
    };

    // An instance ahead of its cycle, after that was set back to a backup, is found a little further on.
    private static List<string> IdsOf(FlowTarget target) => [.. Enumerable.Range(1, target.Visit + 1).Select(visit => IdOf(target.Cycle, visit))];
}
