using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>Writes the tables of a body: borders, heading rows that repeat on every page, rows that are not parted.</summary>
internal sealed class TablePart(WordXml xml)
{
    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    /// <summary>A table; nothing when it has no cells.</summary>
    public void Write(BodyElement table, int width, bool keepLastRow)
    {
        var grid = TableGrid.Of(table);
        if (grid.Columns == 0)
        {
            return;
        }

        var isWide = table.Has("wide");
        var padding = isWide ? 60 : 80;
        var columns = TableColumns.Of(grid, width, isWide ? 11 : 12, 2 * padding + 16);
        xml.Start("tbl");
        Properties(width, padding);
        xml.Start("tblGrid");
        foreach (var column in columns)
        {
            xml.Empty("gridCol", ("w", Measure.Text(column)));
        }

        xml.End();
        var isLeading = true;
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            isLeading &= grid.Rows[i].IsHead;

            // A sum alone on a page sums up nothing, and a head alone heads nothing.
            var isLast = i == grid.Rows.Count - 1;
            Row(grid.Rows[i], columns, isWide, isLeading, isLast ? keepLastRow : isLeading || grid.Rows[i + 1].Element.Has("total"));
        }

        xml.End();
    }

    private void Properties(int width, int padding)
    {
        xml.Start("tblPr");
        xml.Empty("tblW", ("w", Measure.Text(width)), ("type", "dxa"));
        xml.Start("tblBorders");
        foreach (var side in Borders)
        {
            xml.Border(side, "single", 4, 0, "000000");
        }

        xml.End();
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Start("tblCellMar");
        xml.Empty("top", ("w", "40"), ("type", "dxa"));
        xml.Empty("left", ("w", Measure.Text(padding)), ("type", "dxa"));
        xml.Empty("bottom", ("w", "40"), ("type", "dxa"));
        xml.Empty("right", ("w", Measure.Text(padding)), ("type", "dxa"));
        xml.End();
        xml.End();
    }

    private void Row(GridRow row, int[] columns, bool isWide, bool repeats, bool keepNext)
    {
        var isGroup = row.Element.Has("group");
        var isBold = isGroup || row.Element.Has("total");
        xml.Start("tr");
        xml.Start("trPr");
        xml.Empty("cantSplit");
        if (repeats)
        {
            xml.Empty("tblHeader");
        }

        xml.End();
        foreach (var cell in row.Cells)
        {
            Cell(cell, columns, isWide, isBold, keepNext || isGroup);
        }

        xml.End();
    }

    private void Cell(GridCell cell, int[] columns, bool isWide, bool isBold, bool keepNext)
    {
        xml.Start("tc");
        xml.Start("tcPr");
        xml.Empty("tcW", ("w", Measure.Text(columns.Skip(cell.Column).Take(cell.Span).Sum())), ("type", "dxa"));
        if (cell.Span > 1)
        {
            xml.Value("gridSpan", cell.Span);
        }

        if (cell.IsFromAbove)
        {
            xml.Empty("vMerge");
        }
        else if (cell.Element is { RowSpan: > 1 })
        {
            xml.Value("vMerge", "restart");
        }

        xml.Value("vAlign", "center");
        xml.End();
        var isHead = cell.Element is { Name: "th" };
        var style = (isWide, isHead) switch
        {
            (true, true) => FormatStyles.WideHeadCell,
            (true, false) => FormatStyles.WideCell,
            (false, true) => FormatStyles.HeadCell,
            _ => FormatStyles.Cell,
        };
        var settings = keepNext ? ParagraphSettings.KeptWithNext : ParagraphSettings.None;
        if (cell.Element is not { } element)
        {
            xml.Paragraph(style, "", settings);
        }
        else
        {
            var isCentered = !isHead && (element.Has("num") || element.Has("center") || element.Has("narrow"));
            settings = isCentered ? settings with { Alignment = "center" } : settings;
            foreach (var paragraph in BodyParagraph.Of(element))
            {
                xml.Paragraph(style, paragraph, paragraph.Element.Has("center") ? settings with { Alignment = "center" } : settings, isBold && !isHead);
            }
        }

        xml.End();
    }
}
