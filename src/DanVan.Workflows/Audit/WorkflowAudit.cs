using System.Runtime.CompilerServices;
using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <inheritdoc cref="IWorkflowAudit" />
internal sealed class WorkflowAudit(IWorkflowStore store) : IWorkflowAudit
{
    public async ValueTask<AuditReport> VerifyAsync(DefinitionId definition, CancellationToken cancellationToken = default)
    {
        var stream = StreamId.Of(definition);
        var report = await VerifyAsync(stream.Cycle, cancellationToken);
        return report.IsVerified ? report with { Findings = await DefinitionTexts.FindingsAsync(store, stream, cancellationToken) } : report;
    }

    public IAsyncEnumerable<string> ExportAsync(DefinitionId definition, CancellationToken cancellationToken = default) =>
        ExportAsync(StreamId.Of(definition).Cycle, cancellationToken);

    public async ValueTask<AuditReport> VerifyAsync(CycleId cycle, CancellationToken cancellationToken = default)
    {
        var run = new Run();
        try
        {
            await foreach (var @event in store.ReadEventsAsync(cycle, cancellationToken))
            {
                run.Events++;
                if (run.Replay?.Stream != @event.Stream)
                {
                    await CloseAsync(run, cancellationToken);
                    run.Replay = new StreamReplay(@event.Stream);
                }

                run.Replay.Add(@event);
                run.Checkpoints.Add(@event);
            }
        }
        catch (WorkflowStoreException e) when (e is { Stream: { } stream, Sequence: { } sequence })
        {
            // What lies behind it cannot be read either, so nothing more can be said.
            run.Findings.Add(new AuditFinding("audit.event-unreadable", stream, sequence, $"{e.Message} The audit ends here."));
            return run.Report();
        }

        await CloseAsync(run, cancellationToken);
        await CheckHeadsAsync(cycle, run, cancellationToken);
        try
        {
            await CheckDocumentsAsync(cycle, run, cancellationToken);
        }
        catch (WorkflowStoreException e) when (e is { Code: WorkflowStoreException.Unreadable, Stream: { } stream })
        {
            run.Findings.Add(new AuditFinding("audit.document-changed", stream, null, e.Message));
        }

        if (run.Findings.Count == 0)
        {
            // Only what no chain can see; of a changed event its own finding says more.
            run.Findings.AddRange(run.Checkpoints.Findings());
        }

        return run.Report();
    }

