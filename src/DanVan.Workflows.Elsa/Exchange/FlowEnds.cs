using DanVan.Workflows.Definitions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Where each way out leads: to one stage at a time, and without running for ever.</summary>
internal static class FlowEnds
{
    public static void Check(FlowPlan plan, FlowWays ways, CycleDefinition definition, List<FlowFinding> findings)
    {
        var stages = plan.Steps.Where(s => s.Stage is not null).ToList();
        var reached = ways.Between(stages.SelectMany(s => ways.Next(s.Id)));
        var main = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in stages)
        {
            foreach (var trigger in stage.Outcomes.Where(t => !ways.Next(stage.Id, t).Any(ways.LeadsToStage)))
            {
                Add(TriggerNowhere, $"{stage.Id}:{trigger}", stage.Stage!, trigger);
            }

            main.UnionWith(FlowWays.Closure(Onward(ways, stage.Id), id => Onward(ways, id)));
        }

        foreach (var step in plan.Steps.Where(s => main.Contains(s.Id)))
        {
            Outcomes(step, ways, findings);
        }

        foreach (var step in stages.Concat(plan.Steps.Where(s => main.Contains(s.Id))))
        {
            Forks(step, ways, findings);
        }

        Loops(plan, ways, reached, findings);
        foreach (var unused in plan.Steps.Where(s => s.Stage is null && s.Type != FlowRules.Start && !reached.Contains(s.Id)))
        {
            Add(StepUnused, unused.Id, unused.Id);
        }

        Start(plan, ways, definition, findings);
        void Add(string code, string place, params string[] about) => findings.Add(FlowFindingCatalogue.Of(code, place, about));
    }

    // What leads to no stage is a side way, as long as another one goes on; such a way may end as it likes.
    private static IEnumerable<string> Onward(FlowWays ways, string id) => ways.Next(id).Where(n => ways.LeadsToStage(n) && ways.Step(n).Stage is null);

    private static void Outcomes(FlowStep step, FlowWays ways, List<FlowFinding> findings)
    {
        if (step.TakesSeveral && step.Type == FlowRules.FlowFork)
        {
            return;
        }

        foreach (var outcome in ways.OutcomesOf(step.Id).Where(o => !ways.Next(step.Id, o).Any(ways.LeadsToStage)))
        {
            findings.Add(FlowFindingCatalogue.Of(OutcomeNowhere, $"{step.Id}:{outcome}", step.Id, outcome));
        }
    }

    private static void Forks(FlowStep step, FlowWays ways, List<FlowFinding> findings)
    {
        var outcomes = step.Stage is null && step.TakesSeveral ? ways.Used.GetValueOrDefault(step.Id, []) : ways.OutcomesOf(step.Id);
        var atOnce = outcomes.Select(o => (Outcome: o, Ways: ways.Next(step.Id, o).Count(ways.LeadsToStage))).ToList();
        if (step.TakesSeveral && atOnce.Sum(o => o.Ways) > 1)
        {
            findings.Add(FlowFindingCatalogue.Of(FlowFindingCodes.Fork, step.Id, step.Id));
            return;
        }

        findings.AddRange(atOnce.Where(o => o.Ways > 1).Select(o => FlowFindingCatalogue.Of(FlowFindingCodes.Fork, $"{step.Id}:{o.Outcome}", $"{step.Id}:{o.Outcome}")));
    }

    private static void Loops(FlowPlan plan, FlowWays ways, HashSet<string> reached, List<FlowFinding> findings)
    {
        var restless = plan.Steps.Where(s => reached.Contains(s.Id) && !s.Waits).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in plan.Steps.Select(s => s.Id).Where(restless.Contains))
        {
            var after = FlowWays.Closure(ways.Next(id).Where(restless.Contains), n => ways.Next(n).Where(restless.Contains));
            if (after.Contains(id) && told.Add(id))
            {
                // The whole circle is told of once.
                findings.Add(FlowFindingCatalogue.Of(FlowFindingCodes.Loop, id, id));
                told.UnionWith(after);
            }
        }
    }

    private static void Start(FlowPlan plan, FlowWays ways, CycleDefinition definition, List<FlowFinding> findings)
    {
        // The order in which Elsa looks for it.
        var targets = plan.Links.Select(l => l.To).ToHashSet(StringComparer.Ordinal);
        var start = plan.Steps.FirstOrDefault(s => s.Type == FlowRules.Start) ?? plan.Steps.FirstOrDefault(s => s.CanStart)
            ?? plan.Steps.FirstOrDefault(s => !targets.Contains(s.Id)) ?? plan.Steps[0];
        var first = definition.Stages[0].Id;
        if (start.Stage != first && (start.Stage is not null || ways.StagesAfter([start.Id]) is not [var only] || only != first))
        {
            findings.Add(FlowFindingCatalogue.Of(FlowFindingCodes.Start, start.Id, start.Id, first));
        }
    }
}
