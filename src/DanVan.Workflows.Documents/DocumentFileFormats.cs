using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Html;

namespace DanVan.Workflows.Documents;

/// <summary>What stands behind a <see cref="DocumentFileFormat"/>. Thread-safe.</summary>
public static class DocumentFileFormats
{
    /// <summary>The media type of a format, as <see cref="DocumentDraft.MediaType"/> and <see cref="IDocumentComposer.MediaTypes"/> name it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of its values.</exception>
    public static string MediaType(this DocumentFileFormat format) => format switch
    {
        DocumentFileFormat.Html => HtmlDocumentWriter.ContentType,
        DocumentFileFormat.Docx => DocxDocumentWriter.ContentType,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No format documents are written in."),
    };
}
