using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// Reads recorded ids in the words of another version. Events are never changed, and a registration's stored state is what its events add up to,
/// so both are translated when they are read; where nothing was renamed, what was read is handed on as it is. Immutable.
/// </summary>
internal sealed class Renaming
{
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _ids;

    private Renaming(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ids) => _ids = ids;

    public static Renaming None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>());

    /// <summary>The ids by what they name, recorded to present, in ordinal order; null when nothing was renamed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Ids => _ids.Count == 0 ? null : _ids;

    public static Renaming Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ids) =>
        ids is null || ids.All(i => i.Value.Count == 0) ? None : new(Ordered(ids.SelectMany(of => of.Value.Select(id => (of.Key, id.Key, id.Value)))));

    /// <summary>First this one, then the other.</summary>
    public Renaming Then(Renaming next)
    {
        var earlier = Entries().Select(e => (e.Of, e.From, To: next.Id(e.Of, e.To)));
        var later = next.Entries().Where(e => !(_ids.TryGetValue(e.Of, out var known) && known.ContainsKey(e.From)));
        var ids = Ordered(earlier.Concat(later).Where(e => e.From != e.To));
        return ids.Count == 0 ? None : new(ids);
    }

    public IEnumerable<(string Of, string From, string To)> Entries() => _ids.SelectMany(of => of.Value.Select(id => (of.Key, id.Key, id.Value)));

    public string Id(string of, string id) => _ids.TryGetValue(of, out var ids) && ids.TryGetValue(id, out var name) ? name : id;

    public RegistrationState Apply(RegistrationState state) => _ids.Count == 0 ? state : state with
    {
        Kind = Id(MappedIds.Kinds, state.Kind),
        Field = Id(MappedIds.Fields, state.Field),
        Origin = Id(MappedIds.Origins, state.Origin),
        Form = Form(state.Form),
        Reports = [.. state.Reports.Select(r => r with { Period = Id(MappedIds.Periods, r.Period), Decision = Id(MappedIds.Decisions, r.Decision) })],
        Scores = Lines(state.Scores),
        Disqualifications = [.. state.Disqualifications.Select(d => Id(MappedIds.Disqualifiers, d))],
        Conclusion = state.Conclusion is { } conclusion ? Apply(conclusion) : null,
        Ballots = [.. state.Ballots.Select(b => b with { Award = Id(MappedIds.Awards, b.Award) })],
        Tally = state.Tally is { } tally ? tally with { Award = Id(MappedIds.Awards, tally.Award) } : null,
        Vote = state.Vote is { } vote ? vote with { Award = Id(MappedIds.Awards, vote.Award) } : null,
        Documents = [.. state.Documents.Select(Apply)],
    };

    public RegistrationEvent Apply(RegistrationEvent @event) => _ids.Count == 0 ? @event : @event switch
    {
        RegistrationEvent.Accepted e => e with
        {
            Kind = Id(MappedIds.Kinds, e.Kind), Field = Id(MappedIds.Fields, e.Field), Origin = Id(MappedIds.Origins, e.Origin), Form = Form(e.Form),
        },
        RegistrationEvent.Resubmitted e => e with
        {
            Kind = Id(MappedIds.Kinds, e.Kind), Field = Id(MappedIds.Fields, e.Field), Origin = Id(MappedIds.Origins, e.Origin), Form = Form(e.Form),
        },
        RegistrationEvent.Reported e => e with { Period = Id(MappedIds.Periods, e.Period), Decision = Id(MappedIds.Decisions, e.Decision) },
        RegistrationEvent.Scored e => new RegistrationEvent.Scored(Lines(e.Lines)),
        RegistrationEvent.AppealDecided e => e with { Lines = Lines(e.Lines) },
        RegistrationEvent.Disqualified e => e with { Ground = Id(MappedIds.Disqualifiers, e.Ground) },
        RegistrationEvent.Concluded e => new RegistrationEvent.Concluded(Apply(e.Conclusion)),
        RegistrationEvent.BallotCast e => e with { Award = Id(MappedIds.Awards, e.Award) },
        RegistrationEvent.TallyRecorded e => new RegistrationEvent.TallyRecorded(e.Tally with { Award = Id(MappedIds.Awards, e.Tally.Award) }),
        RegistrationEvent.VotesCounted e => new RegistrationEvent.VotesCounted(e.Count with { Award = Id(MappedIds.Awards, e.Count.Award) }),
        RegistrationEvent.DocumentIssued e => new RegistrationEvent.DocumentIssued(Apply(e.Document)),
        RegistrationEvent.Rejected or RegistrationEvent.Withdrawn or RegistrationEvent.Returned or RegistrationEvent.Appealed => @event,
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a registration."),
    };

    /// <summary>
    /// An event that replaces something by its id, in the word under which the stream holds that: the state is what its events add up to, whatever
    /// anybody calls things now. Every other event is left as it was decided.
    /// </summary>
    /// <param name="recorded">The registration as its events add up, not translated.</param>
    /// <param name="decided">An event that was decided in present words.</param>
    public RegistrationEvent AsRecorded(RegistrationState recorded, RegistrationEvent decided) => _ids.Count == 0 ? decided : decided switch
    {
        RegistrationEvent.AppealDecided e => e with { Lines = [.. e.Lines.Select(line => line with { Item = ItemOf(recorded, line) })] },
        RegistrationEvent.BallotCast { InWriting: true } e => e with { Award = AwardOf(recorded, e) },
        _ => decided,
    };

    private string ItemOf(RegistrationState recorded, ScoreLine line) =>
        recorded.Scores.FirstOrDefault(l => l.Role == line.Role && l.Scorer == line.Scorer && Id(MappedIds.Items, l.Item) == line.Item)?.Item ?? line.Item;

    private string AwardOf(RegistrationState recorded, RegistrationEvent.BallotCast ballot) =>
        recorded.Ballots.FirstOrDefault(b => b.Member == ballot.Member && Id(MappedIds.Awards, b.Award) == ballot.Award)?.Award ?? ballot.Award;

    public DocumentRecord Apply(DocumentRecord document) => document with
    {
        Kind = Id(MappedIds.Documents, document.Kind),
        Milestone = document.Milestone is { } milestone ? Id(MappedIds.Milestones, milestone) : null,
    };

    private Conclusion Apply(Conclusion conclusion) => conclusion is { Points: { Band: { } band } points }
        ? conclusion with { Points = points with { Band = Id(MappedIds.Bands, band) } }
        : conclusion;

    private IReadOnlyDictionary<string, string> Form(IReadOnlyDictionary<string, string> form) =>
        _ids.ContainsKey(MappedIds.Form) ? form.ToDictionary(i => Id(MappedIds.Form, i.Key), i => i.Value) : form;

    private IReadOnlyList<ScoreLine> Lines(IReadOnlyList<ScoreLine> lines) =>
        _ids.ContainsKey(MappedIds.Items) ? [.. lines.Select(l => l with { Item = Id(MappedIds.Items, l.Item) })] : lines;

    // Stored in the cycle's state: one order, whatever order a caller's dictionary has.
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Ordered(IEnumerable<(string Of, string From, string To)> entries) =>
        entries.GroupBy(e => e.Of).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            IReadOnlyDictionary<string, string> (g) => g.OrderBy(e => e.From, StringComparer.Ordinal).ToDictionary(e => e.From, e => e.To));
}
