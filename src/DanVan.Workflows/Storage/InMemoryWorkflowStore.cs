using System.Runtime.CompilerServices;
using NodaTime;

namespace DanVan.Workflows.Storage;

/// <summary>A store in this process's memory, for tests and trials.</summary>
/// <remarks>
/// It keeps nothing: what was committed is gone when the process ends or the object is collected. In everything else it obeys
/// <see cref="IWorkflowStore"/> like a durable store; the same tests run against both. Thread-safe: one lock, never held while a caller's code runs.
/// </remarks>
public sealed class InMemoryWorkflowStore : IWorkflowStore
{
    private readonly Lock _lock = new();
    private readonly InMemoryTables _tables = new();
    private readonly InMemoryOutbox _outbox = new();

    /// <inheritdoc />
    public ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Do(() => _tables.Load(request), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        return Do(
            () =>
            {
                // Everything that can refuse comes before the first change: that is what makes it all or nothing here.
                var result = _tables.Check(batch);
                if (result == CommitResult.Committed)
                {
                    _tables.RefuseDuplicates(batch.Documents);
                    _outbox.RefuseDuplicates(batch.Outbox);
                    _tables.Apply(batch);
                    _outbox.Add(batch.Target.Cycle, batch.Outbox);
                }

                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        Enumerate(() => _tables.Registrations(cycle), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadCyclesAsync(CancellationToken cancellationToken = default) =>
        Enumerate(_tables.Cycles, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadDefinitionStatesAsync(CancellationToken cancellationToken = default) =>
        Enumerate(_tables.DefinitionStates, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredEvent> ReadEventsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        Enumerate(() => _tables.Events(cycle), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StreamHead> ReadHeadsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        Enumerate(() => _tables.Heads(cycle), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredDocument> ReadDocumentsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        Enumerate(() => _tables.Documents(cycle), cancellationToken);

    /// <inheritdoc />
    public ValueTask<byte[]?> ReadDocumentContentAsync(string documentId, CancellationToken cancellationToken = default) =>
        Do(() => _tables.Content(documentId), cancellationToken);

    /// <inheritdoc />
    public ValueTask<byte[]?> ReadDocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default) =>
        Do(() => _tables.Snapshot(documentId), cancellationToken);

    /// <inheritdoc />
    public ValueTask<string?> ReadDefinitionAsync(string hash, CancellationToken cancellationToken = default) =>
        Do(() => _tables.Definition(hash), cancellationToken);

    /// <inheritdoc />
    public ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        Do(() => _tables.CountCommands(cycle), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Do(() => _tables.DueTimers(now, max), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(
        Instant now, int max, Duration lease, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Do(() => _outbox.Lease(now, max, lease), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask CompleteOutboxAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Do(() => _outbox.Complete(messages), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask FailOutboxAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Do(() => _outbox.Fail(message, error, retryAt), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<OutboxMessage>> ReadParkedOutboxAsync(int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Do(() => _outbox.Parked(max), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<bool> RetryOutboxAsync(long message, CancellationToken cancellationToken = default) =>
        Do(() => _outbox.Retry(message), cancellationToken);

    private ValueTask<T> Do<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(work());
        }
    }

    private ValueTask Do(Action work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            work();
        }

        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<T> Enumerate<T>(Func<IReadOnlyList<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await Do(read, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
