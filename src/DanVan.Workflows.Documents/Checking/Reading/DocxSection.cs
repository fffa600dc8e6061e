namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>A section: paper, margins in twips, headers and footers with what is inherited from the section before.</summary>
internal sealed record DocxSection
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    public int? Top { get; init; }

    public int? Bottom { get; init; }

    public int? Left { get; init; }

    public int? Right { get; init; }

    public bool HasOwnFirstPage { get; init; }

    public string? NumberFormat { get; init; }

    public int? NumberStart { get; init; }

    /// <summary>By place and kind: <c>header/default</c>, <c>footer/first</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<DocxParagraph>> Margins { get; init; }

    public bool IsLandscape => Width > Height;
}
