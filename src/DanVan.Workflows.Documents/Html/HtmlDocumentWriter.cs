using System.Text;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Html;

/// <summary>
/// Writes a document as one self-contained HTML5 file: styles inside, no script, nothing fetched. On screen it looks like the sheet of paper, in
/// print it is paged as the format profile says. Thread-safe and deterministic; the bytes are UTF-8 without BOM, lines end with LF.
/// </summary>
public sealed class HtmlDocumentWriter : IDocumentWriter
{
    /// <inheritdoc />
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc />
    public string FileExtension => ".html";

    /// <inheritdoc />
    public byte[] Write(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var profile = FormatProfiles.Get(document.ProfileId, document.FormatOptions);
        var html = new StringBuilder(16 * 1024);
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(HtmlText.Escape(document.Language)).Append("\">\n<head>\n")
            .Append("<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(HtmlText.Escape(Title(document))).Append("</title>\n")
            .Append("<style>\n").Append(StyleSheet.For(profile, document.Frame)).Append("</style>\n</head>\n")
            .Append("<body data-profile=\"").Append(HtmlText.Escape(profile.Id))
            .Append("\" data-kind=\"").Append(HtmlText.Escape(document.KindId)).Append("\">\n");
        switch (document.Frame)
        {
            case DocumentFrame.Page:
                PageFrame.Write(html, document, profile);
                break;
            case DocumentFrame.Certificate:
                CertificateFrame.Write(html, document, profile);
                break;
            default:
                throw new ArgumentException($"There is no frame {document.Frame}.", nameof(document));
        }

        return Encoding.UTF8.GetBytes(html.Append("</body>\n</html>\n").ToString());
    }

    private static string Title(AdministrativeDocument document)
    {
        string[] parts = [document.Number?.ToString() ?? "", document.TypeName, document.Subject];
        return string.Join(" – ", parts.Where(p => p.Length > 0));
    }
}
