using DanVan.Workflows.Conformance.Engine.Office;
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

    [TearDown]
    public async Task CloseOffices()
    {
        foreach (var office in _offices)
        {
            await office.DisposeAsync();
        }

        _offices.Clear();
    }

    /// <summary>Makes an empty store; by default one in memory.</summary>
    protected virtual Task<IWorkflowStore> CreateStoreAsync() => Task.FromResult<IWorkflowStore>(new InMemoryWorkflowStore());

    /// <summary>Makes an office whose cycles the driver drives.</summary>
    protected abstract Task<TestOffice> DrivenOfficeAsync(IWorkflowStore store, OfficeClock clock, string? definition);

    /// <summary>An office whose cycles go by their definition's transitions.</summary>
    protected TestOffice PlainOffice(IWorkflowStore store, OfficeClock? clock = null, string? definition = null) =>
        Kept(new TestOffice(store, clock, definition: definition));

    protected async Task<TestOffice> NewDrivenOfficeAsync(IWorkflowStore? store = null, OfficeClock? clock = null, string? definition = null) =>
        Kept(await DrivenOfficeAsync(store ?? await CreateStoreAsync(), clock ?? new OfficeClock(OfficeClock.At(1, 16)), definition));

    private TestOffice Kept(TestOffice office)
    {
        _offices.Add(office);
        return office;
    }
}
