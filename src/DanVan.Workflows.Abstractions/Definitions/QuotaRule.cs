namespace DanVan.Workflows.Definitions;

/// <summary>How many models each unit of a group registers.</summary>
/// <param name="Participants">The group.</param>
/// <param name="Kind">The kind of model it counts; null for all kinds together.</param>
/// <param name="AtLeast">Fewest, 0 or more; fewer is a fact shown, never a refusal. Null for no such bound.</param>
/// <param name="AtMost">Most, 1 to 100; one more is refused. Null for no such bound.</param>
public sealed record QuotaRule(string Participants, string? Kind = null, int? AtLeast = null, int? AtMost = null);
