namespace DanVan.Workflows.Definitions;

/// <summary>An item of the form.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Required">Whether it must hold more than white space.</param>
/// <param name="MaxLength">Most characters (UTF-16 units).</param>
/// <param name="Type">One of <see cref="FormItemTypes"/>.</param>
/// <param name="Options">What may be chosen, for <see cref="FormItemTypes.Choice"/>; else null.</param>
/// <param name="Min">Smallest number, for <see cref="FormItemTypes.Number"/>; null for no bound.</param>
/// <param name="Max">Largest number, for <see cref="FormItemTypes.Number"/>; null for no bound.</param>
public sealed record FormItem(
    string Id,
    string Name,
    bool Required,
    int MaxLength,
    string Type = FormItemTypes.Text,
    IReadOnlyList<NamedItem>? Options = null,
    decimal? Min = null,
    decimal? Max = null);
