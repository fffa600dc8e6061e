using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <inheritdoc cref="IWorkflowAudit" />
internal sealed class WorkflowAudit(IWorkflowStore store) : IWorkflowAudit
{
    public async ValueTask<AuditReport> VerifyAsync(CycleId cycle, CancellationToken cancellationToken = default)
    {
        var findings = new List<AuditFinding>();
        var heads = new List<StreamHead>();
        long events = 0;
        StreamReplay? replay = null;
        await foreach (var @event in store.ReadEventsAsync(cycle, cancellationToken))
        {
            events++;
            if (replay?.Stream != @event.Stream)
            {
                await CloseAsync(replay, heads, findings, cancellationToken);
                replay = new StreamReplay(@event.Stream);
            }

            replay.Add(@event);
        }

        await CloseAsync(replay, heads, findings, cancellationToken);
        await CheckHeadsAsync(cycle, heads, findings, cancellationToken);
        await CheckDocumentsAsync(cycle, findings, cancellationToken);
        return new AuditReport(events, heads.Count, MerkleTree.Root(heads), findings);
    }

    public async IAsyncEnumerable<string> ExportAsync(CycleId cycle, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var @event in store.ReadEventsAsync(cycle, cancellationToken))
        {
            // The line stays what was hashed; the hash is put in front of its closing brace.
            yield return $"{HashChain.Line(@event)[..^1]},\"hash\":\"{@event.Hash}\"}}";
        }
    }

    private async ValueTask CloseAsync(StreamReplay? replay, List<StreamHead> heads, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        if (replay is null)
        {
            return;
        }

        heads.Add(replay.Head);
        if (replay.Finding is { } finding)
        {
            findings.Add(finding);
            return;
        }

        var request = new LoadRequest(default, replay.Stream, null, 0, [], []);
        var stored = (await store.LoadAsync(request, cancellationToken)).Target;
        if (stored is null || stored.Version != replay.Head.Version || stored.Head != replay.Head.Head)
        {
            findings.Add(new AuditFinding(
                "audit.head-changed", replay.Stream, replay.Head.Version, $"The stream ends with event {replay.Head.Version}; the state row says {stored?.Version ?? 0}."));
        }
        else if (stored.StateJson != replay.StateJson())
        {
            findings.Add(new AuditFinding("audit.state-changed", replay.Stream, null, "The stored state is not what the events add up to."));
        }
    }

    // A stream whose events are all gone leaves its state row behind.
    private async ValueTask CheckHeadsAsync(CycleId cycle, List<StreamHead> replayed, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var known = replayed.Select(h => h.Stream).ToHashSet();
        await foreach (var head in store.ReadHeadsAsync(cycle, cancellationToken))
        {
            if (!known.Contains(head.Stream))
            {
                findings.Add(new AuditFinding("audit.head-changed", head.Stream, head.Version, "The stream has a state but no event."));
            }
        }
    }

    private async ValueTask CheckDocumentsAsync(CycleId cycle, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        await foreach (var document in store.ReadDocumentsAsync(cycle, cancellationToken))
        {
            var content = await store.ReadDocumentContentAsync(document.Id, cancellationToken);
            if (content is null || Convert.ToHexStringLower(SHA256.HashData(content)) != document.Sha256)
            {
                findings.Add(new AuditFinding("audit.document-changed", document.Stream, null, $"The bytes of document {document.Number} are not those that were issued."));
            }
        }
    }

    /// <summary>Checks one stream's chain and adds its events up, up to the first one that does not hold.</summary>
    private sealed class StreamReplay(StreamId stream)
    {
        private string _hash = HashChain.Origin;
        private long _version;
        private CycleState? _cycle;
        private RegistrationState? _registration;

        public StreamId Stream { get; } = stream;

        public AuditFinding? Finding { get; private set; }

        public StreamHead Head => new(Stream, _version, _hash);

        public void Add(StoredEvent @event)
        {
            var expected = _version + 1;
            var hash = HashChain.Next(_hash, @event);
            if (Finding is null && @event.Sequence != expected)
            {
                Finding = new AuditFinding("audit.sequence-broken", Stream, @event.Sequence, $"Event {expected} is missing; {@event.Sequence} follows.");
            }
            else if (Finding is null && hash != @event.Hash)
            {
                Finding = new AuditFinding("audit.event-changed", Stream, @event.Sequence, $"Event {@event.Sequence} is not the one that was written: its hash should be {hash}.");
            }

            (_version, _hash) = (@event.Sequence, @event.Hash);
            if (Finding is null)
            {
                Evolve(@event);
            }
        }

        public string StateJson() => Stream.Kind == StreamKind.Cycle ? StateText.Of(_cycle!) : StateText.Of(_registration!);

        private void Evolve(StoredEvent @event)
        {
            try
            {
                if (Stream.Kind == StreamKind.Cycle)
                {
                    _cycle = CycleEvolver.Evolve(Stream.Cycle, _cycle, JsonSerializer.Deserialize(@event.Json, WorkflowJson.Stored.CycleEvent)!, @event.At);
                }
                else
                {
                    var id = new RegistrationId(Stream.Cycle, Stream.Registration);
                    _registration = RegistrationEvolver.Evolve(id, _registration, JsonSerializer.Deserialize(@event.Json, WorkflowJson.Stored.RegistrationEvent)!);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
            {
                Finding = new AuditFinding("audit.event-unreadable", Stream, @event.Sequence, $"Event {@event.Sequence} cannot be read: {e.Message}");
            }
        }
    }
}
