using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>What a clerk looks for on a page: numbering of headings, sums, punctuation, tables with nothing in them.</summary>
internal static class SetPage
{
    private static readonly string[] Slips = ["..", ",,", ";;", " ,", " ;", " .", ",.", ";.", ",;", ".;", ":;", ":.", "()", "( ", " )", "“”", "  "];

    /// <summary>The body and each appendix as pages of their own, so that they are looked at whatever a writer does with appendices.</summary>
    public static IReadOnlyList<IHtmlDocument> Pages(AdministrativeDocument document) =>
        [Samples.Page(document with { Appendices = [] }), .. document.Appendices.Select(a => Samples.Page(document with { BodyHtml = a.BodyHtml, Appendices = [] }))];

    /// <summary>What is read in a body, block by block.</summary>
    public static List<string> Blocks(IEnumerable<IHtmlDocument> pages) =>
        [.. pages.SelectMany(p => p.QuerySelectorAll(".content p, .content h2, .content h3, .content td, .content th, .content li")).Select(e => e.TextContent.Trim())];

    public static List<string> Cells(IEnumerable<IHtmlDocument> pages) => [.. pages.SelectMany(p => p.QuerySelectorAll(".content td")).Select(e => e.TextContent)];

    public static void HoldsNoSlip(IEnumerable<IHtmlDocument> pages, string what)
    {
        foreach (var block in Blocks(pages))
        {
            Assert.That(Slips.Where(s => block.Contains(s, StringComparison.Ordinal)), Is.Empty, $"{what}: {block}");
        }
    }

    public static void CountsItsHeadings(IHtmlDocument page, string what)
    {
        var (part, section) = (0, 0);
        foreach (var heading in page.QuerySelectorAll(".content h2, .content h3"))
        {
            if (heading.LocalName == "h2")
            {
                (part, section) = (part + 1, 0);
                Assert.That(heading.TextContent, Does.Match($@"^{VietnameseText.Roman(part)}[.-] \S"), what);
            }
            else
            {
                section++;
                Assert.That(heading.TextContent, Does.StartWith(FormattableString.Invariant($"{section}. ")), what);
            }
        }
    }

    /// <summary>Every table has rows beside its sums, every column of counts adds up to its sum, and every row has a cell for every column.</summary>
    public static void AddsUp(IHtmlDocument page, string what)
    {
        foreach (var table in page.QuerySelectorAll(".content table"))
        {
            var rows = table.QuerySelectorAll("tbody tr:not(.total):not(.group)").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToList()).ToList();
            Assert.That(rows, Is.Not.Empty, $"{what}: {table.TextContent}");
            Assert.That(rows.Select(r => r.Count).Distinct().Count(), Is.EqualTo(1), what);
            Assert.That(
                table.QuerySelectorAll("thead tr:first-child th").Sum(h => ((IHtmlTableCellElement)h).ColumnSpan), Is.EqualTo(rows[0].Count), $"{what}: columns of the head");
            if (table.QuerySelector("tr.total") is not { } total)
            {
                continue;
            }

            var cells = total.QuerySelectorAll("td").Cast<IHtmlTableCellElement>().ToList();
            Assert.That(cells.Sum(c => c.ColumnSpan), Is.EqualTo(rows[0].Count), $"{what}: columns of the sum");
            var column = cells[0].ColumnSpan;
            foreach (var cell in cells.Skip(1))
            {
                if (rows.All(r => Count(r[column]) is not null))
                {
                    Assert.That(Count(cell.TextContent), Is.EqualTo(rows.Sum(r => Count(r[column]))), $"{what}, column {column}: {table.TextContent}");
                }

                column++;
            }
        }
    }

    public static void IsClean(string html, string what)
    {
        Assert.That(html.IsNormalized(), what);
        Assert.That(html.Where(c => char.IsControl(c) && c != '\n'), Is.Empty, what);
    }

    private static int? Count(string text) =>
        int.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
