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

    /// <summary>The same for the stream of a definition; the JSON of every draft and version is compared with its hash.</summary>
    /// <returns>The report; a definition of which no draft was ever saved has no events and no findings.</returns>
    ValueTask<AuditReport> VerifyAsync(DefinitionId definition, CancellationToken cancellationToken = default);

    /// <summary>All events of a cycle as JSON lines, in the order of <see cref="IWorkflowStore.ReadEventsAsync"/>; each line holds what its hash covers, and the hash.</summary>
    IAsyncEnumerable<string> ExportAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>All events of a definition, in the same form.</summary>
    IAsyncEnumerable<string> ExportAsync(DefinitionId definition, CancellationToken cancellationToken = default);
}
