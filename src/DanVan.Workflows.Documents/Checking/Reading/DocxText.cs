namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>A file as the rules see it.</summary>
internal sealed record DocxText(IReadOnlyList<DocxParagraph> Paragraphs, IReadOnlyList<DocxSection> Sections, IReadOnlyList<DocxTable> Tables, bool HasRevisions);
