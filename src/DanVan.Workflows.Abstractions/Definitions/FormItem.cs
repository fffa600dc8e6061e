namespace DanVan.Workflows.Definitions;

/// <summary>An item of the form.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Required">Whether it must hold more than white space.</param>
/// <param name="MaxLength">Most characters (UTF-16 units).</param>
public sealed record FormItem(string Id, string Name, bool Required, int MaxLength);
