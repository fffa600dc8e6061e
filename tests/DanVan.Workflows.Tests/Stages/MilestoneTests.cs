using DanVan.Workflows.Calendars;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>What is held beside the stages: recorded once, by whom and when the definition says, and in nobody's way.</summary>
public sealed class MilestoneTests
{
    private static readonly CompiledDefinition Definition = AYear.Compile(ADefinition.Milestones);
    private static readonly CycleFacts Facts = new(new WorkingCalendar(new CalendarData()));
    private static readonly CycleCommand.RecordMilestone Briefing = new(AYear.Id, "briefing-Q1", new LocalDate(2024, 4, 1), "Đạt yêu cầu");
    private static readonly CycleCommand.RecordMilestone Review = new(AYear.Id, "review", new LocalDate(2024, 6, 20), "");

    [Test]
    public void Recording_keeps_what_was_said_and_brings_about_what_the_definition_says()
    {
        var frame = AYear.In("mid-year-review", Definition);

        var recorded = (CycleEvent.MilestoneRecorded)Decide(frame, Review).Events.Single();
        var state = CycleEvolver.Evolve(AYear.Id, frame.State, recorded, AYear.Anyone.Now);

        Assert.That(state.Milestones, Is.EqualTo(new[] { new MilestoneRecord("review", new LocalDate(2024, 6, 20), "") }));
        Assert.That(state.PendingEffects, Is.EqualTo(new[] { new PendingEffect("milestone:review.0.0", "issue-document", "mid-year-report", Milestone: "review") }));
    }

    [TestCase("registration", "plenum", 4, 1, ExpectedResult = "milestone.unknown")]
    [TestCase("registration", "review", 4, 1, ExpectedResult = "stage.not-accepting")]
    [TestCase("closed", "briefing-Q1", 4, 1, ExpectedResult = "stage.not-accepting")]
    [TestCase("plan", "briefing-Q1", 4, 1, ExpectedResult = null)]
    [TestCase("plan", "briefing-Q1", 12, 31, ExpectedResult = null)]
    [TestCase("registration", "Briefing-Q1", 4, 1, ExpectedResult = "milestone.unknown")]
    public string? It_is_refused(string stage, string milestone, int month, int day) =>
        Decide(AYear.In(stage, Definition), new CycleCommand.RecordMilestone(AYear.Id, milestone, new LocalDate(2024, month, day), "")).Reasons.SingleOrDefault()?.Code;

    [Test]
    public void A_day_that_has_not_begun_in_the_cycles_zone_lies_in_the_future()
    {
        // 17:00 in London of the day before is midnight in Hà Nội.
        var today = Briefing with { HeldOn = new LocalDate(2024, 4, 1) };

        Assert.That(Decide(AYear.In("plan", Definition), today, Instant.FromUtc(2024, 3, 31, 16, 59)).Reasons.Select(r => r.Code), Is.EqualTo(["milestone.in-future"]));
        Assert.That(Decide(AYear.In("plan", Definition), today, Instant.FromUtc(2024, 3, 31, 17, 0)).IsRefused, Is.False);
    }

    [Test]
    public void It_is_held_once()
    {
        var frame = After(AYear.In("registration", Definition), Briefing);

        var decision = Decide(frame, Briefing with { HeldOn = new LocalDate(2024, 4, 2) });

        Assert.That(decision.Reasons.Select(r => r.Code), Is.EqualTo(["milestone.recorded-already"]));
        Assert.That(decision.Reasons[0].Vietnamese, Does.Contain("Giao ban quý I"));
    }

    [Test]
    public void Its_conclusion_has_a_bound()
    {
        Assert.That(Decide(AYear.In("plan", Definition), Briefing with { Conclusion = new string('x', 20_000) }).IsRefused, Is.False);
        Assert.That(
            Decide(AYear.In("plan", Definition), Briefing with { Conclusion = new string('x', 20_001) }).Reasons.Select(r => r.Code),
            Is.EqualTo(["cycle.field-too-long"]));
    }

