using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <inheritdoc cref="IDocumentPreviews" />
internal sealed class DocumentPreviews(IWorkflowStore store, FrameCache frames, DocumentDesk desk, IClock clock) : IDocumentPreviews
{
    public async ValueTask<ComposedDocument?> PreviewAsync(DocumentPreview preview, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var composer = desk.Required();
        if (await FrameAsync(preview.Cycle, cancellationToken) is not { } frame)
        {
            return null;
        }

        var definition = BuiltInDocuments.Find(frame, preview.Kind);
        var date = clock.GetCurrentInstant().InZone(frame.Definition.Zone).Date;
        if (await ModelAsync(frame, preview, definition, date, cancellationToken) is not { } model)
        {
            return null;
        }

        var related = preview.Relation is { } relation
            ? await DocumentFinder.FindAsync(store, frame, relation.Document, cancellationToken)
                ?? throw new ArgumentException($"There is no issued document \"{relation.Document}\" in the cycle.", nameof(preview))
            : null;
        var items = definition?.Details ?? composer.DetailsOf(preview.Kind);
        var names = new RelatedDocumentModel(items, preview.Details, related?.Record, preview.Relation, preview.Corrections);
        var settings = frame.State.Settings;
        return composer.Compose(new DocumentDraft(
            preview.Kind, null, date, settings.Year, settings.Owner, settings.Council, names.In(model, frame, date), definition, preview.MediaType));
    }

    public async ValueTask<ComposedDocument?> RenditionAsync(string documentId, string mediaType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (DocumentIds.Parse(documentId) is not { } parts
            || await FrameAsync(parts.Stream.Cycle, cancellationToken) is not { } frame
            || await DocumentFinder.FindAsync(store, frame, documentId, cancellationToken) is not { Record: var record })
        {
            return null;
        }

        var snapshot = await store.ReadDocumentSnapshotAsync(documentId, cancellationToken);
        if (mediaType == record.MediaType)
        {
            // A later library may set the same words otherwise; what was issued stays what it was.
            var content = Checked(await store.ReadDocumentContentAsync(documentId, cancellationToken), record.Sha256, record);
            return new ComposedDocument(content, record.MediaType, Path.GetExtension(record.FileName), record.Template, snapshot ?? default(ReadOnlyMemory<byte>), record.Subject);
        }

        return record.Snapshot is { } hash ? desk.Required().Render(Checked(snapshot, hash, record), mediaType) : null;
    }

    private static byte[] Checked(byte[]? stored, string hash, DocumentRecord record) => stored is not null && HashText.Of(stored) == hash
        ? stored
        : throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"What is stored of document {record.Number} is not what was issued.");

    private async ValueTask<IReadOnlyDictionary<string, object?>?> ModelAsync(
        CycleFrame frame, DocumentPreview preview, DocumentDefinition? definition, LocalDate date, CancellationToken cancellationToken)
    {
        if (preview.Registration is not { } id)
        {
            return definition is not { PerAward: true }
                ? (await desk.ReadAsync(frame, cancellationToken)).Model(date, preview.Milestone)
                : throw new ArgumentException($"A document \"{preview.Kind}\" is about an awarded registration; name one.", nameof(preview));
        }

        if (id.Cycle != preview.Cycle)
        {
            throw new ArgumentException($"The registration {id} is none of the cycle {preview.Cycle}.", nameof(preview));
        }

        var loaded = await store.LoadAsync(new LoadRequest(default, StreamId.Of(id), null, 0, [], []), cancellationToken);
        if (loaded.Target is not { } stored)
        {
            return null;
        }

        var registration = StateText.Registration(stored, frame);
        return definition switch
        {
            { PerAward: true } => registration.Vote is { Awarded: true }
                ? DocumentModel.OfAward(frame, registration, date, "")
                : throw new ArgumentException($"The registration {id} was not awarded, so no document \"{preview.Kind}\" is made for it.", nameof(preview)),
            { } when desk.Required().IsNumbered(preview.Kind) => throw new ArgumentException($"A document \"{preview.Kind}\" is about the cycle, not about a registration.", nameof(preview)),
            _ => DocumentModel.OfRegistration(frame, registration, date),
        };
    }

    private async ValueTask<CycleFrame?> FrameAsync(CycleId cycle, CancellationToken cancellationToken) =>
        StreamId.Of(cycle).Kind == StreamKind.Cycle && (await store.LoadAsync(new LoadRequest(default, StreamId.Of(cycle), null, 0, [], []), cancellationToken)).Target is { } stored
            ? await frames.OfAsync(stored, null, cancellationToken)
            : null;
}
