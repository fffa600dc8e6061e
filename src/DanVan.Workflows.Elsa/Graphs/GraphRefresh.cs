using System.Collections.Concurrent;
using Elsa.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>Adds to Elsa what came since it started, without a restart. Thread-safe.</summary>
internal sealed class GraphRefresh(GraphSource source, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly ConcurrentDictionary<string, bool> _known = new();
    private string? _seen;

    /// <summary>
    /// Brings Elsa's versions up to what is published now. Costs a read of the definitions' rows when nothing was published or retired since it last did so.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var state = await source.StateOfPublicationAsync(cancellationToken);
            if (state == _seen)
            {
                return;
            }

            var wanted = await source.AllAsync(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();

            // Elsa publishes no version below a published one, so what is no longer published goes first.
            await scope.ServiceProvider.GetRequiredService<GraphShelf>().RetractAsync(wanted, cancellationToken);
            await AddAsync(scope.ServiceProvider, wanted, cancellationToken);
            _seen = state;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Makes sure that Elsa has the graph of a content, before an instance is started on it. Costs nothing when it was asked before.</summary>
    /// <param name="hash">The content hash a cycle is pinned to, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels the reading; nothing is left half done.</param>
    /// <returns>The id of the version of the Elsa workflow definition.</returns>
    /// <exception cref="Storage.WorkflowStoreException">The store does not have the content, or has it broken.</exception>
    public async Task<string> EnsureAsync(string hash, CancellationToken cancellationToken = default)
    {
        var graph = await source.PinnedAsync(hash, cancellationToken);
        if (!_known.ContainsKey(hash))
        {
            await _oneAtATime.WaitAsync(cancellationToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await AddAsync(scope.ServiceProvider, [graph], cancellationToken);
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        return GraphNames.VersionId(graph.Loaded);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task AddAsync(IServiceProvider services, IReadOnlyList<WantedGraph> wanted, CancellationToken cancellationToken)
    {
        var shelf = services.GetRequiredService<GraphShelf>();
        var populator = services.GetRequiredService<IWorkflowDefinitionStorePopulator>();
        foreach (var missing in await shelf.MissingAsync(wanted, cancellationToken))
        {
            // Elsa logs a failure and returns it. One because another process was faster is none.
            var added = await populator.AddAsync(missing, cancellationToken);
            if (!added.IsSuccess && !await shelf.HasAsync(wanted.Single(w => GraphNames.VersionId(w.Loaded) == missing.Workflow.Identity.Id).Loaded, cancellationToken))
            {
                added.ThrowIfFailure();
            }
        }

        foreach (var graph in wanted)
        {
            _known[graph.Loaded.Hash] = true;
        }
    }
}
