using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Font, size, face, capitals, colour and alignment of every part.</summary>
internal static class FormatChecks
{
    private static readonly PartRule Unnamed = new() { Source = "" };

    // Where a sentence may set off words of its own.
    private static readonly HashSet<string> MayMixFaces = [FormatComponents.Body, FormatComponents.Addressees, CheckedParts.Cell, CheckedParts.HeadCell, ""];

    public static void Run(Inspection inspection)
    {
        foreach (var line in inspection.Text.Lines)
        {
            Check(inspection, line);
        }
    }

    public static void Check(Inspection inspection, ZonedLine line)
    {
        var runs = line.Visible.ToList();
        var rule = line.Part.Length == 0 ? Unnamed with { Source = inspection.Rules.Parts[CheckedParts.Cell].Source } : inspection.Rules.Parts.GetValueOrDefault(line.Part);
        if (runs.Count == 0 || rule is null || line.Paragraph.IsInTextBox && line.Part.Length == 0)
        {
            return;
        }

        Font(inspection, line, rule, runs);
        if (!IsMarkOfColour(line.Part) && runs.FirstOrDefault(r => !r.Format.IsBlack) is { } coloured)
        {
            inspection.Report("color", rule, line, "000000", coloured.Format.Color);
        }

        var mixesSizes = rule.SizePt is not null && runs.Any(r => r.Format.HalfPoints != runs[0].Format.HalfPoints);
        var mixesFaces = !MayMixFaces.Contains(line.Part) && runs.Any(r => Face(r.Format) != Face(runs[0].Format));
        if (mixesSizes || mixesFaces)
        {
            inspection.Report("runs-conflict", line, "", string.Join(" / ", runs.Select(r => Show(r.Format)).Distinct().Take(4)));
        }
        else
        {
            Face(inspection, line, rule, runs[0].Format);
        }

        if (rule.Upper == true && !KnownTexts.IsUpper(line.Look) && line.Text.Any(char.IsLetter))
        {
            inspection.Report("upper", rule, line, line.Text.ToUpperInvariant(), line.Look);
        }

        Alignment(inspection, line, rule, runs);
    }

    private static void Face(Inspection inspection, ZonedLine line, PartRule rule, TextFormat format)
    {
        if (rule.SizePt is { } sizes && (format.SizePt < sizes[0] || format.SizePt > sizes[^1]))
        {
            inspection.Report("size", rule, line, Lengths.Range(sizes, "pt"), $"{Lengths.Number(format.SizePt)} pt");
        }

        Check("bold", rule.Bold, format.Bold);
        Check("italic", rule.Italic, format.Italic);
        Check("underline", rule.Underline, format.Underline);

        void Check(string aspect, bool? wanted, bool has)
        {
            if (wanted is { } value && value != has)
            {
                inspection.Report(aspect, rule, line, value ? aspect : $"no {aspect}", has ? aspect : $"no {aspect}");
            }
        }
    }

    private static void Font(Inspection inspection, ZonedLine line, PartRule rule, List<DocxRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var font in Fonts(run).Where(f => !f.Equals(inspection.Rules.Font, StringComparison.OrdinalIgnoreCase)).Take(1))
            {
                if (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase))
                {
                    inspection.Report("text.legacy-encoding", line, inspection.Rules.Font, font, "");
                }
                else
                {
                    inspection.Report("font", rule, line, inspection.Rules.Font, font);
                }
            }
        }
    }

    // Letters with Vietnamese marks are set in the font "hAnsi", the others in "ascii". Signs that stand alone (a bullet) may come from a font of signs.
    private static IEnumerable<string> Fonts(DocxRun run)
    {
        if (run.Text.Any(c => c < 0x80 && char.IsLetterOrDigit(c)))
        {
            yield return run.Format.AsciiFont;
        }

        if (run.Text.Any(c => c >= 0x80 && char.IsLetter(c)))
        {
            yield return run.Format.OtherFont;
        }
    }

    private static void Alignment(Inspection inspection, ZonedLine line, PartRule rule, List<DocxRun> runs)
    {
        var alignment = line.Paragraph.Format.Alignment ?? "left";
        if (rule.Align is not { } allowed || line.IsPiece || allowed.Contains(alignment))
        {
            return;
        }

        // "QUYẾT ĐỊNH:" and other lines of their own stand in the middle of the body; a table has its own order.
        var isHeading = alignment == "center" && runs.All(r => r.Format.Bold);
        if (line.Part != FormatComponents.Body || !(isHeading || line.Paragraph.Table is not null))
        {
            inspection.Report("alignment", rule, line, string.Join(" / ", allowed), alignment);
        }
    }

    private static (bool, bool, bool) Face(TextFormat format) => (format.Bold, format.Italic, format.Underline);

    private static string Show(TextFormat format) =>
        $"{Lengths.Number(format.SizePt)} pt{(format.Bold ? " bold" : "")}{(format.Italic ? " italic" : "")}{(format.Underline ? " underline" : "")}";

    // Stamps are red.
    private static bool IsMarkOfColour(string part) => part is CheckedParts.Secrecy or CheckedParts.Urgency or CheckedParts.Circulation;
}
