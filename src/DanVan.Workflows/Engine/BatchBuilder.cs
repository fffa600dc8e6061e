using System.Text.Json;
using DanVan.Workflows.Audit;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Engine;

/// <summary>Chains the events of one command and puts together what is committed.</summary>
internal sealed class BatchBuilder(CommandRequest request, string fingerprint, Instant at, StoredState? target)
{
    private readonly List<StoredEvent> _events = [];

    public long Version { get; private set; } = target?.Version ?? 0;

    public string Head { get; private set; } = target?.Head ?? HashChain.Origin;

    /// <summary>Adds an event.</summary>
    /// <returns>Its stable id.</returns>
    public string Add(Utf8Json json)
    {
        var stream = request.Command.Target;
        var @event = new StoredEvent(stream, Version + 1, at, request.Actor.Person.Value, request.Id, json, "");
        Head = HashChain.Next(Head, @event);
        Version++;
        _events.Add(@event with { Hash = Head });
        return $"{stream}/{Version}";
    }

    public Outcome OutcomeOf<TEvent>(Decision<TEvent> decision) =>
        decision.IsRefused ? new Outcome.Refused(decision.Reasons) : new Outcome.Done(Version, decision.RefusedLines);

    /// <summary>The batch; a stream that got no event keeps its state.</summary>
    public CommitBatch Build(Outcome outcome, Func<Utf8Json> stateJson) => new()
    {
        Command = request.Id,
        Fingerprint = fingerprint,
        OutcomeJson = JsonSerializer.Serialize(outcome, WorkflowJson.Stored.Outcome),
        At = at,
        Target = request.Command.Target,
        ExpectedVersion = target?.Version ?? 0,
        Events = _events,
        NewState = _events.Count == 0 ? null : new StoredState(request.Command.Target, Version, Head, stateJson()),
    };
}
