using System.Text;

namespace DanVan.Workflows.Scriban;

/// <summary>Makes text harmless within HTML: the five signs that could begin or end markup, and nothing else.</summary>
internal static class HtmlText
{
    internal static string Escape(RenderingBudget budget, string text)
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
            budget.CheckLength(escaped.Length);
        }

        return escaped.ToString();
    }
}
