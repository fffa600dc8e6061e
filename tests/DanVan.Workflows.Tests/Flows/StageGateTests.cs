using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;
using static DanVan.Workflows.Tests.Flows.PlainFlow;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>What a driver may ask of the gate, what it is refused, and who may not go through it at all.</summary>
[TestFixture]
public sealed class StageGateTests
{
    [TestCase("other", "registration", 2, RefusalCodes.FlowNotDriven)]
    [TestCase(TransitionsFlow.Name, "giai-doan", 2, RefusalCodes.StageUnknown)]
    [TestCase(TransitionsFlow.Name, "registration", 3, RefusalCodes.FlowNotLeft)]
    [TestCase(TransitionsFlow.Name, "registration", 1, RefusalCodes.FlowNotLeft)]
    [TestCase(TransitionsFlow.Name, "registration", 0, RefusalCodes.FlowNotLeft)]
    [TestCase(TransitionsFlow.Name, "registration", -1, RefusalCodes.FlowNotLeft)]
    [TestCase(TransitionsFlow.Name, "registration", int.MaxValue, RefusalCodes.FlowNotLeft)]
    public async Task What_the_gate_refuses_leaves_no_record(string flow, string stage, int visit, string code)
    {
        await using var office = await BetweenAsync();
        var (events, commands) = (await office.EventsAsync(), await office.Store.CountCommandsAsync(SmallYear.Cycle));

        AssertRefused(await office.Gate.EnterAsync(flow, SmallYear.Cycle, stage, visit), code);

        Assert.That(await office.EventsAsync(), Is.EqualTo(events));
        Assert.That(await office.Store.CountCommandsAsync(SmallYear.Cycle), Is.EqualTo(commands));
        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), Is.InstanceOf<Outcome.Done>(), "what was refused is in nobody's way");
    }

    [Test]
    public async Task A_stage_that_was_not_left_is_not_followed_by_another()
    {
        await using var office = await OpenedAsync();

        AssertRefused(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), RefusalCodes.FlowNotLeft);

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), Is.InstanceOf<Outcome.Done>());
    }

    [Test]
    public async Task Asking_for_a_stay_again_gives_the_same_and_for_another_stage_on_it_is_refused()
    {
        await using var office = await BetweenAsync();
        var done = await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2);
        var events = await office.EventsAsync();
        await using var restarted = Office(office.Store, office.Clock);

        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), Is.EqualTo(done));
        Assert.That(await restarted.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), Is.EqualTo(done));
        AssertRefused(await restarted.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "mid-year-review", 2), RefusalCodes.CommandIdReused);
        Assert.That(await office.EventsAsync(), Is.EqualTo(events));
        Assert.That((events[^1].Actor, events[^2].Actor), Is.EqualTo(("flow:transitions", "flow:transitions")), "the units and the entry are the driver's");
    }

    [Test]
    public async Task The_first_stage_is_entered_by_the_opening_and_asking_for_it_is_no_mistake()
    {
        await using var office = await OpenedAsync();
        var events = await office.EventsAsync();

        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "plan", 1), Is.InstanceOf<Outcome.Done>());
        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "plan", 1), Is.InstanceOf<Outcome.Done>());

        Assert.That(await office.EventsAsync(), Is.EqualTo(events));
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task Units_that_vanish_between_two_stages_hold_the_entry_up_until_there_are_some_again()
    {
        await using var office = await BetweenAsync(configure: options => options.MaxAttempts = 1);
        office.Directory.Units = [];

        AssertRefused(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), RefusalCodes.TransitionNoUnits);
        await office.Pump.RunUntilIdleAsync();
        var incident = (await office.Pump.IncidentsAsync()).Single();
        Assert.That((await office.CycleAsync()).IsBetweenStages, Is.True);

        office.Directory.Units = SmallYear.Units;
        await office.Pump.RetryAsync(incident.Id);
        await office.Pump.RunUntilIdleAsync();
        Assert.That((await office.CycleAsync()).Cohort, Is.EqualTo(SmallYear.Units));
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_cycle_that_there_is_not_is_not_found()
    {
        await using var office = await OpenedAsync();

        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, new CycleId("khong-co"), "plan", 1), Is.InstanceOf<Outcome.NotFound>());
    }

    [TestCase(null, "registration")]
    [TestCase("", "registration")]
    [TestCase(TransitionsFlow.Name, null)]
    [TestCase(TransitionsFlow.Name, "")]
    public async Task Nothing_is_asked_in_nobody_s_name_or_for_no_stage(string? flow, string? stage)
    {
        await using var office = await BetweenAsync();

        Assert.That(async () => await office.Gate.EnterAsync(flow!, SmallYear.Cycle, stage!, 2), Throws.InstanceOf<ArgumentException>());
    }

    [TestCase("flow:transitions")]
    [TestCase("flow:")]
    [TestCase("flow:ai-do")]
    [TestCase("system")]
    public async Task A_host_cannot_act_under_a_name_of_the_library_s(string name)
    {
        await using var office = await OpenedAsync();
        var events = await office.EventsAsync();

        AssertRefused(await office.SendAsync(new Actor(new PersonId(name)), new CycleCommand.Pull(SmallYear.Cycle, "issue-plan")), RefusalCodes.CommandInternal);
        AssertRefused(await office.SendAsync(new Actor(new PersonId(name)), SmallYear.Submit("x", "u1", "collective", "Tên")), RefusalCodes.CommandInternal);

        Assert.That(await office.EventsAsync(), Is.EqualTo(events));
    }

    [Test]
    public async Task A_person_whose_name_only_looks_like_it_is_a_person()
    {
        await using var office = await OpenedAsync();

        AssertRefused(await office.SendAsync(new Actor(new PersonId("flowers")), new CycleCommand.Pull(SmallYear.Cycle, "issue-plan")), RefusalCodes.ActorNotPermitted);
    }

    [Test]
    public async Task A_host_cannot_enter_a_stage_by_a_command()
    {
        await using var office = await BetweenAsync();

        AssertRefused(await office.SendAsync(OfficeRoles.Leader, new CycleCommand.EnterStage(SmallYear.Cycle, "registration", 2, TransitionsFlow.Name)), RefusalCodes.CommandInternal);

        Assert.That((await office.CycleAsync()).IsBetweenStages, Is.True);
    }

    [Test]
    public async Task An_entry_that_others_change_the_cycle_under_is_decided_again_by_itself()
    {
        var store = new Conformance.Engine.Stores.HookedStore(new InMemoryWorkflowStore());
        await using var office = await BetweenAsync(store);
        var changes = 0;
        store.BeforeCommit = async batch =>
        {
            if (batch.Events.Any(e => e.Json.ToString().Contains("cycle.stage-entered", StringComparison.Ordinal)) && changes < 3)
            {
                changes++;
                await office.DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(SmallYear.Cycle, "registration", new LocalDate(SmallYear.Year, 4, 9 + changes), $"QĐ {changes}"));
            }
        };

        Assert.That(await office.Gate.EnterAsync(TransitionsFlow.Name, SmallYear.Cycle, "registration", 2), Is.InstanceOf<Outcome.Done>());

        Assert.That(changes, Is.EqualTo(3));
        Assert.That((await office.CycleAsync()).Stages, Has.Count.EqualTo(2));
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }
}
