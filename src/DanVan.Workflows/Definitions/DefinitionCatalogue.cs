using System.Collections.Concurrent;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
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

    /// <summary>The definitions the host registered, one an id.</summary>
    public IReadOnlyCollection<CompiledDefinition> AllRegistered => _byId.Values;

    /// <summary>The registered definition of an id, or null.</summary>
    public CompiledDefinition? Registered(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The definition of a content hash among those that are in memory, or null.</summary>
    public LoadedDefinition? Known(string hash) => _byHash.GetValueOrDefault(hash)?.Loaded;

    /// <summary>
    /// What a cycle opened now runs on: the published version in the store, else what the host registered in code. A definition whose last version was
    /// retired opens no cycle, whatever the host registered.
    /// </summary>
    /// <returns>
    /// The definition, or why there is none; and what the answer rests on, to be checked by the commit: an opening that was decided before a
    /// publication or a retirement is not committed after it.
    /// </returns>
    public async ValueTask<(CompiledDefinition? Definition, Refusal? WhyNot, IReadOnlyList<StreamGuard> Guards)> ForOpeningAsync(
        string id, IWorkflowStore store, CancellationToken cancellationToken)
    {
        if (!DefinitionIds.IsValid(id))
        {
            return (null, RefusalCatalogue.Of(RefusalCodes.CycleUnknownDefinition, id), []);
        }

        var stream = StreamId.Of(new DefinitionId(id));
        var stored = (await store.LoadAsync(new LoadRequest(default, stream, null, 0, [], []), cancellationToken)).Target;
        IReadOnlyList<StreamGuard> guards = [new StreamGuard(stream, stored?.Version ?? 0)];
        var state = stored is null ? null : StateText.Definition(stored);
        return state switch
        {
            { Published: { } published } => (await PinnedAsync(published.Hash, store, cancellationToken), null, guards),
            { Versions.Count: > 0 } => (null, RefusalCatalogue.Of(RefusalCodes.DefinitionRetired, id), guards),
            _ when Registered(id) is { } registered => (registered, null, guards),
            _ => (null, RefusalCatalogue.Of(RefusalCodes.CycleUnknownDefinition, id), guards),
        };
    }

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
