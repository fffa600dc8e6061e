using System.Text;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>A body as HTML, written as its template wrote it.</summary>
internal static class HtmlBody
{
    public static void Body(this StringBuilder html, BodyElement body)
    {
        foreach (var (node, isEnd) in body.Walk())
        {
            switch (node)
            {
                case BodyText text:
                    html.Append(text.Markup);
                    break;
                case BodyElement { Name: "br" }:
                    html.Append(isEnd ? "" : "<br>");
                    break;
                case BodyElement element when isEnd:
                    html.Append("</").Append(element.Name).Append('>');
                    break;
                case BodyElement element:
                    html.Append('<').Append(element.Name).Append(element.Attributes).Append('>');
                    break;
            }
        }
    }
}
