namespace DanVan.TestData;

/// <summary>A band.</summary>
/// <param name="Id">Its word.</param>
/// <param name="From">Lowest total.</param>
/// <param name="Recognised">Whether it is high enough to be recognised.</param>
/// <param name="Exemplary">Whether it is exemplary.</param>
public sealed record ModelBand(string Id, decimal From, bool Recognised, bool Exemplary);
