namespace DanVan.Workflows.Documents.Layout;

/// <summary>A cell at its place in a grid.</summary>
/// <param name="Element">The cell; null where one from above reaches down, or where the row ends before the others.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Span">The columns it covers.</param>
/// <param name="IsFromAbove">Whether a cell from above reaches down here.</param>
internal readonly record struct GridCell(BodyElement? Element, int Column, int Span, bool IsFromAbove);

/// <summary>A row of a grid.</summary>
/// <param name="Element">The row.</param>
/// <param name="IsHead">Whether it stands in the head.</param>
/// <param name="Cells">Its cells, which fill all columns.</param>
internal sealed record GridRow(BodyElement Element, bool IsHead, List<GridCell> Cells);

/// <summary>A table as a full grid: HTML leaves out the places that cells from above or from the left cover, and lets rows end early.</summary>
internal sealed class TableGrid
{
    // For each column: how many rows below are still covered from above, and how many columns the cell that does so has.
    private readonly List<(int Rows, int Span)> _covered = [];

    private TableGrid()
    {
    }

    public List<GridRow> Rows { get; } = [];

    public int Columns { get; private set; }

    public static TableGrid Of(BodyElement table)
    {
        var grid = new TableGrid();
        foreach (var part in table.Elements)
        {
            // A cell reaches no farther down than its part of the table.
            grid._covered.Clear();
            foreach (var row in part.Elements)
            {
                grid.Rows.Add(new GridRow(row, part.Name == "thead", grid.Row(row)));
            }
        }

        foreach (var row in grid.Rows)
        {
            for (var column = row.Cells is [.., var last] ? last.Column + last.Span : 0; column < grid.Columns; column++)
            {
                row.Cells.Add(new GridCell(null, column, 1, IsFromAbove: false));
            }
        }

        return grid;
    }

    private List<GridCell> Row(BodyElement row)
    {
        var cells = new List<GridCell>();
        var column = 0;
        foreach (var cell in row.Elements)
        {
            while (IsCovered(column))
            {
                column = FromAbove(cells, column);
            }

            var span = 1;
            while (span < cell.ColumnSpan && !IsCovered(column + span))
            {
                span++;
            }

            cells.Add(new GridCell(cell, column, span, IsFromAbove: false));
            while (_covered.Count < column + span)
            {
                _covered.Add((0, 1));
            }

            for (var i = 0; i < span; i++)
            {
                _covered[column + i] = (cell.RowSpan - 1, span);
            }

            column += span;
        }

        while (column < _covered.Count)
        {
            if (IsCovered(column))
            {
                column = FromAbove(cells, column);
            }
            else
            {
                cells.Add(new GridCell(null, column++, 1, IsFromAbove: false));
            }
        }

        Columns = Math.Max(Columns, column);
        return cells;
    }

    private bool IsCovered(int column) => column < _covered.Count && _covered[column].Rows > 0;

    private int FromAbove(List<GridCell> cells, int column)
    {
        var (rows, span) = _covered[column];
        cells.Add(new GridCell(null, column, span, IsFromAbove: true));
        for (var i = 0; i < span; i++)
        {
            _covered[column + i] = (rows - 1, span);
        }

        return column + span;
    }
}
