using System.Collections.Concurrent;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Definitions;

/// <summary>The definitions the host registered, and those that cycles are pinned to. Each is compiled once. Thread-safe.</summary>
internal sealed class DefinitionCatalogue
{
    private readonly Dictionary<string, CompiledDefinition> _byId;
    private readonly ConcurrentDictionary<string, CompiledDefinition> _byHash;

    public DefinitionCatalogue(IEnumerable<LoadedDefinition> registered)
    {
        var compiled = registered.Select(d => new CompiledDefinition(d)).ToList();
        _byId = compiled.ToDictionary(d => d.Definition.Id);
        _byHash = new(compiled.Select(d => KeyValuePair.Create(d.Loaded.Hash, d)));
    }

    /// <summary>The registered definition of an id, or null.</summary>
    public CompiledDefinition? Registered(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The definition a cycle is pinned to: from memory, else from the store it was saved in when the cycle was opened.</summary>
    public async ValueTask<CompiledDefinition> PinnedAsync(string hash, IWorkflowStore store, CancellationToken cancellationToken)
    {
        if (_byHash.TryGetValue(hash, out var known))
        {
            return known;
        }

        var json = await store.ReadDefinitionAsync(hash, cancellationToken)
            ?? throw new WorkflowStoreException("store.unreadable", $"The store has lost the definition {hash}.");
        var loaded = DefinitionLoader.LoadPinned(json, hash);
        return loaded.Hash == hash
            ? _byHash.GetOrAdd(hash, new CompiledDefinition(loaded))
            : throw new WorkflowStoreException("store.unreadable", $"The stored definition {hash} has the hash {loaded.Hash}.");
    }
}
