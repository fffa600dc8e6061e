using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>What a dry run reads, and what it says when something cannot be read.</summary>
[TestFixture]
public sealed class DryRunReadingTests
{
    [Test]
    public async Task Each_history_is_read_once_and_nothing_is_read_for_each_registration()
    {
        var store = new CountingStore(new InMemoryWorkflowStore());
        await using var office = new TestOffice(store);
        await OpenAsync(office, "a", "b");
        for (var i = 0; i < 60; i++)
        {
            await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit($"r{i}", "u1", "collective", $"Mô hình {i}", new CycleId("a")));
        }

        store.Take();
        var report = await office.DryRun.DryRunAsync(AnEdit.Of(AnEdit.Penalty(2)));

        var many = store.Take();
        Assert.That(report.Cycles.Select(c => c.Verdict), Is.All.EqualTo(DryRunVerdict.Same));
        Assert.That(many.Histories, Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(many.Calls, Is.EqualTo(2), "the two histories, beside the list of cycles");
    }

    [Test]
    public async Task A_cycle_whose_state_cannot_be_read_is_named_and_the_others_are_judged()
    {
        var store = new CountingStore(new InMemoryWorkflowStore());
        await using var office = new TestOffice(store);
        await OpenAsync(office, "a", "b");
        store.Broken = "a";

        var report = await office.DryRun.DryRunAsync(AnEdit.Of());

        Assert.That(report.Cycles.Select(c => (c.Cycle.Value, c.Verdict)), Is.EqualTo(new[] { ("a", DryRunVerdict.Blocked), ("b", DryRunVerdict.Same) }));
        Assert.That(report.Cycles[0].Reasons.Single().Code, Is.EqualTo("cycle.unreadable"));
    }

    private static async Task OpenAsync(TestOffice office, params string[] cycles)
    {
        foreach (var cycle in cycles)
        {
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(new CycleId(cycle), "annual-cycle", SmallYear.Settings));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(new CycleId(cycle), "issue-plan"));
        }

        await office.Pump.RunUntilIdleAsync();
        office.Clock.Now = OfficeClock.At(2, 20);
    }

    private sealed class CountingStore(IWorkflowStore inner) : InterceptedStore(inner)
    {
        private readonly List<string> _histories = [];
        private int _calls;

        public string? Broken { get; set; }

        public (string[] Histories, int Calls) Take()
        {
            var taken = (_histories.ToArray(), _calls);
            _calls = 0;
            _histories.Clear();
            return taken;
        }

        public override ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default)
        {
            _calls++;
            return base.LoadAsync(request, cancellationToken);
        }

        public override IAsyncEnumerable<StoredEvent> ReadEventsAsync(CycleId cycle, CancellationToken cancellationToken = default)
        {
            _calls++;
            _histories.Add(cycle.Value);
            return base.ReadEventsAsync(cycle, cancellationToken);
        }

        public override IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default)
        {
            _calls++;
            return base.ReadRegistrationsAsync(cycle, cancellationToken);
        }

        public override IAsyncEnumerable<StoredState> ReadCyclesAsync(CancellationToken cancellationToken = default) =>
            base.ReadCyclesAsync(cancellationToken).Select(s => s.Stream.Cycle.Value == Broken ? s with { StateJson = Utf8Json.Of("{\"id\":") } : s);
    }
}
