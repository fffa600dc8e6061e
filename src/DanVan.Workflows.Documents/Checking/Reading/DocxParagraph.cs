namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>A paragraph as it looks in the end.</summary>
internal sealed record DocxParagraph
{
    /// <summary>From 1; 0 in a header or footer.</summary>
    public required int Number { get; init; }

    public required string StyleId { get; init; }

    public required string StyleName { get; init; }

    public required ParagraphProperties Format { get; init; }

    public required IReadOnlyList<DocxRun> Runs { get; init; }

    public required string Text { get; init; }

    /// <summary>The innermost table it stands in; null for none.</summary>
    public DocxTable? Table { get; init; }

    public int Row { get; init; }

    public int Cell { get; init; }

    public required int Section { get; init; }

    public bool HasDrawing { get; init; }

    public bool HasPageField { get; init; }

    public bool HasPageBreak { get; init; }

    public bool IsInTextBox { get; init; }

    public bool IsInFooter { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether both stand one under the other, so that nothing stands between their columns.</summary>
    public bool IsBesides(DocxParagraph other) => ReferenceEquals(Table, other.Table) && Row == other.Row && Cell == other.Cell;
}
