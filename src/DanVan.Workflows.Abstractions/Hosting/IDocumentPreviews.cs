using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Hosting;

/// <summary>
/// Shows documents before they are issued, and issued ones in other file formats. Nothing is written and no number drawn. It asks for no permission: who
/// may look is the host's matter, as with <see cref="IWorkflowQueries"/>. Thread-safe.
/// </summary>
public interface IDocumentPreviews
{
    /// <summary>
    /// Composes a draft from what is on record now: room is left for its number, and its date is today's. What is issued later is composed anew and may
    /// differ, because the records may have moved on.
    /// </summary>
    /// <returns>Null when there is no such cycle or registration.</returns>
    /// <exception cref="ArgumentException">
    /// The kind, the media type or the related document is unknown, or the registration does not go with the kind: a document of an award needs one that was
    /// awarded.
    /// </exception>
    /// <exception cref="Templates.TemplateException">The template reads what the model does not have, or exceeds a limit.</exception>
    /// <exception cref="InvalidOperationException">No document composer is registered.</exception>
    ValueTask<ComposedDocument?> PreviewAsync(DocumentPreview preview, CancellationToken cancellationToken = default);

    /// <summary>
    /// An issued document in a file format of choice, from the snapshot that was kept when it was issued: the same words, whatever has changed since. In the
    /// media type it was issued in, the issued bytes themselves.
    /// </summary>
    /// <returns>Null when there is no such document, or no snapshot was kept with it and it was issued in another media type.</returns>
    /// <exception cref="ArgumentException">The media type is unknown.</exception>
    /// <exception cref="Storage.WorkflowStoreException">What is stored is not what was issued (<c>store.unreadable</c>); an audit says more.</exception>
    ValueTask<ComposedDocument?> RenditionAsync(string documentId, string mediaType, CancellationToken cancellationToken = default);
}
