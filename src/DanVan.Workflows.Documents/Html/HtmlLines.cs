using System.Text;

namespace DanVan.Workflows.Documents.Html;

/// <summary>The few shapes of markup the frames are made of. Inner HTML is already escaped; list items are not.</summary>
internal static class HtmlLines
{
    public static void Line(this StringBuilder html, string element, string classes, string innerHtml) =>
        html.Append('<').Append(element).Append(" class=\"").Append(HtmlText.Escape(classes)).Append("\">").Append(innerHtml)
            .Append("</").Append(element).Append(">\n");

    public static void List(this StringBuilder html, string classes, IReadOnlyList<string> items, string lead, string itemEnd, string lastEnd)
    {
        html.Append("<ul class=\"").Append(HtmlText.Escape(classes)).Append("\">\n");
        for (var i = 0; i < items.Count; i++)
        {
            html.Append("<li>").Append(HtmlText.Escape(lead + items[i] + (i == items.Count - 1 ? lastEnd : itemEnd))).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }
}
