using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Elsa.Common.Multitenancy;
using Elsa.Extensions;
using Elsa.Features.Services;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Management.Materializers;
using Elsa.Workflows.Memory;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Entities;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Activities;

/// <summary>An administrator with workflows of his own, in an office that has opened one cycle.</summary>
internal sealed class AdminDesk : IAsyncDisposable
{
    private AdminDesk(ElsaOffice office, Notes notes) => (Office, Notes) = (office, notes);

    public ElsaOffice Office { get; }

    public Notes Notes { get; }

    public static CycleId Cycle => SmallYear.Cycle;

    /// <param name="person">Who acts in workflows; the leader when none is given.</param>
    /// <param name="store">Where cycles are kept; a cycle that is there already is not opened again.</param>
    /// <param name="folder">Where Elsa keeps its tables; in memory without one.</param>
    /// <param name="notes">Where notes are written; a book of its own when none is given.</param>
    /// <param name="extend">What else the office says.</param>
    public static async Task<AdminDesk> OpenAsync(
        PersonId? person = null, IWorkflowStore? store = null, ElsaFolder? folder = null, Notes? notes = null, Action<IServiceCollection>? extend = null, Action<IModule>? elsa = null)
    {
        notes ??= new Notes();
        var office = await ElsaOffice.OpenAsync(
            store,
            folder,
            library =>
            {
                library.UseDocuments().UseElsa(options => options.Person = person ?? OfficeRoles.Leader.Person);
                library.Services.AddSingleton(notes);
                extend?.Invoke(library.Services);
            },
            module =>
            {
                module.AddActivity<Note>().AddActivity<KeepFile>();
                elsa?.Invoke(module);
            });
        var desk = new AdminDesk(office, notes);
        if (await desk.Queries.CycleAsync(Cycle) is null)
        {
            await desk.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(Cycle, "annual-cycle", SmallYear.Settings));
        }

        return desk;
    }

    public IWorkflowQueries Queries => Office.Services.GetRequiredService<IWorkflowQueries>();

    public async Task DoAsync(Actor actor, Command command)
    {
        var outcome = await Office.Engine.ExecuteAsync(new CommandRequest(CommandId.New(), actor, command));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => TestOffice.Describe(outcome));
    }

    /// <summary>Something happens to the cycle: a deadline is extended by a working day.</summary>
    public async Task<CycleNotice> ExtendAsync(string deadline = "registration")
    {
        var present = (await Queries.CycleAsync(Cycle))!.Deadlines.Single(d => d.Id == deadline).Date;
        await DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(Cycle, deadline, present.PlusDays(1), "QĐ 12/QĐ-SYT"));
        return (await HistoryAsync()).Last(n => n.Event == CycleNotices.DeadlineExtended);
    }

    /// <summary>Takes the steps of the small year before one.</summary>
    public async Task TakeUntilAsync(string stepName)
    {
        foreach (var step in SmallYear.Steps.Skip(1).TakeWhile(s => s.Name != stepName))
        {
            Office.Clock.Now = Instant.Max(Office.Clock.Now, step.At);
            if (step.Command is { } command)
            {
                await Office.Engine.ExecuteAsync(new CommandRequest(step.CommandId, step.Actor!, command));
            }

            await Office.Pump.RunUntilIdleAsync();
        }
    }

    public async Task<IReadOnlyList<CycleNotice>> HistoryAsync()
    {
        var all = new List<CycleNotice>();
        await foreach (var notice in Office.Services.GetRequiredService<CycleHistory>().AfterAsync(Cycle, 0, CancellationToken.None))
        {
            all.Add(notice);
        }

        return all;
    }

    /// <summary>Publishes a workflow built in code; Elsa keeps it as JSON, as it does with one from a designer.</summary>
    public Task PublishAsync(string id, IActivity root, params Variable[] variables) => PublishAsync(id, root, new WorkflowOptions(), variables);

    /// <summary>As above, with what the administrator says of the workflow.</summary>
    public Task PublishAsync(string id, IActivity root, WorkflowOptions options, params Variable[] variables) => Office.InScopeAsync(async services =>
    {
        var workflow = new Workflow(
            new WorkflowIdentity(id, 1, $"{id}:1", Tenant.AgnosticTenantId),
            new WorkflowPublication(true, true),
            new WorkflowMetadata(id),
            options,
            root,
            variables,
            [],
            [],
            [],
            new Dictionary<string, object>(),
            false,
            false);
        (await services.GetRequiredService<IWorkflowDefinitionStorePopulator>().AddAsync(new MaterializedWorkflow(workflow, "test", JsonWorkflowMaterializer.MaterializerName))).ThrowIfFailure();
    });

    /// <summary>One activity after the other; with outcomes where they are named.</summary>
    public static Flowchart Chart(IActivity start, params (IActivity From, string Outcome, IActivity To)[] ways) => new()
    {
        Start = start,
        Activities = [.. ways.SelectMany(w => new[] { w.From, w.To }).Prepend(start).Distinct()],
        Connections = [.. ways.Select(w => new Connection(new Endpoint(w.From, w.Outcome), new Endpoint(w.To)))],
    };

    public static Flowchart Line(params IActivity[] activities) =>
        Chart(activities[0], [.. activities.Zip(activities.Skip(1), (from, to) => (from, "Done", to))]);

    public static Note Says(string text) => new() { Text = new Input<object>(text) };

    public static Note Says(Variable variable) => new() { Text = new Input<object>(variable) };

    public static Variable<T> Kept<T>(string name)
        where T : notnull => new(name, default!) { StorageDriverType = typeof(WorkflowInstanceStorageDriver) };

    /// <summary>Starts a workflow; by default it is correlated with the cycle.</summary>
    public Task<RunWorkflowInstanceResponse> StartAsync(string id, string instance = "instance", string? correlation = "") => Office.InScopeAsync(async services =>
    {
        var client = await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(instance);
        return await client.CreateAndRunInstanceAsync(new CreateAndRunWorkflowInstanceRequest
        {
            WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionId(id, global::Elsa.Common.Models.VersionOptions.Published),
            CorrelationId = correlation is "" ? Cycle.Value : correlation,
        });
    });

    public async Task DeliverAsync(CycleNotice notice) => await Office.Services.GetRequiredService<NoticeDelivery>().DeliverAsync(notice, CancellationToken.None);

    public async Task<int> LookForMissedAsync() => await Office.Services.GetRequiredService<MissedNotices>().DeliverAsync(CancellationToken.None);

    public Task<IReadOnlyList<WorkflowInstance>> InstancesAsync(string id) => Office.InScopeAsync<IReadOnlyList<WorkflowInstance>>(async services =>
        [.. await services.GetRequiredService<IWorkflowInstanceStore>().FindManyAsync(new WorkflowInstanceFilter { DefinitionId = id })]);

    public Task<WorkflowInstance> InstanceAsync(string instance = "instance") => Office.InScopeAsync(async services =>
        (await services.GetRequiredService<IWorkflowInstanceStore>().FindAsync(new WorkflowInstanceFilter { Id = instance }))!);

    /// <summary>The status of an instance and the texts of its incidents.</summary>
    public async Task<string> StatusAsync(string instance = "instance")
    {
        var found = await InstanceAsync(instance);
        return string.Join("; ", found.WorkflowState.Incidents.Select(i => i.Message).Prepend(found.SubStatus.ToString()));
    }

    /// <summary>All rows of Elsa's table of bookmarks.</summary>
    public Task<IReadOnlyList<StoredBookmark>> BookmarksAsync() => Office.InScopeAsync<IReadOnlyList<StoredBookmark>>(async services =>
        [.. await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter())]);

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
