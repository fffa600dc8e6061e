using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Some units ask for their points to be looked at again; the council answers, and now and then raises a point.</summary>
internal sealed class Appealing : IPractice
{
    private bool _isPlanned;

    public async ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        // Where a stage takes scores and appeals alike, appeals come once the scores are known.
        if (_isPlanned || !scene.Accepts(StageActions.Appeal) || scene.Agenda.Awaits(StageActions.Score))
        {
            return;
        }

        _isPlanned = true;
        foreach (var registration in await scene.ActiveAsync(cancellationToken))
        {
            var model = scene.Models[registration.Id.Code];
            if (model.Appeals && registration.Scores.Count > 0)
            {
                var dice = scene.DiceFor("appeal", model.Number);
                var answer = dice.Between(1, 5);
                scene.Agenda.Add(scene.WorkingDay(dice.Between(1, 5)), new Step(
                    StageActions.Appeal,
                    scene.RolesFor(StageActions.Appeal),
                    Holds: true,
                    later => new(new RegistrationCommand.Appeal(registration.Id, "Đề nghị xem xét lại điểm kết quả, hiệu quả.", later.Receipt)))
                {
                    Then = (later, outcome) => Answer(later, registration.Id, model, answer, outcome),
                });
            }
        }
    }

    // Appeals that nobody has been able to plan yet hold the stage that takes them.
    public bool Awaits(Scene scene) => !_isPlanned && scene.Accepts(StageActions.Appeal);

    private static void Answer(Scene scene, RegistrationId id, SimulatedModel model, int days, Outcome outcome)
    {
        if (outcome is Outcome.Done)
        {
            scene.Agenda.Add(scene.WorkingDay(days), new Step(
                StageActions.DecideAppeal, scene.RolesFor(StageActions.DecideAppeal), Holds: true, later => DecideAsync(later, id, model)));
        }
    }

    private static async ValueTask<Command?> DecideAsync(Scene scene, RegistrationId id, SimulatedModel model)
    {
        var registration = await scene.Queries.RegistrationAsync(id);
        var line = model.AppealSucceeds ? registration?.Scores.FirstOrDefault(l => l.Role == "verifier" && l.Points < MaximumOf(scene, l.Item)) : null;
        return line is null
            ? new RegistrationCommand.DecideAppeal(id, [], "Giữ nguyên điểm: hồ sơ không có minh chứng mới.")
            : new RegistrationCommand.DecideAppeal(
                id, [line with { Points = MaximumOf(scene, line.Item), Reason = "Có minh chứng bổ sung." }], "Điều chỉnh điểm theo minh chứng bổ sung.");
    }

    private static decimal MaximumOf(Scene scene, string item) =>
        scene.Definition.Scoring.Sets.SelectMany(s => s.Criteria).Concat(scene.Definition.Scoring.Criteria).SelectMany(c => c.Items).FirstOrDefault(i => i.Id == item)?.Max ?? 0;
}