    [Test]
    public void Only_its_roles_record_it()
    {
        var caller = AYear.Anyone with { Roles = new HashSet<string> { "registry" } };

        var reasons = CycleDecider.Decide(AYear.In("plan", Definition), Briefing, caller, Facts).Reasons;

        Assert.That(reasons.Select(r => r.Code), Is.EqualTo(["actor.not-permitted"]));
        Assert.That(reasons[0].Vietnamese, Does.Contain("Cơ quan chủ trì"));
    }

    [Test]
    public void The_effects_of_a_milestone_hold_up_no_stage_and_those_of_a_stage_do()
    {
        var frame = After(AYear.In("mid-year-review", Definition), Review);
        Assert.That(frame.State.PendingEffects, Is.Not.Empty);

        Assert.That(Decide(frame, new CycleCommand.Pull(AYear.Id, "start-scoring")).IsRefused, Is.False);

        var busy = new CycleFrame(Definition, frame.State with { PendingEffects = [.. frame.State.PendingEffects, new("mid-year-review.2.0", "checkpoint", null)] }, 1);
        Assert.That(Decide(busy, new CycleCommand.Pull(AYear.Id, "start-scoring")).Reasons.Select(r => r.Code), Is.EqualTo(["transition.effects-pending"]));
    }

    [Test]
    public void Possible_actions_name_each_milestone_and_say_why_not()
    {
        var actions = PossibleActions.OfCycle(After(AYear.In("registration", Definition), Briefing), AYear.Anyone);

        Assert.That(
            actions.Where(a => a.Action.StartsWith("milestone:", StringComparison.Ordinal)).Select(a => (a.Action, a.Vietnamese, a.WhyNot.Single().Code)),
            Is.EqualTo(new[] { ("milestone:briefing-Q1", "Giao ban quý I", "milestone.recorded-already"), ("milestone:review", "Sơ kết", "stage.not-accepting") }));
    }

    [Test]
    public async Task A_milestone_whose_document_cannot_be_issued_holds_up_neither_the_stages_nor_their_effects()
    {
        // No composer of documents is there when the review is recorded; the year goes on beside it.
        var store = new InMemoryWorkflowStore();
        var definition = AYear.Json(
            ADefinition.Milestones,
            ADefinition.Stage("scoring", """{ "onEnter": [{ "do": "checkpoint" }] }"""));
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using (var office = new TestOffice(store, clock, definition: definition))
        {
            await office.TakeUntilAsync("start-scoring");
        }

        await using var lacking = new TestOffice(store, clock, o => (o.MaxAttempts, o.FirstRetryDelay) = (1, Duration.Zero), withDocuments: false, definition: definition);
        await lacking.DoAsync(OfficeRoles.Leader, new CycleCommand.RecordMilestone(SmallYear.Cycle, "review", new LocalDate(2024, 6, 20), "Tốt"));
        await lacking.Pump.RunUntilIdleAsync();
        await lacking.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "start-scoring"));
        await lacking.Pump.RunUntilIdleAsync();

        var cycle = (await lacking.Queries.CycleAsync(SmallYear.Cycle))!;
        Assert.That(cycle.PendingEffects.Select(e => e.Id), Is.EqualTo(new[] { "milestone:review.0.0" }));
        Assert.That(cycle.Checkpoint, Is.Not.Null);
        Assert.That(lacking.Notices.Notices.Count(n => n is { Topic: "milestone-recorded", Subject: "review" }), Is.EqualTo(1));

        await using var mended = new TestOffice(store, clock, definition: definition);
        await mended.Pump.RetryAsync((await mended.Pump.IncidentsAsync()).Single().Id);
        await mended.Pump.RunUntilIdleAsync();
        cycle = (await mended.Queries.CycleAsync(SmallYear.Cycle))!;
        Assert.That(cycle.PendingEffects, Is.Empty);
        Assert.That(cycle.Documents.Select(d => d.Kind), Does.Contain("mid-year-report"));
        Assert.That((await mended.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    private static Decision<CycleEvent> Decide(CycleFrame frame, CycleCommand command, Instant? now = null) =>
        CycleDecider.Decide(frame, command, AYear.Anyone with { Now = now ?? AYear.Anyone.Now }, Facts);

    private static CycleFrame After(CycleFrame frame, CycleCommand command) => new(
        frame.Definition, Decide(frame, command).Events.Aggregate(frame.State, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, AYear.Anyone.Now)), frame.Version + 1);
}
