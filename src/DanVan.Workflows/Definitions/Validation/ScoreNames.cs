using static DanVan.Workflows.Definitions.Validation.DocumentNames;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What templates read of points, as docs/template-model.md lists it.</summary>
internal static class ScoreNames
{
    private static readonly string[] Outcome =
        ["is_final", "is_eligible", "is_recognised", "is_exemplary", "total", "band_name", "outcome_name", "reason", "grounds[]", "rank"];

    /// <summary>The sheet of one registration.</summary>
    public static IEnumerable<string> OfSheet(string prefix) =>
    [
        .. Each(prefix, Outcome),
        .. Each(prefix, "set_name", "step", "max", "self", "verified", "difference", "reserve", "scaled_max", "scaled", "upper", "upper_reason", "penalty"),
        .. Each($"{prefix}.criteria[]", "id", "name", "max", "floor_percent", "floor", "self", "verified", "difference", "misses_floor"),
        .. Each($"{prefix}.criteria[].items[]", "id", "name", "max", "self", "verified", "difference"),
        .. Each($"{prefix}.criteria[].items[].marks[]", "name", "position", "points", "reason"),
        .. Each($"{prefix}.penalties[]", "name", "is_missing", "points"),
        .. Each($"{prefix}.verifiers[]", "name", "position"),
    ];

    /// <summary>The sheets of all of them.</summary>
    public static IEnumerable<string> OfSummary(string prefix) =>
    [
        .. Count($"{prefix}.count"),
        .. Count($"{prefix}.complete"),
        .. Each(prefix, "is_final", "raised", "lowered", "unchanged", "reason_above_percent"),
        .. Each($"{prefix}.bands[]", "name", "from", "recognised", "exemplary"),
        .. Count($"{prefix}.bands[]"),
        .. Each(
            $"{prefix}.groups[]",
            "kind_name", "set_name", "points_sums[]", "self_sum", "verified_sum", "upper_sum", "penalty_sum", "total_sum", "average", "complete"),
        .. Each($"{prefix}.groups[].criteria[]", "id", "name", "max"),
        .. Row($"{prefix}.groups[].rows[]"),
        .. Row($"{prefix}.not_recognised[]"),
        .. Row($"{prefix}.ineligible[]"),
        .. Row($"{prefix}.large_differences[]"),
    ];

    private static IEnumerable<string> Row(string prefix) =>
    [
        .. Each(prefix, Outcome),
        .. Each(prefix, "id", "name", "unit_name", "kind_name", "self", "verified", "difference", "upper", "penalty", "large_items", "points[]"),
    ];
}
