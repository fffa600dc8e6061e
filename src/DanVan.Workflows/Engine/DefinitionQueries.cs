using System.Runtime.CompilerServices;
using System.Text.Json;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <inheritdoc cref="IDefinitionQueries" />
internal sealed class DefinitionQueries(IWorkflowStore store, DefinitionCatalogue definitions) : IDefinitionQueries
{
    public async ValueTask<DefinitionState?> DefinitionAsync(DefinitionId definition, CancellationToken cancellationToken = default) =>
        (await store.LoadAsync(new LoadRequest(default, StreamId.Of(definition), null, 0, [], []), cancellationToken)).Target is { } stored
            ? StateText.Definition(stored)
            : null;

    public async IAsyncEnumerable<DefinitionState> DefinitionsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var stored in store.ReadDefinitionStatesAsync(cancellationToken))
        {
            yield return StateText.Definition(stored);
        }
    }

    public async ValueTask<string?> JsonAsync(string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return definitions.Known(hash)?.Json ?? await store.ReadDefinitionAsync(hash, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<DefinitionHistoryEntry>> HistoryAsync(DefinitionId definition, CancellationToken cancellationToken = default)
    {
        var history = new List<DefinitionHistoryEntry>();
        await foreach (var stored in store.ReadEventsAsync(StreamId.Of(definition).Cycle, cancellationToken))
        {
            history.Add(EntryOf(stored, history));
        }

        return history;
    }

    public async ValueTask<IReadOnlyList<DefinitionChange>?> DiffAsync(string fromHash, string toHash, CancellationToken cancellationToken = default) =>
        await ReadAsync(fromHash, cancellationToken) is { } from && await ReadAsync(toHash, cancellationToken) is { } to
            ? DefinitionDiff.Compare(from, to)
            : null;

    private async ValueTask<CycleDefinition?> ReadAsync(string hash, CancellationToken cancellationToken) =>
        await JsonAsync(hash, cancellationToken) is { } json ? DefinitionLoader.Read(json, hash).Definition : null;

    private static DefinitionHistoryEntry EntryOf(StoredEvent stored, List<DefinitionHistoryEntry> before)
    {
        var (act, version, hash, text) = EventOf(stored) switch
        {
            DefinitionEvent.DraftSaved e => (DefinitionAct.DraftSaved, e.Version, e.Hash, e.Note),
            DefinitionEvent.Published e => (DefinitionAct.Published, e.Version, e.Hash, e.Decision),
            DefinitionEvent.Retired e => (DefinitionAct.Retired, e.Version, e.Hash, e.Decision),
            DefinitionEvent.DraftDiscarded e => (DefinitionAct.DraftDiscarded, before.FindLast(b => b.Hash == e.Hash)?.Version ?? 0, e.Hash, ""),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no event of a definition."),
        };
        return new DefinitionHistoryEntry(stored.Sequence, act, new PersonId(stored.Actor), stored.At, version, hash, text);
    }

    private static DefinitionEvent EventOf(StoredEvent stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Json.Span, WorkflowJson.Stored.DefinitionEvent)!;
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
