namespace DanVan.Workflows.Registrations;

/// <summary>What became of a registration.</summary>
/// <param name="Outcome">recognised, not-recognised, ineligible or discontinued.</param>
/// <param name="Reason">Why not recognised, as a code; null when there is nothing to say.</param>
/// <param name="Points">The points; null for a discontinued or ineligible one.</param>
/// <param name="IsExemplary">Whether it is exemplary (tiêu biểu).</param>
public sealed record Conclusion(string Outcome, string? Reason, PointTotals? Points, bool IsExemplary);
