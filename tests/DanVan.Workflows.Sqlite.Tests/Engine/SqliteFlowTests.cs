using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>A driven year on a SQLite file: leaving, the driver's turn and the entry are transactions of it, and races are decided by its locks.</summary>
[TestFixture]
public sealed class SqliteFlowTests : FlowConformance
{
    private readonly Dictionary<IWorkflowStore, TemporaryFolder> _folders = [];

    protected override async Task<IWorkflowStore> CreateStoreAsync()
    {
        var folder = new TemporaryFolder();
        var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(folder.Database));
        _folders.Add(store, folder);
        return store;
    }

    protected override async Task DestroyStoreAsync(IWorkflowStore store)
    {
        await ((SqliteWorkflowStore)store).DisposeAsync();
        _folders.Remove(store, out var folder);
        folder!.Dispose();
    }

    protected override Task<TestOffice> DrivenOfficeAsync(IWorkflowStore store, OfficeClock clock, string? definition) =>
        Task.FromResult(new TestOffice(store, clock, definition: definition, extend: library => library.UseFlowDriver<TransitionsFlow>(TransitionsFlow.Name)));
}