    public async IAsyncEnumerable<string> ExportAsync(CycleId cycle, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var @event in store.ReadEventsAsync(cycle, cancellationToken))
        {
            // The line stays what was hashed; the hash is put in front of its closing brace.
            yield return $"{HashChain.Line(@event)[..^1]},\"hash\":\"{@event.Hash}\"}}";
        }
    }

    private async ValueTask CloseAsync(Run run, CancellationToken cancellationToken)
    {
        if (run.Replay is not { } replay)
        {
            return;
        }

        run.Heads.Add(replay.Head);
        if (replay.Finding is { } finding)
        {
            run.Findings.Add(finding);
            return;
        }

        // From the events: a migration may give a document's kind another name in the state.
        foreach (var document in replay.Documents)
        {
            run.Issued[document.Id] = (replay.Stream, document);
        }

        var request = new LoadRequest(default, replay.Stream, null, 0, [], []);
        var stored = (await store.LoadAsync(request, cancellationToken)).Target;
        if (stored is null || stored.Version != replay.Head.Version || stored.Head != replay.Head.Head)
        {
            run.Findings.Add(new AuditFinding(
                "audit.head-changed", replay.Stream, replay.Head.Version, $"The stream ends with event {replay.Head.Version}; the state row says {stored?.Version ?? 0}."));
        }
        else if (stored.StateJson != replay.StateJson())
        {
            run.Findings.Add(new AuditFinding("audit.state-changed", replay.Stream, null, "The stored state is not what the events add up to."));
        }
    }

    // A stream whose events are all gone leaves its state row behind.
    private async ValueTask CheckHeadsAsync(CycleId cycle, Run run, CancellationToken cancellationToken)
    {
        var known = run.Heads.Select(h => h.Stream).ToHashSet();
        await foreach (var head in store.ReadHeadsAsync(cycle, cancellationToken))
        {
            if (!known.Contains(head.Stream))
            {
                run.Findings.Add(new AuditFinding("audit.head-changed", head.Stream, head.Version, "The stream has a state but no event."));
            }
        }
    }

    // The event that issued a document says what it is: its row could be changed together with its bytes. Where a stream is broken already, its
    // documents have nothing to be held against.
    private async ValueTask CheckDocumentsAsync(CycleId cycle, Run run, CancellationToken cancellationToken)
    {
        var broken = run.Findings.Select(f => f.Stream).ToHashSet();
        await foreach (var document in store.ReadDocumentsAsync(cycle, cancellationToken))
        {
            if (!run.Issued.Remove(document.Id, out var issued))
            {
                if (!broken.Contains(document.Stream))
                {
                    run.Findings.Add(new AuditFinding("audit.document-changed", document.Stream, null, $"No event issued document {document.Number}."));
                }

                continue;
            }

            var (stream, record) = issued;
            if ((document.Stream, document.Kind, document.Number, document.Date) != (stream, record.Kind, record.Number, record.Date)
                || (document.FileName, document.MediaType) != (record.FileName, record.MediaType)
                || (document.Relation, document.Related, document.Subject) != (record.Relation?.Kind, record.Relation?.Document, record.Subject))
            {
                run.Findings.Add(new AuditFinding("audit.document-changed", stream, null, $"Document {record.Number} is no longer listed as it was issued."));
                continue;
            }

            var content = await store.ReadDocumentContentAsync(document.Id, cancellationToken);
            if (content is null || document.Sha256 != record.Sha256 || HashText.Of(content) != record.Sha256)
            {
                run.Findings.Add(new AuditFinding("audit.document-changed", stream, null, $"The bytes of document {record.Number} are not those that were issued."));
            }
            else if (await WhatOfSnapshotAsync(document, record, cancellationToken) is { } what)
            {
                run.Findings.Add(new AuditFinding("audit.document-changed", stream, null, what));
            }
        }

        run.Findings.AddRange(run.Issued.Values.Select(i =>
            new AuditFinding("audit.document-changed", i.Stream, null, $"Document {i.Record.Number} was issued and is not there.")));
    }

    // A snapshot is as good as the bytes: the document can be set again from it. So one that was put in afterwards is found, too.
    private async ValueTask<string?> WhatOfSnapshotAsync(StoredDocument document, DocumentRecord record, CancellationToken cancellationToken)
    {
        var snapshot = await store.ReadDocumentSnapshotAsync(document.Id, cancellationToken);
        return document.Snapshot != record.Snapshot || (snapshot is null ? null : HashText.Of(snapshot)) != record.Snapshot
            ? $"The snapshot of document {record.Number} is not the one that was kept when it was issued."
            : null;
    }

    /// <summary>What one audit has come to know.</summary>
    private sealed class Run
    {
        public List<AuditFinding> Findings { get; } = [];

        public List<StreamHead> Heads { get; } = [];

        /// <summary>The documents that events of sound streams issued, by id.</summary>
        public Dictionary<string, (StreamId Stream, DocumentRecord Record)> Issued { get; } = [];

        public CheckpointCheck Checkpoints { get; } = new();

        public long Events { get; set; }

        public StreamReplay? Replay { get; set; }

        public AuditReport Report() => new(Events, Heads.Count, MerkleTree.Root(Heads), Findings);
    }

    /// <summary>Checks one stream's chain and adds its events up, up to the first one that does not hold.</summary>
    private sealed class StreamReplay(StreamId stream)
    {
        private string _hash = HashChain.Origin;
        private long _version;
        private CycleState? _cycle;
        private RegistrationState? _registration;
        private DefinitionState? _definition;

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

        public List<DocumentRecord> Documents { get; } = [];

        public Utf8Json StateJson() => Stream.Kind switch
        {
            StreamKind.Cycle => StateText.Of(_cycle!),
            StreamKind.Definition => StateText.Of(_definition!),
            _ => StateText.Of(_registration!),
        };

        private void Evolve(StoredEvent @event)
        {
            try
            {
                if (Stream.Kind == StreamKind.Cycle)
                {
                    var happened = JsonSerializer.Deserialize(@event.Json.Span, WorkflowJson.Stored.CycleEvent)!;
                    _cycle = CycleEvolver.Evolve(Stream.Cycle, _cycle, happened, @event.At);
                    Documents.AddRange(happened is CycleEvent.DocumentIssued issued ? [issued.Document] : []);
                }
                else if (Stream.Kind == StreamKind.Definition)
                {
                    var id = new DefinitionId(Stream.Cycle.Value[StreamId.DefinitionPrefix.Length..]);
                    _definition = DefinitionEvolver.Evolve(id, _definition, JsonSerializer.Deserialize(@event.Json.Span, WorkflowJson.Stored.DefinitionEvent)!, @event.At);
                }
                else
                {
                    var id = new RegistrationId(Stream.Cycle, Stream.Registration);
                    var happened = JsonSerializer.Deserialize(@event.Json.Span, WorkflowJson.Stored.RegistrationEvent)!;
                    _registration = RegistrationEvolver.Evolve(id, _registration, happened);
                    Documents.AddRange(happened is RegistrationEvent.DocumentIssued issued ? [issued.Document] : []);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
            {
                Finding = new AuditFinding("audit.event-unreadable", Stream, @event.Sequence, $"Event {@event.Sequence} cannot be read: {e.Message}");
            }
        }
    }
}
