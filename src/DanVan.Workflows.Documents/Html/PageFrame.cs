using System.Text;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>The page around the body of every document but a certificate, and the appendices after it.</summary>
internal static class PageFrame
{
    public static void Write(StringBuilder html, DocumentLayout layout)
    {
        html.Append("<article class=\"sheet page\">\n");
        Heading(html, layout.Heading);
        html.Line("h1", layout.TypeName);
        if (layout.Subject is { } subject)
        {
            html.Append("<div class=\"subject-block\">");
            html.Line("p", subject);
            Mark(html, layout.Profile.Subject.Mark);
            html.Append("</div>\n");
        }

        Addressees(html, layout.Addressees);
        html.Append("<main class=\"content\">\n");
        html.Body(layout.Body);
        html.Append("\n</main>\n");
        Closing(html, layout);
        html.Line("p", layout.Contact);
        html.Append("</article>\n");
    }

    public static void Write(StringBuilder html, FrameAppendix appendix)
    {
        html.Append("<article class=\"sheet page appendix").Append(appendix.IsLandscape ? " landscape" : "").Append("\">\n");
        html.Line("h2", appendix.Label);
        html.Line("p", appendix.Title);
        html.Line("p", appendix.Of);
        html.Append("<div class=\"content\">\n");
        html.Body(appendix.Body);
        html.Append("\n</div>\n</article>\n");
    }

    private static void Heading(StringBuilder html, FrameHeading heading)
    {
        html.Append("<header class=\"heading\">\n");
        html.Line("p", heading.Circulation);
        html.Append("<div class=\"issuer\">\n");
        html.Line("p", heading.Parent);
        html.Append("<div class=\"issuer-block\">");
        html.Line("p", heading.Issuer);
        Mark(html, heading.IssuerMark);
        html.Append("</div>\n</div>\n<div class=\"authority-heading\">\n");
        html.Ruled(heading.Authority);
        html.Append("</div>\n<div class=\"reference\">\n");
        var room = heading.LeavesRoomForNumber ? "<span class=\"number-room\"></span>" : "";
        if (heading.Number is { } number)
        {
            html.Line("p", number.Component, HtmlText.Escape(number.Text) + room);
        }

        html.LineWithNumbers("p", heading.LetterSubject);
        foreach (var stamp in heading.Stamps)
        {
            html.Line("p", stamp);
        }

        html.Append("</div>\n");
        html.Line("p", heading.PlaceDate);
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
                html.Line("p", "asterisk", MarkTexts.Asterisk);
                break;
            default:
                html.Line("p", "dashes", MarkTexts.Dashes);
                break;
        }
    }

    private static void Addressees(StringBuilder html, FrameList? addressees)
    {
        if (addressees is null)
        {
            return;
        }

        html.Append("<div class=\"addressees\">\n<p class=\"addressees-label\">").Append(HtmlText.Escape(addressees.Label)).Append("</p>\n");
        if (addressees.Items is [var only])
        {
            html.Line("p", "addressee", HtmlText.Escape(only));
        }
        else
        {
            html.List("addressee-list", addressees.Items);
        }

        html.Append("</div>\n");
    }

    private static void Closing(StringBuilder html, DocumentLayout layout)
    {
        html.Append("<footer class=\"closing\">\n");
        if (layout.SecondSignature is { } second)
        {
            html.Signature(second, "second");
            html.Signature(layout.Signature, "main-signer");
            Recipients(html, layout);
        }
        else
        {
            Recipients(html, layout);
            html.Signature(layout.Signature, "main-signer");
        }

        html.Append("</footer>\n");
    }

    private static void Recipients(StringBuilder html, DocumentLayout layout)
    {
        html.Append("<div class=\"recipients-block\">\n");
        if (layout.Recipients is { } recipients)
        {
            html.Line("p", FormatComponents.RecipientsLabel, HtmlText.Escape(recipients.Label));
            html.List(FormatComponents.Recipients, recipients.Items);
        }

        html.Line("p", layout.DrafterAndCopies);
        html.Append("</div>\n");
    }
}
