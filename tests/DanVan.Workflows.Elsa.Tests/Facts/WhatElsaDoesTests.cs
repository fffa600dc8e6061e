using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Management.Materializers;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Facts;

/// <summary>What the driver rests on. A release of Elsa that does otherwise breaks these first.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class WhatElsaDoesTests(bool onSqlite)
{
    private static readonly string VersionId = GraphNames.VersionId(Shipped.Load("annual-cycle"));

    private ElsaFolder? _folder;
    private ElsaOffice _office;
    private Flow _flow;

    [SetUp]
    public async Task SetUp()
    {
        _folder = onSqlite ? new ElsaFolder() : null;
        _office = await ElsaOffice.OpenAsync(folder: _folder, library: PaperDesk.Use);
        _flow = new Flow(_office, VersionId, "syt-2024");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _office.DisposeAsync();
        _folder?.Dispose();
    }

    [Test]
    public async Task A_bookmark_is_found_by_its_cycle_and_by_the_hash_of_its_payload()
    {
        await _flow.StartAsync("scoring");
        var hash = _office.Services.GetRequiredService<IStimulusHasher>().Hash("DanVan.EnterStage", new StageBookmark("syt-2024", 1));
        Assert.That((await FindAsync(new BookmarkFilter { CorrelationId = "syt-2024" })).Select(b => b.Hash), Is.EqualTo(new[] { hash }));
        Assert.That((await FindAsync(new BookmarkFilter { Name = "DanVan.EnterStage", Hash = hash })).Select(b => b.Payload), Is.EqualTo(new[] { new StageBookmark("syt-2024", 1) }));
    }

    [Test]
    public async Task Of_many_who_resume_a_bookmark_one_does_and_the_others_find_none()
    {
        await _flow.StartAsync("scoring");
        var bookmark = (await _flow.StateAsync()).Bookmarks.Single().Id;
        _flow.Leave("close-scoring");
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ResumeAsync(bookmark))));
        Assert.That(responses.Count(r => r is not null), Is.EqualTo(1));
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("commendation 2"));
    }

    [Test]
    public async Task A_bookmark_that_is_gone_is_not_queued()
    {
        await _flow.StartAsync("scoring");
        var bookmark = (await _flow.StateAsync()).Bookmarks.Single().Id;
        _flow.Leave("close-scoring");
        await ResumeAsync(bookmark);
        Assert.That(await ResumeAsync(bookmark), Is.Null);
        var queued = await _office.InScopeAsync(s => s.GetRequiredService<IBookmarkQueueStore>().FindManyAsync(new BookmarkQueueFilter()));
        Assert.That(queued, Is.Empty);
    }

    /// <summary>
    /// What is found after a process was killed between the writes of a commit: the table of bookmarks, which is written first, is ahead of the instance. The
    /// resumer believes the table; running the instance itself believes the instance.
    /// </summary>
    [Test]
    public async Task A_bookmark_that_only_the_table_has_resumes_nothing_and_one_that_only_the_instance_has_can_be_run()
    {
        await _flow.StartAsync("scoring");
        var own = (await _flow.StateAsync()).Bookmarks.Single().Id;
        await _office.InScopeAsync(async services =>
        {
            var bookmarks = services.GetRequiredService<IBookmarkStore>();
            var row = (await bookmarks.FindManyAsync(new BookmarkFilter { BookmarkId = own })).Single();
            await bookmarks.DeleteAsync(new BookmarkFilter { BookmarkId = own });
            row.Id = "ahead";
            await bookmarks.SaveAsync(row);
        });

        _flow.Leave("close-scoring");
        Assert.That(await ResumeAsync(own), Is.Null, "the table does not have it");
        var response = await ResumeAsync("ahead");
        Assert.That(response, Is.Not.Null, "the table has it; the answer does not say that nothing was done");
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("scoring 1"));

        await RunAsync(own);
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("commendation 2"));
        Assert.That((await FindAsync(new BookmarkFilter { BookmarkId = "ahead" })).Count, Is.EqualTo(1), "nobody removes the row of a bookmark the instance never had");
    }

    [Test]
    public async Task Run_with_a_bookmark_that_was_used_an_instance_stays_where_it_is()
    {
        await _flow.StartAsync("scoring");
        var bookmark = (await _flow.StateAsync()).Bookmarks.Single().Id;
        _flow.Leave("close-scoring");
        await RunAsync(bookmark);
        var response = await RunAsync(bookmark);
        Assert.That((response.Status, response.SubStatus), Is.EqualTo((WorkflowStatus.Running, WorkflowSubStatus.Suspended)));
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("commendation 2"));
    }

    [Test]
    public async Task Started_again_under_the_same_id_an_instance_is_overwritten_and_so_is_a_bookmark_of_the_same_id()
    {
        await _flow.StartAsync("scoring");
        await _flow.StartAsync("registration");
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("registration 1"));
        Assert.That((await FindAsync(new BookmarkFilter { WorkflowInstanceId = _flow.Id })).Select(b => b.Id), Is.EqualTo(new[] { FlowPlace.BookmarkId(_flow.Id, 1) }));
    }

    [Test]
    public async Task A_fault_in_an_activity_is_not_thrown_but_told_and_ends_the_instance()
    {
        await _flow.StartAsync("scoring");
        var bookmark = (await _flow.StateAsync()).Bookmarks.Single().Id;
        _flow.Forget();
        var response = await ResumeAsync(bookmark);
        var state = await _flow.StateAsync();
        Assert.Multiple(() =>
        {
            Assert.That((response!.Status, response.SubStatus), Is.EqualTo((WorkflowStatus.Finished, WorkflowSubStatus.Faulted)));
            Assert.That((state.Status, state.SubStatus), Is.EqualTo((WorkflowStatus.Finished, WorkflowSubStatus.Faulted)));
            Assert.That(state.Incidents.Single().Message, Does.Contain("syt-2024"));
            Assert.That(state.Bookmarks, Has.Count.EqualTo(1), "its bookmark stays");
        });
        Assert.That(await ResumeAsync(bookmark), Is.Not.Null);
        Assert.That((await _flow.StateAsync()).SubStatus, Is.EqualTo(WorkflowSubStatus.Faulted), "a faulted instance cannot be resumed");
    }

    [Test]
    public async Task A_cancelled_instance_leaves_the_row_of_its_bookmark_and_a_deleted_one_does_not()
    {
        await _flow.StartAsync("scoring");
        await _office.InScopeAsync(async services => await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(_flow.Id)).CancelAsync());
        Assert.That(await _flow.WhereAsync(), Is.EqualTo("Finished Cancelled"));
        Assert.That(await FindAsync(new BookmarkFilter { WorkflowInstanceId = _flow.Id }), Has.Count.EqualTo(1));
        var deleted = await _office.InScopeAsync(services => services.GetRequiredService<IWorkflowInstanceManager>().BulkDeleteAsync(new WorkflowInstanceFilter { CorrelationId = "syt-2024" }));
        Assert.That(deleted, Is.EqualTo(1));
        Assert.That(await FindAsync(new BookmarkFilter { WorkflowInstanceId = _flow.Id }), Is.Empty);
    }

    [Test]
    public async Task An_instance_that_waits_is_not_taken_for_one_that_was_interrupted()
    {
        await _flow.StartAsync("scoring");
        var interrupted = await _office.InScopeAsync(services => services.GetRequiredService<IWorkflowInstanceStore>().CountAsync(new WorkflowInstanceFilter { IsExecuting = true }).AsTask());
        Assert.That(interrupted, Is.Zero);
    }

    [Test]
    public async Task An_outcome_that_no_connection_has_ends_the_flow_as_finished()
    {
        await _flow.StartAsync("scoring");
        await _flow.PullAsync("no-such-trigger");
        Assert.That(await _flow.WhereAsync(), Is.EqualTo(Flow.Ended));
    }

    /// <summary>Why <see cref="EnterStage"/> asks for tokens: counting, Elsa waits for ways into a stage that were never gone, and calls that finished.</summary>
    [Test]
    public async Task Counting_ways_a_flow_that_began_in_the_middle_ends_in_silence()
    {
        var department = Shipped.Load("department-cycle");
        _flow.Begin();
        await _office.InScopeAsync(async services =>
        {
            var workflow = CycleGraph.Build(department, "department", isPublished: true);
            await services.GetRequiredService<IWorkflowDefinitionStorePopulator>().AddAsync(new MaterializedWorkflow(workflow, "test", JsonWorkflowMaterializer.MaterializerName));
            await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(_flow.Id)).CreateAndRunInstanceAsync(new CreateAndRunWorkflowInstanceRequest
            {
                WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionVersionId(GraphNames.VersionId(department)),
                TriggerActivityId = "field-check",
                Properties = new Dictionary<string, object>(FlowPlace.Starting(new CycleId("syt-2024"), "", 1))
                {
                    [Flowchart.ExecutionModePropertyKey] = nameof(FlowchartExecutionMode.CounterBased),
                },
            });
        });
        await _flow.PullAsync("start-scoring");
        Assert.That(await _flow.WhereAsync(), Is.EqualTo(Flow.Ended));
    }

    private Task<RunWorkflowInstanceResponse> RunAsync(string bookmark) => _office.InScopeAsync(async services =>
        await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(_flow.Id)).RunInstanceAsync(new RunWorkflowInstanceRequest { BookmarkId = bookmark }));

    private Task<List<global::Elsa.Workflows.Runtime.Entities.StoredBookmark>> FindAsync(BookmarkFilter filter) =>
        _office.InScopeAsync(async services => (await services.GetRequiredService<IBookmarkStore>().FindManyAsync(filter)).ToList());

    private Task<RunWorkflowInstanceResponse?> ResumeAsync(string bookmark) => _office.InScopeAsync(services =>
        services.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark, new Dictionary<string, object>()));
}
