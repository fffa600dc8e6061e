using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Hosting;

/// <summary>Reads definitions with their drafts, versions and history. Thread-safe; every answer is a state that was committed.</summary>
/// <remarks>A definition that the host registered in code and nobody ever edited has no state and no history here; its JSON and its differences can be asked for by its hash.</remarks>
public interface IDefinitionQueries
{
    /// <summary>A definition, or null when nobody ever saved a draft of it.</summary>
    ValueTask<DefinitionState?> DefinitionAsync(DefinitionId definition, CancellationToken cancellationToken = default);

    /// <summary>All definitions of which a draft was ever saved, in ordinal order of their ids.</summary>
    IAsyncEnumerable<DefinitionState> DefinitionsAsync(CancellationToken cancellationToken = default);

    /// <summary>The JSON of a draft or a version as it was written, whether or not it is still in use; null when there is none of that hash.</summary>
    ValueTask<string?> JsonAsync(string hash, CancellationToken cancellationToken = default);

    /// <summary>Who did what to a definition, oldest first; empty when nobody ever saved a draft of it.</summary>
    ValueTask<IReadOnlyList<DefinitionHistoryEntry>> HistoryAsync(DefinitionId definition, CancellationToken cancellationToken = default);

    /// <summary>What is different between two drafts or versions, in words.</summary>
    /// <param name="fromHash">Content hash of the earlier one.</param>
    /// <param name="toHash">Content hash of the later one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The differences; empty when there are none; null when one of the two is not there.</returns>
    ValueTask<IReadOnlyList<DefinitionChange>?> DiffAsync(string fromHash, string toHash, CancellationToken cancellationToken = default);
}
