using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Elsa.Tests.Driving;
using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Health;

/// <summary>What is wrong with a cycle's instance is said, and one command puts it right.</summary>
[TestFixture]
public sealed class RepairTests
{
    private static readonly CycleId Cycle = new("c");

    [Test]
    public async Task An_instance_that_somebody_damaged_is_named_and_made_anew_where_the_cycle_stands(
        [Values(ElsaFlowState.Missing, ElsaFlowState.Cancelled, ElsaFlowState.Faulted)] ElsaFlowState damage, [Values] bool isBetween)
    {
        await using var office = await OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.PullAsync(Cycle, "go");
        if (isBetween)
        {
            await office.LeaveAsync(Cycle, "go");
        }

        await DamageAsync(office, damage);
        office.Clock.Advance(Duration.FromMinutes(2));
        var status = (await office.Flows.StatusAsync(Cycle))!;
        Assert.That((status.State, status.Stage, status.IsBetweenStages, status.IsLate), Is.EqualTo((damage, "registration", isBetween, true)));
        Assert.That(await office.Flows.StatusAsync().ToListAsync(), Is.EqualTo(new[] { status }));
        var health = (await HealthAsync(office)).Entries["danvan-elsa"];
        Assert.That(health.Status, Is.EqualTo(isBetween || damage == ElsaFlowState.Faulted ? HealthStatus.Unhealthy : HealthStatus.Degraded));
        Assert.That(health.Data[Cycle.Value].ToString(), Does.StartWith($"{damage}"));

        var repaired = await office.Flows.RepairAsync(Cycle);

        string[] stages = isBetween ? ["plan", "registration", "mid-year-review"] : ["plan", "registration"];
        Assert.That(repaired!.State, Is.EqualTo(ElsaFlowState.Standing));
        Assert.That(repaired.WaitsIn, Is.EqualTo(stages[^1]));
        await office.AssertRightAsync(Cycle, stages);
        Assert.That((await HealthAsync(office)).Status, Is.EqualTo(HealthStatus.Healthy));
        await office.Pump.RunUntilIdleAsync();
        await office.AssertRightAsync(Cycle, stages);
        await office.PullAsync(Cycle, Rounds.Straight.Skip(stages.Length - 1));
        await office.AssertRightAsync(Cycle, Rounds.Walk(Rounds.Straight));
    }

    [Test]
    public async Task Repairing_what_is_right_changes_nothing()
    {
        await using var office = await OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.PullAsync(Cycle, "go");
        var before = await office.LivingAsync(Cycle);
        Assert.That((await office.Flows.RepairAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Standing));
        var after = await office.LivingAsync(Cycle);
        Assert.That((after.Id, after.UpdatedAt), Is.EqualTo((before.Id, before.UpdatedAt)));
        Assert.That(await office.Flows.RepairAsync(new CycleId("none")), Is.Null);
        Assert.That(await office.Flows.StatusAsync(new CycleId("none")), Is.Null);
    }

    [Test]
    public async Task A_step_that_fails_between_two_stages_is_parked_named_and_gone_on_with_once_it_is_mended([Values] bool byRepair)
    {
        await using var office = await OpenAsync();
        var steps = await office.InsertAsync("plan", "go", "registration");
        await office.OpenCycleAsync(Cycle);
        steps.Fails = true;
        await office.PullAsync(Cycle, "go");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await office.RetryAsync();
        }

        var incident = (await office.Pump.IncidentsAsync()).Single();
        Assert.That(incident.Error, Does.Contain("InsertedStep").And.Contain(nameof(InvalidOperationException)).And.Not.Contain(InsertedSteps.Name));
        var status = (await office.Flows.StatusAsync(Cycle))!;
        Assert.That((status.State, status.IsBetweenStages), Is.EqualTo((ElsaFlowState.Faulted, true)));
        Assert.That(status.Fault, Does.Contain(nameof(InvalidOperationException)).And.Not.Contain(InsertedSteps.Name));
        Assert.That((await HealthAsync(office)).Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That((await office.Flows.RepairAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Faulted), "nothing is mended yet");

        steps.Fails = false;
        if (byRepair)
        {
            Assert.That((await office.Flows.RepairAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Standing));
        }
        else
        {
            Assert.That(await office.Pump.RetryAsync(incident.Id), Is.True);
        }

        await office.Pump.RunUntilIdleAsync();
        await office.AssertRightAsync(Cycle, "plan", "registration");
        await office.PullAsync(Cycle, "go");
        await office.AssertRightAsync(Cycle, "plan", "registration", "mid-year-review");
        Assert.That((await HealthAsync(office)).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task A_step_that_waits_between_two_stages_is_left_to_wait()
    {
        await using var office = await OpenAsync();
        var steps = await office.InsertAsync("plan", "go", "registration");
        await office.OpenCycleAsync(Cycle);
        steps.Waits = true;
        await office.PullAsync(Cycle, "go");
        office.Clock.Advance(Duration.FromHours(1));
        await office.RetryAsync();

        Assert.That(await office.Sweep.SweepAsync(), Is.Zero);
        var status = (await office.Flows.RepairAsync(Cycle))!;
        Assert.That((status.State, status.WaitsIn, status.IsBetweenStages), Is.EqualTo((ElsaFlowState.BetweenStages, InsertedSteps.Id, true)));
        Assert.That(steps.Runs, Is.EqualTo(1), "neither a sweep nor a repair asks for it again");
        Assert.That((await HealthAsync(office)).Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);

        await office.WakeAsync((await office.BookmarksAsync(Cycle)).Single().Id);
        await office.AssertRightAsync(Cycle, "plan", "registration");
    }

    private static Task<FlowOffice> OpenAsync() => FlowOffice.OpenAsync(library: library =>
    {
        library.Services.AddHealthChecks().AddDanVanElsa();
        InsertedSteps.AddTo(library.Services);
    });

    private static Task<HealthReport> HealthAsync(FlowOffice office) => office.Elsa.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private static async Task DamageAsync(FlowOffice office, ElsaFlowState damage)
    {
        var instance = await office.LivingAsync(Cycle);
        switch (damage)
        {
            case ElsaFlowState.Missing:
                await office.DeleteAsync(instance.Id);
                break;
            case ElsaFlowState.Cancelled:
                await office.CancelAsync(instance.Id);
                break;
            default:
                (instance.Status, instance.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Faulted);
                (instance.WorkflowState.Status, instance.WorkflowState.SubStatus) = (instance.Status, instance.SubStatus);
                await office.Elsa.InScopeAsync(services => services.GetRequiredService<IWorkflowInstanceStore>().SaveAsync(instance).AsTask());
                break;
        }
    }
}
