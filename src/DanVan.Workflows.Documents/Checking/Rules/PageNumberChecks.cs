using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Zones;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>The page number: in the top margin, in the middle, in Arabic numerals from 1, and not on the first page.</summary>
internal static class PageNumberChecks
{
    // Fewer characters fit on one page, whose number is not shown.
    private const int OnePage = 3_000;

    public static void Run(Inspection inspection)
    {
        if (inspection.Text.Document.Sections is not [var first, ..])
        {
            return;
        }

        var sections = inspection.Text.Document.Sections;
        var header = Numbers(sections, "header/default").ToList();
        if (header.Count > 0)
        {
            foreach (var paragraph in header)
            {
                FormatChecks.Check(inspection, ZonedLine.Of(paragraph, CheckedParts.PageNumber));
            }

            if (!first.HasOwnFirstPage || Numbers([first], "header/first").Any())
            {
                inspection.Report("page-number.first-page", null, "", "");
            }
        }
        else if (Numbers(sections, "footer/default").Any())
        {
            inspection.Report("page-number.position", null, "", "");
        }
        else if (IsLong(inspection.Text.Document))
        {
            inspection.Report("page-number.missing", null, "", "");
        }

        if (sections.FirstOrDefault(s => s.NumberFormat is not (null or "decimal")) is { } other)
        {
            inspection.Report("page-number.numerals", null, "1, 2, 3", other.NumberFormat!);
        }

        if (first.NumberStart is not (null or 1))
        {
            inspection.Report("page-number.start", null, "1", Lengths.Number(first.NumberStart.Value));
        }
    }

    private static IEnumerable<DocxParagraph> Numbers(IEnumerable<DocxSection> sections, string place) =>
        sections.Select(s => s.Margins.GetValueOrDefault(place)).OfType<IReadOnlyList<DocxParagraph>>().Distinct().SelectMany(m => m).Where(p => p.HasPageField);

    private static bool IsLong(DocxText document) =>
        document.Sections.Count > 1 || document.Paragraphs.Any(p => p.HasPageBreak || p.Format.PageBreakBefore == true) || document.Paragraphs.Sum(p => (long)p.Text.Length) > OnePage;
}
