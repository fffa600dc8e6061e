using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Units report on their models before each period's deadline; some late, some never. A review ends a few models.</summary>
internal sealed class SendingReports : IPractice
{
    // Calendar days before a deadline at which reports begin to come.
    private const int Begin = 16;

    private readonly HashSet<string> _planned = [];

    public async ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        if (!scene.Accepts(StageActions.Report))
        {
            return;
        }

        foreach (var period in scene.Definition.Reports.Periods.Where(p => !_planned.Contains(p.Id)))
        {
            if (scene.DeadlineOf(period.Deadline) is { } deadline && scene.Today >= deadline.PlusDays(-Begin))
            {
                _planned.Add(period.Id);
                foreach (var registration in await scene.ActiveAsync(cancellationToken))
                {
                    Plan(scene, period, deadline, registration);
                }
            }
        }
    }

    // The office does not leave the last stage that takes reports while one is still to fall due.
    public bool Awaits(Scene scene) => scene.Accepts(StageActions.Report)
        && !scene.IsAcceptedLater(StageActions.Report)
        && scene.Definition.Reports.Periods.Any(p => !_planned.Contains(p.Id) && !scene.IsOver(p.Deadline) && scene.DeadlineOf(p.Deadline) is not null);

    private static void Plan(Scene scene, ReportPeriod period, NodaTime.LocalDate deadline, RegistrationState registration)
    {
        var model = scene.Models[registration.Id.Code];
        var dice = scene.DiceFor($"report {period.Id}", model.Number);
        if (dice.Chance(scene.Habits.NeverReports))
        {
            return;
        }

        var isLate = dice.Chance(scene.Habits.ReportsLate);
        var day = isLate
            ? scene.Calendar.AddWorkingDays(NodaTime.LocalDate.Max(deadline, scene.Today), dice.Between(1, 8))
            : dice.Of(scene.WorkingDays(scene.Today, deadline));
        var decisions = scene.Definition.Reports.Decisions;
        var goesOn = decisions.Where(d => !d.Ends).ToList();
        var ends = decisions.FirstOrDefault(d => d.Ends);
        var isEnded = model.IsDiscontinued && registration.Reports.Count == 0 && ends is not null;
        var decision = isEnded || goesOn.Count == 0 ? (ends ?? decisions[0]).Id
            : dice.Chance(85) ? goesOn[0].Id
            : dice.Of(goesOn).Id;
        var text = $"{period.Name}: mô hình đang thực hiện theo kế hoạch.";
        var result = text[..Math.Min(text.Length, scene.Definition.Reports.MaxLength)];
        scene.Agenda.Add(day, new Step(
            StageActions.Report,
            scene.RolesFor(StageActions.Report),
            Holds: !isLate,
            later => new(new RegistrationCommand.Report(registration.Id, period.Id, later.Receipt, decision, result))));
    }
}
