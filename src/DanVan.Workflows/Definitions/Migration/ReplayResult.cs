using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>What a replay came to.</summary>
/// <param name="DryRun">What people are told.</param>
/// <param name="IsMappingInvalid">Whether the mapping itself does not hold.</param>
/// <param name="Deadlines">The deadlines under the new version; empty when the cycle cannot be moved.</param>
internal sealed record ReplayResult(DryRunResult DryRun, bool IsMappingInvalid, IReadOnlyList<Deadline> Deadlines);
