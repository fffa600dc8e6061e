using System.Text;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Html;

/// <summary>
/// A certificate (giấy khen): border, heading, who awards it, the title, the body, then the register's lines at the left and place, date and
/// signature at the right. Size and ornament are defaults of the profile; a body with printed blanks of its own changes the profile.
/// </summary>
internal static class CertificateFrame
{
    // In characters of the whole body: about two lines of name and three of achievement fill the sheet at full size, twice that at the smaller one.
    private const int DenseFrom = 330;
    private const int DensestFrom = 620;

    public static void Write(StringBuilder html, AdministrativeDocument document, FormatProfile profile)
    {
        html.Append("<article class=\"sheet certificate").Append(Density(document.BodyHtml)).Append("\">\n<div class=\"border\" aria-hidden=\"true\"></div>\n<header class=\"certificate-heading\">\n");
        PageFrame.HeadingLines(html, profile);
        html.Append("</header>\n");
        if (document.Subject.Length > 0)
        {
            html.Line("p", FormatComponents.CertificateAuthority, PageFrame.Styled(profile, FormatComponents.CertificateAuthority, document.Subject));
        }

        html.Line("p", FormatComponents.CertificateLead, PageFrame.Styled(profile, FormatComponents.CertificateLead, profile.Certificate.TitleLead));
        html.Line("h1", FormatComponents.CertificateTitle, PageFrame.Styled(profile, FormatComponents.CertificateTitle, document.TypeName));
        html.Append("<main class=\"content\">\n").Append(BodyFilter.Copy(document.BodyHtml, profile.Body)).Append("\n</main>\n")
            .Append("<footer class=\"closing\">\n");
        html.Line("p", FormatComponents.PlaceDate, PageFrame.PlaceAndDate(document));
        PageFrame.Signature(html, profile, document.Signer, "main-signer");
        html.Append("</footer>\n</article>\n");
    }

    /// <summary>Long names are set smaller, by their length alone: what a sheet looks like must not depend on who renders it.</summary>
    private static string Density(string bodyHtml)
    {
        var (length, inTag) = (0, false);
        foreach (var c in bodyHtml)
        {
            inTag = c == '<' || (inTag && c != '>');
            length += inTag ? 0 : 1;
        }

        return length >= DensestFrom ? " dense densest" : length >= DenseFrom ? " dense" : "";
    }
}
