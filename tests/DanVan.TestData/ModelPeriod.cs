namespace DanVan.TestData;

/// <summary>A period of reporting.</summary>
/// <param name="Id">Its word in <c>reports.csv</c>.</param>
/// <param name="Key">Its deadline in <c>cycle.json</c>.</param>
/// <param name="Deadline">The deadline before it is rolled to a working day; null takes that of <c>cycle.json</c>.</param>
/// <param name="Late">Points off for a late report.</param>
/// <param name="Missing">Points off for a missing one.</param>
public sealed record ModelPeriod(string Id, string Key, DateOnly? Deadline = null, decimal Late = 1, decimal Missing = 1);
