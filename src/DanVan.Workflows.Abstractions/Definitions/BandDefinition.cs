namespace DanVan.Workflows.Definitions;

/// <summary>A band (xếp loại).</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="From">Lowest total.</param>
/// <param name="Recognised">Whether a model in it is recognised (công nhận).</param>
/// <param name="Exemplary">Whether a recognised model in it is exemplary (tiêu biểu).</param>
public sealed record BandDefinition(string Id, string Name, decimal From, bool Recognised, bool Exemplary);
