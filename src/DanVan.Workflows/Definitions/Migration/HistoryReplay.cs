using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>
/// Replays the history of one cycle under another version, one registration after the other, and says whether everything that was decided stays as it is.
/// Pure; used by one thread at a time.
/// </summary>
internal sealed class HistoryReplay
{
    private readonly CompiledDefinition _old;
    private readonly CompiledDefinition _target;
    private readonly MigrationMapping _mapping;
    private readonly CycleState _state;
    private readonly IReadOnlyList<Recorded<CycleEvent>> _events;
    private readonly Renaming _past;
    private readonly Renaming _step;
    private readonly IReadOnlyList<DryRunReason> _mappingReasons;
    private readonly IReadOnlyList<DryRunReason> _reused = [];
    private readonly MissingIds _missing;
    private readonly ReasonTally _blocked = new();
    private readonly ReasonTally _notes = new();
    private readonly List<DryRunReason> _placement = [];
    private readonly List<(RegistrationState Before, RegistrationState After)> _candidates = [];
    private readonly IReadOnlyList<Deadline> _deadlines = [];
    private readonly CycleState? _moved;
    private readonly CycleFrame? _before;
    private readonly CycleFrame? _after;
    private readonly RegistrationReplay? _registrations;
    private readonly QuotaReplay? _quotas;

    /// <param name="old">The version the cycle runs on.</param>
    /// <param name="target">The version it is to run on.</param>
    /// <param name="mapping">How the past is read in it.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="events">The events of the cycle's own stream.</param>
    /// <param name="now">When it would be moved.</param>
    public HistoryReplay(
        CompiledDefinition old, CompiledDefinition target, MigrationMapping mapping, CycleState state, IReadOnlyList<Recorded<CycleEvent>> events, Instant now)
    {
        (_old, _target, _mapping, _state, _events) = (old, target, mapping, state, events);
        _past = Renaming.Of(state.Renamed);
        _step = Renaming.Of(mapping.Renamed);
        var (oldWords, words) = (new DefinitionWords(old.Definition), new DefinitionWords(target.Definition));
        _missing = new MissingIds(oldWords, words);
        _mappingReasons = MappingCheck.Check(mapping, oldWords, words, state);
        if (_mappingReasons.Count > 0)
        {
            return;
        }

        _reused = MappingCheck.Reused(mapping, words, state);
        var extended = events.Select(e => e.Event).OfType<CycleEvent.DeadlineExtended>().Select(e => _past.Id(MappedIds.Deadlines, e.Deadline.Id))
            .Concat(state.Extended).ToHashSet();
        foreach (var (of, id) in UsedIds.Of(state, extended))
        {
            _missing.Add(of, id, of == DefinitionWords.Stages ? mapping.Stages.GetValueOrDefault(id, id) : _step.Id(of, id), state.Id.Value);
        }

        if (!_missing.IsEmpty)
        {
            return;
        }

        _placement.AddRange(StagePlacement.WhyNot(target, state, mapping));
        if (Move(extended.Select(d => _step.Id(MappedIds.Deadlines, d)).ToHashSet(), now) is not { } moved)
        {
            return;
        }

        (_moved, _deadlines) = moved;
        _before = new CycleFrame(PermissiveDefinition.Of(old), state, 0);
        _after = new CycleFrame(PermissiveDefinition.Of(target), _moved, 0);
        _registrations = new RegistrationReplay(_before, _after, _past, _step);
        _quotas = new QuotaReplay(old.Definition, _after);
        CycleReplay.Opening(old, target, state, _moved, Caller.Library(events[0].At), _blocked);
    }

