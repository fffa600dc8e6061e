using System.Collections.Frozen;
using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Cycles;

/// <summary>
/// A cycle at one version with what is looked up in it often. Immutable; the engine keeps the latest one of each cycle, so that a
/// registration's command does not read the cycle again.
/// </summary>
internal sealed class CycleFrame
{
    private readonly Lazy<FrozenDictionary<UnitId, CohortUnit[]>> _cohort;
    private readonly Lazy<Participants> _participants;
    private readonly Lazy<ReceiptOpenings> _openings;

    public CycleFrame(CompiledDefinition definition, CycleState state, long version)
    {
        Definition = definition;
        State = state;
        Version = version;
        Accepts = state.IsBetweenStages ? [] : definition.Accepts[state.Stage];
        Council = state.Settings.Council.ToFrozenDictionary(m => m.Id);
        Proposed = (state.Ranking ?? []).Where(r => r.Award is not null).ToFrozenDictionary(r => r.Registration, r => r.Award!);
        Calendar = new WorkingCalendar(state.Settings.Calendar);
        _participants = new(() => new Participants(definition.Definition, state.Cohort ?? []));
        _openings = new(() => new ReceiptOpenings(definition, state, Calendar));
        Awards = EffectiveAwards.Of(definition.Definition, state.Settings);
        Renaming = Renaming.Of(state.Renamed);
        _cohort = new(() => (state.Cohort ?? []).GroupBy(u => u.Id).ToFrozenDictionary(g => g.Key, g => g.ToArray()));
    }

    public CompiledDefinition Definition { get; }

    public CycleState State { get; }

    public long Version { get; }

    public FrozenSet<string> Accepts { get; }

    public FrozenDictionary<string, CouncilMember> Council { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>Reads what registrations recorded before a migration in the words of the present version.</summary>
    public Renaming Renaming { get; }

    /// <summary>The award each proposed registration is proposed for.</summary>
    public FrozenDictionary<string, string> Proposed { get; }

    public Participants Participants => _participants.Value;

    /// <summary>The awards there are to give, whoever named them.</summary>
    public IReadOnlyList<AwardRule> Awards { get; }

    /// <summary>
    /// Deadlines a registration cannot miss: waived ones, those without a day because what they are counted from has not happened, and those that
    /// were over when it was submitted, as in a programme of several years.
    /// </summary>
    public IReadOnlyCollection<string> NotOwedBy(RegistrationState registration) =>
    [
        .. State.Waived ?? [],
        .. Definition.Definition.Deadlines.Select(d => d.Id).Where(id => Deadline(id) is not { } deadline || deadline.Date < registration.SubmittedAt.Date),
    ];

    /// <summary>The transitions of the present stage, in the definition's order; none between stages.</summary>
    public IEnumerable<TransitionDefinition> Ways => State.IsBetweenStages ? [] : Definition.Definition.Transitions.Where(t => t.From == State.Stage);

    /// <summary>A unit's name on a day; its last known one when no row is valid then.</summary>
    public string UnitName(UnitId unit, LocalDate day) =>
        _cohort.Value.TryGetValue(unit, out var rows) ? (rows.FirstOrDefault(r => r.IsValidOn(day)) ?? rows[^1]).Name : unit.Value;

    /// <summary>The name of the unit above a unit on a day; empty when there is none.</summary>
    public string UnitParent(UnitId unit, LocalDate day) =>
        _cohort.Value.TryGetValue(unit, out var rows) && (rows.FirstOrDefault(r => r.IsValidOn(day)) ?? rows[^1]).Parent is { } parent ? UnitName(parent, day) : "";

    /// <summary>A unit's area on a day; null when it has none, or no row is valid then.</summary>
    public string? AreaOf(UnitId unit, LocalDate day) =>
        _cohort.Value.TryGetValue(unit, out var rows) ? rows.FirstOrDefault(r => r.IsValidOn(day))?.Area : null;

    /// <summary>The place of an exemplary registration among those of its kind; 0 for any other.</summary>
    public int RankOf(RegistrationId registration) => (State.Ranking ?? []).FirstOrDefault(r => r.Registration == registration.Code)?.Rank ?? 0;

    /// <summary>A deadline; null while it has no day.</summary>
    public Deadline? Deadline(string id) => State.Deadlines.FirstOrDefault(d => d.Id == id);

    public bool IsWaived(string deadline) => State.Waived?.Contains(deadline) == true;

    public string NameOfDeadline(string id) => Definition.Definition.Deadlines.FirstOrDefault(d => d.Id == id)?.Name ?? id;

    /// <summary>Whether something came after a deadline. Nothing is late for one that was waived or has no day yet.</summary>
    public bool IsLate(string deadline, LocalDateTime received) =>
        !IsWaived(deadline) && Deadline(deadline) is { } present && WorkingCalendar.IsLate(received, present.Date);

    /// <summary>Why a paper comes before the first day on which papers for its deadline are taken; nothing when it does not.</summary>
    public Refusal? TooEarly(string deadline, LocalDateTime received) => _openings.Value.WhyNot(deadline, received);

    public Instant Ends(Deadline deadline) => WorkingCalendar.EndOf(deadline.Date, Definition.Zone);

    public bool IsInFuture(LocalDateTime received, Instant now) => received > now.InZone(Definition.Zone).LocalDateTime;

    /// <summary>Why the action cannot be taken now by this caller; nothing when it can.</summary>
    public Refusal? WhyNot(string action, Caller caller)
    {
        if (!caller.IsSystem && Permission.WhyNot(Definition, action, caller) is { } refusal)
        {
            return refusal;
        }

        return WhyNotInStage() ?? (Accepts.Contains(action) ? null : RefusalCatalogue.Of(RefusalCodes.StageNotAccepting, Definition.Stages[State.Stage].Name));
    }

    /// <summary>Why nothing that needs a stage can be done now: the cycle is between two.</summary>
    public Refusal? WhyNotInStage() => State.IsBetweenStages ? RefusalCatalogue.Of(RefusalCodes.StageBetween, Definition.Stages[State.Stage].Name) : null;
}
