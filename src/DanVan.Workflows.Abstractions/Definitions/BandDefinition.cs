namespace DanVan.Workflows.Definitions;

/// <summary>A band (xếp loại).</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="From">Lowest total.</param>
/// <param name="Recognised">Whether a model in it is recognised (công nhận).</param>
/// <param name="Exemplary">Whether a recognised model in it is exemplary (tiêu biểu).</param>
/// <param name="FromByArea">Lowest total for units of some areas, by area; null when it is the same everywhere.</param>
public sealed record BandDefinition(
    string Id, string Name, decimal From, bool Recognised, bool Exemplary, IReadOnlyDictionary<string, decimal>? FromByArea = null)
{
    /// <summary>Lowest total for a unit of an area; null is a unit of none.</summary>
    public decimal FromFor(string? area) => area is not null && FromByArea is not null && FromByArea.TryGetValue(area, out var from) ? from : From;
}
