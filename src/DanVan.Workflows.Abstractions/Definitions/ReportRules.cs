namespace DanVan.Workflows.Definitions;

/// <summary>How units report.</summary>
/// <param name="Periods">The periods.</param>
/// <param name="Decisions">What a review may decide.</param>
/// <param name="Penalty">Points taken off for each late or missing report.</param>
/// <param name="MaxLength">Most characters of a result (UTF-16 units).</param>
public sealed record ReportRules(IReadOnlyList<ReportPeriod> Periods, IReadOnlyList<ReportDecision> Decisions, decimal Penalty, int MaxLength);
