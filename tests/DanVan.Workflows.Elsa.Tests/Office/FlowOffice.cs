using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Elsa.Tests.Driving;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Elsa.Features.Services;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Office;

/// <summary>An office in which cycles of <see cref="Rounds"/> run on Elsa, and which looks into Elsa's tables.</summary>
internal sealed class FlowOffice : IAsyncDisposable
{
    private FlowOffice(ElsaOffice elsa) => Elsa = elsa;

    public ElsaOffice Elsa { get; }

    public IWorkflowPump Pump => Elsa.Pump;

    public OfficeClock Clock => Elsa.Clock;

    public IElsaFlows Flows => Elsa.Services.GetRequiredService<IElsaFlows>();

    public FlowSweep Sweep => Elsa.Services.GetRequiredService<FlowSweep>();

    public IFlowDriver Driver => Elsa.Services.GetRequiredService<IFlowDriver>();

    public IWorkflowQueries Queries => Elsa.Services.GetRequiredService<IWorkflowQueries>();

    public static async Task<FlowOffice> OpenAsync(
        IWorkflowStore? store = null, ElsaFolder? folder = null, OfficeClock? clock = null, Action<DanVanWorkflowsBuilder>? library = null, int version = 1, Action<IModule>? elsa = null) =>
        new(await ElsaOffice.OpenAsync(
            store,
            folder,
            builder =>
            {
                builder.AddDefinition(Rounds.Json(version)).UseDocuments();
                library?.Invoke(builder);
            },
            elsa,
            clock));

    public async Task DoAsync(Command command)
    {
        var outcome = await Elsa.Engine.ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, command, null));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{command.GetType().Name}: {TestOffice.Describe(outcome)}");
    }

    public async Task OpenCycleAsync(CycleId cycle, bool isDelivered = true)
    {
        await DoAsync(Rounds.Open(cycle));
        await DeliverAsync(isDelivered);
    }

    /// <summary>Pulls triggers one after the other; after each the driver has its turn.</summary>
    public async Task PullAsync(CycleId cycle, params IEnumerable<string> triggers)
    {
        foreach (var trigger in triggers)
        {
            await DoAsync(new CycleCommand.Pull(cycle, trigger));
            await Pump.RunUntilIdleAsync();
        }
    }

    /// <summary>Pulls a trigger of which the driver has not heard yet.</summary>
    public Task LeaveAsync(CycleId cycle, string trigger) => DoAsync(new CycleCommand.Pull(cycle, trigger));

    /// <summary>Lets time pass for what failed to be tried again.</summary>
    public async Task RetryAsync()
    {
        Clock.Advance(Duration.FromHours(1));
        await Pump.RunUntilIdleAsync();
    }

    public async Task<CycleState> CycleAsync(CycleId cycle) => (await Queries.CycleAsync(cycle))!;

    /// <summary>All instances that ever drove a cycle.</summary>
    public Task<List<WorkflowInstance>> InstancesAsync(CycleId cycle) => Elsa.InScopeAsync(async services =>
        (await services.GetRequiredService<IWorkflowInstanceStore>().FindManyAsync(new WorkflowInstanceFilter { CorrelationId = cycle.Value })).ToList());

    public async Task<WorkflowInstance> LivingAsync(CycleId cycle) => (await InstancesAsync(cycle)).Single(i => i.Status == WorkflowStatus.Running);

    public Task<List<StoredBookmark>> BookmarksAsync(CycleId? cycle = null) => Elsa.InScopeAsync(async services =>
        (await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { CorrelationId = cycle?.Value })).ToList());

    public Task<int> QueueAsync() => Elsa.InScopeAsync(async services =>
        (await services.GetRequiredService<IBookmarkQueueStore>().FindManyAsync(new BookmarkQueueFilter())).Count());

    public Task DeleteAsync(string instance) => Elsa.InScopeAsync(async services =>
        await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(instance)).DeleteAsync());

    public Task CancelAsync(string instance) => Elsa.InScopeAsync(async services =>
        await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(instance)).CancelAsync());

    /// <summary>Wakes an instance by a bookmark, as anybody could who knows its id.</summary>
    public Task WakeAsync(string bookmark) => Elsa.InScopeAsync(services => services.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark, new Dictionary<string, object>()));

    /// <summary>
    /// That a cycle has been through these stages, each entered once, and that Elsa holds what it should and no more: one living instance that waits for the last
    /// stay, with its one bookmark in the table; none of them when the cycle is over.
    /// </summary>
    public async Task AssertRightAsync(CycleId cycle, params IReadOnlyList<string> stages)
    {
        var state = await CycleAsync(cycle);
        var living = (await InstancesAsync(cycle)).Where(i => i.Status == WorkflowStatus.Running).ToList();
        var bookmarks = await BookmarksAsync(cycle);
        string[] expected = stages[^1] == "closed" ? [] : [$"{stages[^1]} {stages.Count}"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Pump.IncidentsAsync(), Is.Empty);
            Assert.That(state.Stages.Select(s => s.Stage), Is.EqualTo(stages));
            Assert.That(state.IsBetweenStages, Is.False);
            Assert.That(living, Has.Count.EqualTo(expected.Length));
            Assert.That(living.SelectMany(i => i.WorkflowState.Bookmarks).Select(b => Where(b.ActivityId, b.Payload)), Is.EqualTo(expected));
            Assert.That(bookmarks.Select(b => Where(stages[^1], b.Payload)), Is.EqualTo(expected));
            Assert.That(bookmarks.Select(b => (b.Id, b.WorkflowInstanceId)), Is.EqualTo(living.SelectMany(i => i.WorkflowState.Bookmarks.Select(b => (b.Id, i.Id)))));
            Assert.That(await QueueAsync(), Is.Zero);
            Assert.That((await Flows.StatusAsync(cycle))!.State, Is.EqualTo(stages[^1] == "closed" ? ElsaFlowState.Finished : ElsaFlowState.Standing));
        }
    }

    public ValueTask DisposeAsync() => Elsa.DisposeAsync();

    private static string Where(string stage, object? payload) => $"{stage} {((StageBookmark)payload!).Visit}";

    private async Task DeliverAsync(bool isDelivered)
    {
        if (isDelivered)
        {
            await Pump.RunUntilIdleAsync();
        }
    }
}
