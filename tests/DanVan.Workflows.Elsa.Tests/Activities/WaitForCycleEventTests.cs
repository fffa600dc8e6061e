using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Flows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class WaitForCycleEventTests
{
    [Test]
    public async Task It_waits_until_the_event_comes_and_says_which()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (name, subject, at) = (AdminDesk.Kept<string>("name"), AdminDesk.Kept<string>("subject"), AdminDesk.Kept<DateTimeOffset>("at"));
        var wait = Wait();
        (wait.OccurredEvent, wait.OccurredSubject, wait.OccurredAt) = (new(name), new(subject), new(at));
        await desk.PublishAsync("wait", AdminDesk.Line(wait, AdminDesk.Says(name), AdminDesk.Says(subject), AdminDesk.Says(at)), name, subject, at);
        await desk.StartAsync("wait");
        Assert.That(desk.Notes.Texts, Is.Empty);
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "deadline-extended", "registration", "2024-01-16T01:00:00.0000000+00:00" }));
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Finished"));
        Assert.That(await desk.BookmarksAsync(), Is.Empty);
    }

    [Test]
    public async Task What_happened_before_the_waiting_began_does_not_count()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        var before = await desk.ExtendAsync();
        await desk.StartAsync("line");
        await desk.DeliverAsync(before);
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        Assert.That(desk.Notes.Texts, Is.Empty);
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Suspended"));
    }

    [Test]
    public async Task Another_event_another_subject_and_another_cycle_do_not_wake_it()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("line", AdminDesk.Line(Wait("midYearReport"), AdminDesk.Says("woken")));
        await desk.StartAsync("line");
        var other = await desk.ExtendAsync();
        await desk.DeliverAsync(other);
        await desk.DeliverAsync(other with { Event = CycleNotices.DeadlineWaived, Subject = "midYearReport" });
        await desk.DeliverAsync(other with { Cycle = new CycleId("another"), Subject = "midYearReport" });
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        Assert.That(desk.Notes.Texts, Is.Empty);
        await desk.DeliverAsync(await desk.ExtendAsync("midYearReport"));
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "woken" }));
    }

    [Test]
    public async Task A_notice_that_comes_three_times_wakes_once()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("twice", AdminDesk.Line(Wait(), AdminDesk.Says("first"), Wait(), AdminDesk.Says("second")));
        await desk.StartAsync("twice");
        var notice = await desk.ExtendAsync();
        for (var i = 0; i < 3; i++)
        {
            await desk.DeliverAsync(notice);
        }

        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "first" }), "one event is not taken for two");
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task A_loop_takes_each_event_once_in_order_though_their_notices_come_late_and_in_disorder()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var subject = AdminDesk.Kept<string>("subject");
        var wait = Wait();
        wait.OccurredSubject = new(subject);
        var note = AdminDesk.Says(subject);
        await desk.PublishAsync("loop", AdminDesk.Chart(wait, (wait, "Done", note), (note, "Done", wait)), subject);
        await desk.StartAsync("loop");
        List<CycleNotice> notices = [await desk.ExtendAsync("registration"), await desk.ExtendAsync("midYearReport"), await desk.ExtendAsync("annualReport")];
        foreach (var notice in Enumerable.Reverse(notices).Concat(notices))
        {
            await desk.DeliverAsync(notice);
        }

        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "registration", "midYearReport", "annualReport" }));
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Suspended"));
        Assert.That(await desk.BookmarksAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Switched_off_only_what_happens_from_now_on_counts_in_a_loop_too()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var wait = Wait();
        wait.SinceLastEvent = new(false);
        var note = AdminDesk.Says("taken");
        await desk.PublishAsync("loop", AdminDesk.Chart(wait, (wait, "Done", note), (note, "Done", wait)));
        await desk.StartAsync("loop");
        await desk.ExtendAsync();
        await desk.ExtendAsync();
        Assert.That(await desk.LookForMissedAsync(), Is.EqualTo(1));
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "taken" }));
    }

    [Test]
    public async Task A_notice_that_came_before_the_bookmark_is_made_good_by_a_look()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        await desk.StartAsync("line");

        // Nobody told the workflow of it.
        await desk.ExtendAsync();
        Assert.That(await desk.LookForMissedAsync(), Is.EqualTo(1));
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "woken" }));
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
    }

    [Test]
    public async Task The_sweep_looks_as_well()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        await desk.StartAsync("line");
        await desk.ExtendAsync();
        await desk.Office.Services.GetRequiredService<FlowSweep>().SweepAsync();
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "woken" }));
    }

    [Test]
    public async Task The_driver_tells_of_what_happens()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        await desk.StartAsync("line");
        await desk.ExtendAsync();
        await desk.Office.Pump.RunUntilIdleAsync();
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "woken" }));
        Assert.That(await desk.Office.Pump.IncidentsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_look_that_found_nothing_finds_what_comes_after_it()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("line", AdminDesk.Line(Wait("midYearReport"), AdminDesk.Says("woken")));
        await desk.StartAsync("line");
        await desk.ExtendAsync();
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        Assert.That(await desk.LookForMissedAsync(), Is.Zero);
        await desk.ExtendAsync("midYearReport");
        Assert.That(await desk.LookForMissedAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_branches_wait_for_events_of_their_own()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (left, right) = (Wait("registration"), Wait("midYearReport"));
        var fork = AdminDesk.Says("begun");
        await desk.PublishAsync("fork", AdminDesk.Chart(fork, (fork, "Done", left), (fork, "Done", right), (left, "Done", AdminDesk.Says("left")), (right, "Done", AdminDesk.Says("right"))));
        await desk.StartAsync("fork");
        var first = await desk.ExtendAsync("midYearReport");
        var second = await desk.ExtendAsync("registration");
        await Task.WhenAll(desk.DeliverAsync(second), desk.DeliverAsync(first), desk.DeliverAsync(second));
        Assert.That(desk.Notes.Texts, Is.EquivalentTo(new[] { "begun", "left", "right" }));
        Assert.That(await desk.StatusAsync(), Is.EqualTo("Finished"));
    }

    [Test]
    public async Task A_restart_while_it_waits_loses_nothing()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var notes = new Notes();
        CycleNotice notice;
        await using (var before = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes))
        {
            var subject = AdminDesk.Kept<string>("subject");
            var wait = Wait("registration");
            wait.OccurredSubject = new(subject);
            await before.PublishAsync("line", AdminDesk.Line(wait, AdminDesk.Says(subject), Wait("registration"), AdminDesk.Says("again")), subject);
            await before.StartAsync("line");
            notice = await before.ExtendAsync();
        }

        await using (var after = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes))
        {
            await after.DeliverAsync(notice);
            Assert.That(notes.Texts, Is.EqualTo(new[] { "registration" }));
            await after.ExtendAsync();
        }

        await using var last = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await last.DeliverAsync(notice);
        Assert.That(notes.Texts, Is.EqualTo(new[] { "registration" }), "the old notice again is not the new event");
        Assert.That(await last.LookForMissedAsync(), Is.EqualTo(1));
        Assert.That(notes.Texts, Is.EqualTo(new[] { "registration", "again" }));
        Assert.That(await last.StatusAsync(), Is.EqualTo("Finished"));
        Assert.That(await last.BookmarksAsync(), Is.Empty);
    }

    [Test]
    public async Task Two_nodes_that_are_told_at_once_wake_it_once()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var notes = new Notes();
        await using var one = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await using var two = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await one.PublishAsync("twice", AdminDesk.Line(Wait(), AdminDesk.Says("first"), Wait(), AdminDesk.Says("second")));
        await one.StartAsync("twice");
        var notice = await one.ExtendAsync();
        await Task.WhenAll(Task.Run(() => one.DeliverAsync(notice)), Task.Run(() => two.DeliverAsync(notice)), Task.Run(one.LookForMissedAsync), Task.Run(two.LookForMissedAsync));
        Assert.That(notes.Texts, Is.EqualTo(new[] { "first" }));
        Assert.That(await two.StatusAsync(), Is.EqualTo("Suspended"));
    }

    /// <summary>Elsa writes bookmarks, logs and the instance one after the other; a process may die between any two of them.</summary>
    [Test]
    public async Task Whenever_the_process_dies_while_it_wakes_it_is_woken_all_the_same()
    {
        using var folder = new ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var (notes, stores) = (new Notes(), new DyingStores());
        await using var dying = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes, extend: stores.Wrap);
        await using var other = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await dying.PublishAsync("line", AdminDesk.Line(Wait(), AdminDesk.Says("woken"), Wait("annualReport"), AdminDesk.Says("ended")));
        var writes = 0;
        for (var died = true; died; writes++)
        {
            var instance = $"instance-{writes}";
            await dying.StartAsync("line", instance);
            var notice = await dying.ExtendAsync();
            stores.DieAfter(writes);
            died = await stores.DiesInAsync(() => dying.DeliverAsync(notice));

            // By the notice again or by a look, whichever comes first.
            if (writes % 2 == 0)
            {
                await other.DeliverAsync(notice);
            }
            else
            {
                await other.LookForMissedAsync();
            }

            Assert.That(await other.StatusAsync(instance), Is.EqualTo("Suspended"), $"after {writes} writes");
            Assert.That((await other.BookmarksAsync()).Select(b => (b.WorkflowInstanceId, b.Name)), Is.EqualTo(new[] { (instance, "DanVan.WaitForCycleEvent") }), $"after {writes} writes");
            await other.DeliverAsync(await other.ExtendAsync("annualReport"));
            Assert.That(await other.StatusAsync(instance), Is.EqualTo("Finished"), $"after {writes} writes");
            Assert.That(await other.BookmarksAsync(), Is.Empty, $"after {writes} writes");
        }

        Assert.That(writes, Is.GreaterThan(5), "it died at several places");
    }

    [Test]
    public async Task An_instance_that_ended_otherwise_leaves_nothing_that_is_looked_for()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        await desk.StartAsync("line");
        var kept = (await desk.BookmarksAsync()).Single();
        await desk.Office.InScopeAsync(async services =>
        {
            await (await services.GetRequiredService<global::Elsa.Workflows.Runtime.IWorkflowRuntime>().CreateClientAsync("instance")).CancelAsync();

            // What a half-written cancellation would have left.
            await services.GetRequiredService<global::Elsa.Workflows.Runtime.IBookmarkStore>().SaveAsync(kept);
        });
        await desk.DeliverAsync(await desk.ExtendAsync());
        Assert.That(desk.Notes.Texts, Is.Empty);
        Assert.That(await desk.BookmarksAsync(), Is.Empty);
    }

    [TestCase("", "Chưa nhập \"Sự kiện\"")]
    [TestCase("tet", "Không có sự kiện \"tet\" của chu kỳ")]
    public async Task An_event_that_is_none_faults(string name, string says)
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("line", AdminDesk.Line(new WaitForCycleEvent { Event = new(name) }, AdminDesk.Says("woken")));
        await desk.StartAsync("line");
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain(says));
    }

    [Test]
    public async Task Without_such_a_cycle_it_faults()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await PublishLineAsync(desk);
        await desk.StartAsync("line", correlation: "nowhere");
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain("Không có chu kỳ \"nowhere\""));
    }

    private static WaitForCycleEvent Wait(string subject = "") => new() { Event = new(CycleNotices.DeadlineExtended), Subject = new(subject) };

    private static Task PublishLineAsync(AdminDesk desk) => desk.PublishAsync("line", AdminDesk.Line(Wait(), AdminDesk.Says("woken")));
}
