using DanVan.Workflows.Documents.Checking.Reading;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Takes a paragraph apart where a tab or a line break stands: offices set both columns of a heading in one paragraph.</summary>
internal static class LineSplitter
{
    public static IEnumerable<ZonedLine> Split(DocxParagraph paragraph)
    {
        if (paragraph.Text.AsSpan().IndexOfAny('\t', '\n') < 0)
        {
            return [ZonedLine.Of(paragraph)];
        }

        var pieces = new List<ZonedLine>();
        var runs = new List<DocxRun>();
        foreach (var run in paragraph.Runs)
        {
            var start = 0;
            for (var at = run.Text.AsSpan().IndexOfAny('\t', '\n'); at >= 0;)
            {
                Keep(run, start, at);
                Close();
                start = at + 1;
                var next = run.Text.AsSpan(start).IndexOfAny('\t', '\n');
                at = next < 0 ? -1 : start + next;
            }

            Keep(run, start, run.Text.Length);
        }

        Close();
        return pieces;

        void Keep(DocxRun run, int from, int to)
        {
            if (to > from)
            {
                runs.Add(run with { Text = run.Text[from..to] });
            }
        }

        void Close()
        {
            var text = string.Concat(runs.Select(r => r.Text)).Trim();
            if (text.Length > 0)
            {
                pieces.Add(new ZonedLine("", paragraph, [.. runs], text, IsPiece: true));
            }

            runs.Clear();
        }
    }
}
