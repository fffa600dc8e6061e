using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Storage;
using Elsa.Extensions;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>However often, early, late or by whom a step is delivered, it comes to the same.</summary>
[TestFixture]
public sealed class DeliveryTests
{
    private static readonly CycleId Cycle = new("c");

    [Test]
    public async Task A_step_that_comes_before_there_is_an_instance_leaves_nothing_waiting()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle, isDelivered: false);
        await office.LeaveAsync(Cycle, "go");
        await office.Driver.DriveAsync(Left("plan", 1, "go"), default);
        Assert.That(await office.QueueAsync(), Is.Zero);
        await office.Pump.RunUntilIdleAsync();
        await office.AssertRightAsync(Cycle, "plan", "registration");
    }

    [Test]
    public async Task A_step_that_comes_three_times_moves_once([Values] bool atOnce)
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        foreach (var (i, trigger) in new[] { "go", "express", "again", "far-back" }.Index())
        {
            var stage = (await office.CycleAsync(Cycle)).Stage;
            await office.LeaveAsync(Cycle, trigger);
            var step = Left(stage, i + 1, trigger);
            if (atOnce)
            {
                await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => office.Driver.DriveAsync(step, default).AsTask())));
            }
            else
            {
                await office.Driver.DriveAsync(step, default);
                await office.Driver.DriveAsync(step, default);
                await office.Driver.DriveAsync(step, default);
            }
        }

        string[] stages = ["plan", "registration", "mid-year-review", "mid-year-review", "plan"];
        await office.AssertRightAsync(Cycle, stages);
        await office.Pump.RunUntilIdleAsync();
        await office.AssertRightAsync(Cycle, stages);
        Assert.That(await office.InstancesAsync(Cycle), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_step_the_cycle_has_long_gone_beyond_moves_nothing()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.PullAsync(Cycle, "go", "go", "again");
        await office.Driver.DriveAsync(Left("plan", 1, "express"), default);
        await office.Driver.DriveAsync(new FlowStep("k", Cycle, "elsa", FlowStepKind.Opened, "plan", 1, null), default);
        await office.Driver.DriveAsync(new FlowStep("k", new CycleId("none"), "elsa", FlowStepKind.Opened, "plan", 1, null), default);
        await office.AssertRightAsync(Cycle, "plan", "registration", "mid-year-review", "mid-year-review");
    }

    [Test]
    public async Task A_wake_up_that_nobody_meant_moves_nothing()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        var bookmark = (await office.BookmarksAsync(Cycle)).Single();
        await office.WakeAsync(bookmark.Id);
        await office.WakeAsync(bookmark.Id);
        await office.AssertRightAsync(Cycle, "plan");
        await office.PullAsync(Cycle, "go");
        await office.AssertRightAsync(Cycle, "plan", "registration");
    }

    [Test]
    public async Task Two_processes_that_deliver_the_same_steps_at_once_move_once([Values] bool areLocked)
    {
        using var folder = new ElsaFolder();
        var store = new InMemoryWorkflowStore();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        Action<global::Elsa.Features.Services.IModule>? locks = areLocked ? null : elsa => elsa.UseWorkflowRuntime(runtime => runtime.DistributedLockProvider = _ => new NoLocks());
        await using var one = await FlowOffice.OpenAsync(store, folder, clock, elsa: locks);
        await using var other = await FlowOffice.OpenAsync(store, folder, clock, elsa: locks);
        await one.OpenCycleAsync(Cycle, isDelivered: false);
        await BothAsync(new FlowStep("o", Cycle, "elsa", FlowStepKind.Opened, "plan", 1, null));
        string[] triggers = ["go", "express", "again", "back", "go", "go", "far-back", "express"];
        foreach (var (i, trigger) in triggers.Index())
        {
            var stage = (await one.CycleAsync(Cycle)).Stage;
            await one.LeaveAsync(Cycle, trigger);
            await BothAsync(Left(stage, i + 1, trigger));
            await one.AssertRightAsync(Cycle, Rounds.Walk(triggers.Take(i + 1)));
        }

        async Task BothAsync(FlowStep step)
        {
            // What the other wrote at the same moment may fail one of them; the outbox offers such a step again.
            var tries = await Task.WhenAll(TryAsync(one, step), TryAsync(other, step));
            if (tries.Contains(false))
            {
                await one.Driver.DriveAsync(step, default);
            }
        }

        Task<bool> TryAsync(FlowOffice office, FlowStep step) => Task.Run(async () =>
        {
            try
            {
                await office.Driver.DriveAsync(step, default);
                return true;
            }
            catch (Exception) when (!areLocked)
            {
                return false;
            }
        });
    }

    private static FlowStep Left(string stage, int visit, string trigger) => new($"{stage}-{visit}", Cycle, "elsa", FlowStepKind.StageLeft, stage, visit, trigger);
}
