using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using static DanVan.Workflows.Tests.Flows.PlainFlow;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>Which cycles a driver drives, and what becomes of them where it is not there.</summary>
[TestFixture]
public sealed class FlowRegistrationTests
{
    [Test]
    public async Task A_cycle_opened_before_the_driver_came_goes_on_by_its_own_transitions_and_its_driver_to_be_is_told_of_it()
    {
        await using var before = new TestOffice(new InMemoryWorkflowStore());
        await before.TakeUntilAsync("issue-plan");
        await before.Pump.RunUntilIdleAsync();
        await using var office = Office(before.Store, before.Clock);

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        var state = await office.CycleAsync();
        await office.Pump.RunUntilIdleAsync();

        Assert.That((state.Flow, state.Stage, state.IsBetweenStages), Is.EqualTo(((string?)null, "registration", false)));
        Assert.That(office.Flow().Steps, Is.Empty);
        Assert.That(office.Flow().Notices.Select(n => n.Event), Is.EqualTo(new[] { CycleNotices.StageLeft, CycleNotices.CohortFrozen, CycleNotices.StageEntered, CycleNotices.DocumentIssued }));
        AssertRefused(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "mid-year-review", 3), RefusalCodes.FlowNotDriven);
    }

    [Test]
    public async Task A_driver_that_takes_no_new_cycles_keeps_those_it_has()
    {
        await using var before = await BetweenAsync();
        await using var office = Office(before.Store, before.Clock, drivesNewCycles: false);
        var another = new CycleId("syt-moi");

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(another, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(another, "issue-plan"));
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.CycleAsync()).Stage, Is.EqualTo("registration"));
        Assert.That((await office.CycleAsync()).Flow, Is.EqualTo(TransitionsFlow.Name));
        Assert.That((await office.Queries.CycleAsync(another))!.Flow, Is.Null);
        Assert.That((await office.Queries.CycleAsync(another))!.Stage, Is.EqualTo("registration"));
        Assert.That(office.Flow().Steps.Select(s => s.Cycle), Has.All.EqualTo(SmallYear.Cycle));
    }

    [Test]
    public async Task Where_the_driver_is_not_there_an_incident_says_so_its_notices_are_dropped_and_it_goes_on_when_it_is_back()
    {
        await using var before = await BetweenAsync();
        await using var without = new TestOffice(before.Store, before.Clock, options => options.MaxAttempts = 1);

        await without.Pump.RunUntilIdleAsync();

        var incident = (await without.Pump.IncidentsAsync()).Single();
        Assert.That(incident.Error, Does.Contain(SmallYear.Cycle.Value).And.Contain("\"transitions\"").And.Contain("does not use"));
        Assert.That((await without.CycleAsync()).IsBetweenStages, Is.True);
        Assert.That((await without.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);

        await using var back = Office(before.Store, before.Clock);
        Assert.That(await back.Pump.RetryAsync(incident.Id), Is.True);
        await back.Pump.RunUntilIdleAsync();
        Assert.That((await back.CycleAsync()).Stage, Is.EqualTo("registration"));
        Assert.That(back.Flow().Notices.Select(n => n.Event), Has.No.Member(CycleNotices.StageLeft), "it was dropped where nobody was to be told");
        Assert.That(await back.Pump.IncidentsAsync(), Is.Empty);
    }

    [Test]
    public async Task Another_driver_in_its_place_is_not_called_for_it()
    {
        await using var before = await BetweenAsync();
        await using var other = new TestOffice(
            before.Store, before.Clock, options => options.MaxAttempts = 1, extend: library => library.UseFlowDriver<TransitionsFlow>("another"));

        await other.Pump.RunUntilIdleAsync();

        Assert.That(other.Flow().Steps, Is.Empty);
        Assert.That((await other.Pump.IncidentsAsync()).Single().Kind, Is.EqualTo("flow"));
        AssertRefused(await other.Gate.EnterAsync("another", SmallYear.Cycle, "registration", 2), RefusalCodes.FlowNotDriven);
    }

    [Test]
    public async Task A_cycle_that_no_driver_drives_is_stored_letter_for_letter_as_before()
    {
        await using var plain = new TestOffice(new InMemoryWorkflowStore());
        await plain.TakeUntilAsync("");
        var state = (await plain.Store.LoadAsync(new LoadRequest(default, StreamId.Of(SmallYear.Cycle), null, 0, [], []))).Target!.StateJson!.Value.ToString();
        var events = (await plain.EventsAsync()).Select(e => e.Json.ToString()).ToList();

        Assert.That(state, Does.Not.Contain("\"flow\"").And.Not.Contain("\"trigger\""));
        Assert.That(events.Single(e => e.Contains("cycle.opened", StringComparison.Ordinal)), Does.Not.Contain("\"flow\""));

        await using var driven = await BetweenAsync();
        var other = (await driven.Store.LoadAsync(new LoadRequest(default, StreamId.Of(SmallYear.Cycle), null, 0, [], []))).Target!.StateJson!.Value.ToString();
        Assert.That(other, Does.Contain("\"flow\":\"transitions\"").And.Contain("\"trigger\":\"issue-plan\""), "the names by which the first two would have been found");
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("Elsa")]
    [TestCase("el sa")]
    [TestCase("elsa/3")]
    [TestCase("luồng")]
    public void A_name_that_cycles_could_not_record_for_ever_is_no_name(string? name) =>
        Assert.That(() => new ServiceCollection().AddDanVanWorkflows(library => library.UseFlowDriver<TransitionsFlow>(name!)), Throws.ArgumentException);

    [Test]
    public async Task Of_two_drivers_the_last_one_counts()
    {
        await using var office = new TestOffice(
            new InMemoryWorkflowStore(),
            extend: library => library.UseFlowDriver<NoFlow>("first").UseFlowDriver<TransitionsFlow>("second"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.CycleAsync()).Flow, Is.EqualTo("second"));
        Assert.That((await office.CycleAsync()).Stage, Is.EqualTo("registration"));
    }

    private sealed class NoFlow : IFlowDriver
    {
        public ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken) => throw new InvalidOperationException("Another one counts.");

        public ValueTask TellAsync(CycleNotice notice, CancellationToken cancellationToken) => throw new InvalidOperationException("Another one counts.");
    }
}
