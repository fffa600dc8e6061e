namespace DanVan.Workflows.Definitions;

/// <summary>A deadline.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Date">Month and day of the cycle's year, <c>MM-dd</c>, before it is rolled to a working day.</param>
public sealed record DeadlineDefinition(string Id, string Name, string Date);
