using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Scoring;

/// <summary>How many models of a kind got how far.</summary>
internal sealed record KindCounts(int Accepted, int Recognised, int Exemplary)
{
    public static KindCounts None { get; } = new(0, 0, 0);

    /// <summary>The count an award's percentage is taken of.</summary>
    public int Of(string awardBase) => awardBase switch
    {
        AwardBases.Accepted => Accepted,
        AwardBases.Recognised => Recognised,
        AwardBases.Exemplary => Exemplary,
        _ => throw new ArgumentOutOfRangeException(nameof(awardBase), awardBase, "Not what an award's percentage is taken of."),
    };
}
