using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.Logging;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>Which definitions Elsa should know: those that cycles can be opened on, and those that open cycles run on. Thread-safe.</summary>
internal sealed partial class GraphSource(IWorkflowStore store, IDefinitionQueries definitions, DefinitionCatalogue catalogue, ILogger<GraphSource> logger)
{
    /// <summary>Published and registered ones first, then what cycles are pinned to; each content once.</summary>
    /// <remarks>A content that cannot be read is logged and left out: one broken cycle must not keep all others from starting.</remarks>
    public async Task<IReadOnlyList<WantedGraph>> AllAsync(CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<string, WantedGraph>();
        var edited = new HashSet<string>();
        await foreach (var state in definitions.DefinitionsAsync(cancellationToken))
        {
            // Once anything was published here, what the host registered under the same id opens no cycle any more, not even after a retirement.
            if (state.Published is { } published && await ReadAsync(published.Hash, cancellationToken) is { } loaded)
            {
                wanted[published.Hash] = new WantedGraph(loaded, IsPublished: true);
            }

            if (state.Versions.Count > 0)
            {
                edited.Add(state.Id.Value);
            }
        }

        foreach (var registered in catalogue.AllRegistered.Select(d => d.Loaded))
        {
            wanted.TryAdd(registered.Hash, new WantedGraph(registered, IsPublished: !edited.Contains(registered.Definition.Id)));
        }

        await foreach (var hash in PinnedAsync(cancellationToken))
        {
            if (!wanted.ContainsKey(hash) && await ReadAsync(hash, cancellationToken) is { } loaded)
            {
                wanted[hash] = new WantedGraph(loaded, IsPublished: false);
            }
        }

        return [.. wanted.Values];
    }

    /// <summary>A text that changes whenever another version is published or retired.</summary>
    public async Task<string> StateOfPublicationAsync(CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        await foreach (var state in definitions.DefinitionsAsync(cancellationToken))
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{state.Id} {state.Versions.Count} {state.Published?.Hash}"));
        }

        return string.Join('\n', parts);
    }

    /// <summary>The content of a hash a cycle is pinned to.</summary>
    /// <exception cref="WorkflowStoreException">The store does not have it, or has it broken.</exception>
    public async Task<WantedGraph> PinnedAsync(string hash, CancellationToken cancellationToken) =>
        new((await catalogue.PinnedAsync(hash, store, cancellationToken)).Loaded, IsPublished: false);

    private async IAsyncEnumerable<string> PinnedAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<(string Hash, string Stage)>();
        await foreach (var stored in store.ReadCyclesAsync(cancellationToken))
        {
            if (Where(stored) is { } at && seen.Add(at) && await ReadAsync(at.Hash, cancellationToken) is { } loaded
                && !loaded.Definition.Stages.Any(s => s.Id == at.Stage && s.Final))
            {
                yield return at.Hash;
            }
        }
    }

    private (string Hash, string Stage)? Where(StoredState stored)
    {
        try
        {
            var state = StateText.Cycle(stored);
            return (state.DefinitionHash, state.Stage);
        }
        catch (WorkflowStoreException e)
        {
            Unreadable(logger, e, stored.Stream.ToString());
            return null;
        }
    }

    private async Task<LoadedDefinition?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return (await catalogue.PinnedAsync(hash, store, cancellationToken)).Loaded;
        }
        catch (Exception e) when (e is WorkflowStoreException or DefinitionException)
        {
            Unreadable(logger, e, hash);
            return null;
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "{What} cannot be read and gets no Elsa workflow")]
    private static partial void Unreadable(ILogger logger, Exception exception, string what);
}
