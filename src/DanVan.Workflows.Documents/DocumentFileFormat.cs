using DanVan.Workflows.Documents.Docx;

namespace DanVan.Workflows.Documents;

/// <summary>The file formats the library writes documents in.</summary>
/// <remarks>Not called DocumentFormat: that is the root namespace of the Open XML SDK, which hosts have beside this library, and would hide the name from them.</remarks>
public enum DocumentFileFormat
{
    /// <summary>One self-contained HTML file (<c>text/html; charset=utf-8</c>): looks like the sheet of paper on screen, prints as the format profile says.</summary>
    Html,

    /// <summary>Office Open XML for word processors (<see cref="DocxDocumentWriter.ContentType"/>).</summary>
    Docx,
}
