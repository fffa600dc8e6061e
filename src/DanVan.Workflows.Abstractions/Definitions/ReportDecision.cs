namespace DanVan.Workflows.Definitions;

/// <summary>What a review may decide.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Ends">Whether it ends the registration.</param>
public sealed record ReportDecision(string Id, string Name, bool Ends);
