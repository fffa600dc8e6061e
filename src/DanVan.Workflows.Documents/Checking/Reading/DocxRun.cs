namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>Text of one format. A tab is <c>\t</c>, a line break <c>\n</c>.</summary>
internal sealed record DocxRun(string Text, TextFormat Format);
