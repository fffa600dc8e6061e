using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>What a migration needs to read beforehand, and what its commit holds beside the events. Thread-safe.</summary>
internal sealed class MigrationDesk(IWorkflowStore store, IUnitDirectory directory, DefinitionCatalogue definitions, HistoryReader history)
{
    /// <summary>Reads the version and replays the cycle under it; facts without a migration when there is no such version.</summary>
    public async ValueTask<CycleFacts> FactsAsync(CycleFrame frame, CycleCommand.Migrate command, CycleFacts facts, Caller caller, CancellationToken cancellationToken)
    {
        // The replay is the dear part: who may not migrate, or not now, is told so without it.
        if (command.DefinitionHash == frame.State.DefinitionHash
            || MigrationRules.WhyNot(frame, caller).Count > 0
            || await VersionAsync(frame.State.Definition, command.DefinitionHash, cancellationToken) is not var (target, guards))
        {
            return facts;
        }

        var (result, streams) = await history.ReplayAsync(frame.State.Id, target, command.Mapping, caller.Now, cancellationToken);
        return facts with
        {
            Migration = new MigrationFacts(target, result, streams, await PlacesAsync(frame, target, result, cancellationToken)) { Guards = guards },
            Units = MigrationRules.EntersCohort(frame.State, target, command.Mapping) ? await directory.UnitsAsync(frame.State.Id, cancellationToken) : null,
        };
    }

    /// <summary>Completes the batch of a migration that was decided.</summary>
    /// <param name="batch">What its events bring about.</param>
    /// <param name="frame">The cycle before it.</param>
    /// <param name="after">The cycle after it.</param>
    /// <param name="command">The command.</param>
    /// <param name="migration">What it rests on.</param>
    /// <param name="now">When.</param>
    public static CommitBatch Complete(CommitBatch batch, CycleFrame frame, CycleState after, CycleCommand.Migrate command, MigrationFacts migration, Instant now) => batch with
    {
        Definition = new DefinitionSource(migration.Target.Loaded.Hash, migration.Target.Loaded.Json),
        Streams = migration.Streams,
        Guards = migration.Guards,
        Claims = migration.Places!.Taken,
        ReleasedClaims = migration.Places.Released,
        RemoveTimers = [.. batch.RemoveTimers, .. MigrationTimers.Removed(frame.Definition, frame.State)],
        SetTimers = [.. batch.SetTimers, .. MigrationTimers.Set(frame.Definition, migration.Target, after, command.Mapping, migration.Replay.Told, now)],
    };

    /// <summary>What people are told of the deadlines a migration changed.</summary>
    /// <param name="before">The cycle before.</param>
    /// <param name="key">Stable id of the event.</param>
    /// <param name="event">The event.</param>
    public static IEnumerable<NewOutboxMessage> Messages(CycleState before, string key, CycleEvent.Migrated @event)
    {
        var days = before.Deadlines.ToDictionary(d => d.Id, d => d.Date);
        var names = @event.Mapping.Renamed.GetValueOrDefault(MappedIds.Deadlines) ?? new Dictionary<string, string>();
        var known = days.ToDictionary(d => names.GetValueOrDefault(d.Key, d.Key), d => d.Value);
        var waived = (before.Waived ?? []).Select(d => names.GetValueOrDefault(d, d)).ToHashSet();
        return @event.Deadlines.Where(d => !waived.Contains(d.Id) && (!known.TryGetValue(d.Id, out var day) || day != d.Date)).Select(d =>
        {
            var notification = new Notification($"{key}/deadline-set/{d.Id}", before.Id, "deadline-set", d.Id, null);
            return new NewOutboxMessage(Consequences.NotifyMessage, notification.Key, null, JsonSerializer.Serialize(notification, WorkflowJson.Stored.Notification));
        });
    }

    // Read after the history. Places change hands only together with an event of the cycle, so the guard of its streams holds for them as well.
    private async ValueTask<PlaceExchange?> PlacesAsync(CycleFrame frame, CompiledDefinition target, ReplayResult replay, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuotaBound> rules = [.. QuotaRules.Bounds(frame.Definition), .. QuotaRules.Bounds(target)];
        if (replay.DryRun.Verdict != DryRunVerdict.Same || rules.Count == 0)
        {
            return PlaceExchange.None;
        }

        var keys = PlaceMoves.Keys(frame.State.Id, replay.Holdings, rules);
        return PlaceMoves.Plan(frame.State.Id, replay.Holdings, rules, await ClaimHolders.ReadAsync(store, StreamId.Of(frame.State.Id), keys, cancellationToken));
    }

    /// <summary>The version of a hash, where a cycle opened now would run on it; and what that rests on. Null when it would not.</summary>
    private async ValueTask<(CompiledDefinition Target, IReadOnlyList<StreamGuard> Guards)?> VersionAsync(string definition, string hash, CancellationToken cancellationToken)
    {
        var (target, _, guards) = await definitions.ForOpeningAsync(definition, store, cancellationToken);
        return target?.Loaded.Hash == hash ? (target, guards) : null;
    }
}
