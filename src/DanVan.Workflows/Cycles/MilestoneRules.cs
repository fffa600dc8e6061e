using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>What makes the record of a milestone acceptable. A milestone is held once a cycle, beside the stages; it holds none of them up.</summary>
internal static class MilestoneRules
{
    private const int MaxConclusion = 20_000;

    public static Decision Decide(CycleFrame frame, CycleCommand.RecordMilestone command, Caller caller)
    {
        if (frame.Definition.Definition.Milestones.FirstOrDefault(m => m.Id == command.Milestone) is not { } milestone)
        {
            return Refuse(RefusalCodes.MilestoneUnknown, command.Milestone);
        }

        if (WhyNot(frame, milestone, caller) is { } reason)
        {
            return Decision.Refused(reason);
        }

        if (command.HeldOn > caller.Now.InZone(frame.Definition.Zone).Date)
        {
            return Refuse(RefusalCodes.MilestoneInFuture, VietnameseText.ShortDate(command.HeldOn));
        }

        return command.Conclusion.Length > MaxConclusion
            ? Refuse(RefusalCodes.CycleFieldTooLong, command.Conclusion)
            : Decision.Done(new CycleEvent.MilestoneRecorded(
                new MilestoneRecord(milestone.Id, command.HeldOn, command.Conclusion),
                EffectCauses.OfMilestone(milestone, frame.State.Milestones?.Count ?? 0)));
    }

    /// <summary>Why it cannot be recorded now, whatever is said of it; nothing when that depends on what is said.</summary>
    public static Refusal? WhyNot(CycleFrame frame, MilestoneDefinition milestone, Caller caller)
    {
        if (Permission.WhyNot(frame.Definition, milestone.Roles, caller) is { } notPermitted)
        {
            return notPermitted;
        }

        if (frame.WhyNotInStage() is { } between)
        {
            return between;
        }

        var stage = frame.Definition.Stages[frame.State.Stage];
        if (stage.Final || milestone.Stages?.Contains(stage.Id) == false)
        {
            return RefusalCatalogue.Of(RefusalCodes.StageNotAccepting, stage.Name);
        }

        return frame.State.Milestones?.Any(m => m.Milestone == milestone.Id) == true
            ? RefusalCatalogue.Of(RefusalCodes.MilestoneRecordedAlready, milestone.Name)
            : null;
    }

    private static Decision Refuse(string code, string about) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
