namespace DanVan.Workflows.Definitions;

/// <summary>An id with its name in Vietnamese.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
public sealed record NamedItem(string Id, string Name);
