using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Hosting;

/// <summary>
/// Replays the history of running cycles under a version that is not published yet. It writes nothing. Thread-safe.
/// </summary>
/// <remarks>
/// <see cref="DryRunVerdict.Same"/>: every recorded decision would be the same (papers accepted, score lines taken, conclusions, ranking, ballots and their count) and every
/// id the history uses is there; such a cycle is moved with <see cref="MigrationMapping.None"/>. <see cref="DryRunVerdict.NeedsMapping"/>: an id has no counterpart of the same name.
/// <see cref="DryRunVerdict.Blocked"/>: with the mapping as given a recorded decision would come out otherwise because of the new version, the mapping is not valid, or the cycle would
/// stand again in a stage it has left. Whether a report was late counts only where it has been concluded, since it is judged then.
/// </remarks>
public interface IDefinitionDryRun
{
    /// <summary>Says what would become of each open cycle.</summary>
    /// <param name="definitionJson">The version, as JSON.</param>
    /// <param name="mappings">The mapping to judge each cycle with; a cycle that is not named, or all when it is null, gets none.</param>
    /// <param name="cancellationToken">Cancels between two cycles, or while one is read.</param>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    ValueTask<DryRunReport> DryRunAsync(
        string definitionJson, IReadOnlyDictionary<CycleId, MigrationMapping>? mappings = null, CancellationToken cancellationToken = default);
}
