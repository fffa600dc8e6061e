using DanVan.Workflows.Cycles;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Finds an issued document by its id, in the words of the version its cycle runs on.</summary>
internal static class DocumentFinder
{
    /// <summary>A document of a cycle or of one of its registrations, as the states stand; null when there is none.</summary>
    public static async ValueTask<NamedDocument?> FindAsync(IWorkflowStore store, CycleFrame frame, string id, CancellationToken cancellationToken)
    {
        if (DocumentIds.Parse(id) is not { } parts || parts.Stream.Cycle != frame.State.Id)
        {
            return null;
        }

        if (parts.Stream.Kind == StreamKind.Cycle)
        {
            return Named(id, parts.Stream, 0, frame.State.Documents, frame.State.Documents);
        }

        var loaded = await store.LoadAsync(new LoadRequest(default, parts.Stream, null, 0, [], []), cancellationToken);
        return loaded.Target is { } stored && StateText.Registration(stored, frame) is var registration
            ? Named(id, parts.Stream, stored.Version, registration.Documents, [.. frame.State.Documents, .. registration.Documents])
            : null;
    }

    private static NamedDocument? Named(string id, StreamId stream, long version, IReadOnlyList<DocumentRecord> own, IReadOnlyList<DocumentRecord> others) =>
        own.FirstOrDefault(d => d.Id == id) is { } record ? new NamedDocument(record, stream, version, others) : null;
}
