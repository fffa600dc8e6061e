using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>An edited flow is published while a cycle runs, and an instance is made anew on one.</summary>
[TestFixture]
public sealed class EditedFlowRepairTests
{
    private static readonly string Approval = AFlow.Literal("taskName", "duyet-danh-sach");
    private static readonly string[] Whole = ["plan", "registration", "mid-year-review", "scoring", "commendation", "closed"];

    [Test]
    public async Task A_cycle_stays_on_the_version_it_began_on_and_is_moved_to_a_newer_one_by_a_repair(
        [Values] bool startsEdited, [Values("plan", "registration")] string stage, [Values] bool inMemory)
    {
        using var folder = new ElsaFolder();
        await using var desk = await FlowDesk.OpenAsync(inMemory ? null : folder);
        var flow = await desk.FlowOfAsync("bare-year");
        var first = startsEdited ? (await desk.PublishAsync(flow)).VersionId : null;
        await desk.OpenCycleAsync();
        await desk.PullAsync(stage == "plan" ? [] : ["issue-plan"]);
        var before = (await desk.Flows.StatusAsync(EditedYear.Cycle))!;
        Assert.That((before.State, before.DefinitionVersion), Is.EqualTo((ElsaFlowState.Standing, first ?? before.DefinitionVersion)));

        var second = await desk.PublishAsync(flow.Insert("registration", "close-registration", "approval", "Elsa.RunTask", Approval));
        var older = (await desk.Flows.StatusAsync(EditedYear.Cycle))!;
        Assert.That((older.State, older.DefinitionVersion), Is.EqualTo((ElsaFlowState.OlderGraph, before.DefinitionVersion)));
        desk.Office.Clock.Advance(Duration.FromHours(1));
        Assert.That(await desk.Office.Services.GetRequiredService<Elsa.Driving.FlowSweep>().SweepAsync(), Is.Zero, "only an operator moves it");

        var repaired = (await desk.Flows.RepairAsync(EditedYear.Cycle))!;
        Assert.That((repaired.State, repaired.DefinitionVersion, repaired.WaitsIn), Is.EqualTo((ElsaFlowState.Standing, second.VersionId, stage)));
        await AssertOneLivesAsync(desk);
        await desk.PullAsync(stage == "plan" ? ["issue-plan", "close-registration"] : ["close-registration"]);
        await desk.ApproveAsync("approval");
        await desk.PullAsync("start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync(Whole);
    }

    [Test]
    public async Task Between_two_stages_a_repair_goes_through_the_steps_of_the_newer_version()
    {
        await using var desk = await FlowDesk.OpenAsync();
        var flow = await desk.FlowOfAsync("bare-year");
        await desk.PublishAsync(flow.Insert("registration", "close-registration", "approval", "Elsa.RunTask", Approval));
        await desk.OpenCycleAsync();
        await desk.PullAsync("issue-plan", "close-registration");
        var second = await desk.PublishAsync(flow.Insert("registration", "close-registration", "second-look", "Elsa.RunTask", Approval));
        var older = (await desk.Flows.StatusAsync(EditedYear.Cycle))!;
        Assert.That((older.State, older.WaitsIn), Is.EqualTo((ElsaFlowState.OlderGraph, "approval")));

        var repaired = (await desk.Flows.RepairAsync(EditedYear.Cycle))!;
        Assert.That((repaired.State, repaired.DefinitionVersion, repaired.WaitsIn), Is.EqualTo((ElsaFlowState.BetweenStages, second.VersionId, "second-look")));
        await AssertOneLivesAsync(desk);
        await desk.ApproveAsync("second-look");
        await desk.ApproveAsync("approval");
        await desk.PullAsync("start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync(Whole);
    }

    // The living instance, and of the others nothing that could be woken.
    private static Task AssertOneLivesAsync(FlowDesk desk) => desk.Office.InScopeAsync(async services =>
    {
        var rows = await services.GetRequiredService<IWorkflowInstanceStore>().FindManyAsync(new WorkflowInstanceFilter { CorrelationId = EditedYear.Cycle.Value });
        WorkflowInstance living = rows.Single(i => i.Status == WorkflowStatus.Running);
        var bookmarks = await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { CorrelationId = EditedYear.Cycle.Value });
        Assert.That(bookmarks.Select(b => (b.Id, b.WorkflowInstanceId)), Is.EqualTo(living.WorkflowState.Bookmarks.Select(b => (b.Id, living.Id))));
    });
}
