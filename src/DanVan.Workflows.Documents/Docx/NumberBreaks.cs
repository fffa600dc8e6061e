using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// Where a line of the frame is broken by hand, so that no word processor parts a document's number at its hyphen: before the number, where it would stand
/// at the end of a line. The hyphen itself stays an ordinary one, since people search and copy numbers.
/// </summary>
internal static class NumberBreaks
{
    /// <summary>The pieces, which joined are the text.</summary>
    /// <param name="text">The text of a line.</param>
    /// <param name="sizePt">Its size.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">The room in twentieths of a point.</param>
    public static IReadOnlyList<string> Of(string text, decimal sizePt, bool bold, int width)
    {
        var pieces = new List<string>();
        var space = TimesMetrics.Width(" ", sizePt, bold);
        var (start, line, at) = (0, 0, 0);
        foreach (var word in text.Split(' '))
        {
            var next = TimesMetrics.Width(word, sizePt, bold);
            if (line > 0 && line + space + next > width)
            {
                if (NumberWords.IsNumber(word))
                {
                    pieces.Add(text[start..at]);
                    start = at;
                }

                line = 0;
            }

            line += (line > 0 ? space : 0) + next;
            at += word.Length + 1;
        }

        pieces.Add(text[start..]);
        return pieces;
    }
}
