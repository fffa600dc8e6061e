namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>A table.</summary>
internal sealed class DocxTable
{
    /// <summary>Whether it has lines between its cells.</summary>
    public required bool IsData { get; set; }

    /// <summary>Whether its first row comes again on every page.</summary>
    public bool RepeatsHead { get; set; }

    public int Rows { get; set; }

    public int FirstParagraph { get; set; }
}
