using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Zones;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Appendices, and the marks of secrecy, urgency and circulation.</summary>
internal static partial class AppendixChecks
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    public static void Run(Inspection inspection)
    {
        Mark(inspection, CheckedParts.Secrecy);
        Mark(inspection, CheckedParts.Urgency);
        Mark(inspection, CheckedParts.Circulation);
        var lines = inspection.Text.Of(CheckedParts.AppendixTitle).ToList();
        var heads = lines.Where(l => Head().IsMatch(l.Text.Normalize())).ToList();
        for (var i = 0; i < heads.Count; i++)
        {
            Number(inspection, heads, i);
            OwnPages(inspection, heads[i]);
        }

        foreach (var title in lines.Where(l => !heads.Contains(l) && !KnownTexts.IsUpper(l.Look) && l.Text.Any(char.IsLetter)))
        {
            inspection.Report("upper", inspection.Rules.Parts[CheckedParts.AppendixTitle], title, title.Look.ToUpperInvariant(), title.Look);
        }

        foreach (var line in inspection.Text.Of(CheckedParts.AppendixOf))
        {
            if (!line.Text.Normalize().StartsWith("(Kèm theo ", StringComparison.Ordinal) || !line.Text.EndsWith(')'))
            {
                inspection.Report("appendix-of.text", line, inspection.Rule("appendix-of.text")?.Text ?? "", Excerpts.Of(line.Text));
            }
        }
    }

    private static void Number(Inspection inspection, List<ZonedLine> heads, int i)
    {
        var number = Head().Match(heads[i].Text.Normalize()).Groups["n"].Value;
        var isGood = heads.Count == 1 ? number.Length == 0 || Roman.Contains(number) : i >= Roman.Length || number == Roman[i];
        if (!isGood)
        {
            inspection.Report("appendix-title.numeral", heads[i], i < Roman.Length ? $"Phụ lục {Roman[i]}" : "", heads[i].Text);
        }
    }

    private static void OwnPages(Inspection inspection, ZonedLine head)
    {
        var section = inspection.Text.Document.Sections[Math.Min(head.Paragraph.Section, inspection.Text.Document.Sections.Count - 1)];
        if (head.Paragraph.Section == 0 || section.NumberStart != 1)
        {
            inspection.Report("appendix-title.page-number", head, "1", section.NumberStart is { } start ? Lengths.Number(start) : "");
        }
    }

    private static void Mark(Inspection inspection, string part)
    {
        foreach (var line in inspection.Text.Of(part))
        {
            if (inspection.Rule($"{part}.text") is { Texts: { } known } && !known.Contains(line.Look.Normalize().ToUpperInvariant()))
            {
                inspection.Report($"{part}.text", line, string.Join(", ", known), line.Text);
            }
        }
    }

    [GeneratedRegex(@"^phụ lục(\s+(?<n>[IVXLCDM]+|\d+))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
