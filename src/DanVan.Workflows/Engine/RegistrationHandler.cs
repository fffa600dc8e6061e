using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Prepares the commands of a registration from what was loaded.</summary>
internal sealed class RegistrationHandler(FrameCache frames, DocumentDesk desk)
{
    /// <summary>The claims whose holders a command must know.</summary>
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
        var document = command is RegistrationCommand.IssueDocument issue && state is not null
            ? desk.PrepareAward(frame, frame.Renaming.Apply(state), issue, loaded.Series, caller.Now)
            : null;
        var nameHolder = loaded.Claims.Values.FirstOrDefault();
        var decision = RegistrationDecider.Decide(frame, state is null ? null : frame.Renaming.Apply(state), command, caller, nameHolder, document?.Record);
        var messages = new List<NewOutboxMessage>();
        foreach (var @event in decision.Events)
        {
            var key = builder.Add(new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(@event, WorkflowJson.Stored.RegistrationEvent)));
            state = RegistrationEvolver.Evolve(command.Registration, state, @event);
            messages.AddRange(Consequences.Messages(command.Registration, key, @event));
        }

        var outcome = builder.OutcomeOf(decision);
        var issues = document is not null && decision.Events is [RegistrationEvent.DocumentIssued];
        return new Prepared(outcome, builder.Build(outcome, () => StateText.Of(state!)) with
        {
            Guards = [new StreamGuard(loaded.Cycle.Stream, loaded.Cycle.Version)],
            Claims = decision.Events is [RegistrationEvent.Accepted] ? [new Claim(ClaimsOf(command)[0], command.Registration.Code)] : [],
            Outbox = messages,
            Documents = issues ? [document!.Stored] : [],
            Series = issues ? [document!.Advance] : [],
        });
    }
}
