using System.Text;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>The few shapes of markup the frames are made of. Inner HTML is already escaped; all other text is not.</summary>
internal static class HtmlLines
{
    public static void Line(this StringBuilder html, string element, string classes, string innerHtml) =>
        html.Append('<').Append(element).Append(" class=\"").Append(HtmlText.Escape(classes)).Append("\">").Append(innerHtml)
            .Append("</").Append(element).Append(">\n");

    public static void Line(this StringBuilder html, string element, FrameLine? line)
    {
        if (line is not null)
        {
            html.Line(element, line.Component, HtmlText.Escape(line.Text));
        }
    }

    /// <summary>A line in which a document's number is never parted at its hyphen, which stays an ordinary one.</summary>
    public static void LineWithNumbers(this StringBuilder html, string element, FrameLine? line)
    {
        if (line is not null)
        {
            html.Line(element, line.Component, string.Join(' ', line.Text.Split(' ').Select(
                word => NumberWords.IsNumber(word) ? $"<span class=\"whole\">{HtmlText.Escape(word)}</span>" : HtmlText.Escape(word))));
        }
    }

    public static void Ruled(this StringBuilder html, IReadOnlyList<FrameLine> lines)
    {
        foreach (var line in lines)
        {
            html.Line("p", line.IsRuled ? line.Component + " ruled" : line.Component, $"<span>{HtmlText.Escape(line.Text)}</span>");
        }
    }

    public static void List(this StringBuilder html, string classes, IReadOnlyList<string> items)
    {
        html.Append("<ul class=\"").Append(HtmlText.Escape(classes)).Append("\">\n");
        foreach (var item in items)
        {
            html.Append("<li>").Append(HtmlText.Escape(item)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    public static void Signature(this StringBuilder html, FrameSignature signature, string extraClass)
    {
        html.Append("<div class=\"signature ").Append(extraClass).Append("\">\n");
        html.Line("p", signature.Authority);
        html.Line("p", signature.Title);
        html.Append("<div class=\"signature-room\" aria-hidden=\"true\"></div>\n");
        html.Line("p", signature.Name);
        html.Append("</div>\n");
    }
}
