namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>A style with all it inherits.</summary>
/// <param name="Name">The name people see.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Paragraph">Its paragraphs.</param>
/// <param name="HasBorders">For a table style: whether it draws lines inside.</param>
/// <param name="FirstRow">For a table style: what it adds in the first row.</param>
internal sealed record DocxStyle(string Name, TextProperties Text, ParagraphProperties Paragraph, bool HasBorders, TextProperties FirstRow)
{
    public static DocxStyle None { get; } = new("", TextProperties.None, ParagraphProperties.None, HasBorders: false, TextProperties.None);
}
