using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Flows;

/// <summary>
/// What must hold whoever says which stage is next: a year driven by something else than the definition's own transitions comes to the same. A driver's
/// test project inherits this fixture and says how a host uses the driver.
/// </summary>
public abstract partial class FlowConformance
{
    private readonly List<TestOffice> _offices = [];
    private readonly List<IWorkflowStore> _stores = [];

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

    /// <summary>Makes an empty store; by default one in memory.</summary>
    protected virtual Task<IWorkflowStore> CreateStoreAsync() => Task.FromResult<IWorkflowStore>(new InMemoryWorkflowStore());

    /// <summary>Disposes of a store and of what it left behind.</summary>
    protected virtual Task DestroyStoreAsync(IWorkflowStore store) => Task.CompletedTask;

    /// <summary>Makes an office whose cycles the driver drives. Of two over one store each is a process of its own.</summary>
    protected abstract Task<TestOffice> DrivenOfficeAsync(IWorkflowStore store, OfficeClock clock, string? definition);

    /// <summary>An empty store that is disposed of after the test.</summary>
    protected async Task<IWorkflowStore> NewStoreAsync()
    {
        var store = await CreateStoreAsync();
        _stores.Add(store);
        return store;
    }

    /// <summary>An office whose cycles go by their definition's transitions.</summary>
    protected TestOffice PlainOffice(IWorkflowStore store, OfficeClock? clock = null, string? definition = null) =>
        Kept(new TestOffice(store, clock, definition: definition));

    protected async Task<TestOffice> NewDrivenOfficeAsync(IWorkflowStore? store = null, OfficeClock? clock = null, string? definition = null) =>
        Kept(await DrivenOfficeAsync(store ?? await NewStoreAsync(), clock ?? new OfficeClock(OfficeClock.At(1, 16)), definition));

    /// <summary>A driven office in which a year has come as far as before a step; the driver has had its turn after each.</summary>
    protected async Task<TestOffice> DrivenOfficeBeforeAsync(string step, IWorkflowStore? store = null, string? definition = null, PlayedYear? year = null)
    {
        var office = await NewDrivenOfficeAsync(store, definition: definition);
        await PlayAsync(office, (year ?? SmallYear.Played).Steps.TakeWhile(s => s.Name != step));
        office.Clock.Now = (year ?? SmallYear.Played).At(step).Step.At;
        return office;
    }

    /// <summary>Takes steps, and lets timers, effects and the driver run after each.</summary>
    protected static async Task PlayAsync(TestOffice office, IEnumerable<YearStep> steps)
    {
        foreach (var step in steps)
        {
            await office.TakeAsync(step);
            await office.Pump.RunUntilIdleAsync();
        }
    }

    protected static async Task<CycleState> CycleAsync(TestOffice office, CycleId? cycle = null) => (await office.Queries.CycleAsync(cycle ?? SmallYear.Cycle))!;

    protected static void AssertRefused(Outcome? outcome, string code) =>
        Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code), Is.EqualTo(new[] { code }), () => TestOffice.Describe(outcome));

    /// <summary>Asserts that a cycle stands in a stage with nothing left to do for it, that nothing failed on the way, and that its audit holds.</summary>
    protected static async Task AssertStandsAsync(TestOffice office, string stage, CycleId? cycle = null)
    {
        var state = await CycleAsync(office, cycle);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((state.Stage, state.IsBetweenStages), Is.EqualTo((stage, false)));
            Assert.That(state.PendingEffects, Is.Empty);
            Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
            Assert.That((await office.Audit.VerifyAsync(state.Id)).Findings, Is.Empty);
        }
    }

    private TestOffice Kept(TestOffice office)
    {
        _offices.Add(office);
        return office;
    }
}
