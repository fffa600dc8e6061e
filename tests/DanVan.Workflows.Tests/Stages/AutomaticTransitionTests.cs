using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>Transitions that fire by themselves: never before their time, once, and never forgotten while something stands in the way.</summary>
public sealed partial class AutomaticTransitionTests
{
    // 31 March 2024 is a Sunday, so the deadline is Monday, 1 April, and ends with it.
    private static readonly Instant EndOfRegistration = OfficeClock.At(4, 2, 0);
    private static readonly Action<JsonObject> ByDeadline = ADefinition.Transition("close-registration", """{ "automatic": "after-deadlines" }""");

    private readonly List<TestOffice> _offices = [];

    [TearDown]
    public async Task Close()
    {
        foreach (var office in _offices)
        {
            await office.DisposeAsync();
        }

        _offices.Clear();
    }

    [Test]
    public async Task A_stage_is_left_when_its_deadline_has_ended_and_not_a_moment_before()
    {
        var office = await InRegistrationAsync(ByDeadline);
        office.Clock.Now = EndOfRegistration - Duration.FromMilliseconds(1);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = EndOfRegistration;
        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
        var events = await EventsAsync(office);
        Assert.That(
            events.Where(e => e.At == EndOfRegistration).Select(e => TypeOf(e)).Take(3),
            Is.EqualTo(new[] { "cycle.deadline-passed", "cycle.stage-left", "cycle.stage-entered" }));
        Assert.That(events.Single(e => e.At == EndOfRegistration && TypeOf(e) == "cycle.stage-left").Actor, Is.EqualTo(Actor.System.Person.Value));
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task What_happens_is_what_happens_when_somebody_pulls()
    {
        var (byItself, byHand) = (await InRegistrationAsync(ByDeadline), await InRegistrationAsync());
        foreach (var office in new[] { byItself, byHand })
        {
            office.Clock.Now = EndOfRegistration;
            await RunAsync(office);
        }

        await byHand.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        await RunAsync(byHand);

        // The first event names the definition, which is another one.
        Assert.That((await EventsAsync(byItself)).Skip(1).Select(e => e.Json.ToString()), Is.EqualTo((await EventsAsync(byHand)).Skip(1).Select(e => e.Json.ToString())));
        Assert.That(byItself.Notices.Notices.Select(n => n.Topic), Is.EquivalentTo(byHand.Notices.Notices.Select(n => n.Topic)));
    }

    [Test]
    public async Task An_extension_puts_it_off()
    {
        var office = await InRegistrationAsync(ByDeadline);
        await office.DoAsync(OfficeRoles.Leader, Extension);
        office.Clock.Now = EndOfRegistration;
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = OfficeClock.At(4, 6, 0);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task While_a_validator_blocks_it_is_tried_again_at_the_beginning_of_each_day()
    {
        var office = await InRegistrationAsync(ByDeadline, Blocked("counts.withdrawn > 0"));
        foreach (var day in new[] { 2, 3, 4 })
        {
            office.Clock.Now = OfficeClock.At(4, day, 0);
            await RunAsync(office);
            Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));
        }

        await office.DoAsync(OfficeRoles.Registry, new RegistrationCommand.Withdraw(SmallYear.Registration("r1"), "Trùng"));
        office.Clock.Now = OfficeClock.At(4, 4, 23, 59, 59);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = OfficeClock.At(4, 5, 0);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task What_happens_to_the_cycle_itself_is_looked_at_at_once()
    {
        var office = await InRegistrationAsync(ADefinition.Milestones, ByDeadline, Blocked("milestones.briefing__q1.recorded"));
        office.Clock.Now = OfficeClock.At(4, 3);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.RecordMilestone(SmallYear.Cycle, "briefing-Q1", new LocalDate(2024, 4, 2), ""));
        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task A_condition_that_cannot_be_evaluated_is_tried_again_without_end_to_the_days_but_not_to_the_pump()
    {
        var office = await InRegistrationAsync(ByDeadline, Blocked("cycle.year"));
        for (var day = 2; day < 30; day++)
        {
            office.Clock.Now = OfficeClock.At(4, day, 1);
            await RunAsync(office);
        }

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));
        Assert.That((await office.Store.ReadDueTimersAsync(Instant.MaxValue, 10)).Single(t => t.Kind == "automatic").Due, Is.EqualTo(OfficeClock.At(4, 30, 0)));
    }

    [Test]
    public async Task Effects_that_wait_for_an_operator_put_it_off_until_they_are_done()
    {
        var store = new InMemoryWorkflowStore();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        var lacking = Office(store, clock, [ByDeadline], withDocuments: false, o => o.MaxAttempts = 1);
        await using (var opening = new TestOffice(store, clock, definition: AYear.Json(ByDeadline)))
        {
            await opening.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
            await opening.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        }

        foreach (var now in new[] { EndOfRegistration, OfficeClock.At(4, 3), OfficeClock.At(4, 9) })
        {
            clock.Now = now;
            await RunAsync(lacking);
            Assert.That(await StagesAsync(lacking), Is.EqualTo("plan registration"));
        }

        var mended = Office(store, clock, ByDeadline);
        await mended.Pump.RetryAsync((await mended.Pump.IncidentsAsync()).Single().Id);
        await RunAsync(mended);

        Assert.That(await StagesAsync(mended), Is.EqualTo("plan registration mid-year-review"), "at once, not on the next day");
    }

    [Test]
    public async Task Pulled_by_hand_it_does_not_fire_any_more()
    {
        var office = await InRegistrationAsync(ADefinition.Transition("close-registration", """{ "automatic": "when-ready", "afterDeadlines": [] }"""), Blocked("documents.plan > 0"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        await RunAsync(office);

        Assert.That((await office.Store.ReadDueTimersAsync(Instant.MaxValue, 10)).Select(t => t.Kind).Distinct(), Is.EqualTo(new[] { "deadline" }));
        office.Clock.Now = OfficeClock.At(12, 30);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task When_ready_it_fires_at_the_end_of_the_first_day_on_which_all_holds()
    {
        var office = await InRegistrationAsync(ADefinition.Transition("close-registration", """{ "automatic": "when-ready", "afterDeadlines": [] }"""), Blocked("counts.accepted >= 2"));
        office.Clock.Now = OfficeClock.At(2, 25, 0);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit("r2", "u2", "collective", "Bếp ăn tình thương"));
        await RunAsync(office);
        office.Clock.Now = OfficeClock.At(2, 25, 23, 59, 59);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = OfficeClock.At(2, 26, 0);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task When_ready_waits_for_its_deadlines_too()
    {
        var office = await InRegistrationAsync(ADefinition.Transition("close-registration", """{ "automatic": "when-ready" }"""));
        office.Clock.Now = EndOfRegistration - Duration.FromMilliseconds(1);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));

        office.Clock.Now = EndOfRegistration;
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review"));
    }

    [Test]
    public async Task The_first_transition_in_the_definitions_order_that_may_be_pulled_is()
    {
        var office = await InRegistrationAsync(
            ADefinition.NewTransition("""{ "trigger": "third", "name": "Ba", "from": "registration", "to": "commendation", "roles": ["cycle-owner"], "automatic": "when-ready" }"""),
            ADefinition.NewTransition("""{ "trigger": "second", "name": "Hai", "from": "registration", "to": "scoring", "roles": ["cycle-owner"], "afterDeadlines": ["registration"], "automatic": "after-deadlines" }"""),
            ADefinition.NewTransition("""{ "trigger": "first", "name": "Một", "from": "registration", "to": "mid-year-review", "roles": ["cycle-owner"], "conditions": ["counts.accepted > 7"], "automatic": "when-ready" }"""),
            Blocked("true"),
            ADefinition.Stage("mid-year-review", """{ "optional": true }"""),
            ADefinition.Stage("scoring", """{ "optional": true }"""),
            json => json["transitions"]![2]!["conditions"] = new JsonArray("deadlines.registration.passed"));
        office.Clock.Now = EndOfRegistration;

        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration scoring"));
    }

    [Test]
    public async Task The_units_are_read_and_fixed_as_for_a_pull_by_hand_and_without_any_it_waits()
    {
        var office = Office(new InMemoryWorkflowStore(), null, ADefinition.Transition("issue-plan", """{ "automatic": "when-ready" }"""));
        office.Directory.Units = [];
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings));
        office.Clock.Now = OfficeClock.At(1, 17);
        await RunAsync(office);
        Assert.That(await StagesAsync(office), Is.EqualTo("plan"));

        office.Directory.Units = SmallYear.Units;
        office.Clock.Now = OfficeClock.At(1, 18);
        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration"));
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Cohort, Has.Count.EqualTo(SmallYear.Units.Count));
    }

    [Test]
    public async Task What_was_missed_while_nothing_ran_is_caught_up_with_in_one_go()
    {
        var office = await InRegistrationAsync(ByDeadline, ADefinition.Transition("start-scoring", """{ "automatic": "after-deadlines" }"""));
        office.Clock.Now = OfficeClock.At(12, 20);

        await RunAsync(office);

        Assert.That(await StagesAsync(office), Is.EqualTo("plan registration mid-year-review scoring"));
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Documents.Select(d => d.Kind), Is.EqualTo(new[] { "plan", "registration-list", "mid-year-report" }));
    }

    [Test]
    public async Task Stages_that_lead_to_one_another_are_not_gone_round_without_end()
    {
        var office = await InRegistrationAsync(
            ByDeadline,
            ADefinition.NewTransition("""{ "trigger": "back", "name": "Quay lại", "from": "mid-year-review", "to": "registration", "roles": ["cycle-owner"], "afterDeadlines": ["registration"], "automatic": "after-deadlines" }"""),
            ADefinition.Stage("registration", """{ "onEnter": [] }"""),
            ADefinition.Stage("mid-year-review", """{ "onEnter": [] }"""));
        office.Clock.Now = OfficeClock.At(4, 9);
        await RunAsync(office);
        var after = (await office.Queries.CycleAsync(SmallYear.Cycle))!.Stages.Count;

        office.Clock.Now = OfficeClock.At(4, 10);
        await RunAsync(office);

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Stages.Count - after, Is.InRange(1, 4), "each stage is left by itself once a day");
    }

    private static CycleCommand.ExtendDeadline Extension => new(SmallYear.Cycle, "registration", new LocalDate(2024, 4, 5), "QĐ 12/QĐ-SYT");

    private static Action<JsonObject> Blocked(string unless) => ADefinition.Transition(
        "close-registration", $$"""{ "validators": [{ "condition": "{{unless}}", "vietnamese": "Chưa đủ điều kiện.", "english": "Not yet." }] }""");

    private Task<TestOffice> InRegistrationAsync(params Action<JsonObject>[] changes) => InRegistrationAsync(new InMemoryWorkflowStore(), changes);

    /// <summary>An office whose year has come to 20 February: registration is open, one model is registered.</summary>
    private async Task<TestOffice> InRegistrationAsync(IWorkflowStore store, params Action<JsonObject>[] changes)
    {
        var office = Office(store, null, changes);
        await office.TakeUntilAsync("submit-individual");
        return office;
    }

    private TestOffice Office(IWorkflowStore store, OfficeClock? clock, params Action<JsonObject>[] changes) => Office(store, clock, changes, withDocuments: true, null);

    private TestOffice Office(
        IWorkflowStore store, OfficeClock? clock, Action<JsonObject>[] changes, bool withDocuments, Action<DanVanWorkflowsOptions>? configure)
    {
        var office = new TestOffice(store, clock, configure, withDocuments, AYear.Json(changes));
        _offices.Add(office);
        return office;
    }

    private static async Task<string> StagesAsync(TestOffice office) => string.Join(' ', (await office.Queries.CycleAsync(SmallYear.Cycle))!.Stages.Select(s => s.Stage));

    private static async Task<List<StoredEvent>> EventsAsync(TestOffice office) =>
        (await office.Store.ReadEventsAsync(SmallYear.Cycle).ToListAsync()).FindAll(e => e.Stream.Kind == StreamKind.Cycle);

    private static string TypeOf(StoredEvent stored)
    {
        using var json = JsonDocument.Parse(stored.Json.ToString());
        return json.RootElement.GetProperty("event").GetString()!;
    }

    /// <summary>Lets timers and effects run; work without end is a failure in place of a test run that hangs.</summary>
    private static async Task RunAsync(TestOffice office)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await office.Pump.RunUntilIdleAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail("The pump found work without end.");
        }
    }
}
