namespace DanVan.Workflows.Definitions;

/// <summary>A period of reporting.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Deadline">Its deadline.</param>
public sealed record ReportPeriod(string Id, string Name, string Deadline);
