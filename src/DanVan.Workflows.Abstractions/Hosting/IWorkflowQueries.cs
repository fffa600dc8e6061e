using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Hosting;

/// <summary>Reads what there is. Thread-safe; every answer is a state that was committed.</summary>
public interface IWorkflowQueries
{
    /// <summary>A cycle, or null.</summary>
    ValueTask<CycleState?> CycleAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The cycles whose plan carries out the plan of this one (the next level of the tree of plans), in ordinal order of their ids.</summary>
    IAsyncEnumerable<CycleState> SubordinateCyclesAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>A registration, or null.</summary>
    ValueTask<RegistrationState?> RegistrationAsync(RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>All registrations of a cycle, refused papers included, in ordinal order of their codes. One is held in memory at a time.</summary>
    IAsyncEnumerable<RegistrationState> RegistrationsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>
    /// The units that have registered fewer models than the definition asks for, or as many as it allows: in the order of the cohort, then of the rules.
    /// Units and groups are taken as they stand today, after the registration deadline as they stood on its day. Empty when there is no such cycle, when
    /// its units are not fixed yet, or when the definition sets no bounds.
    /// </summary>
    ValueTask<IReadOnlyList<UnitQuota>> QuotasAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The documents of a cycle and its registrations, in the order of issue.</summary>
    IAsyncEnumerable<StoredDocument> DocumentsAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>The bytes of a document, or null.</summary>
    ValueTask<byte[]?> DocumentContentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>An issued document and what became of it: what corrects, replaces or recalls it, and where it stands with its receivers; null when there is none.</summary>
    ValueTask<IssuedDocument?> DocumentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>All an issued document was made of, as its composer wrote it down; null when there is no such document, or nothing was kept.</summary>
    ValueTask<byte[]?> DocumentSnapshotAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>How many commands of a cycle have a recorded outcome.</summary>
    ValueTask<long> CommandsAsync(CycleId cycle, CancellationToken cancellationToken = default);
}
