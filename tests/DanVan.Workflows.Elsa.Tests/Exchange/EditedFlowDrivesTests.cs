using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Hosting;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Activities;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>A flow that was edited and imported is the way cycles go.</summary>
[TestFixture]
public sealed class EditedFlowDrivesTests
{
    private static readonly CycleId Cycle = new("c");
    private static readonly string Approval = AFlow.Literal("taskName", "duyet-danh-sach");

    [TestCase("Elsa.RunTask", true)]
    [TestCase("Elsa.RunTask", false)]
    [TestCase("Elsa.Event", true)]
    public async Task A_cycle_waits_between_two_stages_for_an_approval_that_was_added(string type, bool inMemory)
    {
        using var folder = new ElsaFolder();
        await using var desk = await FlowDesk.OpenAsync(inMemory ? null : folder);
        var flow = await desk.FlowOfAsync("bare-year");
        var version = await desk.PublishAsync(flow.Insert("registration", "close-registration", "approval", type, type == "Elsa.Event" ? AFlow.Literal("eventName", "da-duyet") : Approval).Rename("scoring", "cham-diem"));
        await OpenCycleAsync(desk);
        await PullAsync(desk, "issue-plan", "close-registration");
        var waiting = (await desk.Office.Services.GetRequiredService<IElsaFlows>().StatusAsync(Cycle))!;
        Assert.That((waiting.State, waiting.WaitsIn, waiting.DefinitionVersion), Is.EqualTo((ElsaFlowState.BetweenStages, "approval", version.VersionId)));
        Assert.That((await CycleAsync(desk)).IsBetweenStages);

        await ApproveAsync(desk, "approval");
        Assert.That((await CycleAsync(desk)).Stage, Is.EqualTo("mid-year-review"));
        await PullAsync(desk, "start-scoring", "close-scoring", "commend");
        await AssertEndedAsync(desk, "plan", "registration", "mid-year-review", "scoring", "commendation", "closed");
    }

    [Test]
    public async Task A_decision_leads_past_a_stage_that_may_be_passed_by([Values] bool isPassedBy)
    {
        await using var desk = await FlowDesk.OpenAsync();
        var flow = await desk.FlowOfAsync("bare-year");
        var condition = $$"""{ "condition": { "typeName": "Boolean", "expression": { "type": "Literal", "value": {{(isPassedBy ? "true" : "false")}} } } }""";
        await desk.PublishAsync(flow.Add("d", "Elsa.FlowDecision", condition).Lead("mid-year-review", "supplement", "d").Connect("d", "True", "scoring").Connect("d", "False", "supplement"));
        await OpenCycleAsync(desk);
        await PullAsync(desk, "issue-plan", "close-registration", "supplement");
        Assert.That((await CycleAsync(desk)).Stage, Is.EqualTo(isPassedBy ? "scoring" : "supplement"));
        await PullAsync(desk, [.. isPassedBy ? Array.Empty<string>() : ["resume"], "close-scoring", "commend"]);
        string[] between = isPassedBy ? [] : ["supplement"];
        await AssertEndedAsync(desk, ["plan", "registration", "mid-year-review", .. between, "scoring", "commendation", "closed"]);
    }

    [Test]
    public async Task A_way_back_that_was_drawn_is_gone_as_often_as_it_is_pulled()
    {
        await using var desk = await FlowDesk.OpenAsync();
        await desk.PublishAsync((await desk.FlowOfAsync("bare-year")).Lead("supplement", "resume", "mid-year-review"));
        await OpenCycleAsync(desk);
        await PullAsync(desk, "issue-plan", "close-registration", "supplement", "resume", "supplement", "resume", "start-scoring", "close-scoring", "commend");
        await AssertEndedAsync(desk, "plan", "registration", "mid-year-review", "supplement", "mid-year-review", "supplement", "mid-year-review", "scoring", "commendation", "closed");
    }

    [Test]
    public async Task A_flow_that_was_broken_in_Studio_starts_no_cycle_until_it_is_put_right()
    {
        await using var desk = await FlowDesk.OpenAsync();
        var flow = await desk.FlowOfAsync("bare-year");
        var version = await desk.PublishAsync(flow.Insert("plan", "issue-plan", "approval", "Elsa.RunTask", Approval));
        await BreakAsync(desk, version.VersionId);
        await OpenCycleAsync(desk);
        Assert.That((await desk.Office.Services.GetRequiredService<IElsaFlows>().StatusAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Missing), "no other graph takes its place");

        await desk.PublishAsync(flow);
        desk.Office.Clock.Advance(Duration.FromHours(1));
        await desk.Office.Pump.RunUntilIdleAsync();
        Assert.That((await desk.Office.Services.GetRequiredService<IElsaFlows>().StatusAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Standing));
        await PullAsync(desk, "issue-plan");
        await ApproveAsync(desk, "approval");
        Assert.That((await CycleAsync(desk)).Stage, Is.EqualTo("registration"));
    }

    private static async Task OpenCycleAsync(FlowDesk desk)
    {
        await DoAsync(desk, new CycleCommand.Open(Cycle, "bare-year", SmallYear.Settings));
        await desk.Office.Pump.RunUntilIdleAsync();
    }

    private static async Task PullAsync(FlowDesk desk, params IEnumerable<string> triggers)
    {
        foreach (var trigger in triggers)
        {
            await DoAsync(desk, new CycleCommand.Pull(Cycle, trigger));
            await desk.Office.Pump.RunUntilIdleAsync();
        }
    }

    private static async Task DoAsync(FlowDesk desk, CycleCommand command)
    {
        var outcome = await desk.Office.Engine.ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, command, null));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{command}: {TestOffice.Describe(outcome)}");
    }

    private static async Task<CycleState> CycleAsync(FlowDesk desk) => (await desk.Office.Services.GetRequiredService<IWorkflowQueries>().CycleAsync(Cycle))!;

    // As a host does when its user approves.
    private static Task ApproveAsync(FlowDesk desk, string activity) => desk.Office.InScopeAsync(async services =>
    {
        var bookmark = (await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { CorrelationId = Cycle.Value })).Single();
        var instance = (await services.GetRequiredService<IWorkflowInstanceStore>().FindAsync(new WorkflowInstanceFilter { Id = bookmark.WorkflowInstanceId }))!;
        Assert.That(instance.WorkflowState.Bookmarks.Single().ActivityId, Is.EqualTo(activity));
        await services.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark.Id, new Dictionary<string, object> { [RunTask.InputKey] = true });
    });

    private static Task BreakAsync(FlowDesk desk, string versionId) => desk.Office.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<IWorkflowDefinitionStore>();
        var stored = (await store.FindAsync(new WorkflowDefinitionFilter { Id = versionId }))!;
        var root = JsonNode.Parse(stored.StringData!)!;
        root["connections"]!.AsArray().RemoveAt(0);
        stored.StringData = root.ToJsonString();
        await store.SaveAsync(stored);
    });

    private static async Task AssertEndedAsync(FlowDesk desk, params IEnumerable<string> stages)
    {
        var status = await desk.Office.Services.GetRequiredService<IElsaFlows>().StatusAsync(Cycle);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await CycleAsync(desk)).Stages.Select(s => s.Stage), Is.EqualTo(stages));
            Assert.That(status!.State, Is.EqualTo(ElsaFlowState.Finished));
            Assert.That(await desk.Office.Pump.IncidentsAsync(), Is.Empty);
            Assert.That(desk.Office.Log.Errors, Is.Empty);
        }
    }
}
