using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Storage;
using NodaTime;
using static DanVan.Workflows.Tests.Flows.PlainFlow;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>When a driver is called, with what, and what becomes of its failures.</summary>
[TestFixture]
public sealed class FlowDriverTests
{
    [Test]
    public async Task A_driver_is_called_for_the_opening_and_for_each_stage_that_is_left()
    {
        await using var office = await BetweenAsync();
        await office.Pump.RunUntilIdleAsync();

        Assert.That(office.Flow().Steps, Is.EqualTo(new[]
        {
            new FlowStep("syt-2024/1", SmallYear.Cycle, TransitionsFlow.Name, FlowStepKind.Opened, "plan", 1, null),
            new FlowStep("syt-2024/3", SmallYear.Cycle, TransitionsFlow.Name, FlowStepKind.StageLeft, "plan", 1, "issue-plan"),
        }));
    }

    [TestCase(false, "mid-year-review", 3)]
    [TestCase(true, "scoring", 4)]
    public async Task A_driver_is_called_once_for_a_migration_and_told_where_the_cycle_stands_after_it(bool entersStage, string stage, int visit)
    {
        var version = FullDefinition.Later;
        await using var before = Office(new InMemoryWorkflowStore(), definition: FullDefinition.Full);
        await before.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, FullDefinition.Id.Value, SmallYear.Settings));
        await before.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        await before.Pump.RunUntilIdleAsync();
        before.Clock.Now = OfficeClock.At(3, 4);
        await before.Pump.RunUntilIdleAsync();
        Assert.That((await before.CycleAsync()).Stage, Is.EqualTo("mid-year-review"));
        var target = entersStage ? WithoutReview(version) : version;
        await using var office = Office(before.Store, before.Clock, definition: target);
        var mapping = entersStage
            ? new MigrationMapping
            {
                Stages = new Dictionary<string, string> { ["mid-year-review"] = "scoring" }, EntersStage = true,
            }
            : MigrationMapping.None;

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Migrate(SmallYear.Cycle, FullDefinition.HashOf(target), mapping, "QĐ 16/QĐ-SYT"));
        await office.Pump.RunUntilIdleAsync();

        var step = office.Flow().Steps.Single();
        Assert.That((step.Kind, step.Stage, step.Visit, step.Trigger), Is.EqualTo((FlowStepKind.Migrated, stage, visit, (string?)null)));
        var state = await office.CycleAsync();
        Assert.That((state.Stage, state.Stages.Count, state.IsBetweenStages), Is.EqualTo((stage, visit, false)));
    }

    [Test]
    public async Task A_step_that_comes_again_after_a_migration_renamed_its_stage_is_over()
    {
        await using var office = await BetweenAsync();
        await office.Pump.RunUntilIdleAsync();
        var step = office.Flow().Steps[^1];
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        (json["version"], json["stages"]![0]!["id"], json["transitions"]![0]!["from"]) = (2, "planning", "planning");
        var renamed = json.ToJsonString();
        await using var next = Office(office.Store, office.Clock, definition: renamed);
        var mapping = new MigrationMapping { Stages = new Dictionary<string, string> { ["plan"] = "planning" } };
        await next.DoAsync(OfficeRoles.Leader, new CycleCommand.Migrate(SmallYear.Cycle, FullDefinition.HashOf(renamed), mapping, "QĐ 16/QĐ-SYT"));
        var events = await office.EventsAsync();

        await next.Flow().DriveAsync(step, CancellationToken.None);

        Assert.That(await office.EventsAsync(), Is.EqualTo(events));
    }

    [Test]
    public async Task A_driver_that_throws_is_called_again_after_growing_waits_then_shown_to_an_operator_and_nothing_is_lost()
    {
        await using var office = await BetweenAsync(configure: options => (options.MaxAttempts, options.FirstRetryDelay) = (4, Duration.FromSeconds(10)));
        office.Flow().OnStep = step => throw new InvalidOperationException($"No way from {step.Stage}.");
        var calls = new List<int>();
        foreach (var wait in new[] { 0, 9, 1, 19, 1, 39, 1, 100_000 })
        {
            office.Clock.Advance(Duration.FromSeconds(wait));
            await office.Pump.RunUntilIdleAsync();
            calls.Add(office.Flow().Steps.Count(s => s.Kind == FlowStepKind.StageLeft));
        }

        Assert.That(calls, Is.EqualTo(new[] { 1, 1, 2, 2, 3, 3, 4, 4 }));
        var incident = (await office.Pump.IncidentsAsync()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((incident.Kind, incident.Key, incident.Cycle), Is.EqualTo(("flow", "syt-2024/3/flow", SmallYear.Cycle)));
            Assert.That(incident.Error, Is.EqualTo("InvalidOperationException: No way from plan."));
            Assert.That((await office.CycleAsync()).IsBetweenStages, Is.True);
        }

        office.Flow().OnStep = _ => { };
        await office.Pump.RetryAsync(incident.Id);
        await office.Pump.RunUntilIdleAsync();
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That((await office.CycleAsync()).Stage, Is.EqualTo("registration"));
        Assert.That(office.Flow().Steps.TakeLast(5).Distinct().Count(), Is.EqualTo(1), "the same step at every delivery");
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }

    [Test]
    public async Task A_step_waits_for_the_one_before_it_and_other_cycles_do_not_wait()
    {
        await using var office = Office(new InMemoryWorkflowStore(), configure: options => options.MaxAttempts = 1);
        var other = new CycleId("syt-khac");
        office.Flow().OnStep = step =>
        {
            if (step.Cycle == SmallYear.Cycle && step.Kind == FlowStepKind.Opened)
            {
                throw new InvalidOperationException("Not yet.");
            }
        };
        foreach (var cycle in new[] { SmallYear.Cycle, other })
        {
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
        }

        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.CycleAsync()).IsBetweenStages, Is.True);
        Assert.That((await office.Queries.CycleAsync(other))!.Stage, Is.EqualTo("registration"));

        office.Flow().OnStep = _ => { };
        await office.Pump.RetryAsync((await office.Pump.IncidentsAsync()).Single().Id);
        await office.Pump.RunUntilIdleAsync();
        Assert.That(office.Flow().Steps.Where(s => s.Cycle == SmallYear.Cycle).Select(s => s.Kind).TakeLast(2), Is.EqualTo(new[] { FlowStepKind.Opened, FlowStepKind.StageLeft }));
        Assert.That((await office.CycleAsync()).Stage, Is.EqualTo("registration"));
    }

    [Test]
    public async Task Every_notable_event_is_told_and_no_other_and_nothing_waits_for_the_telling()
    {
        await using var office = Office(new InMemoryWorkflowStore());
        foreach (var step in FullYear.Steps)
        {
            await office.TakeAsync(step);
            await office.Pump.RunUntilIdleAsync();
        }

        var told = office.Flow().Notices;
        var events = (await FullYear.Played.EventsAsync(office.Store)).Where(e => e.Stream.Kind == StreamKind.Cycle).ToDictionary(e => $"{e.Stream}/{e.Sequence}");
        Assert.That(told.Select(n => n.Key), Is.Unique);
        Assert.That(told.Select(n => n.Event).Distinct(), Is.EquivalentTo(CycleNotices.All.Except([CycleNotices.CohortChanged])));
        foreach (var notice in told)
        {
            var happened = events[notice.Key];
            Assert.That((notice.Cycle, notice.Sequence, notice.At), Is.EqualTo((happened.Stream.Cycle, happened.Sequence, happened.At)), notice.Key);
        }

        Assert.That(told.Single(n => n.Event == CycleNotices.MilestoneRecorded).Subject, Is.EqualTo("briefing"));
        var notTold = events.Keys.Except(told.Select(n => n.Key)).Select(k => JsonNode.Parse(events[k].Json.ToString())!["event"]!.ToString()).Distinct();
        Assert.That(notTold, Is.EquivalentTo(new[] { "cycle.transition-pulled", "cycle.effect-completed", "cycle.reminded", "cycle.document-delivery-recorded" }));
    }

    private static string WithoutReview(string version)
    {
        var json = JsonNode.Parse(version)!;
        var (stages, ways) = (json["stages"]!.AsArray(), json["transitions"]!.AsArray());
        stages.Remove(stages.Single(s => (string)s!["id"]! == "mid-year-review"));
        ways.Remove(ways.Single(t => (string)t!["trigger"]! == "start-scoring"));
        ways.Single(t => (string)t!["trigger"]! == "close-registration")!["to"] = "scoring";
        json["milestones"]![0]!["stages"]![0] = "scoring";
        return json.ToJsonString();
    }
}
