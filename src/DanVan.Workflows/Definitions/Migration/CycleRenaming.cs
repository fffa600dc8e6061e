using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>A cycle's own state in the words of another version. Unlike those of registrations it is stored so. Pure.</summary>
internal static class CycleRenaming
{
    public static CycleState Apply(CycleState state, MigrationMapping mapping)
    {
        var ids = Renaming.Of(mapping.Renamed);
        return state with
        {
            Settings = Settings(state.Settings, ids),
            Deadlines = [.. state.Deadlines.Select(d => d with { Id = ids.Id(MappedIds.Deadlines, d.Id) })],
            Passed = state.Passed.ToDictionary(p => ids.Id(MappedIds.Deadlines, p.Key), p => p.Value),
            Waived = Deadlines(state.Waived, ids),
            Milestones = state.Milestones is { } held ? [.. held.Select(m => m with { Milestone = ids.Id(MappedIds.Milestones, m.Milestone) })] : null,
            Stages = Visits(state.Stages, mapping),
            Ranking = state.Ranking is { } ranking ? Ranking(ranking, ids) : null,
            Documents = [.. state.Documents.Select(ids.Apply)],
            Renamed = Renaming.Of(state.Renamed).Then(ids).Ids,
        };
    }

    public static CycleSettings Settings(CycleSettings settings, Renaming ids) => ids.Ids is null ? settings : settings with
    {
        Deadlines = settings.Deadlines.ToDictionary(d => ids.Id(MappedIds.Deadlines, d.Key), d => d.Value),
        Awards = [.. settings.Awards.Select(a => a with { Kind = ids.Id(MappedIds.Kinds, a.Kind) })],
    };

    public static IReadOnlyList<Ranking> Ranking(IReadOnlyList<Ranking> ranking, Renaming ids) =>
        [.. ranking.Select(r => r with { Kind = ids.Id(MappedIds.Kinds, r.Kind), Award = r.Award is { } award ? ids.Id(MappedIds.Awards, award) : null })];

    private static IReadOnlyList<string>? Deadlines(IReadOnlyList<string>? deadlines, Renaming ids) =>
        deadlines is null ? null : [.. deadlines.Select(d => ids.Id(MappedIds.Deadlines, d))];

    // A stage that has no counterpart and is left for another keeps the name it had.
    private static IReadOnlyList<StageVisit> Visits(IReadOnlyList<StageVisit> visits, MigrationMapping mapping) =>
    [
        .. visits.Select(visit => mapping.EntersStage && visit.Stage == visits[^1].Stage
            ? visit
            : visit with { Stage = mapping.Stages.GetValueOrDefault(visit.Stage, visit.Stage) }),
    ];
}
