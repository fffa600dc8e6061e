using System.Globalization;

namespace AnnualCycle.Output;

/// <summary>Writes CSV: UTF-8 without BOM, LF, a final newline, quotes only where needed.</summary>
internal static class CsvWriter
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Points(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    public static string Flag(bool value) => value ? "true" : "false";

    public static Task WriteAsync(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        OutputFile.WriteAsync(path, async writer =>
        {
            foreach (var row in rows.Prepend(header))
            {
                await writer.WriteLineAsync(string.Join(',', row.Select(Quote)));
            }
        });

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
