using DanVan.Workflows.Documents.Checking.Reading;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>A paragraph, or the piece of one between tabs or line breaks, and the part of the document it is.</summary>
/// <param name="Part">One of <see cref="CheckedParts"/> or of the components; empty for what no rule speaks of.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Runs">Its runs.</param>
/// <param name="Text">Its text, without white space around it.</param>
/// <param name="IsPiece">Whether it is only a piece, which has no alignment of its own.</param>
internal sealed record ZonedLine(string Part, DocxParagraph Paragraph, IReadOnlyList<DocxRun> Runs, string Text, bool IsPiece)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>The runs one can see.</summary>
    public IEnumerable<DocxRun> Visible => Runs.Where(r => !string.IsNullOrWhiteSpace(r.Text));

    /// <summary>The text as it looks: "all capitals" makes capitals of small letters.</summary>
    public string Look => string.Concat(Runs.Select(r => r.Format.Caps ? r.Text.ToUpperInvariant() : r.Text)).Trim();

    public static ZonedLine Of(DocxParagraph paragraph, string part = "") => new(part, paragraph, paragraph.Runs, paragraph.Text.Trim(), IsPiece: false);
}
