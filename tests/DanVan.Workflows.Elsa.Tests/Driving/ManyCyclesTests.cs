using DanVan.Workflows.Elsa.Tests.Office;
using Elsa.Workflows;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>Many cycles that move at once leave nothing behind.</summary>
[TestFixture]
public sealed class ManyCyclesTests
{
    private const int Workers = 4;

    [Test]
    public Task Forty_cycles_pulled_through_their_stages_at_once_leave_nothing_behind() => PullAsync(40);

    // Minutes on a small machine; docs/performance.md says how to run it.
    [Test]
    [Explicit]
    [Category("Soak")]
    public Task Two_hundred_cycles_pulled_through_their_stages_at_once_leave_nothing_behind() => PullAsync(200);

    private static async Task PullAsync(int count)
    {
        await using var office = await FlowOffice.OpenAsync();
        var cycles = Enumerable.Range(0, count).Select(i => new CycleId($"c{i}")).ToList();
        await Task.WhenAll(cycles.Select(c => Task.Run(() => office.OpenCycleAsync(c, isDelivered: false))));
        await PumpAsync(office);
        foreach (var trigger in Rounds.Straight)
        {
            await Task.WhenAll(cycles.Select(c => Task.Run(() => office.LeaveAsync(c, trigger))));
            await PumpAsync(office);
        }

        var living = await office.Elsa.InScopeAsync(async services =>
            await services.GetRequiredService<IWorkflowInstanceStore>().CountAsync(new WorkflowInstanceFilter { WorkflowStatus = WorkflowStatus.Running }));
        var states = await Task.WhenAll(cycles.Select(c => office.CycleAsync(c)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(states.Count(s => s.IsBetweenStages), Is.Zero);
            Assert.That(states.Select(s => string.Join(' ', s.Stages.Select(v => v.Stage))).Distinct(), Is.EqualTo(new[] { string.Join(' ', Rounds.Walk(Rounds.Straight)) }));
            Assert.That(living, Is.Zero);
            Assert.That(await office.BookmarksAsync(), Is.Empty);
            Assert.That(await office.QueueAsync(), Is.Zero);
            Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
            Assert.That(office.Elsa.Log.Errors, Is.Empty);
        }
    }

    private static async Task PumpAsync(FlowOffice office) =>
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => office.Pump.RunUntilIdleAsync().AsTask())));
}
