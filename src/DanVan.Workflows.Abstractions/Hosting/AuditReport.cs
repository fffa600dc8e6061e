namespace DanVan.Workflows.Hosting;

/// <summary>What an audit found.</summary>
/// <param name="Events">Number of events read.</param>
/// <param name="Streams">Number of streams read.</param>
/// <param name="Root">Merkle root over the heads of all streams, <c>sha256:…</c>.</param>
/// <param name="Findings">What does not hold, at most the first of each stream; empty when everything does.</param>
public sealed record AuditReport(long Events, long Streams, string Root, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Whether everything holds.</summary>
    public bool IsVerified => Findings.Count == 0;
}
