using DanVan.Workflows;
using DanVan.Workflows.Sqlite;
using DanVan.Workflows.Storage;

namespace DanVan.Benchmarks.Storage;

/// <summary>The store as the engine uses it: load the registration and its cycle (whose state is known), then commit.</summary>
internal sealed class StoreLoop : IAsyncDisposable
{
    private readonly SqliteWorkflowStore _store;
    private readonly Workload _workload;

    private StoreLoop(SqliteWorkflowStore store, Workload workload)
    {
        _store = store;
        _workload = workload;
    }

    public IWorkflowStore Store => _store;

    public static async Task<StoreLoop> OpenAsync(string path, Workload workload)
    {
        var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(path));
        return new StoreLoop(store, workload);
    }

    /// <summary>Stores the cycle and a first state of every registration.</summary>
    public async Task FillAsync()
    {
        await CommitAsync(_workload.Batch(Workload.CycleStream, 0, 0));
        for (var i = 0; i < _workload.Registrations; i++)
        {
            await CommitAsync(_workload.Batch(Workload.Stream(Workload.Code(i)), 0, 0) with { Outbox = [] });
        }
    }

    public async Task RunAsync()
    {
        var target = Workload.Stream(_workload.Pick());
        var loaded = await LoadAsync(target);
        await CommitAsync(_workload.Batch(target, loaded.Target!.Version, loaded.Cycle!.Version));
    }

    public async Task<LoadResult> LoadAsync(StreamId target) =>
        await _store.LoadAsync(new LoadRequest(CommandId.New(), target, Workload.CycleStream, KnownCycleVersion: 1, [], []));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task CommitAsync(CommitBatch batch)
    {
        var result = await _store.CommitAsync(batch);
        if (result != CommitResult.Committed)
        {
            throw new InvalidOperationException($"The commit ended with {result}.");
        }
    }
}
