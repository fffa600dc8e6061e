using NodaTime;

namespace DanVan.Workflows.Storage;

/// <summary>What an <see cref="InMemoryWorkflowStore"/> holds, without the outbox. Not thread-safe: the store's lock is held around every call.</summary>
internal sealed class InMemoryTables
{
    private readonly Dictionary<CommandId, RecordedOutcome> _commands = [];
    private readonly Dictionary<CycleId, long> _commandCounts = [];
    private readonly Dictionary<CycleId, SortedDictionary<string, Stream>> _cycles = [];
    private readonly Dictionary<string, string> _claims = [];
    private readonly Dictionary<string, long> _series = [];
    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly Dictionary<string, byte[]> _snapshots = [];
    private readonly Dictionary<CycleId, List<StoredDocument>> _documents = [];
    private readonly HashSet<(string Space, string Number)> _numbers = [];
    private readonly Dictionary<string, TimerEntry> _timers = [];
    private readonly Dictionary<string, string> _definitions = [];

    public LoadResult Load(LoadRequest request)
    {
        var claims = new Dictionary<string, string>();
        var series = new Dictionary<string, long>();
        if (_commands.TryGetValue(request.Command, out var recorded))
        {
            return new LoadResult(recorded, null, null, claims, series);
        }

        foreach (var key in request.Claims)
        {
            if (_claims.TryGetValue(key, out var holder))
            {
                claims[key] = holder;
            }
        }

        foreach (var key in request.Series)
        {
            series[key] = _series.GetValueOrDefault(key);
        }

        var target = State(request.Target, request.Target.Kind == StreamKind.Cycle ? request.KnownCycleVersion : 0);
        var cycle = request.Cycle is { } id ? State(id, request.KnownCycleVersion) : null;
        return new LoadResult(null, target, cycle, claims, series);
    }

    public CommitResult Check(CommitBatch batch)
    {
        if (_commands.ContainsKey(batch.Command))
        {
            return CommitResult.CommandKnown;
        }

        if (Version(batch.Target) != batch.ExpectedVersion)
        {
            return CommitResult.TargetMoved;
        }

        return batch.Guards.Any(g => Version(g.Stream) != g.Version)
            || (batch.Streams is { } guard && !Holds(guard))
            || batch.Claims.Any(c => _claims.ContainsKey(c.Key))
            || batch.ReleasedClaims.Any(c => _claims.GetValueOrDefault(c.Key) != c.Holder)
            || batch.Series.Any(s => _series.GetValueOrDefault(s.Key) != s.Expected)
                ? CommitResult.ReadSetMoved
                : CommitResult.Committed;
    }

    public void RefuseDuplicates(IReadOnlyList<NewDocument> documents)
    {
        var ids = new HashSet<string>();
        var numbers = new HashSet<(string, string)>();
        foreach (var document in documents)
        {
            var id = document.Document.Id;
            var number = (document.NumberSpace, document.Document.Number);
            if (_contents.ContainsKey(id) || !ids.Add(id) || _numbers.Contains(number) || !numbers.Add(number))
            {
                throw new WorkflowStoreException(
                    WorkflowStoreException.Duplicate, $"There is already a document '{id}', or one with the number '{document.Document.Number}' in its series.");
            }
        }
    }

    public void Apply(CommitBatch batch)
    {
        var cycle = batch.Target.Cycle;
        _commands.Add(batch.Command, new RecordedOutcome(batch.Fingerprint, batch.OutcomeJson));
        _commandCounts[cycle] = CountCommands(cycle) + 1;
        if (batch.NewState is { } state)
        {
            var stream = Find(batch.Target) ?? AddStream(batch.Target);
            stream.State = state;
            stream.Events.AddRange(batch.Events);
        }

        foreach (var claim in batch.ReleasedClaims)
        {
            _claims.Remove(claim.Key);
        }

        foreach (var claim in batch.Claims)
        {
            _claims.Add(claim.Key, claim.Holder);
        }

        foreach (var series in batch.Series)
        {
            _series[series.Key] = series.Next;
        }

        foreach (var document in batch.Documents)
        {
            _contents.Add(document.Document.Id, document.Content.ToArray());
            if (!document.Snapshot.IsEmpty)
            {
                _snapshots.Add(document.Document.Id, document.Snapshot.ToArray());
            }

            _numbers.Add((document.NumberSpace, document.Document.Number));
            Issued(document.Document.Stream.Cycle).Add(document.Document);
        }

        foreach (var key in batch.RemoveTimers)
        {
            _timers.Remove(key);
        }

        foreach (var timer in batch.SetTimers)
        {
            _timers[timer.Key] = timer;
        }

        if (batch.Definition is { } definition)
        {
            _definitions.TryAdd(definition.Hash, definition.Json);
        }
    }

