using System.Text.Json.Nodes;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>A flow that was edited and imported is the way cycles go.</summary>
[TestFixture]
public sealed class EditedFlowDrivesTests
{
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
        await desk.OpenCycleAsync();
        await desk.PullAsync("issue-plan", "close-registration");
        var waiting = (await desk.Flows.StatusAsync(EditedYear.Cycle))!;
        Assert.That((waiting.State, waiting.WaitsIn, waiting.DefinitionVersion), Is.EqualTo((ElsaFlowState.BetweenStages, "approval", version.VersionId)));
        Assert.That((await desk.CycleAsync()).IsBetweenStages);

        await desk.ApproveAsync("approval");
        Assert.That((await desk.CycleAsync()).Stage, Is.EqualTo("mid-year-review"));
        await desk.PullAsync("start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync("plan", "registration", "mid-year-review", "scoring", "commendation", "closed");
    }

    [Test]
    public async Task A_decision_leads_past_a_stage_that_may_be_passed_by([Values] bool isPassedBy)
    {
        await using var desk = await FlowDesk.OpenAsync();
        var flow = await desk.FlowOfAsync("bare-year");
        var condition = $$"""{ "condition": { "typeName": "Boolean", "expression": { "type": "Literal", "value": {{(isPassedBy ? "true" : "false")}} } } }""";
        await desk.PublishAsync(flow.Add("d", "Elsa.FlowDecision", condition).Lead("mid-year-review", "supplement", "d").Connect("d", "True", "scoring").Connect("d", "False", "supplement"));
        await desk.OpenCycleAsync();
        await desk.PullAsync("issue-plan", "close-registration", "supplement");
        Assert.That((await desk.CycleAsync()).Stage, Is.EqualTo(isPassedBy ? "scoring" : "supplement"));
        await desk.PullAsync([.. isPassedBy ? Array.Empty<string>() : ["resume"], "close-scoring", "commend"]);
        string[] between = isPassedBy ? [] : ["supplement"];
        await desk.AssertEndedAsync(["plan", "registration", "mid-year-review", .. between, "scoring", "commendation", "closed"]);
    }

    [Test]
    public async Task A_way_back_that_was_drawn_is_gone_as_often_as_it_is_pulled()
    {
        await using var desk = await FlowDesk.OpenAsync();
        await desk.PublishAsync((await desk.FlowOfAsync("bare-year")).Lead("supplement", "resume", "mid-year-review"));
        await desk.OpenCycleAsync();
        await desk.PullAsync("issue-plan", "close-registration", "supplement", "resume", "supplement", "resume", "start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync("plan", "registration", "mid-year-review", "supplement", "mid-year-review", "supplement", "mid-year-review", "scoring", "commendation", "closed");
    }

    [Test]
    public async Task A_flow_that_was_broken_in_Studio_starts_no_cycle_until_it_is_put_right()
    {
        await using var desk = await FlowDesk.OpenAsync();
        var flow = await desk.FlowOfAsync("bare-year");
        var version = await desk.PublishAsync(flow.Insert("plan", "issue-plan", "approval", "Elsa.RunTask", Approval));
        await BreakAsync(desk, version.VersionId);
        await desk.OpenCycleAsync();
        Assert.That((await desk.Flows.StatusAsync(EditedYear.Cycle))!.State, Is.EqualTo(ElsaFlowState.Missing), "no other graph takes its place");

        var repaired = (await desk.Flows.RepairAsync(EditedYear.Cycle))!;
        Assert.That((repaired.State, repaired.Fault), Is.EqualTo((ElsaFlowState.Missing, $"The edited flow {version.VersionId} no longer fits its definition: {FlowFindingCodes.TriggerNowhere}.")));

        await desk.PublishAsync(flow);
        desk.Office.Clock.Advance(Duration.FromHours(1));
        await desk.Office.Pump.RunUntilIdleAsync();
        Assert.That((await desk.Flows.StatusAsync(EditedYear.Cycle))!.State, Is.EqualTo(ElsaFlowState.Standing));
        await desk.PullAsync("issue-plan");
        await desk.ApproveAsync("approval");
        Assert.That((await desk.CycleAsync()).Stage, Is.EqualTo("registration"));
    }

    private static Task BreakAsync(FlowDesk desk, string versionId) => desk.Office.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<IWorkflowDefinitionStore>();
        var stored = (await store.FindAsync(new WorkflowDefinitionFilter { Id = versionId }))!;
        var root = JsonNode.Parse(stored.StringData!)!;
        root["connections"]!.AsArray().RemoveAt(0);
        stored.StringData = root.ToJsonString();
        await store.SaveAsync(stored);
    });
}
