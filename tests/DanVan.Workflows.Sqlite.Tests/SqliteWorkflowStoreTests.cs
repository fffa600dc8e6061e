using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Sqlite.Tests;

/// <summary>SQLite does what every store must do.</summary>
[TestFixture]
public sealed class SqliteWorkflowStoreTests : WorkflowStoreConformance
{
    private readonly Dictionary<IWorkflowStore, TemporaryFolder> _folders = [];

    protected override async Task<IWorkflowStore> CreateAsync()
    {
        var folder = new TemporaryFolder();
        var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(folder.Database));
        _folders.Add(store, folder);
        return store;
    }

    protected override async Task DestroyAsync(IWorkflowStore store)
    {
        await ((SqliteWorkflowStore)store).DisposeAsync();
        _folders.Remove(store, out var folder);
        folder!.Dispose();
    }
}
