using DanVan.Workflows.Definitions;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>What a flow is made of: its activities, its stages, its connections, each by itself.</summary>
internal static class FlowParts
{
    public static void Check(FlowPlan plan, CycleDefinition definition, FlowRules rules, List<FlowFinding> findings)
    {
        foreach (var twice in plan.Steps.CountBy(s => s.Id, StringComparer.Ordinal).Where(s => s.Value > 1))
        {
            Add(IdDuplicate, twice.Key, twice.Key);
        }

        foreach (var step in plan.Steps)
        {
            Step(step, rules, findings);
        }

        Stages(plan, definition, findings);
        var triggers = definition.Transitions.ToLookup(t => t.From, t => t.Trigger, StringComparer.Ordinal);
        var final = definition.Stages.Where(s => s.Final).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var steps = plan.Steps.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var link in plan.Links)
        {
            Link(link, steps, triggers, final, findings);
        }

        void Add(string code, string place, params string[] about) => findings.Add(FlowFindingCatalogue.Of(code, place, about));
    }

    private static void Step(FlowStep step, FlowRules rules, List<FlowFinding> findings)
    {
        var holdsStage = step.Inner.Contains(FlowRules.Stage);
        if (holdsStage)
        {
            Add(Nested, step.Type);
        }

        foreach (var type in step.Inner.Prepend(step.Type).Distinct())
        {
            // What holds a stage has to go anyway, whatever it is.
            if (!rules.Types.ContainsKey(type) && !(holdsStage && type == step.Type))
            {
                Add(TypeNotAllowed, type);
            }
            else if (rules.Types.ContainsKey(type) && rules.OutcomesOf(type) is null)
            {
                Add(TypeMissing, type);
            }
        }

        if (step.RunsApart)
        {
            Add(RunsApart, step.Id);
        }

        if (step.MergeMode is { } mode)
        {
            Add(FlowFindingCodes.MergeMode, step.Id, mode);
        }

        if (step is { CanStart: true, Stage: null, Type: not FlowRules.Start })
        {
            Add(CanStart, step.Id);
        }

        void Add(string code, params string[] about) => findings.Add(FlowFindingCatalogue.Of(code, step.Id, about));
    }

    private static void Stages(FlowPlan plan, CycleDefinition definition, List<FlowFinding> findings)
    {
        var activities = plan.Steps.Where(s => s.Stage is { Length: > 0 }).ToLookup(s => s.Stage!, StringComparer.Ordinal);
        foreach (var stage in definition.Stages)
        {
            var triggers = definition.Transitions.Where(t => t.From == stage.Id).Select(t => t.Trigger).ToList();
            switch (activities[stage.Id].ToList())
            {
                case []:
                    Add(StageMissing, "$", stage.Id);
                    break;
                case [var only]:
                    Triggers(only, stage, triggers, findings);
                    break;
                case [_, var second, ..]:
                    Add(StageDuplicate, second.Id, stage.Id);
                    break;
            }
        }

        var known = definition.Stages.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var step in plan.Steps.Where(s => s.Stage is { Length: > 0 } stage && !known.Contains(stage)))
        {
            Add(StageUnknown, step.Id, step.Stage!);
        }

        void Add(string code, string place, params string[] about) => findings.Add(FlowFindingCatalogue.Of(code, place, about));
    }

    private static void Triggers(FlowStep step, StageDefinition stage, List<string> triggers, List<FlowFinding> findings)
    {
        findings.AddRange(step.Outcomes.Except(triggers).Select(t => FlowFindingCatalogue.Of(TriggerUnknown, step.Id, stage.Id, t)));
        findings.AddRange(triggers.Except(step.Outcomes).Select(t => FlowFindingCatalogue.Of(TriggerMissing, step.Id, stage.Id, t)));
    }

    private static void Link(FlowLink link, Dictionary<string, FlowStep> steps, ILookup<string, string> triggers, HashSet<string> final, List<FlowFinding> findings)
    {
        foreach (var missing in new[] { link.From, link.To }.Distinct().Where(id => !steps.ContainsKey(id)))
        {
            Add(ConnectionActivity, missing);
        }

        if (steps.ContainsKey(link.To) && link.Entrance != FlowLink.In)
        {
            Add(ConnectionPort, link.To, link.Entrance);
        }

        if (!steps.TryGetValue(link.From, out var from))
        {
            return;
        }

        if (from.Stage is not { } stage)
        {
            if (!from.HasOpenOutcomes && !from.Outcomes.Contains(link.Outcome))
            {
                Add(ConnectionPort, link.From, link.Outcome);
            }
        }
        else if (final.Contains(stage))
        {
            Add(StageFinalLeft, stage);
        }
        else if (!triggers[stage].Contains(link.Outcome))
        {
            Add(TriggerUnknown, stage, link.Outcome);
        }

        void Add(string code, params string[] about) => findings.Add(FlowFindingCatalogue.Of(code, link.Place, about));
    }
}
