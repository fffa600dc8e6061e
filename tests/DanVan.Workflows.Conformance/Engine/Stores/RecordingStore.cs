using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Stores;

/// <summary>Remembers what was written, so that another store can be brought to the same content.</summary>
public sealed class RecordingStore(IWorkflowStore inner) : InterceptedStore(inner)
{
    private readonly List<Func<IWorkflowStore, Task>> _writes = [];

    /// <summary>Writes everything again, to an empty store.</summary>
    public async Task RepeatOnAsync(IWorkflowStore store)
    {
        foreach (var write in _writes)
        {
            await write(store);
        }
    }

    public override ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default)
    {
        _writes.Add(async store => await store.CommitAsync(batch));
        return base.CommitAsync(batch, cancellationToken);
    }

    public override ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(Instant now, int max, Duration lease, CancellationToken cancellationToken = default)
    {
        _writes.Add(async store => await store.LeaseOutboxAsync(now, max, lease));
        return base.LeaseOutboxAsync(now, max, lease, cancellationToken);
    }

    public override ValueTask CompleteOutboxAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken = default)
    {
        long[] ids = [.. messages];
        _writes.Add(async store => await store.CompleteOutboxAsync(ids));
        return base.CompleteOutboxAsync(messages, cancellationToken);
    }

    public override ValueTask FailOutboxAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken = default)
    {
        _writes.Add(async store => await store.FailOutboxAsync(message, error, retryAt));
        return base.FailOutboxAsync(message, error, retryAt, cancellationToken);
    }
}
