namespace DanVan.Workflows.Cycles;

/// <summary>The place of an exemplary registration among those of its kind.</summary>
/// <param name="Registration">Its code.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Rank">1, 2, 3 …</param>
/// <param name="Award">The award it is proposed for; null when the quota is used up.</param>
public sealed record Ranking(string Registration, string Kind, int Rank, string? Award);
