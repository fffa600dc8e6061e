using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>What functions make of plain text, whichever renderer calls them. Pure; who calls pays for the work.</summary>
internal static class TextForms
{
    // What Unicode's Stream-Safe Text Format allows (UAX #15).
    private const int MostMarks = 30;

    /// <summary>
    /// Whether a text has a normal form that is found in linear time. Half a surrogate pair and U+FFFE have none to .NET, and putting thousands of marks on
    /// one letter into order takes quadratic time.
    /// </summary>
    internal static bool IsWellFormed(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            marks = char.GetUnicodeCategory(text, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? marks + 1 : 0;
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (marks > MostMarks || text[i] == '\uFFFE' || (char.IsSurrogate(text[i]) && !isPair))
                return false;

            i += isPair ? 1 : 0;
        }

        return true;
    }

    internal static string CapitalizeWords(string? text)
    {
        var words = new StringBuilder(text);
        var isAtWordStart = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]))
            {
                isAtWordStart = true;
            }
            else if (isAtWordStart && char.IsLetter(words[i]))
            {
                words[i] = char.ToUpperInvariant(words[i]);
                isAtWordStart = false;
            }
        }

        return words.ToString();
    }

    /// <summary>The first words and three points, which follow in any case as they do in Scriban, whatever its third argument says.</summary>
    internal static string TruncateWords(string? text, int count)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;

        var (words, position) = (new StringBuilder(), 0);
        for (var i = 0; i < count && position <= text.Length; i++)
        {
            var end = position;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;

            words.Append(i > 0 ? " " : string.Empty).Append(text, position, end - position);
            if (end == text.Length)
                break;

            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;

            position = end;
        }

        return words.Append("...").ToString();
    }

    /// <summary>How often a part stands in a text, each place counted once.</summary>
    internal static long CountOf(string text, string part)
    {
        var count = 0L;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
            count++;

        return count;
    }

    /// <summary>A string the way it stands within a list, without its quotes. It may get four times as long.</summary>
    /// <returns>Null when a character would begin beyond <paramref name="most"/>.</returns>
    internal static string? EscapeString(string text, int most)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (escaped.Length >= most)
                return null;

            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\a' => escaped.Append("\\a"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\r' => escaped.Append("\\r"),
                '\v' => escaped.Append("\\v"),
                '\f' => escaped.Append("\\f"),
                '\n' => escaped.Append("\\n"),
                < ' ' => escaped.Append("\\x").Append(c < 0x10 ? '0' : '1').Append("0123456789abcdef"[c & 15]),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
