namespace DanVan.Workflows.Documents.Docx;

/// <summary>What a single paragraph changes of its style; null keeps the style's.</summary>
internal sealed record ParagraphSettings
{
    public static ParagraphSettings None { get; } = new();

    public static ParagraphSettings KeptWithNext { get; } = new() { KeepNext = true };

    public bool KeepNext { get; init; }

    /// <summary>The list it is an item of, by its number in the numbering part.</summary>
    public int? List { get; init; }

    /// <summary>A rule above the (empty) paragraph.</summary>
    public bool Rule { get; init; }

    public int? Before { get; init; }

    public int? After { get; init; }

    /// <summary>The line height and its rule: <c>auto</c> counts in 240ths of a line, <c>exact</c> in twentieths of a point.</summary>
    public (int Height, string Rule)? Line { get; init; }

    /// <summary>The colour of a frame around the paragraph.</summary>
    public string? Frame { get; init; }

    public int? Left { get; init; }

    public int? Right { get; init; }

    public int? Hanging { get; init; }

    public int? FirstLine { get; init; }

    public string? Alignment { get; init; }

    public int? OutlineLevel { get; init; }
}
