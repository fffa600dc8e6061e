using System.Text;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>
/// A certificate (giấy khen): border, heading, who awards it, the title, the body, then the register's lines at the left and place, date and
/// signature at the right. Size and ornament are defaults of the profile; a body with printed blanks of its own changes the profile.
/// </summary>
internal static class CertificateFrame
{
    public static void Write(StringBuilder html, DocumentLayout layout, FrameCertificate certificate)
    {
        html.Append("<article class=\"sheet certificate").Append(Density(certificate.Density))
            .Append("\">\n<div class=\"border\" aria-hidden=\"true\"></div>\n<header class=\"certificate-heading\">\n");
        html.Ruled(layout.Heading.Authority);
        html.Append("</header>\n");
        html.Line("p", certificate.Authority);
        html.Line("p", certificate.Lead);
        html.Line("h1", certificate.Title);
        html.Append("<main class=\"content\">\n");
        html.Body(layout.Body);
        html.Append("\n</main>\n<footer class=\"closing\">\n");
        html.Line("p", layout.Heading.PlaceDate);
        html.Signature(layout.Signature, "main-signer");
        html.Append("</footer>\n</article>\n");
    }

    private static string Density(CertificateDensity density) => density switch
    {
        CertificateDensity.Densest => " dense densest",
        CertificateDensity.Dense => " dense",
        _ => "",
    };
}
