using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>Moves a cycle to another version of its definition. What was decided is never decided again; the replay has shown that it need not be. Pure.</summary>
internal static class MigrationRules
{
    /// <summary>What a stage is left by when a migration enters another.</summary>
    public const string Trigger = "migration";

    public static Decision Decide(CycleFrame frame, CycleCommand.Migrate command, Caller caller, CycleFacts facts)
    {
        if (WhyNot(frame, caller) is { Count: > 0 } reasons)
        {
            return Decision.Refused(reasons);
        }

        if (CycleDecider.WhyNotDecision(command.Decision) is { } noDecision)
        {
            return Decision.Refused(noDecision);
        }

        if (command.DefinitionHash == frame.State.DefinitionHash)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.MigrationSameVersion));
        }

        if (facts.Migration is not { } migration)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.MigrationUnknownVersion, command.DefinitionHash));
        }

        if (WhyNot(migration.Replay) is { Count: > 0 } blocked)
        {
            return Decision.Refused(blocked);
        }

        if (migration.Places is null)
        {
            var full = RefusalCatalogue.Of(RefusalCodes.RegistrationQuotaExceeded, QuotaRules.Places.ToString(CultureInfo.InvariantCulture));
            return Decision.Refused(Blocked(RefusalCodes.MigrationBlocked, full.Vietnamese, full.English));
        }

        var units = ParticipantRules.TakingPart(migration.Target.Definition, facts.Units);
        return EntersCohort(frame.State, migration.Target, command.Mapping) && units is not { Count: > 0 }
            ? Decision.Refused(RefusalCatalogue.Of(RefusalCodes.TransitionNoUnits))
            : Decision.Done(Events(frame.State, migration.Target, command.Mapping, migration.Replay.Deadlines, command.Decision, units));
    }

    /// <summary>Why the cycle cannot be moved to any version now. A definition that does not say who may lets those who may open a cycle.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CycleFrame frame, Caller caller)
    {
        var permissions = frame.Definition.Definition.Permissions;
        var roles = permissions.GetValueOrDefault(StageActions.Migrate) ?? permissions.GetValueOrDefault(StageActions.Open) ?? [];
        if (Permission.WhyNot(frame.Definition, roles, caller) is { } notPermitted)
        {
            return [notPermitted];
        }

        if (frame.WhyNotInStage() is { } between)
        {
            return [between];
        }

        var stage = frame.Definition.Stages[frame.State.Stage];
        if (stage.Final)
        {
            return [RefusalCatalogue.Of(RefusalCodes.StageNotAccepting, stage.Name)];
        }

        return frame.State.PendingEffects is [var pending, ..] ? [RefusalCatalogue.Of(RefusalCodes.TransitionEffectsPending, pending.Id)] : [];
    }

    /// <summary>Whether the migration enters a stage that fixes the units, and none are fixed yet.</summary>
    public static bool EntersCohort(CycleState state, CompiledDefinition target, MigrationMapping mapping) =>
        mapping.EntersStage && state.Cohort is null && Entered(state, target, mapping) is { FreezesCohort: true };

    /// <summary>What a migration brings about.</summary>
    /// <param name="state">The cycle.</param>
    /// <param name="target">The new version.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="deadlines">The deadlines under the new version.</param>
    /// <param name="decision">The decision it rests on.</param>
    /// <param name="units">The units, where they are fixed by it; else null.</param>
    public static IReadOnlyList<CycleEvent> Events(
        CycleState state, CompiledDefinition target, MigrationMapping mapping, IReadOnlyList<Deadline> deadlines, string decision, IReadOnlyList<CohortUnit>? units)
    {
        var events = new List<CycleEvent>
        {
            new CycleEvent.Migrated(state.DefinitionHash, target.Definition.Version, target.Loaded.Hash, InOneOrder(mapping), deadlines, decision),
        };
        if (mapping.EntersStage && Entered(state, target, mapping) is { } stage)
        {
            events.Add(new CycleEvent.StageLeft(state.Stage, Trigger));
            if (units is { Count: > 0 } && EntersCohort(state, target, mapping))
            {
                events.Add(new CycleEvent.CohortFrozen(units));
            }

            // What the cycle issued already is not issued by this entry once more: the stage that is gone may have brought it about.
            var ids = Renaming.Of(mapping.Renamed);
            var issued = state.Documents.Select(d => ids.Id(MappedIds.Documents, d.Kind)).ToHashSet();
            events.Add(CycleDecider.Enter(stage with { OnEnter = [.. stage.OnEnter.Where(e => e.Document is null || !issued.Contains(e.Document))] }, state.Stages.Count));
        }

        return events;
    }

    /// <summary>The state after a migration; entering a stage is an event of its own. A deadline stays passed unless its day became a later one.</summary>
    public static CycleState Evolve(CycleState state, CycleEvent.Migrated e)
    {
        var moved = CycleRenaming.Apply(state, e.Mapping);
        var days = e.Deadlines.ToDictionary(d => d.Id, d => d.Date);
        var later = moved.Deadlines.Where(d => days.TryGetValue(d.Id, out var day) && day > d.Date).Select(d => d.Id).ToHashSet();
        return moved with
        {
            DefinitionVersion = e.DefinitionVersion,
            DefinitionHash = e.DefinitionHash,
            Deadlines = e.Deadlines,
            Passed = moved.Passed.Where(p => days.ContainsKey(p.Key) && !later.Contains(p.Key)).ToDictionary(),
        };
    }

    private static StageDefinition? Entered(CycleState state, CompiledDefinition target, MigrationMapping mapping) =>
        mapping.Stages.TryGetValue(state.Stage, out var id) ? target.Stages.GetValueOrDefault(id) : null;

    private static IReadOnlyList<Refusal> WhyNot(ReplayResult replay)
    {
        var code = replay switch
        {
            { IsMappingInvalid: true } => RefusalCodes.MigrationInvalidMapping,
            { DryRun.Verdict: DryRunVerdict.NeedsMapping } => RefusalCodes.MigrationNeedsMapping,
            { DryRun.Verdict: DryRunVerdict.Blocked } => RefusalCodes.MigrationBlocked,
            _ => null,
        };
        return code is null ? [] : [.. replay.DryRun.Reasons.Select(r => Blocked(code, r.Vietnamese, r.English))];
    }

    private static Refusal Blocked(string code, string vietnamese, string english) =>
        RefusalCatalogue.Of(code, vietnamese.TrimEnd('.')) with { English = RefusalCatalogue.Of(code, english.TrimEnd('.')).English };

    // Canonical JSON needs one order, whatever order the caller's dictionaries have.
    public static MigrationMapping InOneOrder(MigrationMapping mapping) => mapping with
    {
        Stages = new SortedDictionary<string, string>(mapping.Stages.ToDictionary(), StringComparer.Ordinal),
        Renamed = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(
            mapping.Renamed.ToDictionary(
                r => r.Key, IReadOnlyDictionary<string, string> (r) => new SortedDictionary<string, string>(r.Value.ToDictionary(), StringComparer.Ordinal)),
            StringComparer.Ordinal),
    };
}

/// <summary>What the engine read for a migration.</summary>
/// <param name="Target">The version the cycle is to run on.</param>
/// <param name="Replay">What the replay of its history came to.</param>
/// <param name="Streams">That nothing was added to the history since.</param>
/// <param name="Places">What becomes of the places in quotas; null when a unit's places do not suffice.</param>
internal sealed record MigrationFacts(CompiledDefinition Target, ReplayResult Replay, Storage.StreamsGuard Streams, PlaceExchange? Places)
{
    /// <summary>What the version being the one to run on rests on.</summary>
    public IReadOnlyList<Storage.StreamGuard> Guards { get; init; } = [];
}
