using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// The widths of a table's columns, by what stands in them: a running number takes little, the longest word is not parted where that can be, and the
/// rest goes where the text is long. By widths of Times New Roman alone, so that every machine comes to the same.
/// </summary>
internal sealed class TableColumns
{
    // The class narrow is 10 mm, the class name 27 % of the table.
    private const int NarrowTwips = 567;
    private const int NamePercent = 27;

    // What is as short as "Không đồng ý" is one thing to the eye, and stays on its line where there is room: "Tập thể", "Thôn 1".
    private const int ShortTwips = 1000;

    private readonly Column[] _columns;
    private readonly decimal _sizePt;
    private readonly int _padding;

    private TableColumns(int count, decimal sizePt, int padding)
    {
        _columns = [.. Enumerable.Range(0, count).Select(_ => new Column())];
        _sizePt = sizePt;
        _padding = padding;
    }

    /// <summary>The widths, which add up to the table's.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="width">Its width in twentieths of a point.</param>
    /// <param name="sizePt">The size of its text.</param>
    /// <param name="padding">Left and right of the text in a cell, together.</param>
    public static int[] Of(TableGrid grid, int width, decimal sizePt, int padding)
    {
        var columns = new TableColumns(grid.Columns, sizePt, padding);
        foreach (var row in grid.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell is { Element: { } element, Span: 1 })
                {
                    columns.Take(columns._columns[cell.Column], element);
                }
            }
        }

        return columns.Share(width);
    }

    private void Take(Column column, BodyElement cell)
    {
        column.IsNarrow |= cell.Has("narrow");
        column.IsName |= cell.Has("name");
        var bold = cell.Name == "th";
        var (word, line, spaces) = (0, 0, 0);
        foreach (var (node, isEnd) in cell.Walk())
        {
            if (node is BodyText { Text: var text })
            {
                var rest = text.AsSpan();
                while (rest.Length > 0)
                {
                    var end = rest.IndexOfAny(" \n\t\r");
                    word += TimesMetrics.Width(end < 0 ? rest : rest[..end], _sizePt, bold);
                    column.Word = Math.Max(column.Word, word);
                    line += word;
                    word = end < 0 ? word : 0;
                    line -= word;
                    spaces += end < 0 ? 0 : SpaceWidth();
                    rest = end < 0 ? default : rest[(end + 1)..];
                }
            }
            else if (node is BodyElement { Name: "br" or "p" })
            {
                word = 0;
            }
        }

        line += word;
        column.Short = line + spaces <= ShortTwips && !bold ? Math.Max(column.Short, line + spaces) : column.Short;
        column.Longest = Math.Max(column.Longest, line);
        column.Total += line;
        column.Cells++;
    }

    private int[] Share(int width)
    {
        var least = Least(c => Math.Max(c.Word, c.Short));
        if (least.Sum() > width)
        {
            least = Least(c => c.Word);
        }

        var wanted = _columns.Select((c, i) => Math.Max(least[i], Wanted(c, width))).ToArray();
        var missing = _columns.Select((_, i) => wanted[i] - least[i]).ToArray();
        var rest = width - least.Sum();
        if (rest < 0)
        {
            return Scaled(least, width);
        }

        // Whether there is more room than wanted or less: each column gets its part of what is left over its least.
        return missing.Sum() >= rest
            ? Added(least, Scaled(missing, rest))
            : Added(wanted, Scaled([.. _columns.Select((c, i) => c.IsNarrow ? 0 : wanted[i])], rest - missing.Sum()));
    }

    // A quarter of the size, in twentieths of a point.
    private int SpaceWidth() => (int)Math.Ceiling(_sizePt * 5);

    private int[] Least(Func<Column, int> text) => [.. _columns.Select(c => Math.Max(text(c) + _padding, NarrowTwips))];

    private int Wanted(Column column, int width) =>
        column.IsNarrow ? 0
        : column.IsName ? Math.Max(width * NamePercent / 100, Middle(column))
        : Math.Min(Middle(column), width / 2);

    // Between the mean and the longest text of a column: one long name among short ones does not widen it for all.
    private int Middle(Column column) => column.Cells == 0 ? 0 : (int)(((column.Total / column.Cells) + column.Longest) / 2) + _padding;

    private static int[] Added(int[] a, int[] b) => [.. a.Zip(b, (x, y) => x + y)];

    /// <summary>In proportion, to the exact sum; without any proportion evenly.</summary>
    private static int[] Scaled(int[] parts, int sum)
    {
        var total = parts.Sum(p => (long)p);
        var (result, done, taken) = (new int[parts.Length], 0L, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            done += total == 0 ? 1 : parts[i];
            var upTo = (int)(sum * done / (total == 0 ? parts.Length : total));
            result[i] = upTo - taken;
            taken = upTo;
        }

        return result;
    }

    private sealed class Column
    {
        public bool IsNarrow { get; set; }

        public bool IsName { get; set; }

        public int Word { get; set; }

        /// <summary>The longest of the texts that are short as a whole.</summary>
        public int Short { get; set; }

        public int Longest { get; set; }

        public long Total { get; set; }

        public int Cells { get; set; }
    }
}
