using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Hosting;

/// <summary>Proves that what is stored is what was decided. Thread-safe.</summary>
public interface IWorkflowAudit
{
    /// <summary>
    /// Recomputes every hash of a cycle's streams, replays the events and compares the outcome with the stored states and documents.
    /// </summary>
    /// <returns>The report; a cycle that does not exist has no events and no findings.</returns>
    ValueTask<AuditReport> VerifyAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>All events of a cycle as JSON lines, in the order of <see cref="IWorkflowStore.ReadEventsAsync"/>; each line holds what its hash covers, and the hash.</summary>
    IAsyncEnumerable<string> ExportAsync(CycleId cycle, CancellationToken cancellationToken = default);
}

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

/// <summary>Something that does not hold.</summary>
/// <param name="Code"><c>audit.event-changed</c>, <c>audit.sequence-broken</c>, <c>audit.head-changed</c>, <c>audit.state-changed</c>, <c>audit.document-changed</c> or <c>audit.event-unreadable</c>.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Sequence">The event it concerns; null when it concerns the stream.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record AuditFinding(string Code, StreamId Stream, long? Sequence, string Message);
