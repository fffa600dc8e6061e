using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace AnnualCycle.Office;

/// <summary>
/// What people look at on screen: each document that was issued for a word processor, once more as a page for the browser. The words are those that were
/// frozen when it was issued, whatever has changed since.
/// </summary>
public sealed class PreviewFolder(IDocumentPreviews previews, string folder)
{
    private static readonly string Html = DocumentFileFormat.Html.MediaType();

    /// <summary>Writes them all again; a document that is a page already needs none.</summary>
    public async Task WriteAsync(IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents.Where(d => d.MediaType != Html))
        {
            if (await previews.RenditionAsync(document.Id, Html) is { } page)
            {
                Directory.CreateDirectory(folder);
                await WholeFile.WriteAsync(Path.Combine(folder, Path.ChangeExtension(document.FileName, ".html")), page.Content);
            }
        }
    }
}
