using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Whether each milestone can be recorded at some time.</summary>
internal static class MilestoneCheck
{
    public static void Check(Inspection inspection)
    {
        for (var i = 0; i < inspection.Definition.Milestones.Count; i++)
        {
            var milestone = inspection.Definition.Milestones[i];
            var stages = EffectPlace.StagesOf(inspection.Definition, milestone);
            if (!stages.Any(s => inspection.Graph.Reached.Contains(s) && !inspection.Graph.Stages[s].Final))
            {
                inspection.Add(MilestoneNever, $"$.milestones[{i}].stages", milestone.Id);
            }
        }
    }
}
