using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Whether every stage can be reached and left, and none that must not be passed by can be.</summary>
internal static class StageCheck
{
    public static void Check(Inspection inspection)
    {
        var (definition, graph) = (inspection.Definition, inspection.Graph);
        var left = definition.Transitions.Select(t => t.From).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < definition.Stages.Count; i++)
        {
            var (stage, path) = (definition.Stages[i], $"$.stages[{i}]");
            if (!graph.Reached.Contains(stage.Id))
            {
                inspection.Add(StageUnreachable, path, stage.Id);
            }

            if (!graph.LeadsToEnd.Contains(stage.Id))
            {
                inspection.Add(StageDeadEnd, path, stage.Id);
            }
            else if (stage.Final && left.Contains(stage.Id))
            {
                inspection.Add(StageFinalLeft, path, stage.Id);
            }
            else if (stage is { Optional: false, Final: false } && graph.Reached.Contains(stage.Id) && !graph.Unavoidable.Contains(stage.Id))
            {
                inspection.Add(StageSkippable, path, stage.Id);
            }
        }

        if (definition.Stages.Any(s => s.Accepts.Contains(StageActions.Submit)) && !definition.Stages.Any(s => s.FreezesCohort))
        {
            inspection.Add(StageNoCohort, "$.stages");
        }
    }
}
