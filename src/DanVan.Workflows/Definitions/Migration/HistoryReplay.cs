using NodaTime;
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
    private readonly bool _isBetween;
    private readonly IReadOnlyList<Recorded<CycleEvent>> _events;
    private readonly Renaming _past;
    private readonly Renaming _step;
    private readonly IReadOnlyList<DryRunReason> _mappingReasons;
    private readonly IReadOnlyList<DryRunReason> _reused = [];
    private readonly MissingIds _missing;
    private readonly ReasonTally _blocked = new();
    private readonly ReasonTally _notes = new();
    private readonly List<DryRunReason> _placement = [];
    private readonly IReadOnlyList<Deadline> _deadlines = [];
    private readonly CycleState? _moved;
    private readonly CycleFrame? _before;
    private readonly CycleFrame? _after;
    private readonly RegistrationReplay? _registrations;
    private readonly QuotaReplay? _quotas;
    private readonly AwardReplay? _award;

    /// <param name="old">The version the cycle runs on.</param>
    /// <param name="target">The version it is to run on.</param>
    /// <param name="mapping">How the past is read in it.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="events">The events of the cycle's own stream.</param>
    /// <param name="now">When it would be moved.</param>
    public HistoryReplay(
        CompiledDefinition old, CompiledDefinition target, MigrationMapping mapping, CycleState state, IReadOnlyList<Recorded<CycleEvent>> events, Instant now)
    {
        _isBetween = state.IsBetweenStages;
        state = InStage(state);
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
        var extended = MigratedDeadlines.MovedByDecision(state, events);
        foreach (var (of, id) in UsedIds.Of(state, extended))
        {
            _missing.Add(of, id, of == DefinitionWords.Stages ? mapping.Stages.GetValueOrDefault(id, id) : _step.Id(of, id), state.Id.Value);
        }

        if (!_missing.IsEmpty)
        {
            return;
        }

        _placement.AddRange(StagePlacement.WhyNot(target, state, mapping));
        (_moved, _deadlines) = Move(extended.Select(d => _step.Id(MappedIds.Deadlines, d)).ToHashSet(), now);
        _before = new CycleFrame(PermissiveDefinition.Of(old), state, 0);
        _after = new CycleFrame(PermissiveDefinition.Of(target), _moved, 0);
        _registrations = new RegistrationReplay(_before, _after, _past, _step);
        _quotas = new QuotaReplay(_before, _after, _step);
        _award = new AwardReplay(_before, _after);
        foreach (var opening in Decided<CycleCommand.Open>())
        {
            CycleReplay.Opening(old, target, state, _moved, Caller.Library(opening.At), _blocked);
        }
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
        var before = events.Aggregate((RegistrationState?)null, (s, e) => RegistrationEvolver.Evolve(id, s, _past.Apply(e.Event)))!;
        _quotas!.Add(before, after);
        _award!.Add(before, after);
        NoteUnscored(after);
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
            foreach (var proposed in Decided<CycleCommand.ProposeAwards>())
            {
                _award!.Judge(_moved.Ranking!, Caller.Library(proposed.At), _blocked);
            }

            MigrationNotes.Add(_old.Definition, _target.Definition, _state, _moved, _mapping, _notes);
            NoteBetween();
        }

        IReadOnlyList<DryRunReason> reasons = [.. _placement, .. _blocked.Reasons];
        return Result(reasons.Count > 0 ? DryRunVerdict.Blocked : DryRunVerdict.Same, reasons);
    }

    /// <summary>The cycle as the migration would leave it.</summary>
    private (CycleState State, IReadOnlyList<Deadline> Deadlines) Move(IReadOnlySet<string> extended, Instant now)
    {
        // Twice: a deadline may count from the stage the migration enters.
        var (deadlines, problems) = MigratedDeadlines.Of(_target, After([]), CycleRenaming.Apply(_state, _mapping).Deadlines, extended);
        foreach (var (deadline, message) in problems)
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(RefusalCatalogue.Of(RefusalCodes.CycleCalendar, message));
            _blocked.Add(code, vietnamese, english, deadline);
        }

        return (After(deadlines), deadlines);

        CycleState After(IReadOnlyList<Deadline> deadlines) =>
            MigrationRules.Events(_state, _target, _mapping, deadlines, "", null).Aggregate(_state, (s, e) => CycleEvolver.Evolve(_state.Id, s, e, now));
    }

    /// <summary>The events that came from a command of a kind.</summary>
    private IEnumerable<Recorded<CycleEvent>> Decided<TCommand>() => _events.Where(e => RecordedCommands.Of(_state.Id, e.Event) is TCommand);

    // Between stages the history is judged as in the stage that was left: nothing was recorded since, and a frame without a stage would decide nothing at all.
    private static CycleState InStage(CycleState state) =>
        state.IsBetweenStages ? state with { Stages = [.. state.Stages.SkipLast(1), state.Stages[^1] with { Left = null, Trigger = null }] } : state;

    private void NoteBetween()
    {
        if (_isBetween)
        {
            _notes.Add(
                RefusalCodes.StageBetween,
                "Chu kỳ đang ở giữa hai giai đoạn; chỉ chuyển phiên bản được sau khi vào giai đoạn tiếp theo.",
                "The cycle is between two stages; it can be moved once it has entered the next one.");
        }
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
            _deadlines,
            _moved is null ? new Dictionary<string, Instant>() : ToldReminders.Of(_events, _past.Then(_step)),
            _moved is null ? [] : _quotas!.Holdings);
    }
}
