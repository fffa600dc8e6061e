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
    IWorkflowStore store, IUnitDirectory directory, DefinitionCatalogue definitions, FrameCache frames, DocumentDesk desk, IssuingDesk issuing, MigrationDesk migrations,
    FlowRegistration? flow = null)
{
    public IDocumentComposer? Composer => desk.Composer;

    public async ValueTask<Prepared> PrepareAsync(
        CycleCommand command, LoadResult loaded, CycleFrame? known, Caller caller, BatchBuilder builder, CancellationToken cancellationToken)
    {
        if (loaded.Target is null)
        {
            return command is CycleCommand.Open open
                ? await PrepareOpeningAsync(open, caller, builder, cancellationToken)
                : new Prepared(new Outcome.NotFound(command.Cycle.Value), null);
        }

        var frame = await frames.OfAsync(loaded.Target, known, cancellationToken);
        var byHand = await issuing.PrepareAsync(frame, command, loaded.Series, caller, cancellationToken);
        if (byHand?.Ended is { } ended)
        {
            return new Prepared(ended, null);
        }

        var document = command is CycleCommand.IssueDocument issue
            ? await desk.PrepareAsync(frame, issue, loaded.Series, caller.Now, cancellationToken)
            : byHand?.Document;
        var counted = await RegistrationCounter.CountAsync(store, frame, Pulled(frame, command), caller, cancellationToken);
        var facts = await FactsAsync(frame, command, caller, cancellationToken) with { Document = document?.Record, Issuing = byHand?.Facts, Counts = counted?.Counts };
        var decision = CycleDecider.Decide(frame, command, caller, facts);
        var prepared = Finish(command, facts.Migration?.Target ?? frame.Definition, frame.State, decision, caller, builder);
        if (facts.Migration is { } migration && !decision.IsRefused)
        {
            return prepared with { Batch = MigrationDesk.Complete(prepared.Batch!, frame, prepared.NewCycle!, (CycleCommand.Migrate)command, migration, caller.Now) };
        }

        if ((counted?.Guard ?? facts.Streams) is { } guard && decision.Events.Count > 0)
        {
            // A stage is left, or awards are proposed, for what was counted, so nothing of that may have changed.
            prepared = prepared with { Batch = prepared.Batch! with { Streams = guard } };
        }

        return document is not null && !decision.IsRefused
            ? prepared with { Batch = prepared.Batch! with { Documents = [document.Stored], Series = [document.Advance], Guards = byHand?.Guard is { } guarded ? [guarded] : [] } }
            : prepared;
    }

    private async ValueTask<Prepared> PrepareOpeningAsync(CycleCommand.Open command, Caller caller, BatchBuilder builder, CancellationToken cancellationToken)
    {
        var (definition, whyNot, guards) = await definitions.ForOpeningAsync(command.Definition, store, cancellationToken);
        if (definition is null)
        {
            // Nothing is recorded: the definition may be registered or published, and the same command sent again.
            return new Prepared(new Outcome.Refused([whyNot!]), null);
        }

        var opening = OpeningRules.Decide(definition, command.Settings, caller, owner => desk.ProblemWith(owner, caller.Now.InZone(definition.Zone).Date), await ParentAsync(command.Settings, cancellationToken), flow is { DrivesNewCycles: true } ? flow.Name : null);
        var decision = DocumentReadiness.Check(opening, definition, document => desk.ProblemWith(document, command.Settings.Owner));
        var prepared = Finish(command, definition, null, decision, caller, builder);
        return decision.IsRefused
            ? prepared with { Batch = null }
            : prepared with { Batch = prepared.Batch! with { Definition = new DefinitionSource(definition.Loaded.Hash, definition.Loaded.Json), Guards = guards } };
    }

    private async ValueTask<CycleState?> ParentAsync(CycleSettings settings, CancellationToken cancellationToken) =>
        settings.ParentPlan?.Cycle is { Value.Length: > 0 } parent
        && (await store.LoadAsync(new LoadRequest(default, StreamId.Of(parent), null, 0, [], []), cancellationToken)).Target is { } stored
            ? StateText.Cycle(stored)
            : null;

    private Prepared Finish(
        CycleCommand command, CompiledDefinition definition, CycleState? state, Decision<CycleEvent> decision, Caller caller, BatchBuilder builder)
    {
        var before = state;
        var messages = new List<NewOutboxMessage>();
        var timers = new List<TimerEntry>();
        var happened = new List<(string Key, CycleEvent Event, long Sequence)>();
        foreach (var @event in decision.Events)
        {
            var key = builder.Add(new Utf8Json(JsonSerializer.SerializeToUtf8Bytes(@event, WorkflowJson.Stored.CycleEvent)));
            messages.AddRange(Consequences.Messages(command.Cycle, key, @event, state));
            messages.AddRange(@event is CycleEvent.Migrated migrated ? MigrationDesk.Messages(state!, key, migrated) : []);
            state = CycleEvolver.Evolve(command.Cycle, state, @event, caller.Now);
            happened.Add((key, @event, builder.Version));
            messages.AddRange(DeadlineMessages.Of(definition, state, key, @event));
            timers.AddRange(Consequences.SetTimers(definition, state, @event, caller.Now));
        }

        messages.AddRange(happened.SelectMany(e => FlowMessages.Of(e.Key, e.Event, state!, e.Sequence, caller.Now, isTold: flow is not null)));
        var outcome = builder.OutcomeOf(decision);
        if (decision.Reasons.Any(r => r.Code == RefusalCodes.DeadlineNotReached) || AutomaticTransitions.LeavesNoTrace(command, decision))
        {
            // The timer was set anew by an extension, or the machine's clock was set back after it was read. It stays, and nothing is recorded:
            // the same command under the same id must be done when its time has come.
            return new Prepared(outcome, null);
        }

        var automatic = state is null ? null : AutomaticTimers.After(definition, before, state, command, decision.Events, caller.Now, builder.Version);
        var batch = builder.Build(outcome, () => StateText.Of(state!)) with
        {
            Outbox = messages,
            SetTimers = [.. timers, .. automatic?.Set ?? []],
            RemoveTimers = [.. DeadlineTimers.Removed(definition, command, decision.Events), .. automatic?.Remove ?? []],
        };
        return new Prepared(outcome, batch, decision.Events.Count > 0 ? state : null);
    }

    private async ValueTask<CycleFacts> FactsAsync(CycleFrame frame, CycleCommand command, Caller caller, CancellationToken cancellationToken)
    {
        var facts = new CycleFacts(frame.Calendar);
        return command switch
        {
            _ when FreezesCohort(frame, command) => facts with { Units = await directory.UnitsAsync(frame.State.Id, cancellationToken) },
            CycleCommand.ProposeAwards => await WithCandidatesAsync(facts, frame, cancellationToken),
            CycleCommand.Migrate migrate => await migrations.FactsAsync(frame, migrate, facts, caller, cancellationToken),
            CycleCommand.Remind remind when ReminderRules.DayOfOwing(frame, remind) is { } day =>
                facts with { Owing = await OwingAsync(new OwingUnits(frame, remind.Deadline, day), frame, cancellationToken) },
            CycleCommand.RecordCheckpoint => facts with { Checkpoint = await CheckpointAsync(frame.State.Id, cancellationToken) },
            _ => facts,
        };
    }

    private static bool FreezesCohort(CycleFrame frame, CycleCommand command) => frame.State.Cohort is null && (command is CycleCommand.EnterStage enter
        ? frame.Definition.Stages.GetValueOrDefault(enter.Stage)?.FreezesCohort == true
        : Pulled(frame, command).Any(t => frame.Definition.Stages[t.To].FreezesCohort));

    /// <summary>The transitions a command may pull.</summary>
    private static IEnumerable<TransitionDefinition> Pulled(CycleFrame frame, CycleCommand command) => command switch
    {
        CycleCommand.Pull pull => frame.Ways.Where(t => t.Trigger == pull.Trigger),
        CycleCommand.PullAutomatically pull => AutomaticTransitions.Candidates(frame, pull),
        _ => [],
    };

    private async ValueTask<CycleFacts> WithCandidatesAsync(CycleFacts facts, CycleFrame frame, CancellationToken cancellationToken)
    {
        var candidates = new AwardCandidates();
        var guard = await RegistrationScan.EachAsync(store, frame, candidates.Add, cancellationToken);
        return candidates.In(facts) with { Streams = guard };
    }

    private async ValueTask<IReadOnlyList<UnitId>> OwingAsync(OwingUnits owing, CycleFrame frame, CancellationToken cancellationToken)
    {
        await RegistrationScan.EachAsync(store, frame, owing.Add, cancellationToken);
        return owing.Units;
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
