using NodaTime;
using DanVan.Workflows.Issuing;

namespace DanVan.Workflows.Cycles;

/// <summary>Adds an event to the state of a cycle. Pure.</summary>
internal static class CycleEvolver
{
    public static CycleState Evolve(CycleId id, CycleState? state, CycleEvent @event, Instant at) => @event switch
    {
        CycleEvent.Opened e => new CycleState
        {
            Id = id,
            Flow = e.Flow,
            Definition = e.Definition,
            DefinitionVersion = e.DefinitionVersion,
            DefinitionHash = e.DefinitionHash,
            Settings = e.Settings,
            UpperLevelReserve = e.UpperLevelReserve,
            Deadlines = e.Deadlines,
        },
        CycleEvent.StageLeft e => Existing(state) with
        {
            // States of version 0.1 know no trigger, and only a flow driver has to be told it later.
            Stages = [.. state!.Stages.SkipLast(1), state.Stages[^1] with { Left = at, Trigger = state.Flow is null ? null : e.Trigger }],
        },
        CycleEvent.StageEntered e => Existing(state) with
        {
            Stages = [.. state!.Stages, new StageVisit(e.Stage, at, null)],
            PendingEffects = [.. state.PendingEffects, .. e.Effects],
        },
        CycleEvent.TransitionPulled e => Existing(state) with { PendingEffects = [.. state!.PendingEffects, .. e.Effects] },
        CycleEvent.MilestoneRecorded e => Existing(state) with
        {
            Milestones = [.. state!.Milestones ?? [], e.Milestone],
            PendingEffects = [.. state.PendingEffects, .. e.Effects],
        },
        CycleEvent.CohortFrozen e => Existing(state) with { Cohort = e.Units },
        CycleEvent.CohortChanged e => Existing(state) with { Cohort = Replace(state!.Cohort ?? [], e.Units) },
        CycleEvent.DeadlineExtended e => Existing(state) with
        {
            Deadlines = Replace(state!.Deadlines, e.Deadline),
            Passed = state.Passed.Where(p => p.Key != e.Deadline.Id).ToDictionary(),
        },
        CycleEvent.DeadlineSet e => Existing(state) with
        {
            Deadlines = Replace(state!.Deadlines, e.Deadline),
            Passed = state.Passed.Where(p => p.Key != e.Deadline.Id).ToDictionary(),
        },
        CycleEvent.DeadlineWaived e => Existing(state) with { Waived = Include(state!.Waived, e.Deadline) },
        CycleEvent.Reminded => Existing(state),
        CycleEvent.Migrated e => MigrationRules.Evolve(Existing(state), e),
        CycleEvent.DeadlinePassed e => Existing(state) with { Passed = new Dictionary<string, Instant>(state!.Passed) { [e.Deadline] = at } },
        CycleEvent.AwardsProposed e => Existing(state) with { Ranking = e.Ranking },
        CycleEvent.CheckpointRecorded e => Existing(state) with { Checkpoint = e.Root },
        CycleEvent.DocumentIssued e => Existing(state) with { Documents = [.. state!.Documents, e.Document] },
        CycleEvent.DeliveryRecorded e => Existing(state) with { Deliveries = DeliveryRules.Add(state!.Deliveries, e) },
        CycleEvent.EffectCompleted e => Existing(state) with { PendingEffects = [.. state!.PendingEffects.Where(p => p.Id != e.Effect)] },
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a cycle."),
    };

    private static List<CohortUnit> Replace(IReadOnlyList<CohortUnit> present, IReadOnlyList<CohortUnit> changed)
    {
        var ids = changed.Select(u => u.Id).ToHashSet();
        return [.. present.Where(u => !ids.Contains(u.Id)), .. changed];
    }

    private static List<Deadline> Replace(IReadOnlyList<Deadline> present, Deadline changed) =>
        present.Any(d => d.Id == changed.Id) ? [.. present.Select(d => d.Id == changed.Id ? changed : d)] : [.. present, changed];

    private static IReadOnlyList<string> Include(IReadOnlyList<string>? present, string id) =>
        present is null ? [id] : present.Contains(id) ? present : [.. present, id];

    private static CycleState Existing(CycleState? state) => state ?? throw new InvalidOperationException("A cycle begins with its opening.");
}
