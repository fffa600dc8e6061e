using System.Net;
using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>Makes text harmless within HTML.</summary>
internal static class HtmlText
{
    /// <summary>The five signs that could begin or end markup, and nothing else: Vietnamese letters stay readable in the document's source.</summary>
    /// <returns>Null when it would be longer than <paramref name="most"/>.</returns>
    internal static string? EscapeMarkup(string text, int most)
    {
        var first = text.AsSpan().IndexOfAny("&<>\"'");
        if (first < 0)
            return text;

        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var c in text.AsSpan(first))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };

            if (escaped.Length > most)
                return null;
        }

        return escaped.ToString();
    }

    /// <summary>As Scriban's html.escape: also the characters U+00A0 to U+00FF, and those above U+FFFF, as numbers.</summary>
    internal static string EscapeAll(string text) => WebUtility.HtmlEncode(text);
}
