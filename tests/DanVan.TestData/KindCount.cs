namespace DanVan.TestData;

/// <summary>A count split by kind of model.</summary>
public sealed record KindCount(int Collective, int Individual)
{
    /// <summary>Both kinds together.</summary>
    public int Total => Collective + Individual;
}
