using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tool;

/// <summary>Keeps each issued document as a file of a folder.</summary>
internal sealed class FolderRegister(string folder) : IDocumentRegister
{
    public async ValueTask RegisterAsync(CycleId cycle, StoredDocument document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(document.FileName)), content, cancellationToken);
    }
}
