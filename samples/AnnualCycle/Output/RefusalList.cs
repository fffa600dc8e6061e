using AnnualCycle.Input;

namespace AnnualCycle.Output;

/// <summary>The rows that were refused, by file and line.</summary>
public sealed class RefusalList
{
    public const string Unreadable = "row.unreadable";

    private readonly List<(string File, int Line, string Code)> _rows = [];

    public int Count => _rows.Count;

    public void Add(string file, int line, string code) => _rows.Add((file, line, code));

    public Task WriteAsync(string path) => CsvWriter.WriteAsync(
        path,
        ["file", "line", "code"],
        _rows.OrderBy(r => YearFolder.PlaceOf(r.File)).ThenBy(r => r.Line).Select(r => new[] { r.File, CsvWriter.Number(r.Line), r.Code }));
}
