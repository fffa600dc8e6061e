using DanVan.Workflows.Conformance.Engine;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>The engine keeps its guarantee on a SQLite file.</summary>
[TestFixture]
public sealed class SqliteEngineTests : EngineConformance
{
    private readonly Dictionary<IWorkflowStore, TemporaryFolder> _folders = [];

    // The store in memory tries every position. Here every command of the small year is tried everywhere too; the long steps, and the commands that
    // differ in what they decide but not in what they write, at some.
    protected override int StrideOfFailures(PlayedStep step) => (step.Year == SmallYear.Played, step.Step.Command is null) switch
    {
        (true, true) => 7,
        (true, false) => 1,
        (false, true) => 17,
        (false, false) => 5,
    };

    protected override async Task<IWorkflowStore> CreateStoreAsync() => await OpenAsync(new TemporaryFolder());

    protected override async Task<IWorkflowStore> CopyStoreAsync(RecordingStore source)
    {
        var folder = new TemporaryFolder();
        using (var from = new SqliteConnection($"Data Source={_folders[source.Inner].Database};Pooling=False"))
        using (var to = new SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        return await OpenAsync(folder);
    }

    protected override async Task DestroyStoreAsync(IWorkflowStore store)
    {
        await ((SqliteWorkflowStore)store).DisposeAsync();
        _folders.Remove(store, out var folder);
        folder!.Dispose();
    }

    private async Task<IWorkflowStore> OpenAsync(TemporaryFolder folder)
    {
        var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(folder.Database));
        _folders.Add(store, folder);
        return store;
    }
}
