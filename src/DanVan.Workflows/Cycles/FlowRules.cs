using System.Globalization;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>What a flow driver may do: enter a stage where one was left. Pure.</summary>
internal static class FlowRules
{
    public static Decision Enter(CycleFrame frame, CycleCommand.EnterStage command, CycleFacts facts)
    {
        var state = frame.State;
        if (state.Flow != command.Flow)
        {
            return Refuse(RefusalCodes.FlowNotDriven, command.Flow);
        }

        if (!frame.Definition.Stages.TryGetValue(command.Stage, out var stage))
        {
            return Refuse(RefusalCodes.StageUnknown, command.Stage);
        }

        // An opening and a migration enter stages by themselves; a driver that comes after them asks for what is so already.
        if (command.Visit >= 1 && command.Visit <= state.Stages.Count && state.Stages[command.Visit - 1].Stage == command.Stage)
        {
            return Decision.Done();
        }

        return state.IsBetweenStages && command.Visit == state.Stages.Count + 1
            ? CycleDecider.Entering(frame, stage, facts)
            : Refuse(RefusalCodes.FlowNotLeft, command.Visit.ToString(CultureInfo.InvariantCulture));
    }

    private static Decision Refuse(string code, string about) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
