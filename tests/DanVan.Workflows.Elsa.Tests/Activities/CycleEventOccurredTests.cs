using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Flows;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Extensions;
using Elsa.Workflows.Runtime;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class CycleEventOccurredTests
{
    [Test]
    public async Task An_event_starts_a_workflow_that_is_correlated_with_the_cycle_and_knows_the_event()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (cycle, name, subject, at) = (AdminDesk.Kept<string>("cycle"), AdminDesk.Kept<string>("name"), AdminDesk.Kept<string>("subject"), AdminDesk.Kept<DateTimeOffset>("at"));
        var start = Starts();
        (start.OccurredCycle, start.OccurredEvent, start.OccurredSubject, start.OccurredAt) = (new(cycle), new(name), new(subject), new(at));
        await desk.PublishAsync("started", AdminDesk.Line(start, AdminDesk.Says(cycle), AdminDesk.Says(name), AdminDesk.Says(subject), AdminDesk.Says(at)), cycle, name, subject, at);
        var notice = await desk.ExtendAsync();
        await desk.DeliverAsync(notice);
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { AdminDesk.Cycle.Value, "deadline-extended", "registration", "2024-01-16T01:00:00.0000000+00:00" }));
        var instance = (await desk.InstancesAsync("started")).Single();
        Assert.That((instance.Id, instance.CorrelationId, instance.Status), Is.EqualTo((EventStarter.InstanceId("started", notice), AdminDesk.Cycle.Value, WorkflowStatus.Finished)));
    }

    [Test]
    public async Task A_notice_that_comes_three_times_starts_it_once_and_the_next_event_again()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk, Starts());
        var first = await desk.ExtendAsync();
        await desk.DeliverAsync(first);
        await desk.DeliverAsync(first);
        await Task.WhenAll(desk.DeliverAsync(first), desk.DeliverAsync(first));
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started" }));
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started", "started" }));
    }

    [Test]
    public async Task Two_nodes_that_are_told_at_once_start_it_once()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var notes = new Notes();
        await using var one = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await using var two = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await PublishAsync(one, Starts());
        var notice = await one.ExtendAsync();
        await Task.WhenAll(Task.Run(() => one.DeliverAsync(notice)), Task.Run(() => two.DeliverAsync(notice)));
        Assert.That(notes.Texts, Is.EqualTo(new[] { "started" }));
        Assert.That(await two.InstancesAsync("started"), Has.Count.EqualTo(1));
    }

    [TestCase("", "", true)]
    [TestCase("registration", "", true)]
    [TestCase("registration", "annual-cycle", true)]
    [TestCase("", "annual-cycle", true)]
    [TestCase("midYearReport", "", false)]
    [TestCase("", "front-commune-cycle", false)]
    [TestCase("registration", "front-commune-cycle", false)]
    public async Task Subject_and_definition_narrow_what_starts_it(string subject, string definition, bool starts)
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk, Starts(subject, definition));
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, starts ? Is.EqualTo(new[] { "started" }) : Is.Empty);
    }

    [Test]
    public async Task Another_event_does_not_start_it()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk, Starts());
        await desk.DeliverAsync((await desk.HistoryAsync()).First(n => n.Event == CycleNotices.Opened));
        Assert.That(desk.Notes.Texts, Is.Empty);
    }

    [Test]
    public async Task Of_several_triggers_of_a_workflow_the_one_that_says_most_starts_it()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (general, special) = (Starts(), Starts("registration", "annual-cycle"));
        general.Id = "a";
        special.Id = "b";
        await desk.PublishAsync("started", AdminDesk.Chart(general, (general, "Done", AdminDesk.Says("general")), (special, "Done", AdminDesk.Says("special"))));
        await desk.DeliverAsync(await desk.ExtendAsync("registration"));
        await desk.DeliverAsync(await desk.ExtendAsync("midYearReport"));
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "special", "general" }));
    }

    [Test]
    public async Task Every_workflow_is_told_though_one_cannot_be()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk, Starts(), "a-broken");
        await PublishAsync(desk, Starts(), "b-whole");
        await desk.Office.InScopeAsync(async services =>
        {
            var store = (global::Elsa.Workflows.Management.IWorkflowDefinitionStore)services.GetService(typeof(global::Elsa.Workflows.Management.IWorkflowDefinitionStore))!;
            var broken = (await store.FindAsync(new() { DefinitionId = "a-broken" }))!;
            broken.MaterializerName = "nobody";
            await store.SaveAsync(broken);
        });
        var notice = await desk.ExtendAsync();
        Assert.That(async () => await desk.DeliverAsync(notice), Throws.InstanceOf<AggregateException>());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started" }));
        Assert.That(async () => await desk.DeliverAsync(notice), Throws.InstanceOf<AggregateException>(), "it comes again until somebody looks");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started" }));
    }

    [Test]
    public async Task A_workflow_that_faults_is_its_own_affair()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var start = Starts();
        await desk.PublishAsync("started", AdminDesk.Line(start, new PullTrigger()));
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That((await desk.InstancesAsync("started")).Single().SubStatus, Is.EqualTo(WorkflowSubStatus.Faulted));
    }

    [Test]
    public async Task What_the_administrator_says_of_activation_holds()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var start = Starts();
        var wait = new WaitForCycleEvent { Event = new(CycleNotices.DeadlineWaived) };
        await desk.PublishAsync("started", AdminDesk.Line(start, AdminDesk.Says("started"), wait), new global::Elsa.Workflows.Models.WorkflowOptions { ActivationStrategyType = typeof(global::Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy) });
        await desk.DeliverAsync(await desk.ExtendAsync());
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started" }), "one at a time");
    }

    [Test]
    public async Task A_wait_behind_it_misses_nothing_that_came_between_the_event_and_the_start()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var start = Starts("registration");
        await desk.PublishAsync("started", AdminDesk.Line(start, AdminDesk.Says("started"), new WaitForCycleEvent { Event = new(CycleNotices.DeadlineExtended), Subject = new("annualReport") }, AdminDesk.Says("went on")));
        var notice = await desk.ExtendAsync();
        await desk.ExtendAsync("annualReport");
        await desk.DeliverAsync(notice);
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "started", "went on" }));
    }

    [Test]
    public async Task Started_otherwise_it_waits_for_the_event()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishAsync(desk, Starts());
        await desk.StartAsync("started");
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Suspended"));
        await desk.ExtendAsync();
        await desk.LookForMissedAsync();
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Finished"));
    }

    /// <summary>Elsa writes bookmarks, logs and the instance one after the other; a process may die between any two of them.</summary>
    [Test]
    public async Task Whenever_the_process_dies_while_it_starts_there_is_one_instance_in_the_end()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var (notes, stores) = (new Notes(), new DyingStores());
        await using var dying = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes, extend: stores.Wrap);
        await using var other = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        var start = Starts("registration");
        await dying.PublishAsync("started", AdminDesk.Line(start, AdminDesk.Says("started"), new global::Elsa.Workflows.Runtime.Activities.Event("approved"), AdminDesk.Says("approved"), new WaitForCycleEvent { Event = new(CycleNotices.DeadlineExtended), Subject = new("annualReport") }));
        var writes = 0;
        for (var died = true; died; writes++)
        {
            var notice = await dying.ExtendAsync();
            stores.DieAfter(writes);
            died = await stores.DiesInAsync(() => dying.DeliverAsync(notice));
            await other.DeliverAsync(notice);
            await dying.DeliverAsync(notice);
            var instance = EventStarter.InstanceId("started", notice);
            Assert.That(await other.StatusAsync(instance), Is.EqualTo("Suspended"), $"after {writes} writes");
            Assert.That((await other.BookmarksAsync()).Select(b => b.WorkflowInstanceId), Is.EqualTo(new[] { instance }), $"after {writes} writes");
            await other.Office.InScopeAsync(services => ((IEventPublisher)services.GetService(typeof(IEventPublisher))!).PublishAsync("approved"));
            await other.DeliverAsync(await other.ExtendAsync("annualReport"));
            Assert.That(await other.StatusAsync(instance), Is.EqualTo("Finished"), $"after {writes} writes");
            Assert.That(await other.BookmarksAsync(), Is.Empty, $"after {writes} writes");
        }

        Assert.That(writes, Is.GreaterThan(3), "it died at several places");
        Assert.That(await other.InstancesAsync("started"), Has.Count.EqualTo(writes));
        Assert.That(notes.Texts.Count(t => t == "approved"), Is.EqualTo(writes));
    }

    private static CycleEventOccurred Starts(string subject = "", string definition = "")
    {
        var start = new CycleEventOccurred { Event = new(CycleNotices.DeadlineExtended), Subject = new(subject), Definition = new(definition) };
        start.SetCanStartWorkflow(true);
        return start;
    }

    private static Task PublishAsync(AdminDesk desk, CycleEventOccurred start, string id = "started") => desk.PublishAsync(id, AdminDesk.Line(start, AdminDesk.Says("started")));
}
