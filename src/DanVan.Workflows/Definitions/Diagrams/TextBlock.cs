using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>A name with lines under it, wrapped to a width. There are no fonts here to measure with, so widths are judged generously.</summary>
internal sealed class TextBlock
{
    public const double NameSize = 14;
    public const double LineSize = 11.5;
    public const double NameHeight = 19;
    public const double LineHeight = 16;

    private const string Narrow = "iljtfrI.,:;'|!()[] ";
    private const string Wide = "mwMW@%—…";

    public TextBlock(string name, IReadOnlyList<string> lines, double maxWidth, string? mark = null)
    {
        Name = Wrap(name.Length == 0 ? "?" : name, NameSize, bold: true, maxWidth);
        Lines = [.. lines.SelectMany(l => Wrap(l, LineSize, bold: false, maxWidth))];
        Mark = mark;
        var widths = Name.Select(n => WidthOf(n, NameSize, bold: true)).Concat(Lines.Select(l => WidthOf(l, LineSize, bold: false)));
        Width = Math.Ceiling(widths.Append(mark is null ? 0 : WidthOf(mark, LineSize, bold: false)).Max());
        Height = (Name.Count * NameHeight) + ((Lines.Count + (mark is null ? 0 : 1)) * LineHeight);
    }

    public IReadOnlyList<string> Name { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>A word under the name, such as that the stage is optional; null for none.</summary>
    public string? Mark { get; }

    public double Width { get; }

    public double Height { get; }

    public static double WidthOf(string text, double size, bool bold) =>
        text.EnumerateRunes().Sum(r => WidthOf(r)) * size * (bold ? 1.17 : 1.02);

    private static double WidthOf(Rune rune)
    {
        if (rune.IsAscii && Narrow.Contains((char)rune.Value, StringComparison.Ordinal))
        {
            return 0.36;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value >= 0x2E80 => 1.05,
            _ when rune.Value < 0x2E80 && rune.IsBmp && Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 0.95,
            UnicodeCategory.UppercaseLetter => 0.74,
            _ => 0.57,
        };
    }

    private static List<string> Wrap(string text, double size, bool bold, double maxWidth)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in DiagramText.Clean(text).Split(' ').SelectMany(w => Break(w, size, bold, maxWidth)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer, size, bold) > maxWidth)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A word that is longer than a line, in pieces that are not.</summary>
    private static IEnumerable<string> Break(string word, double size, bool bold, double maxWidth)
    {
        if (WidthOf(word, size, bold) <= maxWidth)
        {
            yield return word;
            yield break;
        }

        var piece = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(word);
        var width = 0.0;
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var own = WidthOf(element, size, bold);
            if (piece.Length > 0 && width + own > maxWidth)
            {
                yield return piece.ToString();
                piece.Clear();
                width = 0;
            }

            piece.Append(element);
            width += own;
        }

        yield return piece.ToString();
    }
}
