using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>Steps of the library itself stand between two stages of an edited flow, also when the instance is made anew among them.</summary>
[TestFixture]
public sealed class OwnStepsBetweenStagesTests
{
    private static readonly string[] Whole = ["plan", "registration", "mid-year-review", "scoring", "commendation", "closed"];

    [Test]
    public async Task They_tell_ask_pull_and_wait_and_the_cycle_goes_on_when_the_event_comes()
    {
        await using var desk = await OpenAsync();
        await LeaveRegistrationAsync(desk);
        var waiting = (await desk.Flows.StatusAsync(EditedYear.Cycle))!;
        Assert.That((waiting.State, waiting.WaitsIn), Is.EqualTo((ElsaFlowState.BetweenStages, "wait")));
        Assert.That(Told(desk), Is.EqualTo(new[] { "told", "asked", "refused" }), "between two stages there is nothing to pull");

        await ExtendAsync(desk);
        await desk.Office.Pump.RunUntilIdleAsync();
        await desk.PullAsync("start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync(Whole);
        Assert.That(Told(desk), Has.Count.EqualTo(3), "each once");
    }

    [Test]
    public async Task Made_anew_among_them_an_instance_repeats_what_it_told_under_the_same_keys_and_finds_an_event_that_came_meanwhile(
        [Values] bool comesFirst, [Values] bool bySweep)
    {
        await using var desk = await OpenAsync();
        await LeaveRegistrationAsync(desk);
        var keys = Keys(desk);
        await LoseInstanceAsync(desk);
        if (comesFirst)
        {
            await ExtendAsync(desk);
            await desk.Office.Pump.RunUntilIdleAsync();
            Assert.That((await desk.CycleAsync()).IsBetweenStages, "nobody is there to be told");
        }

        await MakeAnewAsync(desk, bySweep);
        if (!comesFirst)
        {
            Assert.That((await desk.Flows.StatusAsync(EditedYear.Cycle))!.WaitsIn, Is.EqualTo("wait"));
            await ExtendAsync(desk);
            await desk.Office.Pump.RunUntilIdleAsync();
        }

        Assert.That((await desk.CycleAsync()).Stage, Is.EqualTo("mid-year-review"));
        Assert.That(Keys(desk), Is.EqualTo(keys.Concat(keys)), "a host that knows a key passes over the repetition");
        await desk.PullAsync("start-scoring", "close-scoring", "commend");
        await desk.AssertEndedAsync(Whole);
    }

    private static async Task<FlowDesk> OpenAsync()
    {
        var desk = await FlowDesk.OpenAsync(options: o => o.Person = OfficeRoles.Leader.Person);
        var flow = await desk.FlowOfAsync("bare-year");
        Tell(flow.Insert("registration", "close-registration", "tell", "DanVan.NotifyUnits", AFlow.Literal("message", "told")), "yes", "asked").Connect("yes", "Done", "pull");
        Tell(flow, "no", "not asked").Connect("no", "Done", "pull");
        Tell(flow, "refused", "refused").Connect("refused", "Done", "wait");
        Tell(flow, "done", "done").Connect("done", "Done", "wait");
        flow.Lead("tell", "Done", "check")
            .Add("check", "DanVan.CheckCondition", AFlow.Literal("condition", "counts.registered == 0")).Connect("check", "Yes", "yes").Connect("check", "No", "no")
            .Add("pull", "DanVan.PullTrigger", AFlow.Literal("trigger", "start-scoring")).Connect("pull", "Refused", "refused").Connect("pull", "Done", "done")
            .Add("wait", "DanVan.WaitForCycleEvent", AFlow.Literal("event", CycleNotices.DeadlineExtended)).Connect("wait", "Done", "mid-year-review");
        await desk.PublishAsync(flow);
        return desk;
    }

    private static AFlow Tell(AFlow flow, string id, string message) => flow.Add(id, "DanVan.NotifyUnits", AFlow.Literal("message", message));

    private static async Task LeaveRegistrationAsync(FlowDesk desk)
    {
        await desk.OpenCycleAsync();

        // Before the waiting, so not what is waited for.
        await ExtendAsync(desk);
        await desk.PullAsync("issue-plan", "close-registration");
    }

    private static async Task ExtendAsync(FlowDesk desk)
    {
        var present = (await desk.CycleAsync()).Deadlines.Single(d => d.Id == "annualReport").Date;
        await desk.DoAsync(new CycleCommand.ExtendDeadline(EditedYear.Cycle, "annualReport", present.PlusDays(1), "QĐ 12/QĐ-SYT"));
    }

    private static async Task MakeAnewAsync(FlowDesk desk, bool bySweep)
    {
        if (bySweep)
        {
            desk.Office.Clock.Advance(Duration.FromHours(1));
            Assert.That(await desk.Office.Services.GetRequiredService<FlowSweep>().SweepAsync(), Is.EqualTo(1));
        }
        else
        {
            await desk.Flows.RepairAsync(EditedYear.Cycle);
        }
    }

    private static Task LoseInstanceAsync(FlowDesk desk) => desk.Office.InScopeAsync(async services =>
    {
        var rows = await services.GetRequiredService<IWorkflowInstanceStore>().FindManyAsync(new WorkflowInstanceFilter { CorrelationId = EditedYear.Cycle.Value });
        await (await services.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(rows.Single(i => i.Status == WorkflowStatus.Running).Id)).DeleteAsync();
    });

    private static List<Notification> Announced(FlowDesk desk) =>
        [.. ((NoticeBoard)desk.Office.Services.GetRequiredService<INotifier>()).Notices.Where(n => n.Topic == "announcement")];

    private static List<string> Told(FlowDesk desk) => [.. Announced(desk).Select(n => n.Message!)];

    private static List<string> Keys(FlowDesk desk) => [.. Announced(desk).Select(n => n.Key)];
}
