using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Transitions by themselves; where they lead is looked at by <see cref="StageCheck"/>.</summary>
internal static class TransitionCheck
{
    public static void Check(Inspection inspection)
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < inspection.Definition.Transitions.Count; i++)
        {
            var (transition, path) = (inspection.Definition.Transitions[i], $"$.transitions[{i}]");
            if (!seen.Add((transition.From, transition.Trigger)))
            {
                inspection.Add(TransitionDuplicate, path, transition.From, transition.Trigger);
            }

            if (!StageGraph.CanBePulled(transition))
            {
                inspection.Add(RoleNone, path + ".roles");
            }

            if (transition is { Automatic: AutomaticPulls.AfterDeadlines, AfterDeadlines.Count: 0 })
            {
                inspection.Add(TransitionAutomatic, path + ".automatic", transition.Trigger);
            }
            else if (transition is { Automatic: AutomaticPulls.WhenReady, Conditions.Count: 0, Validators.Count: 0, AfterDeadlines.Count: 0 })
            {
                inspection.Add(TransitionAlways, path + ".automatic", transition.Trigger);
            }
        }
    }
}
