using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Simulation.Office;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Units score themselves, judges verify, grounds for ineligibility are recorded.</summary>
internal sealed class EnteringScores : IPractice
{
    private const int WorkingDays = 15;
    private const int Judges = 2;

    // Of a hundred lines of a judge so many differ from the unit's own so much that a reason is needed.
    private const int Disagrees = 2;

    private int _visit;

    public async ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        if (_visit == scene.Visit || !(scene.Accepts(StageActions.Score) || scene.Accepts(StageActions.Disqualify)))
        {
            return;
        }

        _visit = scene.Visit;
        foreach (var registration in await scene.ActiveAsync(cancellationToken))
        {
            if (registration is { Conclusion: null, Scores.Count: 0 })
            {
                Plan(scene, registration);
            }
        }
    }

    private static void Plan(Scene scene, RegistrationState registration)
    {
        var model = scene.Models[registration.Id.Code];
        var dice = scene.DiceFor("score", model.Number);
        var day = scene.WorkingDay(dice.Between(1, WorkingDays));
        if (scene.Accepts(StageActions.Score))
        {
            var sheet = new ScoreSheet(scene, model, registration, dice);
            Enter(scene, registration, day, sheet.Self);
            Enter(scene, registration, scene.Calendar.AddWorkingDays(day, dice.Between(1, 3)), sheet.Council);
        }

        if (model.IsDisqualified && scene.Accepts(StageActions.Disqualify) && scene.Definition.Disqualifiers.Count > 0)
        {
            var ground = dice.Of(scene.Definition.Disqualifiers).Id;
            scene.Agenda.Add(day, new Step(
                StageActions.Disqualify,
                scene.RolesFor(StageActions.Disqualify),
                Holds: true,
                _ => new(new RegistrationCommand.Disqualify(registration.Id, ground, "Biên bản xác minh mô phỏng."))));
        }
    }

    private static void Enter(Scene scene, RegistrationState registration, NodaTime.LocalDate day, IReadOnlyList<ScoreLine> lines)
    {
        if (lines.Count > 0)
        {
            scene.Agenda.Add(day, new Step(
                StageActions.Score, scene.RolesFor(StageActions.Score), Holds: true, _ => new(new RegistrationCommand.Score(registration.Id, lines))));
        }
    }

    /// <summary>The lines of one registration.</summary>
    private sealed class ScoreSheet
    {
        public ScoreSheet(Scene scene, SimulatedModel model, RegistrationState registration, Dice dice)
        {
            var rules = scene.Definition.Scoring;
            var items = (rules.Sets.FirstOrDefault(s => s.Fits(registration.Kind, registration.Field))?.Criteria ?? rules.Criteria).SelectMany(c => c.Items).ToList();
            if (model.HasIncompleteSheet)
            {
                items.RemoveAt(items.Count - 1);
            }

            var own = items.ToDictionary(i => i.Id, i => Points(i.Max, model.Quality + scene.Habits.JudgesStrictness + dice.Around(6), rules.Step));
            Self = [.. items.Select(i => new ScoreLine(i.Id, "self", registration.Unit.Value, own[i.Id], ""))];
            var judges = scene.State.Settings.Council.Where(m => m.Unit != registration.Unit).ToList();
            var lines = new List<ScoreLine>();
            for (var k = 0; k < Math.Min(Judges, judges.Count); k++)
            {
                var judge = judges[(model.Number + k) % judges.Count];
                lines.AddRange(items.Select(i => Verified(scene, i, judge.Id, own[i.Id], Points(i.Max, model.Quality + dice.Around(10) - (dice.Chance(Disagrees) ? 35 : 0), rules.Step), dice)));
            }

            if (scene.State.UpperLevelReserve > 0 && judges.Count > 0)
            {
                lines.Add(new ScoreLine(rules.Reserve.Item, "upper", judges[0].Id, Points(scene.State.UpperLevelReserve, model.Quality + dice.Around(10), rules.Step), ""));
            }

            Council = lines;
        }

        public IReadOnlyList<ScoreLine> Self { get; }

        public IReadOnlyList<ScoreLine> Council { get; }

        private static ScoreLine Verified(Scene scene, ScoreItem item, string judge, decimal own, decimal points, Dice dice)
        {
            var differs = Math.Abs(points - own) * 100 > scene.Definition.Scoring.ReasonAbovePercent * item.Max;
            var reason = differs && !dice.Chance(scene.Habits.ForgetsReason) ? "Minh chứng chưa tương xứng với điểm tự chấm." : "";
            return new ScoreLine(item.Id, "verifier", judge, points, reason);
        }

        private static decimal Points(decimal max, int percent, decimal step) => Math.Floor(max * Math.Clamp(percent, 0, 100) / 100 / step) * step;
    }
}
