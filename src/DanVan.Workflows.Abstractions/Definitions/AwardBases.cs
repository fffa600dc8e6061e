namespace DanVan.Workflows.Definitions;

/// <summary>Of what an award's percentage is taken: the vocabulary of <see cref="AwardRule.PercentOf"/>.</summary>
public static class AwardBases
{
    /// <summary>Of the accepted registrations.</summary>
    public const string Accepted = "accepted";

    /// <summary>Of the recognised ones.</summary>
    public const string Recognised = "recognised";

    /// <summary>Of the exemplary ones.</summary>
    public const string Exemplary = "exemplary";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Accepted, Recognised, Exemplary];
}
