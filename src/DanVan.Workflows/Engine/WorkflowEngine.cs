using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Runs the way of one command: seen before? load, may they? decide, evolve, one commit.</summary>
internal sealed class WorkflowEngine(
    IWorkflowStore store, IAuthorization authorization, IClock clock, FrameCache frames, CycleHandler cycles, RegistrationHandler registrations,
    DefinitionHandler definitions)
    : IWorkflowEngine
{
    // Deciding again helps when a guard, a claim or a series moved; each time somebody else has got on, so this is never an endless race.
    private const int MaxAttempts = 100;

    public ValueTask<Outcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestCheck.Validate(request);
        var isInternal = request.Command is CycleCommand { IsInternal: true } or RegistrationCommand { IsInternal: true };
        return isInternal || request.Actor.IsReserved
            ? new(new Outcome.Refused([RefusalCatalogue.Of(RefusalCodes.CommandInternal)]))
            : RunAsync(request, cancellationToken);
    }

    /// <summary>Carries out a command of the library itself: a timer's or an effect's, or one asked for by what drives the flow.</summary>
    public ValueTask<Outcome> ExecuteInternalAsync(CommandId id, Command command, CancellationToken cancellationToken, Actor? actor = null) =>
        RunAsync(new CommandRequest(id, actor ?? Actor.System, command), cancellationToken);

    public async ValueTask<IReadOnlyList<PossibleAction>?> ActionsAsync(CycleId cycle, Actor actor, CancellationToken cancellationToken = default)
    {
        var loaded = await LoadFrameAsync(cycle, StreamId.Of(cycle), cancellationToken);
        if (loaded is not { } found)
        {
            return null;
        }

        var caller = await CallerAsync(cycle, actor, cancellationToken);
        var counted = await RegistrationCounter.CountAsync(store, found.Frame, found.Frame.Ways, caller, cancellationToken);
        return PossibleActions.OfCycle(found.Frame, caller, counted?.Counts);
    }

    public async ValueTask<IReadOnlyList<PossibleAction>?> ActionsAsync(RegistrationId registration, Actor actor, CancellationToken cancellationToken = default)
    {
        var loaded = await LoadFrameAsync(registration.Cycle, StreamId.Of(registration), cancellationToken);
        return loaded is { } found
            ? PossibleActions.OfRegistration(
                found.Frame,
                found.Target is null ? null : StateText.Registration(found.Target, found.Frame),
                await CallerAsync(registration.Cycle, actor, cancellationToken))
            : null;
    }

    private async ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        using var activity = WorkflowTelemetry.Start(request.Command);
        var started = Stopwatch.GetTimestamp();
        var fingerprint = Fingerprint(request.Command);
        var caller = await CallerAsync(request.Command.Target.Cycle, request.Actor, cancellationToken);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await AttemptAsync(request, fingerprint, caller, cancellationToken) is { } outcome)
            {
                WorkflowTelemetry.Ended(request.Command, outcome, attempt, started);
                return outcome;
            }
        }

        return new Outcome.Conflict();
    }

    /// <summary>One attempt; null when what was read moved and deciding again may succeed.</summary>
    private async ValueTask<Outcome?> AttemptAsync(CommandRequest request, string fingerprint, Caller caller, CancellationToken cancellationToken)
    {
        var stream = request.Command.Target;
        var known = frames.Peek(stream.Cycle);
        var load = new LoadRequest(
            request.Id,
            stream,
            stream.Kind == StreamKind.Registration ? StreamId.Of(stream.Cycle) : null,
            known?.Version ?? 0,
            RegistrationHandler.ClaimsOf(request.Command),
            await SeriesAsync(request.Command, caller, cancellationToken));
        var loaded = await store.LoadAsync(load, cancellationToken);
        if (loaded.Recorded is { } recorded)
        {
            return Replay(recorded, fingerprint);
        }

        if (request.ExpectedVersion is { } expected && expected != (loaded.Target?.Version ?? 0))
        {
            return new Outcome.Conflict();
        }

        var builder = new BatchBuilder(request, fingerprint, caller.Now, loaded.Target);
        var prepared = request.Command switch
        {
            CycleCommand command => await cycles.PrepareAsync(command, loaded, known, caller, builder, cancellationToken),
            RegistrationCommand command => await registrations.PrepareAsync(command, loaded, known, caller, builder, cancellationToken),
            DefinitionCommand command => await definitions.PrepareAsync(command, loaded, caller, request.Actor.Person, builder, cancellationToken),
            _ => throw new ArgumentException("Neither a command of a cycle, of a registration nor of a definition.", nameof(request)),
        };
        return prepared.Batch is { } batch && IsForTheRecord(prepared.Outcome, batch, caller) ? await CommitAsync(request, fingerprint, prepared, batch, cancellationToken) : prepared.Outcome;
    }

    private async ValueTask<Outcome?> CommitAsync(
        CommandRequest request, string fingerprint, Prepared prepared, CommitBatch batch, CancellationToken cancellationToken)
    {
        CommitResult result;
        try
        {
            result = await store.CommitAsync(batch, cancellationToken);
        }
        catch (WorkflowStoreException e) when (e.Code == WorkflowStoreException.Duplicate && batch.Documents is [var issued, ..])
        {
            // Not the store's failure: it held off a second document under one number. Refused and not recorded, so that the same command may be sent again.
            return new Outcome.Refused([RefusalCatalogue.Of(RefusalCodes.DocumentNumberTaken, issued.Document.Number)]);
        }

        switch (result)
        {
            case CommitResult.Committed:
                if (prepared.NewCycle is { } state)
                {
                    await frames.KeepAsync(state, batch.NewState!.Version, CancellationToken.None);
                }

                return prepared.Outcome;
            case CommitResult.CommandKnown:
                var again = await store.LoadAsync(new LoadRequest(request.Id, batch.Target, null, 0, [], []), cancellationToken);
                return Replay(again.Recorded!, fingerprint);
            case CommitResult.TargetMoved:
                return new Outcome.Conflict();
            default:
                return null;
        }
    }

    /// <summary>A document's series depends on the cycle's owner, so the cycle is read first; everything else knows its series: none.</summary>
    private async ValueTask<IReadOnlyList<string>> SeriesAsync(Command command, Caller caller, CancellationToken cancellationToken)
    {
        if (!DocumentDesk.DrawsNumber(command))
        {
            return [];
        }

        var cycle = command.Target.Cycle;
        var loaded = await LoadFrameAsync(cycle, StreamId.Of(cycle), cancellationToken);
        return loaded is { } found && DocumentDesk.SeriesOf(found.Frame, command, caller.Now, cycles.Composer) is { } series ? [series.Key] : [];
    }

    private async ValueTask<(CycleFrame Frame, StoredState? Target)?> LoadFrameAsync(CycleId cycle, StreamId target, CancellationToken cancellationToken)
    {
        if (StreamId.Of(cycle).Kind != StreamKind.Cycle)
        {
            return null;
        }

        var known = frames.Peek(cycle);
        var isCycle = target.Kind == StreamKind.Cycle;
        var request = new LoadRequest(default, target, isCycle ? null : StreamId.Of(cycle), known?.Version ?? 0, [], []);
        var loaded = await store.LoadAsync(request, cancellationToken);
        var stored = isCycle ? loaded.Target : loaded.Cycle;
        return stored is null ? null : (await frames.OfAsync(stored, known, cancellationToken), loaded.Target);
    }

    private async ValueTask<Caller> CallerAsync(CycleId cycle, Actor actor, CancellationToken cancellationToken)
    {
        // Milliseconds: every store and every format keeps them, so a hash over the instant means the same everywhere.
        var now = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        return actor.IsReserved
            ? Caller.Library(now)
            : new Caller(false, await authorization.RolesAsync(cycle, actor.Person, cancellationToken), now);
    }

    /// <summary>
    /// Some refusals are given and not recorded. Whoever has no role could otherwise use up ids that others will need, and a clerk would hear "not
    /// permitted" for ever after the role was granted. Between two stages a paper is neither too early nor too late: it is sent again a moment later.
    /// And what the library asks of itself must be free to succeed once somebody has mended the cause.
    /// </summary>
    private static bool IsForTheRecord(Outcome outcome, CommitBatch batch, Caller caller) => outcome is not Outcome.Refused refused
        || (refused.Reasons[0].Code is not (RefusalCodes.ActorNotPermitted or RefusalCodes.StageBetween) && (!caller.IsSystem || batch.RemoveTimers.Count > 0));

    private static Outcome Replay(RecordedOutcome recorded, string fingerprint) => recorded.Fingerprint == fingerprint
        ? JsonSerializer.Deserialize(recorded.OutcomeJson, WorkflowJson.Stored.Outcome)!
        : new Outcome.Refused([RefusalCatalogue.Of(RefusalCodes.CommandIdReused)]);

    private static string Fingerprint(Command command) => CanonicalHash.Of(InOneOrder(command), static (_, writer, state) =>
    {
        switch (state)
        {
            case CycleCommand c:
                JsonSerializer.Serialize(writer, c, WorkflowJson.Stored.CycleCommand);
                break;
            case RegistrationCommand c:
                JsonSerializer.Serialize(writer, c, WorkflowJson.Stored.RegistrationCommand);
                break;
            case DefinitionCommand c:
                JsonSerializer.Serialize(writer, c, WorkflowJson.Stored.DefinitionCommand);
                break;
            default:
                throw new ArgumentException("Neither a command of a cycle, of a registration nor of a definition.", nameof(command));
        }
    });

    // A caller that rebuilds its request may fill a dictionary in another order; it is the same request.
    private static Command InOneOrder(Command command) => command switch
    {
        RegistrationCommand.Submit submit => submit with { Form = new SortedDictionary<string, string>(submit.Form.ToDictionary(), StringComparer.Ordinal) },
        RegistrationCommand.Resubmit resubmit => resubmit with { Form = new SortedDictionary<string, string>(resubmit.Form.ToDictionary(), StringComparer.Ordinal) },
        CycleCommand.Migrate migrate => migrate with { Mapping = MigrationRules.InOneOrder(migrate.Mapping) },
        CycleCommand.Open open => open with
        {
            Settings = open.Settings with { Deadlines = new SortedDictionary<string, LocalDate>(open.Settings.Deadlines.ToDictionary(), StringComparer.Ordinal) },
        },
        CycleCommand other => IssuingParts.InOneOrder(other),
        _ => command,
    };
}
