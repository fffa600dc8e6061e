using NodaTime;

namespace DanVan.Workflows.Storage;

/// <summary>
/// The durable truth. A store keeps state rows, events, outcomes, claims, number series, documents, the outbox and timers, and writes all that one
/// command changes in one transaction with exactly one commit.
/// </summary>
/// <remarks>
/// Implementations are thread-safe. A method that returns has done its work durably; one that throws has either done all of it or none
/// (a broken connection at commit leaves the caller to ask again under the same command id). A cancelled call throws
/// <see cref="OperationCanceledException"/> and has done nothing; once a commit has begun it is no longer cancelled. A sequence of results is one
/// consistent view, taken when its enumeration begins.
/// <para>
/// Ordinal order is the order of the Unicode code points, which is the byte order of UTF-8 and the collation <c>BINARY</c> or <c>C</c> of a database.
/// <see cref="string.CompareOrdinal(string, string)"/> differs from it only where a text holds code points above U+FFFF beside some from U+E000 to U+FFFF.
/// </para>
/// </remarks>
public interface IWorkflowStore
{
    /// <summary>Reads, in one consistent view, all that deciding one command needs.</summary>
    /// <exception cref="WorkflowStoreException">The store cannot be read.</exception>
    ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes all that one command changes, or nothing.</summary>
    /// <returns>How it ended. Where several apply, the first in this order: the command is known, the target moved, the read set moved.</returns>
    /// <exception cref="WorkflowStoreException">
    /// The store cannot be written (disk full, read-only, connection lost); nothing is known of the commit then. Or, with the code <c>store.duplicate</c>,
    /// an outbox key, a document's id or a document's number in its series is there already, which no retry mends; nothing was written.
    /// </exception>
    /// <exception cref="ArgumentException">The batch contradicts itself, see <see cref="CommitBatch.Validate"/>.</exception>
    ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default);

    /// <summary>The present states of all registrations of a cycle, in ordinal order of their codes.</summary>
    IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The present states of all cycles, in ordinal order of their ids.</summary>
    IAsyncEnumerable<StoredState> ReadCyclesAsync(CancellationToken cancellationToken = default);

    /// <summary>The present states of all definitions, in ordinal order of their ids.</summary>
    IAsyncEnumerable<StoredState> ReadDefinitionStatesAsync(CancellationToken cancellationToken = default);

    /// <summary>All events of a cycle and its registrations, or of a definition by the name of its stream: streams in ordinal order of their codes (the cycle's own first), each by sequence.</summary>
    IAsyncEnumerable<StoredEvent> ReadEventsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The heads of all streams of a cycle, or of a definition by the name of its stream, in ordinal order of their codes (the cycle's own first).</summary>
    IAsyncEnumerable<StreamHead> ReadHeadsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The issued documents of a cycle in the order of their issue, without their bytes.</summary>
    IAsyncEnumerable<StoredDocument> ReadDocumentsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The bytes of an issued document, or null when there is none under that id.</summary>
    ValueTask<byte[]?> ReadDocumentContentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>All an issued document was made of, as its composer wrote it down; null when there is no document under that id, or no snapshot was kept with it.</summary>
    ValueTask<byte[]?> ReadDocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>A definition's JSON by its content hash (<c>sha256:…</c>), or null.</summary>
    ValueTask<string?> ReadDefinitionAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>How many commands have a recorded outcome in a cycle.</summary>
    ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>Timers whose instant is at or before <paramref name="now"/>, earliest first, then by key in ordinal order.</summary>
    ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes up to <paramref name="max"/> outbox messages that are due and not leased, in the order they were written, and leases them until
    /// <paramref name="now"/> + <paramref name="lease"/>. Of messages that share a lane only the oldest that is still there is ever offered, so a
    /// lane is worked in order; a parked message holds its lane.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(Instant now, int max, Duration lease, CancellationToken cancellationToken = default);

    /// <summary>Removes messages whose effect was carried out. Ids that are not there are passed over.</summary>
    ValueTask CompleteOutboxAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken = default);

    /// <summary>Notes that an effect failed: it is offered again from <paramref name="retryAt"/>, or parked when that is null.</summary>
    ValueTask FailOutboxAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken = default);

    /// <summary>The parked messages, oldest first: what an operator must look at.</summary>
    ValueTask<IReadOnlyList<OutboxMessage>> ReadParkedOutboxAsync(int max, CancellationToken cancellationToken = default);

    /// <summary>Offers a parked message again, from now on. Returns false when it is not parked.</summary>
    ValueTask<bool> RetryOutboxAsync(long message, CancellationToken cancellationToken = default);
}
