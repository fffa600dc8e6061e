namespace DanVan.TestData;

/// <summary>The award of a kind.</summary>
/// <param name="Id">Its word.</param>
/// <param name="Quota">How many there are.</param>
public sealed record ModelAward(string Id, int Quota);
