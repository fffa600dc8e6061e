using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Documents.Html;

/// <summary>Turns plain text from data into HTML text: NFC, no control characters, and nothing that could be read as markup.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var clean = Clean(text);
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

    /// <summary>Capital letters, then escaped. Done here and not by CSS, so that what is copied or read aloud is what is seen.</summary>
    public static string EscapeUpper(string text) => Escape(Upper(text));

    public static string Upper(string text) => Clean(text).ToUpper(CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>NFC, on one line, with what no page can show replaced.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = PageCharacters.MarksAfter(marks, rune);
            // EnumerateRunes replaces half surrogate pairs, on which Normalize would throw. Line breaks have no place in a line of the frame.
            if (!PageCharacters.IsAllowed(rune) || rune.Value is '\n' or '\r' or '\t' || marks > PageCharacters.MostMarks)
            {
                clean.Append(rune.Value is '\n' or '\r' or '\t' ? ' ' : '\uFFFD');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
