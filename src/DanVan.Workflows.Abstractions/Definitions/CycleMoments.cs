namespace DanVan.Workflows.Definitions;

/// <summary>What a term may be counted from: the vocabulary of <see cref="EventReference.Kind"/>.</summary>
public static class CycleMoments
{
    /// <summary>The cycle was opened.</summary>
    public const string Opened = "opened";

    /// <summary>A stage was entered for the first time.</summary>
    public const string StageEntered = "stage-entered";

    /// <summary>A stage was left for the first time.</summary>
    public const string StageLeft = "stage-left";

    /// <summary>A document of a kind was issued for the first time.</summary>
    public const string DocumentIssued = "document-issued";

    /// <summary>A milestone was recorded.</summary>
    public const string MilestoneRecorded = "milestone-recorded";

    /// <summary>Another deadline's working day.</summary>
    public const string Deadline = "deadline";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Opened, StageEntered, StageLeft, DocumentIssued, MilestoneRecorded, Deadline];
}
