using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Scoring;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>What makes the line of a score sheet acceptable. Each line is judged on those accepted before it.</summary>
internal static class ScoreSheetRules
{
    private const int MaxLines = 2_000;
    private const int MaxReason = 4_000;

    public static Decision Decide(CycleFrame frame, RegistrationState? state, RegistrationCommand.Score command)
    {
        if (command.Lines.Count == 0)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.ScoreEmpty));
        }

        if (command.Lines.Count > MaxLines)
        {
            return Decision.Refused(RefusalCatalogue.Of(RefusalCodes.ScoreTooLong, command.Lines.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var sheet = new Sheet(frame, state);
        var refused = new List<Refusal>();
        for (var i = 0; i < command.Lines.Count; i++)
        {
            if (sheet.Take(command.Lines[i], i) is { } refusal)
            {
                refused.Add(refusal);
            }
        }

        return sheet.Taken.Count == 0 ? Decision.Refused(refused) : new Decision([new RegistrationEvent.Scored(sheet.Taken)], [], refused);
    }

    /// <summary>Why each of some lines would not be taken after those a registration has; null for one that would.</summary>
    public static IReadOnlyList<Refusal?> WhyNotEach(CycleFrame frame, RegistrationState state, IReadOnlyList<ScoreLine> lines)
    {
        var sheet = new Sheet(frame, state);
        return [.. lines.Select(sheet.Take)];
    }

    private sealed class Sheet
    {
        private readonly CycleFrame _frame;
        private readonly RegistrationState? _state;
        private readonly HashSet<(string Item, string Role, string Scorer)> _seen = [];
        private readonly Dictionary<string, decimal> _self = [];
        private bool _hasUpper;

        public Sheet(CycleFrame frame, RegistrationState? state)
        {
            _frame = frame;
            _state = state;
            foreach (var line in state?.Scores ?? [])
            {
                Remember(line);
            }
        }

        public List<ScoreLine> Taken { get; } = [];

        private ScoringRules Rules => _frame.Definition.Definition.Scoring;

        public Refusal? Take(ScoreLine line, int index)
        {
            if (WhyNot(line) is { } refusal)
            {
                return RefusalCatalogue.Of(refusal.Code, refusal.About, index);
            }

            Taken.Add(line);
            Remember(line);
            return null;
        }

        private void Remember(ScoreLine line)
        {
            _seen.Add((line.Item, line.Role, line.Scorer));
            _hasUpper |= line.Role == ScoreRoles.Upper;
            if (line.Role == ScoreRoles.Self)
            {
                _self.TryAdd(line.Item, line.Points);
            }
        }

        private (string Code, string? About)? WhyNot(ScoreLine line)
        {
            // A disqualified one is scored all the same; the outcome says what became of it.
            if (_state is not { Status: RegistrationStatus.Accepted, Conclusion: null })
            {
                return (RefusalCodes.ScoreUnknownRegistration, null);
            }

            if (line.Role is not (ScoreRoles.Self or ScoreRoles.Verifier or ScoreRoles.Upper))
            {
                return (RefusalCodes.ScoreUnknownRole, line.Role);
            }

            if (MaximumOf(line) is not { } maximum)
            {
                return (RefusalCodes.ScoreUnknownItem, line.Item);
            }

            if (UnitOf(line) is not { } scorer)
            {
                return (RefusalCodes.ScoreUnknownScorer, line.Scorer);
            }

            if (line.Role != ScoreRoles.Self && scorer.Unit == _state.Unit)
            {
                return (RefusalCodes.ScoreConflictOfInterest, null);
            }

            if (line.Points < 0 || line.Points > maximum || line.Points % Rules.Step != 0)
            {
                return (RefusalCodes.ScoreOutOfRange, line.Points.ToString(CultureInfo.InvariantCulture));
            }

            if (_seen.Contains((line.Item, line.Role, line.Scorer)) || (line.Role == ScoreRoles.Upper && _hasUpper))
            {
                return (RefusalCodes.ScoreRepeated, line.Item);
            }

            if (line.Role == ScoreRoles.Verifier && NeedsReason(line, maximum) && string.IsNullOrWhiteSpace(line.Reason))
            {
                return (RefusalCodes.ScoreReasonRequired, line.Item);
            }

            return line.Reason.Length > MaxReason ? (RefusalCodes.ScoreTooLong, line.Item) : null;
        }

        /// <summary>The most points the role may give for the item; null when the item is not the role's.</summary>
        private decimal? MaximumOf(ScoreLine line)
        {
            if (line.Role == ScoreRoles.Upper)
            {
                return line.Item == Rules.Reserve.Item && _frame.State.UpperLevelReserve > 0 ? _frame.State.UpperLevelReserve : null;
            }

            return _frame.Definition.ItemsFor(_state!.Kind, _state.Field).TryGetValue(line.Item, out var item) ? item.Max : null;
        }

        /// <summary>The scorer's own unit, wrapped; null when they may not score in this role at all.</summary>
        private Scorer? UnitOf(ScoreLine line)
        {
            if (line.Role == ScoreRoles.Self)
            {
                return line.Scorer == _state!.Unit.Value ? new Scorer(_state.Unit) : null;
            }

            return _frame.Council.TryGetValue(line.Scorer, out var member) ? new Scorer(member.Unit) : null;
        }

        private bool NeedsReason(ScoreLine line, decimal maximum) =>
            Math.Abs(line.Points - _self.GetValueOrDefault(line.Item)) * 100 > Rules.ReasonAbovePercent * maximum;

        private readonly record struct Scorer(UnitId? Unit);
    }
}
