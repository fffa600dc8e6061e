using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Finds the small rule, asterisk or row of hyphens under a line, in the ways offices make them.</summary>
internal static class MarksBelow
{
    /// <summary>A rule: a border, a drawn line, underlined text or a row of strokes.</summary>
    public static bool HasRule(ZonedText text, ZonedLine line) =>
        line.Paragraph.Format.BottomBorder == true
        || line.Paragraph.HasDrawing
        || line.Visible.All(r => r.Format.Underline)
        || Below(text, line).Any(p => p.HasDrawing || p.Format.BottomBorder == true || (p.Format.TopBorder == true && p.IsBlank) || IsStrokes(p.Text))
        || (!text.IsExact && IsInHeading(text, line) && HeadingHasDrawing(text));

    public static bool HasText(ZonedText text, ZonedLine line, Func<string, bool> isMark) => Below(text, line).Any(p => isMark(p.Text))
        || text.Lines.Any(l => l.IsPiece && l.Paragraph.Number >= line.Paragraph.Number && l.Paragraph.Number <= line.Paragraph.Number + 3 && isMark(l.Text));

    /// <summary>The paragraphs under a line, in its own column, up to the next that has words.</summary>
    private static IEnumerable<DocxParagraph> Below(ZonedText text, ZonedLine line)
    {
        // Paragraphs are numbered from 1, so this is the index of the next.
        var all = text.Document.Paragraphs;
        for (var i = line.Paragraph.Number; i < all.Count && all[i].IsBesides(line.Paragraph); i++)
        {
            yield return all[i];
            if (all[i].Text.Any(char.IsLetterOrDigit))
            {
                yield break;
            }
        }
    }

    private static bool IsStrokes(string text) => text.Trim() is { Length: >= 3 } strokes && strokes.All(c => c is '-' or '_' or '–' or '—' or '─' or '¯');

    private static bool IsInHeading(ZonedText text, ZonedLine line) => line.Paragraph.Number <= HeadingEnd(text);

    // A line drawn freely hangs on whatever paragraph was near.
    private static bool HeadingHasDrawing(ZonedText text) => text.Document.Paragraphs.Take(HeadingEnd(text)).Any(p => p.HasDrawing);

    private static int HeadingEnd(ZonedText text) => (text.First(FormatComponents.PlaceDate) ?? text.First(FormatComponents.Number))?.Paragraph.Number ?? 0;
}
