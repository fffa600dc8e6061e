using DanVan.Workflows.Documents.Checking.Reading;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Paper, margins and which way the sheet lies.</summary>
internal static class PageChecks
{
    private const decimal PaperToleranceMm = 0.6m;
    private const decimal MarginToleranceMm = 0.2m;

    public static void Run(Inspection inspection)
    {
        var document = inspection.Text.Document;
        for (var i = 0; i < document.Sections.Count; i++)
        {
            var index = i;
            var paragraph = document.Paragraphs.FirstOrDefault(p => p.Section == index);
            if (paragraph is not null || document.Sections.Count == 1)
            {
                Section(inspection, document.Sections[i], paragraph, document.Paragraphs.Any(p => p.Section == index && p.Table is { IsData: true }));
            }
        }
    }

    private static void Section(Inspection inspection, DocxSection section, DocxParagraph? first, bool hasTable)
    {
        var page = inspection.Rules.Page;
        var (width, height) = section.IsLandscape ? (section.Height, section.Width) : (section.Width, section.Height);
        if (!IsIn(width, page.WidthMm, PaperToleranceMm) || !IsIn(height, page.HeightMm, PaperToleranceMm))
        {
            Report("size", $"{Lengths.Range(page.WidthMm, "")}× {Lengths.Range(page.HeightMm, "mm")}", $"{Lengths.ShowMm(section.Width)} × {Lengths.ShowMm(section.Height)}");
        }

        if (section.IsLandscape && !hasTable)
        {
            inspection.Report("page.orientation", null, "", "");
        }

        // Turning the paper in a word processor turns the margins with it; both ways are met.
        if (section.IsLandscape && IsIn(section.Left, page.BottomMm, MarginToleranceMm) && IsIn(section.Top, page.LeftMm, MarginToleranceMm)
            && IsIn(section.Right, page.TopMm, MarginToleranceMm) && IsIn(section.Bottom, page.RightMm, MarginToleranceMm))
        {
            return;
        }

        Margin("margin-top", section.Top, page.TopMm);
        Margin("margin-bottom", section.Bottom, page.BottomMm);
        Margin("margin-left", section.Left, page.LeftMm);
        Margin("margin-right", section.Right, page.RightMm);

        void Margin(string aspect, int? twips, IReadOnlyList<decimal> range)
        {
            if (!IsIn(twips, range, MarginToleranceMm))
            {
                Report(aspect, Lengths.Range(range, "mm"), Lengths.ShowMm(twips));
            }
        }

        void Report(string aspect, string expected, string found) =>
            inspection.Report($"page.{aspect}", "", page.Source, page.Severity, first, null, expected, found);
    }

    private static bool IsIn(int? twips, IReadOnlyList<decimal> range, decimal tolerance) => twips is { } t && Lengths.IsIn(t, range, tolerance);
}
