using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions;

/// <summary>What a dry run says about one cycle.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reasons">Why; empty exactly when the verdict is <see cref="DryRunVerdict.Same"/>.</param>
/// <param name="Notes">What changes ahead and what is not made up for; nothing here stands in the way.</param>
/// <param name="Deadlines">The deadlines that get another day; empty when that cannot be said.</param>
/// <param name="StageNow">The stage the cycle stands in.</param>
/// <param name="StageThen">The stage it would stand in; null when that cannot be said.</param>
/// <param name="Suggested">A complete mapping, each missing id to the nearest new one, for a person to judge; null unless a mapping is needed.</param>
public sealed record DryRunResult(
    CycleId Cycle,
    DryRunVerdict Verdict,
    IReadOnlyList<DryRunReason> Reasons,
    IReadOnlyList<DryRunReason> Notes,
    IReadOnlyList<DeadlineChange> Deadlines,
    string StageNow,
    string? StageThen,
    MigrationMapping? Suggested);
