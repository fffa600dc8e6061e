using System.Collections.Concurrent;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The latest known frame of each cycle. It is only ever a saving of work: the store says whether the version is still the present one, and the
/// commit checks it again. Thread-safe.
/// </summary>
internal sealed class FrameCache(DefinitionCatalogue definitions, IWorkflowStore store)
{
    private const int Capacity = 256;
    private readonly ConcurrentDictionary<CycleId, CycleFrame> _frames = new();

    public CycleFrame? Peek(CycleId cycle) => _frames.GetValueOrDefault(cycle);

    /// <summary>The frame of what was loaded: the cached one when the store said it still holds, else a new one.</summary>
    public async ValueTask<CycleFrame> OfAsync(StoredState stored, CycleFrame? known, CancellationToken cancellationToken)
    {
        if (stored.StateJson is null)
        {
            return known is not null && known.Version == stored.Version
                ? known
                : throw new WorkflowStoreException("store.unreadable", $"The store withheld the state of {stored.Stream} at a version nobody holds.");
        }

        return await KeepAsync(StateText.Cycle(stored), stored.Version, cancellationToken);
    }

    /// <summary>Remembers a state that is committed.</summary>
    public async ValueTask<CycleFrame> KeepAsync(CycleState state, long version, CancellationToken cancellationToken)
    {
        var definition = await definitions.PinnedAsync(state.DefinitionHash, store, cancellationToken);
        var frame = new CycleFrame(definition, state, version);
        if (_frames.Count >= Capacity && !_frames.ContainsKey(state.Id))
        {
            _frames.Clear();
        }

        return _frames.AddOrUpdate(state.Id, frame, (_, present) => present.Version > version ? present : frame);
    }
}
