using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Storage;

/// <summary>What every <see cref="IWorkflowStore"/> must do. A store's test project inherits this fixture and says how to make an empty store.</summary>
public abstract partial class WorkflowStoreConformance
{
    private const int ManyAtOnce = 32;

    private static readonly StreamId CycleStream = StreamId.Of(Batches.Cycle);
    private static readonly Instant Now = Batches.At;
    private static readonly Duration Lease = Duration.FromMinutes(1);

    /// <summary>The store under test: new and empty in every test.</summary>
    protected IWorkflowStore Store { get; private set; } = null!;

    [SetUp]
    public async Task MakeStore() => Store = await CreateAsync();

    [TearDown]
    public async Task RemoveStore()
    {
        if (Store is not null)
        {
            await DestroyAsync(Store);
        }
    }

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<IWorkflowStore> CreateAsync();

    /// <summary>Disposes of the store and of what it left behind.</summary>
    protected virtual Task DestroyAsync(IWorkflowStore store) => Task.CompletedTask;

    private async Task<CommitBatch> Committed(CommitBatch batch)
    {
        Assert.That(await Store.CommitAsync(batch), Is.EqualTo(CommitResult.Committed));
        return batch;
    }

    private async Task<StoredState?> StateOf(StreamId stream) => (await Store.LoadAsync(Batches.Request(stream))).Target;

    private async Task<long> VersionOf(StreamId stream) => (await StateOf(stream))?.Version ?? 0;

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private static void AssertCode(Func<Task> work, string code) =>
        Assert.That(Assert.ThrowsAsync<WorkflowStoreException>(work)!.Code, Is.EqualTo(code));
}
