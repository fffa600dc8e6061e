namespace DanVan.Workflows.Engine;

/// <summary>Longer texts people typed, line by line: a page sets each as a paragraph, because a text of the model is one run of words.</summary>
internal static class TextLines
{
    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u2028", "\u2029"];

    /// <summary>The lines that hold something, without the white space around them.</summary>
    public static List<object?> Of(string text) => [.. text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
