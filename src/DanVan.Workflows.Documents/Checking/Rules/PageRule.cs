namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Paper and margins: smallest and largest value in millimetres.</summary>
internal sealed record PageRule(
    IReadOnlyList<decimal> WidthMm,
    IReadOnlyList<decimal> HeightMm,
    IReadOnlyList<decimal> TopMm,
    IReadOnlyList<decimal> BottomMm,
    IReadOnlyList<decimal> LeftMm,
    IReadOnlyList<decimal> RightMm,
    string Source,
    FindingSeverity Severity = FindingSeverity.Error);
