namespace DanVan.Workflows.Documents.Formats;

/// <summary>The page number.</summary>
/// <param name="SizePt">Its size in points.</param>
/// <param name="SkipFirst">Whether the first page shows none.</param>
public sealed record PageNumberSetup(decimal SizePt, bool SkipFirst);
