using System.Collections.Frozen;
using System.Text;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>
/// How wide text is in Times New Roman: rules must be as long as the line above them, or a third to a half of it, and no word processor says how long
/// that is. Advance widths in 1/2048 of the size; free fonts drawn to the same measure have the same. A Vietnamese letter is as wide as its base.
/// </summary>
internal static class TimesMetrics
{
    private const int UnitsPerEm = 2048;
    private const int FirstAscii = ' ';
    private const int LastTabled = 0x1EFF;
    private const char Horn = '\u031B';

    private static readonly short[] Regular = Table(
        [
            512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
            569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366,
            1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569,
            1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
        ],
        new() { ['Ơ'] = 1479, ['Ư'] = 1589, ['ơ'] = 1083, ['ư'] = 1110, ['Đ'] = 1479, ['đ'] = 1024, ['\u00A0'] = 512, ['·'] = 682 });

    private static readonly short[] Bold = Table(
        [
            512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
            682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479,
            1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569,
            1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
        ],
        new() { ['Ơ'] = 1593, ['Ư'] = 1630, ['ơ'] = 1134, ['ư'] = 1229, ['Đ'] = 1479, ['đ'] = 1139, ['\u00A0'] = 512, ['·'] = 683 });

    private static readonly FrozenDictionary<char, short> Punctuation = new Dictionary<char, short>
    {
        ['“'] = 1024, ['”'] = 1024, ['‘'] = 682, ['’'] = 682, ['–'] = 1024, ['—'] = 2048, ['…'] = 2048, ['•'] = 717,
    }.ToFrozenDictionary();

    /// <summary>The width of a line in twentieths of a point.</summary>
    /// <param name="text">The line.</param>
    /// <param name="sizePt">The size in points.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static int Width(ReadOnlySpan<char> text, decimal sizePt, bool bold)
    {
        long units = 0;
        foreach (var c in text)
        {
            units += Advance(c, bold);
        }

        return (int)Math.Round(units * sizePt * 20 / UnitsPerEm, MidpointRounding.AwayFromZero);
    }

    /// <summary>The width of the longest line when a text is broken at its spaces to fit a column, and how many lines there are.</summary>
    public static (int Longest, int Lines) Wrapped(string text, decimal sizePt, bool bold, int column)
    {
        var space = Width(" ", sizePt, bold);
        var (longest, lines, current) = (0, 1, 0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = Width(word, sizePt, bold);
            if (current > 0 && current + space + width > column)
            {
                lines++;
                current = width;
            }
            else
            {
                current += current > 0 ? space + width : width;
            }

            longest = Math.Max(longest, Math.Min(current, column));
        }

        return (longest, lines);
    }

    /// <summary>The narrowest column in which a text takes no more lines: so broken, its lines are about equally long, and no word stands alone.</summary>
    public static int Balanced(string text, decimal sizePt, bool bold, int column)
    {
        var (longest, lines) = Wrapped(text, sizePt, bold, column);
        var (low, high) = (longest / 2, longest);
        while (lines > 1 && low < high)
        {
            var middle = (low + high) / 2;
            var (_, count) = Wrapped(text, sizePt, bold, middle);
            if (count > lines || HasWordOver(text, sizePt, bold, middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static bool HasWordOver(string text, decimal sizePt, bool bold, int column) =>
        text.Split(' ').Any(word => Width(word, sizePt, bold) > column);

    private static int Advance(char c, bool bold) =>
        c <= LastTabled ? (bold ? Bold : Regular)[c]
        : Punctuation.TryGetValue(c, out var width) ? width
        : c >= '\u2E80' && !char.IsSurrogate(c) ? UnitsPerEm
        : UnitsPerEm / 2;

    private static short[] Table(short[] ascii, Dictionary<char, short> others)
    {
        var table = new short[LastTabled + 1];
        for (var c = '\0'; c <= LastTabled; c++)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var letter = parts.Contains(Horn, StringComparison.Ordinal) ? HornOf(parts[0]) : parts[0];
            table[c] = others.TryGetValue(letter, out var width) ? width
                : letter is >= '\u0300' and <= '\u036F' ? (short)0
                : letter - FirstAscii is >= 0 and var i && i < ascii.Length ? ascii[i]
                : (short)(UnitsPerEm / 2);
        }

        return table;
    }

    private static char HornOf(char letter) => letter switch
    {
        'O' => 'Ơ',
        'o' => 'ơ',
        'U' => 'Ư',
        _ => 'ư',
    };
}
