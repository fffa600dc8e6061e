using System.Text;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Html;

/// <summary>The page around the body of every document but a certificate: Decree 30/2020/NĐ-CP, Annex I, and the Party's guidelines.</summary>
internal static class PageFrame
{
    public static void Write(StringBuilder html, AdministrativeDocument document, FormatProfile profile)
    {
        var isLetter = document.TypeName.Length == 0;
        html.Append("<article class=\"sheet page\">\n");
        Heading(html, document, profile, isLetter);
        if (!isLetter)
        {
            html.Line("h1", FormatComponents.TypeName, Styled(profile, FormatComponents.TypeName, document.TypeName));
            if (document.Subject.Length > 0)
            {
                html.Append("<div class=\"subject-block\">");
                html.Line("p", FormatComponents.Subject, Styled(profile, FormatComponents.Subject, document.Subject));
                Mark(html, profile.Subject.Mark);
                html.Append("</div>\n");
            }
        }

        Addressees(html, document, profile);
        html.Append("<main class=\"content\">\n").Append(BodyFilter.Copy(document.BodyHtml, profile.Body)).Append("\n</main>\n");
        Closing(html, document, profile);
        html.Append("</article>\n");
    }

    public static void HeadingLines(StringBuilder html, FormatProfile profile)
    {
        foreach (var line in profile.Heading.Lines)
        {
            html.Line("p", line.Ruled ? line.Style + " ruled" : line.Style, $"<span>{Styled(profile, line.Style, line.Text)}</span>");
        }
    }

    public static string PlaceAndDate(AdministrativeDocument document) =>
        HtmlText.Escape($"{document.Place}, {VietnameseText.LongDate(document.Date)}");

    public static string Styled(FormatProfile profile, string component, string text) =>
        profile.Styles[component].Upper ? HtmlText.EscapeUpper(text) : HtmlText.Escape(text);

    public static void Signature(StringBuilder html, FormatProfile profile, DocumentSigner signer, string extraClass)
    {
        html.Append("<div class=\"signature ").Append(extraClass).Append("\">\n");
        var title = signer.Title;
        if (signer.Capacity != SigningCapacity.Own)
        {
            if (!profile.Signature.Prefixes.TryGetValue(signer.Capacity, out var prefix))
            {
                throw new ArgumentException($"The format profile \"{profile.Id}\" has no prefix for the capacity {signer.Capacity}.");
            }

            if (signer.Capacity == SigningCapacity.Acting)
            {
                title = prefix + title;
            }
            else if (string.IsNullOrWhiteSpace(signer.For))
            {
                throw new ArgumentException($"The capacity {signer.Capacity} needs the body or head that is signed for.");
            }
            else
            {
                html.Line("p", FormatComponents.SignerAuthority, Styled(profile, FormatComponents.SignerAuthority, prefix + signer.For));
            }
        }

        html.Line("p", FormatComponents.SignerTitle, Styled(profile, FormatComponents.SignerTitle, title));
        html.Append("<div class=\"signature-room\" aria-hidden=\"true\"></div>\n");
        html.Line("p", FormatComponents.SignerName, Styled(profile, FormatComponents.SignerName, signer.Name));
        html.Append("</div>\n");
    }

    private static void Heading(StringBuilder html, AdministrativeDocument document, FormatProfile profile, bool isLetter)
    {
        html.Append("<header class=\"heading\">\n<div class=\"issuer\">\n");
        if (document.IssuerParent.Length > 0)
        {
            html.Line("p", FormatComponents.IssuerParent, Styled(profile, FormatComponents.IssuerParent, document.IssuerParent));
        }

        html.Append("<div class=\"issuer-block\">");
        html.Line("p", FormatComponents.IssuerName, Styled(profile, FormatComponents.IssuerName, document.IssuerName));
        Mark(html, profile.Heading.IssuerMark);
        html.Append("</div>\n</div>\n<div class=\"authority-heading\">\n");
        HeadingLines(html, profile);
        html.Append("</div>\n<div class=\"reference\">\n");
        if (document.IsNumbered)
        {
            var number = document.Number is { } n ? HtmlText.Escape(n.ToString()) : "<span class=\"number-room\"></span>";
            html.Line("p", FormatComponents.Number, HtmlText.Escape(profile.Heading.NumberLabel) + number);
        }

        if (isLetter && document.Subject.Length > 0)
        {
            html.Line(
                "p", FormatComponents.LetterSubject, Styled(profile, FormatComponents.LetterSubject, profile.Subject.LetterLead + document.Subject));
        }

        html.Append("</div>\n");
        html.Line("p", FormatComponents.PlaceDate, PlaceAndDate(document));
        html.Append("</header>\n");
    }

    private static void Mark(StringBuilder html, HeadingMark mark)
    {
        switch (mark)
        {
            case HeadingMark.Rule:
                html.Append("<div class=\"rule\" aria-hidden=\"true\"></div>");
                break;
            case HeadingMark.Asterisk:
                html.Line("p", "asterisk", "*");
                break;
            default:
                html.Line("p", "dashes", "-----");
                break;
        }
    }

    private static void Addressees(StringBuilder html, AdministrativeDocument document, FormatProfile profile)
    {
        if (document.Addressees.Count == 0)
        {
            return;
        }

        var setup = profile.Addressees;
        var label = HtmlText.Escape(setup.LabelByType.GetValueOrDefault(HtmlText.Upper(document.TypeName), setup.Label));
        html.Append("<div class=\"addressees\">\n<p class=\"addressees-label\">").Append(label).Append("</p>\n");
        if (document.Addressees.Count == 1)
        {
            html.Line("p", "addressee", HtmlText.Escape(document.Addressees[0]));
        }
        else
        {
            // Their own line each, with dashes, semicolons and a final full stop (Decree 30/2020/NĐ-CP, Annex I, part II, 9a).
            html.List("addressee-list", document.Addressees, "- ", ";", ".");
        }

        html.Append("</div>\n");
    }

    private static void Closing(StringBuilder html, AdministrativeDocument document, FormatProfile profile)
    {
        html.Append("<footer class=\"closing\">\n");
        if (document.SecondSigner is { } second)
        {
            Signature(html, profile, second, "second");
            Signature(html, profile, document.Signer, "main-signer");
            Recipients(html, document, profile);
        }
        else
        {
            Recipients(html, document, profile);
            Signature(html, profile, document.Signer, "main-signer");
        }

        html.Append("</footer>\n");
    }

    private static void Recipients(StringBuilder html, AdministrativeDocument document, FormatProfile profile)
    {
        html.Append("<div class=\"recipients-block\">\n");
        if (document.Recipients.Count > 0)
        {
            var setup = profile.Recipients;
            html.Line("p", FormatComponents.RecipientsLabel, HtmlText.Escape(setup.Label));
            html.List(FormatComponents.Recipients, document.Recipients, setup.Lead, setup.ItemEnd, setup.LastEnd);
        }

        html.Append("</div>\n");
    }
}
