namespace DanVan.Workflows.Documents.Formats;

/// <summary>Paper size and margins, all in millimetres.</summary>
public sealed record PageSetup(decimal WidthMm, decimal HeightMm, decimal TopMm, decimal BottomMm, decimal LeftMm, decimal RightMm);
