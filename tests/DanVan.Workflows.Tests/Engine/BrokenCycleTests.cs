using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>One cycle whose state cannot be read stays behind; the deadlines and effects of the others go on.</summary>
[TestFixture]
public sealed class BrokenCycleTests
{
    private static readonly CycleId Broken = new("a-broken");
    private static readonly CycleId Sound = new("b-sound");

    [Test]
    public async Task A_cycle_that_cannot_be_read_holds_up_no_other()
    {
        var store = new UnreadableStore(new InMemoryWorkflowStore());
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using (var office = new TestOffice(store, clock))
        {
            foreach (var cycle in new[] { Broken, Sound })
            {
                await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));
                await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
            }
        }

        store.IsBroken = true;
        clock.Now = OfficeClock.At(4, 20);
        await using var next = new TestOffice(store, clock, options => options.MaxAttempts = 1);

        await next.Pump.RunUntilIdleAsync();

        var sound = (await next.Queries.CycleAsync(Sound))!;
        Assert.That(sound.Passed.Keys, Does.Contain("registration"));
        Assert.That(sound.PendingEffects, Is.Empty);
        Assert.That(sound.Documents.Select(d => d.Kind), Is.EqualTo(new[] { "plan" }));
        Assert.That((await next.Pump.IncidentsAsync()).Select(i => i.Cycle).Distinct(), Is.EqualTo(new[] { Broken }));
    }

    private sealed class UnreadableStore(IWorkflowStore inner) : InterceptedStore(inner)
    {
        public bool IsBroken { get; set; }

        public override async ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default)
        {
            var loaded = await base.LoadAsync(request, cancellationToken);
            return IsBroken && loaded.Target?.Stream == StreamId.Of(Broken)
                ? loaded with { Target = loaded.Target with { StateJson = Utf8Json.Of("{\"id\":") } }
                : loaded;
        }
    }
}
