using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Validation;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>What a flow comes to: its stages with the ways between them, held against what the definition demands of its own.</summary>
internal static class FlowStages
{
    /// <summary>The definition as it would be if its transitions led where the flow does. A transition may lead to several stages then.</summary>
    public static CycleDefinition AsDefinition(FlowPlan plan, FlowWays ways, CycleDefinition definition)
    {
        var activities = plan.Steps.Where(s => s.Stage is not null).ToDictionary(s => s.Stage!, s => s.Id, StringComparer.Ordinal);
        return definition with
        {
            Transitions =
            [
                .. definition.Transitions.SelectMany(t => ways.StagesAfter(ways.Next(activities[t.From], t.Trigger)).Select(stage => t with { To = stage })),
            ],
        };
    }

    public static void Check(FlowPlan plan, FlowWays ways, CycleDefinition definition, List<FlowFinding> findings)
    {
        var flow = AsDefinition(plan, ways, definition);
        var (own, now) = (new StageGraph(definition), new StageGraph(flow));
        var places = plan.Steps.Where(s => s.Stage is not null).ToDictionary(s => s.Stage!, s => s.Id, StringComparer.Ordinal);
        var before = findings.Count;
        foreach (var stage in definition.Stages)
        {
            // A definition that was found good by an older library may lack something itself; its flow is not to blame.
            if (own.Reached.Contains(stage.Id) && !now.Reached.Contains(stage.Id))
            {
                Add(StageUnreachable, stage.Id);
            }
            else if (own.LeadsToEnd.Contains(stage.Id) && !now.LeadsToEnd.Contains(stage.Id))
            {
                Add(StageDeadEnd, stage.Id);
            }
            else if (stage is { Optional: false, Final: false } && own.Unavoidable.Contains(stage.Id) && now.LeadsToEnd.Contains(stage.Id) && !now.Unavoidable.Contains(stage.Id))
            {
                Add(StageSkippable, stage.Id);
            }
        }

        if (findings.Count == before)
        {
            Rest(definition, flow, findings);
        }

        void Add(string code, string stage) => findings.Add(FlowFindingCatalogue.Of(code, places[stage], stage));
    }

    // Effects and documents rely on what happened before them; another order of stages can take that away.
    private static void Rest(CycleDefinition definition, CycleDefinition flow, List<FlowFinding> findings)
    {
        var known = DefinitionValidator.Validate(definition).Select(f => (f.Code, f.Vietnamese)).ToHashSet();
        findings.AddRange(
            from finding in DefinitionValidator.Validate(flow)
            where !finding.IsAdvice && finding.Code != DefinitionFindingCodes.TransitionDuplicate && !known.Contains((finding.Code, finding.Vietnamese))
            group finding by (finding.Code, finding.Vietnamese) into same
            select FlowFindingCatalogue.Of(DefinitionBroken, same.First().Path, same.Key.Vietnamese, same.First().English));
    }
}
