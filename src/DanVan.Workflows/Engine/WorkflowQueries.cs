using System.Runtime.CompilerServices;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <inheritdoc cref="IWorkflowQueries" />
internal sealed class WorkflowQueries(IWorkflowStore store, FrameCache frames, IClock clock) : IWorkflowQueries
{
    public async ValueTask<CycleState?> CycleAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        StreamId.Of(cycle) is { Kind: StreamKind.Cycle } stream && await LoadAsync(stream, cancellationToken) is { } stored ? StateText.Cycle(stored) : null;

    public async IAsyncEnumerable<CycleState> SubordinateCyclesAsync(CycleId cycle, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var stored in store.ReadCyclesAsync(cancellationToken))
        {
            if (StateText.Cycle(stored) is { } state && state.Settings.ParentPlan?.Cycle == cycle)
            {
                yield return state;
            }
        }
    }

    public async ValueTask<RegistrationState?> RegistrationAsync(RegistrationId registration, CancellationToken cancellationToken = default) =>
        await store.LoadAsync(new LoadRequest(default, StreamId.Of(registration), StreamId.Of(registration.Cycle), 0, [], []), cancellationToken) is { Target: { } stored } loaded
            ? Present(loaded.Cycle).Apply(StateText.Registration(stored))
            : null;

    public async IAsyncEnumerable<RegistrationState> RegistrationsAsync(CycleId cycle, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var present = Present(await LoadAsync(StreamId.Of(cycle), cancellationToken));
        await foreach (var stored in store.ReadRegistrationsAsync(cycle, cancellationToken))
        {
            yield return present.Apply(StateText.Registration(stored));
        }
    }

    public async ValueTask<IReadOnlyList<UnitQuota>> QuotasAsync(CycleId cycle, CancellationToken cancellationToken = default)
    {
        if (await LoadAsync(StreamId.Of(cycle), cancellationToken) is not { } stored)
        {
            return [];
        }

        var frame = await frames.OfAsync(stored, null, cancellationToken);
        if (frame.Definition.Definition.Registration.Quotas is not { Count: > 0 })
        {
            return [];
        }

        var tally = new QuotaTally(frame);
        await RegistrationScan.EachAsync(store, frame, tally.Add, cancellationToken);
        var today = clock.GetCurrentInstant().InZone(frame.Definition.Zone).Date;
        return [.. tally.On(QuotaTally.DayOf(frame, today)).Where(q => q.IsBelow || q.IsFull)];
    }

    public async IAsyncEnumerable<StoredDocument> DocumentsAsync(CycleId cycle, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var present = Present(await LoadAsync(StreamId.Of(cycle), cancellationToken));
        await foreach (var document in store.ReadDocumentsAsync(cycle, cancellationToken))
        {
            yield return document with { Kind = present.Id(MappedIds.Documents, document.Kind) };
        }
    }

    public ValueTask<byte[]?> DocumentContentAsync(string documentId, CancellationToken cancellationToken = default) =>
        store.ReadDocumentContentAsync(documentId, cancellationToken);

    public async ValueTask<IssuedDocument?> DocumentAsync(string documentId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        if (DocumentIds.Parse(documentId) is not { } parts || await LoadAsync(StreamId.Of(parts.Stream.Cycle), cancellationToken) is not { } stored)
        {
            return null;
        }

        var frame = await frames.OfAsync(stored, null, cancellationToken);
        return await DocumentFinder.FindAsync(store, frame, documentId, cancellationToken) is { } named
            ? new IssuedDocument(
                DocumentDesk.Stored(named.Stream, named.Record),
                named.Record,
                [.. DocumentFates.About(documentId, DocumentRelations.Corrects, named.Others)],
                DocumentFates.About(documentId, DocumentRelations.Replaces, named.Others).FirstOrDefault(),
                DocumentFates.About(documentId, DocumentRelations.Recalls, named.Others).FirstOrDefault(),
                [.. (frame.State.Deliveries ?? []).Where(d => d.Document == documentId)])
            : null;
    }

    public ValueTask<byte[]?> DocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default) =>
        store.ReadDocumentSnapshotAsync(documentId, cancellationToken);

    public ValueTask<long> CommandsAsync(CycleId cycle, CancellationToken cancellationToken = default) => store.CountCommandsAsync(cycle, cancellationToken);

    // What was recorded before a migration, in the words of the version the cycle runs on now.
    private static Renaming Present(StoredState? cycle) => cycle is null ? Renaming.None : Renaming.Of(StateText.Cycle(cycle).Renamed);

    private async ValueTask<StoredState?> LoadAsync(StreamId stream, CancellationToken cancellationToken) =>
        (await store.LoadAsync(new LoadRequest(default, stream, null, 0, [], []), cancellationToken)).Target;
}
