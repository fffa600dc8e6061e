using DanVan.Workflows.Documents.Docx;

namespace DanVan.Workflows.Documents;

/// <summary>The file formats the library writes documents in.</summary>
public enum DocumentFormat
{
    /// <summary>One self-contained HTML file (<c>text/html; charset=utf-8</c>): looks like the sheet of paper on screen, prints as the format profile says.</summary>
    Html,

    /// <summary>Office Open XML for word processors (<see cref="DocxDocumentWriter.ContentType"/>).</summary>
    Docx,
}
