using AnnualCycle.Input;

namespace AnnualCycle.Output;

/// <summary>The rows that were refused, by file and line.</summary>
public sealed class RefusalList
{
    public const string Unreadable = "row.unreadable";

    private static readonly string[] FileOrder =
        [YearFolder.Units, YearFolder.Registrations, YearFolder.Reports, YearFolder.Scores, YearFolder.Disqualifications, YearFolder.Ballots];

    private readonly List<(string File, int Line, string Code)> _rows = [];

    public int Count => _rows.Count;

    public void Add(string file, int line, string code) => _rows.Add((file, line, code));

    public void Write(string path) => CsvWriter.Write(
        path,
        ["file", "line", "code"],
        _rows.OrderBy(r => Array.IndexOf(FileOrder, r.File)).ThenBy(r => r.Line).Select(r => new[] { r.File, CsvWriter.Number(r.Line), r.Code }));
}
