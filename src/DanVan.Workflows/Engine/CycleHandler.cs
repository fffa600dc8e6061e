using System.Text.Json;
using DanVan.Workflows.Audit;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Prepares the commands of a cycle: reads what each needs, decides, and puts the batch together.</summary>
internal sealed class CycleHandler(
    IWorkflowStore store, IUnitDirectory directory, DefinitionCatalogue definitions, FrameCache frames, DocumentDesk desk, MigrationDesk migrations)
{
    public IDocumentComposer? Composer => desk.Composer;

    public async ValueTask<Prepared> PrepareAsync(
        CycleCommand command, LoadResult loaded, CycleFrame? known, Caller caller, BatchBuilder builder, CancellationToken cancellationToken)
    {
        if (loaded.Target is null)
        {
            return command is CycleCommand.Open open
                ? PrepareOpening(open, caller, builder)
                : new Prepared(new Outcome.NotFound(command.Cycle.Value), null);
        }

        var frame = await frames.OfAsync(loaded.Target, known, cancellationToken);
        var document = command is CycleCommand.IssueDocument issue
            ? await desk.PrepareAsync(frame, issue, loaded.Series, caller.Now, cancellationToken)
            : null;
        var facts = await FactsAsync(frame, command, caller, cancellationToken) with { Document = document?.Record };
        var decision = CycleDecider.Decide(frame, command, caller, facts);
        var prepared = Finish(command, facts.Migration?.Target ?? frame.Definition, frame.State, decision, caller, builder);
        if (facts.Migration is { } migration && !decision.IsRefused)
        {
            return prepared with { Batch = MigrationDesk.Complete(prepared.Batch!, frame, migration) };
        }

        return document is not null && !decision.IsRefused
            ? prepared with { Batch = prepared.Batch! with { Documents = [document.Stored], Series = [document.Advance] } }
            : prepared;
    }

    private Prepared PrepareOpening(CycleCommand.Open command, Caller caller, BatchBuilder builder)
    {
        if (definitions.Registered(command.Definition) is not { } definition)
        {
            // Nothing is recorded: the host may register the definition and send the same command again.
            return new Prepared(new Outcome.Refused([RefusalCatalogue.Of(RefusalCodes.CycleUnknownDefinition, command.Definition)]), null);
        }

        var decision = OpeningRules.Decide(definition, command.Settings, caller, desk.ProblemWith);
        var prepared = Finish(command, definition, null, decision, caller, builder);
        return decision.IsRefused
            ? prepared with { Batch = null }
            : prepared with { Batch = prepared.Batch! with { Definition = new DefinitionSource(definition.Loaded.Hash, definition.Loaded.Json) } };
    }

    private static Prepared Finish(
        CycleCommand command, CompiledDefinition definition, CycleState? state, Decision<CycleEvent> decision, Caller caller, BatchBuilder builder)
    {
        var messages = new List<NewOutboxMessage>();
        var timers = new List<TimerEntry>();
        foreach (var @event in decision.Events)
        {
            var key = builder.Add(new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(@event, WorkflowJson.Stored.CycleEvent)));
            messages.AddRange(@event is CycleEvent.Migrated migrated ? MigrationDesk.Messages(state!, key, migrated) : []);
            state = CycleEvolver.Evolve(command.Cycle, state, @event, caller.Now);
            messages.AddRange(Consequences.Messages(command.Cycle, key, @event));
            timers.AddRange(Consequences.SetTimers(definition, state, @event));
        }

        var outcome = builder.OutcomeOf(decision);
        if (decision.Reasons.Any(r => r.Code == RefusalCodes.DeadlineNotReached))
        {
            // The timer was set anew by an extension, or the machine's clock was set back after it was read. It stays, and nothing is recorded:
            // the same command under the same id must be done when its time has come.
            return new Prepared(outcome, null);
        }

        var batch = builder.Build(outcome, () => StateText.Of(state!)) with
        {
            Outbox = messages,
            SetTimers = timers,
            RemoveTimers = command is CycleCommand.PassDeadline pass ? [Consequences.TimerKey(pass.Cycle, pass.Deadline)] : [],
        };
        return new Prepared(outcome, batch, decision.Events.Count > 0 ? state : null);
    }

    private async ValueTask<CycleFacts> FactsAsync(CycleFrame frame, CycleCommand command, Caller caller, CancellationToken cancellationToken)
    {
        var facts = new CycleFacts(frame.Calendar);
        return command switch
        {
            CycleCommand.Pull pull when FreezesCohort(frame, pull) => facts with { Units = await directory.UnitsAsync(frame.State.Id, cancellationToken) },
            CycleCommand.ProposeAwards => facts with { Registrations = await CandidatesAsync(frame, cancellationToken) },
            CycleCommand.Migrate migrate => await migrations.FactsAsync(frame, migrate, facts, caller, cancellationToken),
            CycleCommand.RecordCheckpoint => facts with { Checkpoint = await CheckpointAsync(frame.State.Id, cancellationToken) },
            _ => facts,
        };
    }

    private static bool FreezesCohort(CycleFrame frame, CycleCommand.Pull pull) =>
        frame.State.Cohort is null
        && frame.Definition.Transitions.TryGetValue((frame.State.Stage, pull.Trigger), out var transition)
        && frame.Definition.Stages[transition.To].FreezesCohort;

    private async ValueTask<IReadOnlyList<RegistrationState>> CandidatesAsync(CycleFrame frame, CancellationToken cancellationToken)
    {
        var candidates = new List<RegistrationState>();
        await foreach (var stored in store.ReadRegistrationsAsync(frame.State.Id, cancellationToken))
        {
            var state = StateText.Registration(stored, frame);
            if (state is { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued } and ({ Conclusion: null } or { Conclusion.IsExemplary: true }))
            {
                candidates.Add(state);
            }
        }

        return candidates;
    }

    private async ValueTask<CycleEvent.CheckpointRecorded> CheckpointAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        var heads = new List<StreamHead>();
        await foreach (var head in store.ReadHeadsAsync(cycle, cancellationToken))
        {
            heads.Add(head);
        }

        return new CycleEvent.CheckpointRecorded(MerkleTree.Root(heads), heads.Count, heads.Sum(h => h.Version), [.. heads.Select(h => new StreamSeal(h.Stream.Registration, h.Version))]);
    }
}
