namespace DanVan.Workflows.Definitions;

/// <summary>A period of reporting.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="LatePenalty">Points taken off for a late report; null takes <see cref="ReportRules.Penalty"/>.</param>
/// <param name="MissingPenalty">Points taken off for a missing report; null takes <see cref="ReportRules.Penalty"/>.</param>
public sealed record ReportPeriod(string Id, string Name, string Deadline, decimal? LatePenalty = null, decimal? MissingPenalty = null);
