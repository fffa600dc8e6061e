using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Finds the definition a flow is for. Thread-safe.</summary>
internal sealed class FlowDefinitions(DefinitionCatalogue catalogue, IWorkflowStore store)
{
    private const string HashBegins = "sha256:";

    /// <summary>The definition of an id (what a cycle opened now runs on) or of a content hash; null when there is none.</summary>
    public async Task<LoadedDefinition?> FindAsync(string idOrHash, CancellationToken cancellationToken)
    {
        if (!idOrHash.StartsWith(HashBegins, StringComparison.Ordinal))
        {
            return (await catalogue.ForOpeningAsync(idOrHash, store, cancellationToken)).Definition?.Loaded;
        }

        return catalogue.Known(idOrHash)
            ?? (await store.ReadDefinitionAsync(idOrHash, cancellationToken) is null ? null : (await catalogue.PinnedAsync(idOrHash, store, cancellationToken)).Loaded);
    }
}
