namespace DanVan.Workflows.Flows;

/// <summary>What a flow driver is told of, beside its own steps: the vocabulary of <see cref="CycleNotice.Event"/>. Registrations' own events are not among it; there are thousands.</summary>
public static class CycleNotices
{
    /// <summary>The cycle was opened; the subject is its definition.</summary>
    public const string Opened = "opened";

    /// <summary>A stage was left.</summary>
    public const string StageLeft = "stage-left";

    /// <summary>A stage was entered.</summary>
    public const string StageEntered = "stage-entered";

    /// <summary>The units of the cycle were fixed.</summary>
    public const string CohortFrozen = "cohort-frozen";

    /// <summary>Units were added or their rows replaced.</summary>
    public const string CohortChanged = "cohort-changed";

    /// <summary>A deadline was moved by a decision.</summary>
    public const string DeadlineExtended = "deadline-extended";

    /// <summary>A deadline got its day.</summary>
    public const string DeadlineSet = "deadline-set";

    /// <summary>A deadline was waived.</summary>
    public const string DeadlineWaived = "deadline-waived";

    /// <summary>A deadline passed.</summary>
    public const string DeadlinePassed = "deadline-passed";

    /// <summary>A milestone was held.</summary>
    public const string MilestoneRecorded = "milestone-recorded";

    /// <summary>The cycle was moved to another version of its definition; the subject is its hash.</summary>
    public const string Migrated = "migrated";

    /// <summary>The awards were proposed.</summary>
    public const string AwardsProposed = "awards-proposed";

    /// <summary>The heads of all streams were sealed; the subject is the root.</summary>
    public const string CheckpointRecorded = "checkpoint-recorded";

    /// <summary>A document of the cycle was issued; the subject is its id.</summary>
    public const string DocumentIssued = "document-issued";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Opened, StageLeft, StageEntered, CohortFrozen, CohortChanged, DeadlineExtended, DeadlineSet, DeadlineWaived, DeadlinePassed, MilestoneRecorded,
        Migrated, AwardsProposed, CheckpointRecorded, DocumentIssued,
    ];
}
