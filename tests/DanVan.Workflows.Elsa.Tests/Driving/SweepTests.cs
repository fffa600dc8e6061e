using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>What no delivery makes good any more, the sweep does, and nothing else.</summary>
[TestFixture]
public sealed class SweepTests
{
    private static readonly CycleId Cycle = new("c");

    [Test]
    public async Task A_wake_up_that_was_lost_is_made_good_when_it_is_late_and_not_before([Values] bool isGone)
    {
        var store = new InMemoryWorkflowStore();
        await using var office = await FlowOffice.OpenAsync(store);
        await office.OpenCycleAsync(Cycle);
        await office.LeaveAsync(Cycle, "go");
        await LoseAsync(store, office);
        if (isGone)
        {
            await office.DeleteAsync((await office.LivingAsync(Cycle)).Id);
        }

        office.Clock.Advance(Duration.FromSeconds(59));
        Assert.That(await office.Sweep.SweepAsync(), Is.Zero);
        Assert.That((await office.CycleAsync(Cycle)).IsBetweenStages, Is.True);
        office.Clock.Advance(Duration.FromSeconds(1));
        Assert.That(await office.Sweep.SweepAsync(), Is.EqualTo(1));
        await office.AssertRightAsync(Cycle, "plan", "registration");
        office.Clock.Advance(Duration.FromHours(1));
        Assert.That(await office.Sweep.SweepAsync(), Is.Zero);
    }

    [Test]
    public async Task What_an_operator_must_look_at_is_left_alone()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.CancelAsync((await office.LivingAsync(Cycle)).Id);
        office.Clock.Advance(Duration.FromHours(1));
        Assert.That(await office.Sweep.SweepAsync(), Is.Zero);
        Assert.That((await office.Flows.StatusAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Cancelled));
    }

    [Test]
    public async Task Two_processes_that_sweep_at_once_move_once()
    {
        using var folder = new ElsaFolder();
        var store = new InMemoryWorkflowStore();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using var one = await FlowOffice.OpenAsync(store, folder, clock);
        await using var other = await FlowOffice.OpenAsync(store, folder, clock);
        await one.OpenCycleAsync(Cycle);
        await one.LeaveAsync(Cycle, "go");
        await LoseAsync(store, one);
        clock.Advance(Duration.FromMinutes(1));
        var moved = await Task.WhenAll(Task.Run(() => one.Sweep.SweepAsync()), Task.Run(() => other.Sweep.SweepAsync()));
        Assert.That(moved.Sum(), Is.EqualTo(1));
        await one.AssertRightAsync(Cycle, "plan", "registration");
    }

    [Test]
    public async Task The_worker_waits_for_Elsa_sweeps_and_stops()
    {
        var store = new InMemoryWorkflowStore();
        await using var office = await FlowOffice.OpenAsync(store);
        await office.OpenCycleAsync(Cycle);
        await office.LeaveAsync(Cycle, "go");
        await LoseAsync(store, office);
        office.Clock.Advance(Duration.FromMinutes(1));
        var unready = new ElsaReadiness(office.Elsa.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ElsaFlowOptions>>(), TimeProvider.System);
        using var worker = ActivatorUtilities.CreateInstance<FlowSweepWorker>(office.Elsa.Services, unready);
        await worker.StartAsync(default);
        Assert.That((await office.CycleAsync(Cycle)).IsBetweenStages, Is.True, "Elsa has not started");
        unready.Start();
        for (var look = 0; look < 600 && (await office.CycleAsync(Cycle)).IsBetweenStages; look++)
        {
            await Task.Delay(50);
        }

        await worker.StopAsync(default);
        Assert.That(worker.ExecuteTask!.IsCompletedSuccessfully, Is.True);
        Assert.That((await office.CycleAsync(Cycle)).Stage, Is.EqualTo("registration"));
    }

    [Test]
    public async Task A_host_may_do_without_the_worker()
    {
        await using var office = await FlowOffice.OpenAsync(library: library => library.UseElsa(options => options.RunSweep = false));
        using var worker = (BackgroundService)office.Elsa.Services.GetServices<IHostedService>().Single(s => s is FlowSweepWorker);
        await worker.StartAsync(default);
        await worker.ExecuteTask!;
        await worker.StopAsync(default);
        Assert.That(worker.ExecuteTask!.IsCompletedSuccessfully, Is.True);
    }

    // As when the process that had it died after it said that it was done.
    private static async Task LoseAsync(InMemoryWorkflowStore store, FlowOffice office)
    {
        var messages = await store.LeaseOutboxAsync(office.Clock.Now, 100, Duration.FromSeconds(1));
        Assert.That(messages, Is.Not.Empty);
        await store.CompleteOutboxAsync([.. messages.Select(m => m.Id)]);
    }
}
