using System.Runtime.CompilerServices;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine.Stores;

/// <summary>A store in front of another. Every single call goes through <see cref="CallAsync{T}"/>, so that a test can disturb or count it.</summary>
public abstract class InterceptedStore(IWorkflowStore inner) : IWorkflowStore
{
    public IWorkflowStore Inner { get; } = inner;

    public virtual ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.LoadAsync(request, cancellationToken));

    public virtual ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.CommitAsync(batch, cancellationToken));

    public virtual IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadRegistrationsAsync(cycle, cancellationToken), cancellationToken);

    public virtual IAsyncEnumerable<StoredState> ReadDefinitionStatesAsync(CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadDefinitionStatesAsync(cancellationToken), cancellationToken);

    public virtual IAsyncEnumerable<StoredState> ReadCyclesAsync(CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadCyclesAsync(cancellationToken), cancellationToken);

    public virtual IAsyncEnumerable<StoredEvent> ReadEventsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadEventsAsync(cycle, cancellationToken), cancellationToken);

    public virtual IAsyncEnumerable<StreamHead> ReadHeadsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadHeadsAsync(cycle, cancellationToken), cancellationToken);

    public virtual IAsyncEnumerable<StoredDocument> ReadDocumentsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(() => Inner.ReadDocumentsAsync(cycle, cancellationToken), cancellationToken);

    public virtual ValueTask<byte[]?> ReadDocumentContentAsync(string documentId, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.ReadDocumentContentAsync(documentId, cancellationToken));

    public virtual ValueTask<byte[]?> ReadDocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.ReadDocumentSnapshotAsync(documentId, cancellationToken));

    public virtual ValueTask<string?> ReadDefinitionAsync(string hash, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.ReadDefinitionAsync(hash, cancellationToken));

    public virtual ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.CountCommandsAsync(cycle, cancellationToken));

    public virtual ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.ReadDueTimersAsync(now, max, cancellationToken));

    public virtual ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(
        Instant now, int max, Duration lease, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.LeaseOutboxAsync(now, max, lease, cancellationToken));

    public virtual async ValueTask CompleteOutboxAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken = default) =>
        await CallAsync(async () =>
        {
            await Inner.CompleteOutboxAsync(messages, cancellationToken);
            return true;
        });

    public virtual async ValueTask FailOutboxAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken = default) =>
        await CallAsync(async () =>
        {
            await Inner.FailOutboxAsync(message, error, retryAt, cancellationToken);
            return true;
        });

    public virtual ValueTask<IReadOnlyList<OutboxMessage>> ReadParkedOutboxAsync(int max, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.ReadParkedOutboxAsync(max, cancellationToken));

    public virtual ValueTask<bool> RetryOutboxAsync(long message, CancellationToken cancellationToken = default) =>
        CallAsync(() => Inner.RetryOutboxAsync(message, cancellationToken));

    protected virtual ValueTask<T> CallAsync<T>(Func<ValueTask<T>> call) => call();

    // A sequence counts as one call: it is read to its end when it is begun.
    private async IAsyncEnumerable<T> EnumerateAsync<T>(Func<IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await CallAsync(() => read().ToListAsync(cancellationToken)))
        {
            yield return item;
        }
    }
}
