using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Reads the whole history of a cycle, in one consistent view and one stream at a time, into a replay. Thread-safe.</summary>
internal sealed class HistoryReader(IWorkflowStore store, DefinitionCatalogue definitions, DocumentDesk desk)
{
    /// <summary>Replays a cycle under another version.</summary>
    /// <exception cref="WorkflowStoreException">The store failed, or holds an event that cannot be read.</exception>
    public async ValueTask<(ReplayResult Result, StreamsGuard Streams)> ReplayAsync(
        CycleId cycle, CompiledDefinition target, MigrationMapping mapping, Instant now, CancellationToken cancellationToken)
    {
        var own = new List<Recorded<CycleEvent>>();
        var stream = new List<StoredEvent>();
        HistoryReplay? replay = null;
        IReadOnlyList<DryRunReason> unwritable = [];
        var (streams, events) = (0L, 0L);
        await foreach (var stored in store.ReadEventsAsync(cycle, cancellationToken))
        {
            events++;
            streams += stored.Sequence == 1 ? 1 : 0;
            if (stored.Stream.Kind == StreamKind.Cycle)
            {
                own.Add(new(Read(stored, json => JsonSerializer.Deserialize(json.Span, WorkflowJson.Stored.CycleEvent)), stored.At, stored.Command));
                continue;
            }

            replay ??= await BeginAsync(own);
            if (stream is [.., var last] && last.Stream != stored.Stream)
            {
                Add(replay, stream);
                stream.Clear();
            }

            stream.Add(stored);
        }

        replay ??= await BeginAsync(own);
        if (stream.Count > 0)
        {
            Add(replay, stream);
        }

        return (DocumentReadiness.Judge(replay.End(), unwritable), new StreamsGuard(cycle, streams, events));

        // The cycle's own stream comes first, so the cycle is known before its registrations.
        async ValueTask<HistoryReplay> BeginAsync(List<Recorded<CycleEvent>> recorded)
        {
            var state = recorded.Aggregate((CycleState?)null, (s, e) => CycleEvolver.Evolve(cycle, s, e.Event, e.At))
                ?? throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"The cycle {cycle} has no event of its own.");
            var old = await definitions.PinnedAsync(state.DefinitionHash, store, cancellationToken);
            unwritable = DocumentReadiness.WhyNotMoved(old.Definition, target.Definition, state, mapping, document => desk.ProblemWith(document, state.Settings.Owner));
            return new HistoryReplay(old, target, mapping, state, recorded, now);
        }
    }

    private static void Add(HistoryReplay replay, List<StoredEvent> stream) => replay.Add(
        new RegistrationId(stream[0].Stream.Cycle, stream[0].Stream.Registration),
        [.. stream.Select(e => new Recorded<RegistrationEvent>(Read(e, json => JsonSerializer.Deserialize(json.Span, WorkflowJson.Stored.RegistrationEvent)), e.At, e.Command))]);

    private static T Read<T>(StoredEvent stored, Func<Utf8Json, T?> read)
        where T : class
    {
        try
        {
            return read(stored.Json) ?? throw new JsonException("The text is null.");
        }
        catch (JsonException e)
        {
            throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"Event {stored.Sequence} of {stored.Stream} cannot be read: {e.Message}", innerException: e)
            {
                Stream = stored.Stream,
                Sequence = stored.Sequence,
            };
        }
    }
}
