using System.Data.Common;
using System.Runtime.CompilerServices;
using DanVan.Workflows.EntityFrameworkCore.Relational;
using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace DanVan.Workflows.EntityFrameworkCore;

// The seldom queries. Each has a connection of its own for as long as it is enumerated, and is one statement, hence one consistent view.
public abstract partial class RelationalWorkflowStore
{
    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadRegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Streams.Where(r => r.Cycle == cycle.Value && r.Registration != "").OrderBy(r => r.Registration),
            State,
            cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadCyclesAsync(CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Streams.Where(r => r.Registration == "" && r.Cycle.Substring(0, StreamId.DefinitionPrefix.Length) != StreamId.DefinitionPrefix).OrderBy(r => r.Cycle),
            State,
            cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredState> ReadDefinitionStatesAsync(CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Streams.Where(r => r.Registration == "" && r.Cycle.Substring(0, StreamId.DefinitionPrefix.Length) == StreamId.DefinitionPrefix).OrderBy(r => r.Cycle),
            State,
            cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredEvent> ReadEventsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Events.Where(r => r.Cycle == cycle.Value).OrderBy(r => r.Registration).ThenBy(r => r.Sequence),
            Event,
            cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StreamHead> ReadHeadsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Streams.Where(r => r.Cycle == cycle.Value).OrderBy(r => r.Registration).Select(r => new { r.Registration, r.Version, r.Head }),
            r => new StreamHead(new StreamId(cycle, r.Registration), r.Version, r.Head),
            cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredDocument> ReadDocumentsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        EnumerateAsync(
            context => context.Documents.Where(r => r.Cycle == cycle.Value).OrderBy(r => r.Position),
            Document,
            cancellationToken);

    /// <inheritdoc />
    public async ValueTask<byte[]?> ReadDocumentContentAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        var contents = EnumerateAsync(context => context.DocumentContents.Where(r => r.DocumentId == documentId), static r => r.Content, cancellationToken);
        return await contents.FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask<byte[]?> ReadDocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        var snapshots = EnumerateAsync(context => context.DocumentSnapshots.Where(r => r.DocumentId == documentId), static r => r.Content, cancellationToken);
        return await snapshots.FirstOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OutboxMessage>> ReadParkedOutboxAsync(int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        var parked = EnumerateAsync(
            context => context.Outbox.Where(r => r.State == OutboxRow.Parked).OrderBy(r => r.Id).Take(max),
            static r => new OutboxMessage(r.Id, new CycleId(r.Cycle), new NewOutboxMessage(r.Kind, r.Key, r.Lane, r.Payload), r.Attempts, r.LastError),
            cancellationToken);
        return await parked.ToListAsync(cancellationToken);
    }

    private static StreamId Stream(string cycle, string registration) => new(new CycleId(cycle), registration);

    // Whoever looks for what was changed must learn which event cannot be read.
    private static StoredEvent Event(EventRow row)
    {
        var stream = Stream(row.Cycle, row.Registration);
        try
        {
            return new StoredEvent(stream, row.Sequence, InstantText.Parse(row.At), row.Actor, CommandIdBytes.Parse(row.Command), Utf8Json.Of(row.Json), row.Hash);
        }
        catch (Exception e) when (e is WorkflowStoreException or ArgumentException)
        {
            throw new WorkflowStoreException("store.unreadable", $"Event {row.Sequence} of {stream} cannot be read: {e.Message}", innerException: e)
            {
                Stream = stream,
                Sequence = row.Sequence,
            };
        }
    }

    private static StoredDocument Document(DocumentRow row)
    {
        var stream = Stream(row.Cycle, row.Registration);
        return LocalDatePattern.Iso.Parse(row.Date) is { Success: true } date
            ? new StoredDocument(row.Id, stream, row.Kind, row.Number, date.Value, row.FileName, row.MediaType, row.Sha256, row.Relation, row.Related, row.Subject, row.Snapshot)
            : throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"The date \"{row.Date}\" of document {row.Id} cannot be read.") { Stream = stream };
    }

    private static StoredState State(StreamRow row) => new(Stream(row.Cycle, row.Registration), row.Version, row.Head, Utf8Json.Of(row.State));

    private async IAsyncEnumerable<T> EnumerateAsync<TRow, T>(
        Func<WorkflowDbContext, IQueryable<TRow>> query, Func<TRow, T> map, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = await TranslatedAsync(_dialect.OpenAsync(cancellationToken));
        await using var context = _dialect.CreateContext(connection);
        await using var rows = query(context).AsNoTracking().AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        while (await TranslatedAsync(rows.MoveNextAsync()))
        {
            yield return map(rows.Current);
        }
    }

    private async ValueTask<T> TranslatedAsync<T>(ValueTask<T> work)
    {
        try
        {
            return await work;
        }
        catch (DbException failure)
        {
            throw _dialect.Translate(failure);
        }
    }
}
