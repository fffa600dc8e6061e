using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    private static readonly RegistrationCommand.Submit Paper = SmallYear.Submit("x1", "u1", "collective", "Mô hình mới");
    private static readonly RegistrationId First = SmallYear.Registration("r1");

    /// <summary>Every command that a stage takes or that leaves one, with somebody who may send it.</summary>
    private static readonly (Actor Actor, Command Command)[] NeedAStage =
    [
        (OfficeRoles.Registry, Paper),
        (OfficeRoles.Secretary, new RegistrationCommand.Return(First, "Bổ sung")),
        (OfficeRoles.Registry, new RegistrationCommand.Resubmit(First, Paper.Kind, Paper.Field, Paper.Origin, Paper.Form, Paper.SubmittedAt)),
        (OfficeRoles.Registry, new RegistrationCommand.Withdraw(First, "")),
        (OfficeRoles.Registry, new RegistrationCommand.Report(First, "mid-year", SmallYear.Received, "continue", "Tốt")),
        (OfficeRoles.Secretary, new RegistrationCommand.Score(First, SmallYear.FullSheet("u1"))),
        (OfficeRoles.Registry, new RegistrationCommand.Appeal(First, "Xem lại", SmallYear.Received)),
        (OfficeRoles.Secretary, new RegistrationCommand.DecideAppeal(First, [], "Giữ nguyên")),
        (OfficeRoles.Secretary, new RegistrationCommand.Disqualify(First, "disciplined", "QĐ 9")),
        (OfficeRoles.Secretary, new RegistrationCommand.CastBallot(First, "tap-the", "m1", "yes")),
        (OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan")),
        (OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration")),
        (OfficeRoles.Leader, new CycleCommand.RecordMilestone(SmallYear.Cycle, "briefing", new LocalDate(SmallYear.Year, 1, 16), "Tiếp tục")),
        (OfficeRoles.Leader, new CycleCommand.Migrate(SmallYear.Cycle, FullDefinition.HashOf(FullDefinition.Later), MigrationMapping.None, "QĐ 16/QĐ-SYT")),
    ];

    [Test]
    public async Task A_cycle_whose_stage_was_left_shows_that_stage_and_what_it_was_left_by_until_the_next_is_entered()
    {
        var office = await OfficeBetweenAsync();

        var between = await CycleAsync(office);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((between.Stage, between.IsBetweenStages, between.Stages.Count), Is.EqualTo(("plan", true, 1)));
            Assert.That((between.Stages[0].Trigger, between.Stages[0].Left), Is.EqualTo(("issue-plan", (Instant?)office.Clock.Now)));
            Assert.That(between.Cohort, Is.Null, "the units are fixed by the entry");
        }

        office.Clock.Now = OfficeClock.At(2, 20);
        await office.Pump.RunUntilIdleAsync();

        var entered = await CycleAsync(office);
        Assert.That(entered.Stages.Select(s => (s.Stage, s.Entered)).Last(), Is.EqualTo(("registration", OfficeClock.At(2, 20))));
        Assert.That(entered.Cohort, Is.EqualTo(SmallYear.Units));
        await AssertStandsAsync(office, "registration");
    }

    [Test]
    public async Task Between_stages_every_command_that_needs_one_is_refused_and_leaves_no_record()
    {
        var office = await OfficeBetweenAsync(FullDefinition.Full);
        var (events, commands) = (await office.Store.ReadEventsAsync(SmallYear.Cycle).ToListAsync(), await office.Store.CountCommandsAsync(SmallYear.Cycle));

        foreach (var (actor, command) in NeedAStage)
        {
            AssertRefused(await office.SendAsync(actor, command), RefusalCodes.StageBetween);
        }

        Assert.That(await office.Store.ReadEventsAsync(SmallYear.Cycle).ToListAsync(), Is.EqualTo(events));
        Assert.That(await office.Store.CountCommandsAsync(SmallYear.Cycle), Is.EqualTo(commands));
        AssertRefused(await office.SendAsync(OfficeRoles.Stranger, Paper), RefusalCodes.ActorNotPermitted);
    }

    [Test]
    public async Task A_paper_that_came_between_stages_is_taken_under_the_same_id_after_the_entry()
    {
        var office = await OfficeBetweenAsync();
        office.Clock.Now = OfficeClock.At(2, 20);
        var id = CommandId.New();
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper, id), RefusalCodes.StageBetween);
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper, id), RefusalCodes.StageBetween);

        await office.Pump.RunUntilIdleAsync();
        var done = await office.SendAsync(OfficeRoles.Registry, Paper, id);

        Assert.That(done, Is.EqualTo(new Outcome.Done(1, [])));
        Assert.That(await office.SendAsync(OfficeRoles.Registry, Paper, id), Is.EqualTo(done));
        Assert.That((await office.Queries.RegistrationAsync(Paper.Registration))!.Status, Is.EqualTo(RegistrationStatus.Accepted));
        await office.Pump.RunUntilIdleAsync();
        await AssertStandsAsync(office, "registration");
    }

    [Test]
    public async Task Between_stages_decisions_that_need_none_are_taken_and_the_entry_follows_all_the_same()
    {
        var office = await OfficeBetweenAsync();

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(SmallYear.Cycle, "registration", new LocalDate(SmallYear.Year, 4, 5), "QĐ 12/QĐ-SYT"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.WaiveDeadline(SmallYear.Cycle, "annualReport", "QĐ 14/QĐ-SYT"));
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await CycleAsync(office)).Deadlines.Single(d => d.Id == "registration").Date, Is.EqualTo(new LocalDate(SmallYear.Year, 4, 5)));
        await AssertStandsAsync(office, "registration");
    }

    [Test]
    public async Task What_may_be_done_between_stages_says_why_so_little()
    {
        var office = await OfficeBetweenAsync(FullDefinition.Full);

        var ofCycle = (await office.Engine.ActionsAsync(SmallYear.Cycle, OfficeRoles.Leader))!.ToDictionary(a => a.Action, a => a.WhyNot.Select(r => r.Code).ToList());
        var ofPaper = (await office.Engine.ActionsAsync(Paper.Registration, OfficeRoles.Registry))!.ToDictionary(a => a.Action, a => a.WhyNot.Select(r => r.Code).ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ofCycle.Keys, Has.None.StartsWith("pull:"));
            Assert.That(ofCycle["milestone:briefing"], Is.EqualTo(new[] { RefusalCodes.StageBetween }));
            Assert.That(ofCycle[StageActions.Migrate], Is.EqualTo(new[] { RefusalCodes.StageBetween }));
            Assert.That(ofCycle[StageActions.ExtendDeadline], Is.Empty);
            Assert.That(ofPaper[StageActions.Submit], Is.EqualTo(new[] { RefusalCodes.StageBetween }));
            Assert.That(ofPaper[StageActions.CastBallot], Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        }
    }

    [Test]
    public async Task What_a_transition_brings_about_is_offered_with_the_entry_and_before_what_the_stage_brings_about()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await NewDrivenOfficeAsync(store, definition: WithTransitionEffects);
        await office.TakeUntilAsync("issue-plan");
        await office.Pump.RunUntilIdleAsync();

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        var left = store.Committed[^1];
        await office.Pump.RunUntilIdleAsync();
        var entered = store.Committed.Single(b => Kinds(b).Contains("cycle.stage-entered") && b.ExpectedVersion > 0);

        Assert.That(Kinds(left), Is.EqualTo(new[] { "cycle.stage-left", "cycle.transition-pulled" }));
        Assert.That(left.Outbox.Select(m => m.Kind), Has.No.Member("effect"));
        Assert.That(
            entered.Outbox.Where(m => m.Kind == "effect").Select(m => m.Key),
            Is.EqualTo(new[] { "syt-2024/effect/transition:1.0", "syt-2024/effect/transition:1.1", "syt-2024/effect/registration.1.0" }));
        Assert.That(office.Notices.Notices.Where(n => n.Topic == "announcement").Select(n => n.Message), Is.EqualTo(new[] { "Một", "Hai" }));
        await AssertStandsAsync(office, "registration");
    }

    [Test]
    public async Task Where_nobody_takes_part_the_stage_before_is_not_left()
    {
        var office = await NewDrivenOfficeAsync();
        office.Directory.Units = [];
        await office.TakeUntilAsync("issue-plan");
        await office.Pump.RunUntilIdleAsync();

        AssertRefused(await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan")), RefusalCodes.TransitionNoUnits);

        await AssertStandsAsync(office, "plan");
    }

    /// <summary>A driven office whose cycle has left its first stage; the driver has not been called for that.</summary>
    private async Task<TestOffice> OfficeBetweenAsync(string? definition = null, IWorkflowStore? store = null)
    {
        var office = await NewDrivenOfficeAsync(store, definition: definition);
        var id = definition is null ? "annual-cycle" : DefinitionLoader.Load(definition).Definition.Id;
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, id, SmallYear.Settings));
        await office.Pump.RunUntilIdleAsync();
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        return office;
    }

    private static List<string> Kinds(CommitBatch batch) => [.. batch.Events.Select(e => (string)System.Text.Json.Nodes.JsonNode.Parse(e.Json.ToString())!["event"]!)];
}
