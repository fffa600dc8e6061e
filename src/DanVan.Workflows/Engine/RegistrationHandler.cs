using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Prepares the commands of a registration from what was loaded.</summary>
internal sealed class RegistrationHandler(FrameCache frames, DocumentDesk desk, IssuingDesk issuing, RegistrationReader reader)
{
    /// <summary>The claims whose holders a command must know, as far as the command itself names them.</summary>
    public static IReadOnlyList<string> ClaimsOf(Command command) => command is RegistrationCommand.Submit submit
        ? [SubmissionRules.NameClaim(submit.Registration, submit.Unit, submit.Form)]
        : [];

    public async ValueTask<Prepared> PrepareAsync(
        RegistrationCommand command, LoadResult loaded, CycleFrame? known, Caller caller, BatchBuilder builder, CancellationToken cancellationToken)
    {
        if (loaded.Cycle is null)
        {
            return new Prepared(new Outcome.NotFound(command.Registration.Cycle.Value), null);
        }

        var frame = await frames.OfAsync(loaded.Cycle, known, cancellationToken);
        var state = loaded.Target is null ? null : StateText.Registration(loaded.Target);
        var present = state is null ? null : frame.Renaming.Apply(state);
        var replacement = command is RegistrationCommand.ReplaceDocument replace ? issuing.PrepareReplacement(frame, present, replace, loaded.Series, caller) : null;
        if (replacement?.Ended is { } ended)
        {
            return new Prepared(ended, null);
        }

        var document = command is RegistrationCommand.IssueDocument issue && present is not null
            ? desk.PrepareAward(frame, present, issue, loaded.Series, caller.Now)
            : replacement?.Document;
        var nameHolder = loaded.Claims.Values.FirstOrDefault();
        var facts = await reader.ReadAsync(frame, present, command, cancellationToken);
        var decision = RegistrationDecider.Decide(frame, present, command, caller, nameHolder, document?.Record, facts);
        var messages = new List<NewOutboxMessage>();
        var (taken, released) = (new List<Claim>(), new List<Claim>());
        foreach (var decided in decision.Events)
        {
            var @event = state is null ? decided : frame.Renaming.AsRecorded(state, decided);
            var key = builder.Add(new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(@event, WorkflowJson.Stored.RegistrationEvent)));
            var before = state;
            state = RegistrationEvolver.Evolve(command.Registration, state, @event);
            messages.AddRange(Consequences.Messages(command.Registration, key, @event, state.Unit));
            var exchange = RegistrationClaims.Exchange(frame, before, state, @event, facts);
            taken.AddRange(exchange.Taken);
            released.AddRange(exchange.Released);
        }

        var outcome = builder.OutcomeOf(decision);
        var issues = document is not null && decision.Events is [RegistrationEvent.DocumentIssued];
        return new Prepared(outcome, builder.Build(outcome, () => StateText.Of(state!)) with
        {
            Guards = GuardsOf(command, loaded.Cycle, facts),
            Claims = taken,
            ReleasedClaims = released,
            Outbox = messages,
            Documents = issues ? [document!.Stored] : [],
            Series = issues ? [document!.Advance] : [],
        });
    }

    // What a model is carried on from may be concluded meanwhile: then it is decided again.
    private static IReadOnlyList<StreamGuard> GuardsOf(RegistrationCommand command, StoredState cycle, RegistrationFacts facts)
    {
        var guard = new StreamGuard(cycle.Stream, cycle.Version);
        return command is RegistrationCommand.Submit { CarriedFrom: { } earlier } && facts.PredecessorVersion is { } version
            ? [guard, new StreamGuard(StreamId.Of(earlier), version)]
            : [guard];
    }
}
