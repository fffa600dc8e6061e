using System.Collections;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

public sealed partial class AutomaticTransitionTests
{
    [Test]
    public async Task An_extension_after_the_timer_was_read_wins_over_it()
    {
        var store = new HookedStore(new InMemoryWorkflowStore());
        var office = await InRegistrationAsync(store, ByDeadline);
        office.Clock.Now = EndOfRegistration;
        store.AfterTimers = () =>
        {
            store.AfterTimers = () => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, Extension);
        };

        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = OfficeClock.At(4, 6, 0);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task A_clock_set_back_after_the_timer_was_read_only_delays_it([Values("after-deadlines", "when-ready")] string automatic)
    {
        var office = await InRegistrationAsync(ADefinition.Transition("close-registration", $$"""{ "automatic": "{{automatic}}" }"""));
        await office.DoAsync(OfficeRoles.Leader, Extension);
        var end = OfficeClock.At(4, 6, 0);
        office.Clock.Now = end - Duration.FromMilliseconds(1);
        await RunAsync(office);

        // The deadline's own timer finds it early, too; then the automatic one reads the clock.
        for (var i = 0; i < 3; i++)
        {
            office.Clock.Jumps.Enqueue(end);
            await RunAsync(office);
            office.Clock.Jumps.Clear();
            Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));
        }

        office.Clock.Now = end;
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task It_fires_once_also_when_many_processes_look_at_once()
    {
        var store = new InMemoryWorkflowStore();
        var first = await InRegistrationAsync(store, ByDeadline);
        TestOffice[] offices = [first, .. Enumerable.Range(0, 3).Select(_ => Office(store, first.Clock, ByDeadline))];
        first.Clock.Now = EndOfRegistration;

        await Task.WhenAll(offices.Select(o => Task.Run(() => o.Pump.RunUntilIdleAsync().AsTask())));
        await RunAsync(first);

        Assert.That(await StagesAsync(first), Is.EqualTo("plan registration mid-year-review"));
        Assert.That((await first.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task A_pull_by_hand_after_the_timer_was_read_is_not_followed_by_a_second_one()
    {
        var store = new HookedStore(new InMemoryWorkflowStore());
        var office = await InRegistrationAsync(
            store,
            ADefinition.Transition("close-registration", """{ "automatic": "when-ready", "afterDeadlines": [] }"""),
            ADefinition.Transition("start-scoring", """{ "automatic": "when-ready", "afterDeadlines": [] }"""),
            ADefinition.Stage("mid-year-review", """{ "onEnter": [] }"""));
        office.Clock.Now = OfficeClock.At(2, 21, 0);
        store.AfterTimers = () =>
        {
            store.AfterTimers = () => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        };

        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task A_directory_that_fails_holds_up_no_other_cycle_and_is_asked_again()
    {
        var other = new CycleId("a-other");
        var office = Office(new InMemoryWorkflowStore(), null, ADefinition.Transition("issue-plan", """{ "automatic": "when-ready" }"""));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(other, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(other, "issue-plan"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
        office.Directory.Units = new BrokenList();
        office.Clock.Now = OfficeClock.At(4, 20);

        await RunAsync(office);
        Assert.That((await office.Queries.CycleAsync(other))!.Passed.Keys, Does.Contain("registration"));
        Assert.That(await StagesAsync(office), Is.EqualTo("plan"));

        office.Directory.Units = SmallYear.Units;
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));
    }

    /// <summary>A directory that breaks while it is read.</summary>
    private sealed class BrokenList : IReadOnlyList<CohortUnit>
    {
        public int Count => throw new TimeoutException("The directory does not answer.");

        public CohortUnit this[int index] => throw new TimeoutException("The directory does not answer.");

        public IEnumerator<CohortUnit> GetEnumerator() => throw new TimeoutException("The directory does not answer.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