    /// <summary>Adds a registration's whole stream.</summary>
    public void Add(RegistrationId id, IReadOnlyList<Recorded<RegistrationEvent>> events)
    {
        if (_mappingReasons.Count > 0)
        {
            return;
        }

        var isMissing = false;
        foreach (var (of, used) in events.SelectMany(e => UsedIds.Of(_state, _past.Apply(e.Event))).Distinct())
        {
            isMissing |= _missing.Add(of, used, _step.Id(of, used), id.Code);
        }

        if (isMissing || _registrations is null)
        {
            return;
        }

        var after = _registrations.Run(id, events, _blocked, _notes);
        _quotas!.Add(after);
        NoteUnscored(after);
        if (after is { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued } and ({ Conclusion: null } or { Conclusion.IsExemplary: true }))
        {
            var before = events.Aggregate((RegistrationState?)null, (s, e) => RegistrationEvolver.Evolve(id, s, _past.Apply(e.Event)))!;
            _candidates.Add((before with { Scores = [] }, after with { Scores = [] }));
        }
    }

    /// <summary>Says what it came to, when every registration was added.</summary>
    public ReplayResult End()
    {
        if (_mappingReasons.Count > 0)
        {
            return Result(DryRunVerdict.Blocked, _mappingReasons);
        }

        if (!_missing.IsEmpty)
        {
            return Result(DryRunVerdict.NeedsMapping, _missing.Reasons);
        }

        if (_reused.Count > 0)
        {
            return Result(DryRunVerdict.Blocked, _reused);
        }

        if (_moved is not null)
        {
            _quotas!.Judge(_blocked);
            if (_events.FirstOrDefault(e => e.Event is CycleEvent.AwardsProposed) is { } proposed)
            {
                CycleReplay.Ranking(_before!, _after!, _moved.Ranking!, _candidates, Caller.Library(proposed.At), _blocked);
            }

            MigrationNotes.Add(_old.Definition, _target.Definition, _state, _moved, _mapping.EntersStage, _notes);
        }

        IReadOnlyList<DryRunReason> reasons = [.. _placement, .. _blocked.Reasons];
        return Result(reasons.Count > 0 ? DryRunVerdict.Blocked : DryRunVerdict.Same, reasons);
    }

    /// <summary>The cycle as the migration would leave it; null when it has no calendar to stand in.</summary>
    private (CycleState State, IReadOnlyList<Deadline> Deadlines)? Move(IReadOnlySet<string> extended, Instant now)
    {
        // Twice: a deadline may count from the stage the migration enters.
        var entered = After([]);
        try
        {
            var deadlines = MigratedDeadlines.Of(_target, entered, CycleRenaming.Apply(_state, _mapping).Deadlines, extended);
            return (After(deadlines), deadlines);
        }
        catch (NoWorkingDayException e)
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(RefusalCatalogue.Of(RefusalCodes.CycleCalendar, e.Message));
            _blocked.Add(code, vietnamese, english);
            return null;
        }

        CycleState After(IReadOnlyList<Deadline> deadlines) =>
            MigrationRules.Events(_state, _target, _mapping, deadlines, "", null).Aggregate(_state, (s, e) => CycleEvolver.Evolve(_state.Id, s, e, now));
    }

    private void NoteUnscored(RegistrationState state)
    {
        if (state.Conclusion is not null || state.Scores.Count == 0)
        {
            return;
        }

        var renamed = _step.Entries().Where(e => e.Of == MappedIds.Items).Select(e => e.To).ToHashSet();
        foreach (var item in _after!.Definition.Items.Keys.Where(i => !_old.Items.ContainsKey(i) && !renamed.Contains(i) && state.Scores.All(l => l.Item != i)))
        {
            _notes.Add("criterion.unscored", $"Tiêu chí mới \"{item}\" chưa được chấm.", $"The new item \"{item}\" has not been scored.", state.Id.Code, item);
        }
    }

    private ReplayResult Result(DryRunVerdict verdict, IReadOnlyList<DryRunReason> reasons)
    {
        var changes = _moved is null ? [] : MigratedDeadlines.Changes(CycleRenaming.Apply(_state, _mapping).Deadlines, _deadlines);
        var suggested = verdict == DryRunVerdict.NeedsMapping ? _missing.Suggest(_mapping) : null;
        return new ReplayResult(
            new DryRunResult(_state.Id, verdict, reasons, _moved is null ? [] : _notes.Reasons, changes, _state.Stage, _moved?.Stage, suggested),
            _mappingReasons.Count > 0 || ReferenceEquals(reasons, _reused),
            _deadlines);
    }
}
