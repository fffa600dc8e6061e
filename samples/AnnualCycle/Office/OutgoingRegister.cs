using DanVan.Workflows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace AnnualCycle.Office;

/// <summary>The office's register of outgoing documents: it keeps each document as a file.</summary>
public sealed class OutgoingRegister : IDocumentRegister
{
    public required string Folder { get; init; }

    // Delivered at least once: writing the same bytes again under the same name changes nothing.
    public async ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        await WholeFile.WriteAsync(Path.Combine(Folder, document.FileName), content, cancellationToken);
    }
}
