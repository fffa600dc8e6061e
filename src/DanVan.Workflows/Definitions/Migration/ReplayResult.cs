using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>What a replay came to.</summary>
/// <param name="DryRun">What people are told.</param>
/// <param name="IsMappingInvalid">Whether the mapping itself does not hold.</param>
/// <param name="Deadlines">The deadlines under the new version; empty when the cycle cannot be moved.</param>
/// <param name="Told">When people were told of each reminder last, by the subject of its timer in the new version's words.</param>
/// <param name="Holdings">The registrations that hold places in quotas, and in which under the new version.</param>
internal sealed record ReplayResult(
    DryRunResult DryRun,
    bool IsMappingInvalid,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyDictionary<string, Instant> Told,
    IReadOnlyList<PlaceHolding> Holdings);
