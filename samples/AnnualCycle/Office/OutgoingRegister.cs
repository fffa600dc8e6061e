using DanVan.Workflows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace AnnualCycle.Office;

/// <summary>The office's register of outgoing documents: it keeps each document as a file.</summary>
public sealed class OutgoingRegister : IDocumentRegister
{
    public required string Folder { get; init; }

    public async ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);

        // Delivered at least once: writing the same bytes again under the same name changes nothing. A half-written file of a process that
        // died is replaced as a whole.
        var path = Path.Combine(Folder, document.FileName);
        var unfinished = path + ".part";
        await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
