namespace DanVan.Workflows.Definitions;

/// <summary>What becomes of equals at the last place of an award: the vocabulary of <see cref="AwardRule.Ties"/>. Equal are those with the same total and the same points in the deciding criteria.</summary>
public static class AwardTies
{
    /// <summary>The earlier submission goes before, then the code in ordinal order.</summary>
    public const string ByOrder = "by-order";

    /// <summary>All of them are proposed, above the quota.</summary>
    public const string Include = "include";

    /// <summary>None of them is proposed.</summary>
    public const string Exclude = "exclude";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ByOrder, Include, Exclude];
}