    public IReadOnlyList<StoredState> Registrations(CycleId cycle) => [.. Streams(cycle).Where(s => s.Key.Length > 0).Select(s => s.Value.State!)];

    public IReadOnlyList<StoredState> Cycles() => StatesOf(StreamKind.Cycle);

    public IReadOnlyList<StoredState> DefinitionStates() => StatesOf(StreamKind.Definition);

    public IReadOnlyList<StoredEvent> Events(CycleId cycle) => [.. Streams(cycle).SelectMany(s => s.Value.Events)];

    public IReadOnlyList<StreamHead> Heads(CycleId cycle) =>
        [.. Streams(cycle).Select(s => new StreamHead(s.Value.State!.Stream, s.Value.State.Version, s.Value.State.Head))];

    public IReadOnlyList<StoredDocument> Documents(CycleId cycle) => [.. Issued(cycle)];

    public byte[]? Content(string id) => _contents.TryGetValue(id, out var content) ? (byte[])content.Clone() : null;

    public byte[]? Snapshot(string id) => _snapshots.TryGetValue(id, out var snapshot) ? (byte[])snapshot.Clone() : null;

    public string? Definition(string hash) => _definitions.GetValueOrDefault(hash);

    public long CountCommands(CycleId cycle) => _commandCounts.GetValueOrDefault(cycle);

    public IReadOnlyList<TimerEntry> DueTimers(Instant now, int max) =>
        [.. _timers.Values.Where(t => t.Due <= now).OrderBy(t => t.Due).ThenBy(t => t.Key, CodePointOrder.Instance).Take(max)];

    private IReadOnlyList<StoredState> StatesOf(StreamKind kind) =>
    [
        .. _cycles.OrderBy(c => c.Key.Value, CodePointOrder.Instance)
            .Where(c => StreamId.Of(c.Key).Kind == kind)
            .Select(c => c.Value.GetValueOrDefault("")?.State)
            .OfType<StoredState>(),
    ];

    private StoredState? State(StreamId stream, long known) =>
        Find(stream)?.State is { } state ? (state.Version == known ? state with { StateJson = null } : state) : null;

    private bool Holds(StreamsGuard guard)
    {
        var streams = Streams(guard.Cycle);
        return streams.Count == guard.Streams && streams.Values.Sum(s => s.State?.Version ?? 0) == guard.Events;
    }

    private long Version(StreamId stream) => Find(stream)?.State?.Version ?? 0;

    private Stream? Find(StreamId stream) =>
        _cycles.TryGetValue(stream.Cycle, out var streams) ? streams.GetValueOrDefault(stream.Registration) : null;

    private Stream AddStream(StreamId stream)
    {
        if (!_cycles.TryGetValue(stream.Cycle, out var streams))
        {
            _cycles[stream.Cycle] = streams = new SortedDictionary<string, Stream>(CodePointOrder.Instance);
        }

        return streams[stream.Registration] = new Stream();
    }

    private SortedDictionary<string, Stream> Streams(CycleId cycle) => _cycles.TryGetValue(cycle, out var streams) ? streams : [];

    private List<StoredDocument> Issued(CycleId cycle)
    {
        if (!_documents.TryGetValue(cycle, out var issued))
        {
            _documents[cycle] = issued = [];
        }

        return issued;
    }

    private sealed class Stream
    {
        public StoredState? State { get; set; }

        public List<StoredEvent> Events { get; } = [];
    }
}
