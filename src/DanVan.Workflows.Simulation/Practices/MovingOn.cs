using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>
/// Somebody with the right role pulls the next transition when the work of the stage is done. What may be pulled, the engine says. Of several ways
/// one that leads on is drawn; now and then the cycle goes back to a stage it has left.
/// </summary>
internal sealed class MovingOn(IReadOnlyList<IPractice> practices)
{
    private const int MinimumStay = 4;
    private const int MaxVisits = 3;
    private const int Patience = 10;

    private int _drawn;
    private bool _goesBack;

    /// <summary>The transition to pull this evening and who does it; null when the office stays where it is.</summary>
    public async ValueTask<(TransitionDefinition Transition, Actor Actor)?> NextAsync(Scene scene, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var days = WorkingDaysInStage(scene);
        if (days < MinimumStay || IsAwaiting(scene))
        {
            return null;
        }

        var open = (await WaysAsync(scene, engine, cancellationToken)).Where(w => w.WhyNot is { Count: 0 }).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var dice = scene.DiceFor("way", scene.Visit);
        if (_drawn != scene.Visit)
        {
            (_drawn, _goesBack) = (scene.Visit, dice.Chance(scene.Habits.GoesBack));
        }

        var visits = scene.State.Stages.CountBy(v => v.Stage).ToDictionary();
        var on = open.Where(w => !visits.ContainsKey(w.Transition.To)).ToList();
        var back = open.Where(w => visits.TryGetValue(w.Transition.To, out var count) && count < MaxVisits).ToList();
        var chosen = _goesBack && back.Count > 0 ? back : on;
        if (chosen.Count == 0 && days >= Patience)
        {
            // Only known ground lies ahead, as after a loop that was walked twice: the least trodden way leads out at last.
            var least = open.Min(w => visits.GetValueOrDefault(w.Transition.To));
            chosen = [.. open.Where(w => visits.GetValueOrDefault(w.Transition.To) == least)];
        }

        return chosen.Count == 0 ? null : dice.Of(chosen) is { Actor: { } actor } way ? (way.Transition, actor) : null;
    }

    /// <summary>The transitions of the present stage, each with why it cannot be pulled; null when it is not offered or nobody has its role.</summary>
    public static async ValueTask<IReadOnlyList<Way>> WaysAsync(Scene scene, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var ways = new List<Way>();
        foreach (var transition in scene.Definition.Transitions.Where(t => t.From == scene.State.Stage))
        {
            var actor = scene.Office.ActorIn(transition.Roles, scene.Today);
            var actions = actor is null ? null : await engine.ActionsAsync(scene.Cycle, actor, cancellationToken);
            ways.Add(new Way(transition, actor, actions?.FirstOrDefault(a => a.Action == $"pull:{transition.Trigger}")?.WhyNot));
        }

        return ways;
    }

    // Work that was planned, work that is still to be planned, and the day on which the stage should be left.
    private bool IsAwaiting(Scene scene) =>
        scene.Stage.Accepts.Any(scene.Agenda.Awaits)
        || practices.Any(p => p.Awaits(scene))
        || (scene.Stage.Closes is { } closes && scene.DeadlineOf(closes) is not null && !scene.IsOver(closes));

    private static int WorkingDaysInStage(Scene scene)
    {
        var entered = scene.State.Stages[^1].Entered.InZone(scene.Zone).Date;
        return entered >= scene.Today ? 0 : scene.WorkingDays(entered.PlusDays(1), scene.Today).Count;
    }

    internal sealed record Way(TransitionDefinition Transition, Actor? Actor, IReadOnlyList<Refusal>? WhyNot);
}
