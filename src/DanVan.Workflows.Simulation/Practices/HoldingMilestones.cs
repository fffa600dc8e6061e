using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Milestones are held on their day or a little before it; some after it.</summary>
internal sealed class HoldingMilestones : IPractice
{
    private readonly HashSet<string> _planned = [];

    public ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        for (var i = 0; i < scene.Definition.Milestones.Count; i++)
        {
            var milestone = scene.Definition.Milestones[i];
            if (_planned.Contains(milestone.Id) || !MayBeHeld(scene, milestone) || scene.DeadlineOf(milestone.Deadline) is not { } deadline)
            {
                continue;
            }

            var dice = scene.DiceFor("milestone", i);
            var shift = dice.Chance(scene.Habits.MilestoneLate) ? dice.Between(1, 10) : -dice.Between(0, 3);
            if (scene.Today >= deadline.PlusDays(shift))
            {
                _planned.Add(milestone.Id);
                scene.Agenda.Add(scene.Today, new Step(
                    $"milestone:{milestone.Id}",
                    milestone.Roles,
                    Holds: false,
                    later => new(new CycleCommand.RecordMilestone(later.Cycle, milestone.Id, later.Today, "Đã tổ chức theo kế hoạch."))));
            }
        }

        return default;
    }

    private static bool MayBeHeld(Scene scene, MilestoneDefinition milestone) => milestone.Stages?.Contains(scene.Stage.Id) ?? !scene.Stage.Final;
}
