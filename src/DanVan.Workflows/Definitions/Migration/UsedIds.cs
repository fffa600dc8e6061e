using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>The ids of a definition that a history uses and a decision rests on. What a definition merely computed, such as a deadline nobody touched, is none of them. Pure.</summary>
internal static class UsedIds
{
    /// <param name="state">The cycle.</param>
    /// <param name="extended">The deadlines that were moved by a decision.</param>
    public static IEnumerable<(string Of, string Id)> Of(CycleState state, IEnumerable<string> extended) =>
    [
        .. state.Stages.Select(v => (DefinitionWords.Stages, v.Stage)),
        .. state.Settings.Deadlines.Keys.Concat(extended).Concat(state.Waived ?? []).Select(d => (MappedIds.Deadlines, d)),
        .. state.Settings.Awards.Select(a => (MappedIds.Kinds, a.Kind)),
        .. (state.Milestones ?? []).Select(m => (MappedIds.Milestones, m.Milestone)),
        .. state.Documents.Select(d => (MappedIds.Documents, d.Kind)),
        .. (state.Ranking ?? []).Select(r => (MappedIds.Kinds, r.Kind)),
        .. (state.Ranking ?? []).Where(r => r.Award is not null).SelectMany(r => Award(state, r.Award!)),
    ];

    public static IEnumerable<(string Of, string Id)> Of(CycleState state, RegistrationEvent @event) => @event switch
    {
        RegistrationEvent.Accepted e => [(MappedIds.Kinds, e.Kind), (MappedIds.Fields, e.Field), (MappedIds.Origins, e.Origin)],
        RegistrationEvent.Resubmitted e => [(MappedIds.Kinds, e.Kind), (MappedIds.Fields, e.Field), (MappedIds.Origins, e.Origin)],
        RegistrationEvent.Reported e => [(MappedIds.Periods, e.Period), (MappedIds.Decisions, e.Decision)],
        RegistrationEvent.Scored e => e.Lines.Select(l => (MappedIds.Items, l.Item)),
        RegistrationEvent.AppealDecided e => e.Lines.Select(l => (MappedIds.Items, l.Item)),
        RegistrationEvent.Disqualified e => [(MappedIds.Disqualifiers, e.Ground)],
        RegistrationEvent.Concluded { Conclusion.Points.Band: { } band } => [(MappedIds.Bands, band)],
        RegistrationEvent.BallotCast e => Award(state, e.Award),
        RegistrationEvent.TallyRecorded e => Award(state, e.Tally.Award),
        RegistrationEvent.VotesCounted e => Award(state, e.Count.Award),
        RegistrationEvent.DocumentIssued e => [(MappedIds.Documents, e.Document.Kind)],
        _ => [],
    };

    // An award the year's settings name is theirs, not the definition's.
    private static IEnumerable<(string Of, string Id)> Award(CycleState state, string award) =>
        state.Settings.Awards.Any(a => a.Id == award) ? [] : [(MappedIds.Awards, award)];
}
