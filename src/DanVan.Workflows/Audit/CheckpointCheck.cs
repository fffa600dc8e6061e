using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <summary>
/// Recomputes the root of each checkpoint from the streams as they stood then. A stream that was deleted as a whole, or written anew with all its
/// hashes, holds together in itself; against the root that the decision prints it does not.
/// </summary>
internal sealed class CheckpointCheck
{
    private readonly List<string> _cycleHashes = [];
    private readonly List<Checkpoint> _checkpoints = [];

    /// <summary>Takes the next event; a cycle's own stream comes before its registrations.</summary>
    public void Add(StoredEvent @event)
    {
        if (@event.Stream.Kind == StreamKind.Cycle)
        {
            _cycleHashes.Add(@event.Hash);
            if (Read(@event) is { Seals: { } seals } recorded)
            {
                _checkpoints.Add(new Checkpoint(@event, recorded, VersionsOf(seals)));
                AddHead(_checkpoints[^1], @event.Stream);
            }

            return;
        }

        foreach (var checkpoint in _checkpoints)
        {
            if (checkpoint.Versions.GetValueOrDefault(@event.Stream.Registration) == @event.Sequence)
            {
                checkpoint.Heads.Add(new StreamHead(@event.Stream, @event.Sequence, @event.Hash));
            }
        }
    }

    public IEnumerable<AuditFinding> Findings() => _checkpoints
        .Where(c => MerkleTree.Root(c.Heads) != c.Recorded.Root)
        .Select(c => new AuditFinding(
            "audit.checkpoint-broken",
            c.Event.Stream,
            c.Event.Sequence,
            $"The {c.Recorded.Streams} streams sealed by event {c.Event.Sequence} are not as they were: {c.Heads.Count} of them reach their sealed version, and the root differs."));

    private void AddHead(Checkpoint checkpoint, StreamId cycle)
    {
        if (checkpoint.Versions.TryGetValue("", out var version) && version >= 1 && version <= _cycleHashes.Count)
        {
            checkpoint.Heads.Add(new StreamHead(cycle, version, _cycleHashes[(int)version - 1]));
        }
    }

    // Whoever changed the event may have left anything in it: a member without a name, the same name twice.
    private static Dictionary<string, long> VersionsOf(IReadOnlyList<StreamSeal?> seals)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var seal in seals)
        {
            if (seal is { Registration: not null })
            {
                versions.TryAdd(seal.Registration, seal.Version);
            }
        }

        return versions;
    }

    private static CycleEvent.CheckpointRecorded? Read(StoredEvent @event)
    {
        if (@event.Json.Span.IndexOf("\"cycle.checkpoint-recorded\""u8) < 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(@event.Json.Span, WorkflowJson.Stored.CycleEvent) as CycleEvent.CheckpointRecorded;
        }
        catch (JsonException)
        {
            // The replay of the stream names an event that cannot be read.
            return null;
        }
    }

    private sealed record Checkpoint(StoredEvent Event, CycleEvent.CheckpointRecorded Recorded, Dictionary<string, long> Versions)
    {
        public List<StreamHead> Heads { get; } = [];
    }
}
