namespace DanVan.Workflows.Definitions;

/// <summary>Of whom a share must vote yes: the vocabulary of <see cref="VotingRules.Base"/>.</summary>
public static class VotingBases
{
    /// <summary>Of those who voted: the present, and the absent who answered in writing.</summary>
    public const string Present = "present";

    /// <summary>Of all members without the recused.</summary>
    public const string Members = "members";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Present, Members];
}
