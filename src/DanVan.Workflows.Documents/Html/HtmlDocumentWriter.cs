using System.Text;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>
/// Writes a document as one self-contained HTML5 file: styles inside, no script, nothing fetched. On screen it looks like the sheet of paper, in
/// print it is paged as the format profile says. Thread-safe and deterministic; the bytes are UTF-8 without BOM, lines end with LF.
/// </summary>
public sealed class HtmlDocumentWriter : IDocumentWriter
{
    /// <summary>The media type of what it writes.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <inheritdoc />
    public string MediaType => ContentType;

    /// <inheritdoc />
    public string FileExtension => ".html";

    /// <inheritdoc />
    public byte[] Write(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var layout = LayoutBuilder.Build(document);
        var html = new StringBuilder(16 * 1024);
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(HtmlText.Escape(document.Language)).Append("\">\n<head>\n")
            .Append("<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(HtmlText.Escape(layout.FileTitle)).Append("</title>\n")
            .Append("<style>\n").Append(StyleSheet.For(layout)).Append("</style>\n</head>\n")
            .Append("<body data-profile=\"").Append(HtmlText.Escape(layout.Profile.Id))
            .Append("\" data-kind=\"").Append(HtmlText.Escape(document.KindId)).Append("\">\n");
        if (layout.Certificate is { } certificate)
        {
            CertificateFrame.Write(html, layout, certificate);
        }
        else
        {
            PageFrame.Write(html, layout);
        }

        foreach (var appendix in layout.Appendices)
        {
            PageFrame.Write(html, appendix);
        }

        return Encoding.UTF8.GetBytes(html.Append("</body>\n</html>\n").ToString());
    }
}
