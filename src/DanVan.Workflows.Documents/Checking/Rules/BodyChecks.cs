using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>The running text: indents, gaps, line spacing, the legal bases' punctuation and the mark at the end.</summary>
internal static class BodyChecks
{
    private const decimal IndentToleranceMm = 0.3m;
    private const int GapToleranceTwips = 2;

    // A single line of Times New Roman is 1.15 times its size high.
    private const decimal SingleLine = 1.15m;
    private const decimal LineTolerance = 0.015m;

    public static void Run(Inspection inspection)
    {
        var lines = inspection.Text.Lines.Where(l => l.Part is FormatComponents.Body or FormatComponents.LegalBasis && !l.IsBlank && l.Paragraph.Table is null).ToList();
        if (lines.Count == 0 && !inspection.Text.Has(CheckedParts.Cell))
        {
            inspection.Report("body.missing", null, "", "");
        }

        foreach (var line in lines)
        {
            Indent(inspection, line);
            LineSpacing(inspection, line);
        }

        foreach (var (above, below) in lines.Zip(lines.Skip(1)).Where(p => p.First.Paragraph.Number + 1 == p.Second.Paragraph.Number))
        {
            Gap(inspection, above, below);
        }

        EndMark(inspection);
        Bases(inspection);
    }

    private static void Indent(Inspection inspection, ZonedLine line)
    {
        var format = line.Paragraph.Format;

        // Lists hang, headings stand in the middle, and a leading tab is an indent of another make.
        if (inspection.Rule("body.first-line-indent") is not { Texts: { } allowed } || format.Alignment is "center" or "right" || format.Numbered == true || format.Left > 0
            || format.FirstLine < 0 || line.Paragraph.Text.StartsWith('\t') || IsToFillIn(line.Text))
        {
            return;
        }

        var values = allowed.Select(a => decimal.Parse(a, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (!values.Exists(v => Lengths.IsIn(format.FirstLine ?? 0, [v], IndentToleranceMm)))
        {
            inspection.Report("body.first-line-indent", line, string.Join(" / ", values.Select(v => $"{Lengths.Number(v)} mm")), Lengths.ShowMm(format.FirstLine ?? 0), FormatComponents.Body);
        }
    }

    // A line of dots a person writes on is no sentence, and begins where its box begins.
    private static bool IsToFillIn(string text) => text.Any(c => c is '.' or '…' or '_') && text.All(c => c is '.' or '…' or '_' || char.IsWhiteSpace(c));

    private static void LineSpacing(Inspection inspection, ZonedLine line)
    {
        if (inspection.Rule("body.line-spacing") is not { } rule)
        {
            return;
        }

        var format = line.Paragraph.Format;
        var height = (format.Line ?? 240) / 20m;
        var isExact = format.LineRule == "exact";
        if (rule.ExactPt is { } smallest)
        {
            if (!(isExact || format.LineRule == "atLeast") || height < smallest[0])
            {
                inspection.Report("body.line-spacing", line, Lengths.Range(smallest, "pt"), Show(), FormatComponents.Body);
            }

            return;
        }

        var single = SingleLine * (line.Visible.FirstOrDefault()?.Format.SizePt ?? 14);
        var factor = format.LineRule is "exact" or "atLeast" ? height / single : height / 12m;
        var isLow = factor < rule.Range![0] - LineTolerance && format.LineRule != "atLeast";
        if (isLow || factor > rule.Range[^1] + LineTolerance)
        {
            inspection.Report("body.line-spacing", line, Lengths.Range(rule.Range, "lines"), Show(), FormatComponents.Body);
        }

        string Show() => isExact || format.LineRule == "atLeast" ? $"{Lengths.Number(height)} pt" : $"{Lengths.Number(height / 12m)} lines";
    }

    private static void Gap(Inspection inspection, ZonedLine above, ZonedLine below)
    {
        if (inspection.Rule("body.gap") is not { Range: { } range })
        {
            return;
        }

        var (over, under) = (above.Paragraph.Format, below.Paragraph.Format);
        var isSameStyle = above.Paragraph.StyleId == below.Paragraph.StyleId;
        var after = over.Contextual == true && isSameStyle ? 0 : over.After ?? 0;
        var before = under.Contextual == true && isSameStyle ? 0 : under.Before ?? 0;
        if (after + before < (range[0] * 20) - GapToleranceTwips)
        {
            inspection.Report("body.gap", below, Lengths.Range(range, "pt"), $"{Lengths.Number((after + before) / 20m)} pt", FormatComponents.Body);
        }
    }

    private static void EndMark(Inspection inspection)
    {
        var last = inspection.Text.Lines.LastOrDefault(l =>
            l.Part is FormatComponents.Body or FormatComponents.Section && !l.IsBlank && l.Paragraph.Table is null && l.Paragraph.Number < inspection.Text.AppendixStart);

        // Where a table closes the body, the mark stands in no sentence.
        var endsWithTable = inspection.Text.Last(CheckedParts.Cell) is { } cell && cell.Paragraph.Number > last?.Paragraph.Number && cell.Paragraph.Number < inspection.Text.AppendixStart;
        if (last is null || endsWithTable || inspection.Rule("body.end-mark") is not { } rule)
        {
            return;
        }

        var allowed = rule.Texts ?? [rule.Text!];
        var isStroke = last.Text.EndsWith("./.", StringComparison.Ordinal);
        if (!allowed.Any(mark => mark == "./." ? isStroke : !isStroke && last.Text.EndsWith(mark, StringComparison.Ordinal)))
        {
            inspection.Report("body.end-mark", last, string.Join(" / ", allowed), last.Text.Length > 12 ? "…" + last.Text[^12..] : last.Text, FormatComponents.Body);
        }
    }

    private static void Bases(Inspection inspection)
    {
        var bases = inspection.Text.Of(FormatComponents.LegalBasis).ToList();
        for (var i = 0; i < bases.Count; i++)
        {
            var end = i == bases.Count - 1 ? '.' : ';';
            if (bases[i].Text[^1] != end)
            {
                inspection.Report("legal-basis.punctuation", bases[i], end.ToString(), bases[i].Text[^1].ToString());
            }
        }
    }
}
