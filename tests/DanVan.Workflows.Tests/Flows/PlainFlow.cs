using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Flows;

/// <summary>Offices with the plain driver, at a point that tests begin from.</summary>
internal static class PlainFlow
{
    public static TestOffice Office(IWorkflowStore store, OfficeClock? clock = null, Action<DanVanWorkflowsOptions>? configure = null, string? definition = null, bool drivesNewCycles = true) =>
        new(store, clock, configure, definition: definition, extend: library => library.UseFlowDriver<TransitionsFlow>(TransitionsFlow.Name, drivesNewCycles));

    /// <summary>An office whose cycle is open; the driver knows of it.</summary>
    public static async Task<TestOffice> OpenedAsync(IWorkflowStore? store = null, Action<DanVanWorkflowsOptions>? configure = null, string? definition = null)
    {
        var office = Office(store ?? new InMemoryWorkflowStore(), configure: configure, definition: definition);
        var id = definition is null ? "annual-cycle" : DefinitionLoader.Load(definition).Definition.Id;
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, id, SmallYear.Settings));
        await office.Pump.RunUntilIdleAsync();
        return office;
    }

    /// <summary>An office whose cycle has left its first stage; the driver has not been called for that.</summary>
    public static async Task<TestOffice> BetweenAsync(IWorkflowStore? store = null, Action<DanVanWorkflowsOptions>? configure = null, string? definition = null)
    {
        var office = await OpenedAsync(store, configure, definition);
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
        return office;
    }

    public static TransitionsFlow Flow(this TestOffice office) => office.Driver<TransitionsFlow>();

    public static async Task<CycleState> CycleAsync(this TestOffice office) => (await office.Queries.CycleAsync(SmallYear.Cycle))!;

    public static async Task<List<StoredEvent>> EventsAsync(this TestOffice office) => await office.Store.ReadEventsAsync(SmallYear.Cycle).ToListAsync();

    public static void AssertRefused(Outcome? outcome, string code) =>
        Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code), Is.EqualTo(new[] { code }), () => TestOffice.Describe(outcome));
}
