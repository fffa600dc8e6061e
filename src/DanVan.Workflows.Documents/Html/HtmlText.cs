using System.Globalization;
using System.Text;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Html;

/// <summary>Turns plain text from data into HTML text: NFC, no control characters, and nothing that could be read as markup.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var clean = PlainText.Clean(text);
        var html = new StringBuilder(clean.Length + 16);
        foreach (var c in clean)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
