using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Engine;

/// <summary>
/// The engine's guarantee, on a store: one command is one commit, the same command twice is one event, nothing acknowledged is lost, nothing is left
/// half done. A store's test project inherits this fixture and says how to make an empty store.
/// </summary>
public abstract partial class EngineConformance
{
    private const int ManyAtOnce = 32;

    private readonly List<IWorkflowStore> _stores = [];
    private readonly List<TestOffice> _offices = [];

    [TearDown]
    public async Task CloseOffices()
    {
        foreach (var office in _offices)
        {
            await office.DisposeAsync();
        }

        foreach (var store in _stores)
        {
            await DestroyStoreAsync(store);
        }

        _offices.Clear();
        _stores.Clear();
    }

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IWorkflowStore> CreateStoreAsync();

    /// <summary>Disposes of a store and of what it left behind.</summary>
    protected virtual Task DestroyStoreAsync(IWorkflowStore store) => Task.CompletedTask;

    /// <summary>Makes another store of the same content.</summary>
    protected virtual async Task<IWorkflowStore> CopyStoreAsync(RecordingStore source)
    {
        var copy = await CreateStoreAsync();
        await source.RepeatOnAsync(copy);
        return copy;
    }

    /// <summary>Of the positions at which a call of a step can fail, every so-manieth is tried.</summary>
    protected virtual int StrideOfFailures(PlayedStep step) => 1;

    protected async Task<IWorkflowStore> NewStoreAsync() => Kept(await CreateStoreAsync());

    /// <summary>An office over a store; over a new one when none is given.</summary>
    protected async Task<TestOffice> OfficeAsync(
        IWorkflowStore? store = null, OfficeClock? clock = null, Action<DanVanWorkflowsOptions>? configure = null, bool withDocuments = true, string? definition = null)
    {
        var office = new TestOffice(store ?? await NewStoreAsync(), clock, configure, withDocuments, definition);
        _offices.Add(office);
        return office;
    }

    /// <summary>A new office in which the small year has come as far as before a step.</summary>
    protected async Task<TestOffice> OfficeBeforeAsync(string step, IWorkflowStore? store = null, Action<DanVanWorkflowsOptions>? configure = null)
    {
        var office = await OfficeAsync(store, configure: configure);
        await office.TakeUntilAsync(step);
        return office;
    }

    /// <summary>A new office in which a year has come as far as before a step.</summary>
    protected async Task<TestOffice> OfficeBeforeAsync(PlayedStep step, IWorkflowStore? store = null)
    {
        var office = await OfficeAsync(store);
        await office.TakeUntilAsync(step.Step.Name, step.Year);
        return office;
    }

    /// <summary>An office in which a whole year has been played.</summary>
    protected async Task<TestOffice> OfficeAfterAsync(PlayedYear year)
    {
        var office = await OfficeAsync();
        await office.TakeUntilAsync("", year);
        return office;
    }

    protected static async Task AssertVerifiedAsync(TestOffice office, CycleId? cycle = null)
    {
        var report = await office.Audit.VerifyAsync(cycle ?? SmallYear.Cycle);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Events, Is.Positive);
    }

    protected static async Task<List<StoredEvent>> EventsAsync(TestOffice office, CycleId? cycle = null) =>
        await office.Store.ReadEventsAsync(cycle ?? SmallYear.Cycle).ToListAsync();

    protected static void AssertRefused(Outcome? outcome, string code) =>
        Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code), Is.EqualTo(new[] { code }), () => TestOffice.Describe(outcome));

    /// <summary>Runs so many at once, each on a thread of its own, all beginning at the same moment.</summary>
    protected static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> work) => AtOnce.RunAsync(count, work);

    private IWorkflowStore Kept(IWorkflowStore store)
    {
        _stores.Add(store);
        return store;
    }
}
