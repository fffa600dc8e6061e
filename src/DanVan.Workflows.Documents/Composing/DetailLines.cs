namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// What a person filled in, line by line: a text of the model is one run of words on the page, but who is invited and what was said are lines of their own.
/// </summary>
internal static class DetailLines
{
    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u2028", "\u2029"];

    /// <summary>Each detail's lines, without empty ones and the white space around them.</summary>
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object?> details) =>
        details.ToDictionary(d => d.Key, object? (d) => Lines(d.Value as string ?? ""));

    private static List<object?> Lines(string text) => [.. text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
