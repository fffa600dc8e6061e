using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>Moves and waives deadlines, each by a recorded decision. Pure.</summary>
internal static class DeadlineChanges
{
    /// <summary>Why no deadline can be waived now; nothing when that depends on what is asked.</summary>
    /// <remarks>A definition that does not say who may waive leaves it to those who may extend.</remarks>
    public static IReadOnlyList<Refusal> WhyNotWaive(CycleFrame frame, Caller caller) => CycleDecider.WhyNotChange(
        frame, frame.Definition.Definition.Permissions.ContainsKey(StageActions.WaiveDeadline) ? StageActions.WaiveDeadline : StageActions.ExtendDeadline, caller);

    public static Decision Extend(CycleFrame frame, CycleCommand.ExtendDeadline command, Caller caller, CycleFacts facts)
    {
        if (CycleDecider.WhyNotChange(frame, StageActions.ExtendDeadline, caller) is { Count: > 0 } reasons)
        {
            return Decision.Refused(reasons);
        }

        if (WhyNot(frame, command.Deadline, command.Decision) is { } refusal)
        {
            return Decision.Refused(refusal);
        }

        if (frame.Deadline(command.Deadline) is not { } present)
        {
            return Refuse(RefusalCodes.DeadlineNotSet, frame.NameOfDeadline(command.Deadline));
        }

        if (command.NewDate <= present.Date)
        {
            return Refuse(RefusalCodes.DeadlineNotLater, VietnameseText.ShortDate(present.Date));
        }

        if (!OpeningRules.IsWithinYears(frame.Definition.Definition, frame.State.Settings, command.NewDate))
        {
            return Refuse(RefusalCodes.CycleDeadlineOutsideYear, VietnameseText.ShortDate(command.NewDate));
        }

        try
        {
            return Decision.Done(new CycleEvent.DeadlineExtended(
                new Deadline(present.Id, command.NewDate, facts.Calendar.RollForward(command.NewDate), ByDecision: true), command.Decision));
        }
        catch (Exception e) when (CalendarLimits.IsReachedBy(e))
        {
            return Refuse(RefusalCodes.CycleCalendar, e.Message);
        }
    }

    public static Decision Waive(CycleFrame frame, CycleCommand.WaiveDeadline command, Caller caller) =>
        WhyNotWaive(frame, caller) is { Count: > 0 } reasons ? Decision.Refused(reasons)
        : WhyNot(frame, command.Deadline, command.Decision) is { } refusal ? Decision.Refused(refusal)
        : Decision.Done(new CycleEvent.DeadlineWaived(command.Deadline, command.Decision));

    private static Refusal? WhyNot(CycleFrame frame, string deadline, string decision)
    {
        if (CycleDecider.WhyNotDecision(decision) is { } noDecision)
        {
            return noDecision;
        }

        if (frame.Definition.Definition.Deadlines.All(d => d.Id != deadline))
        {
            return RefusalCatalogue.Of(RefusalCodes.CycleUnknownDeadline, deadline);
        }

        return frame.IsWaived(deadline) ? RefusalCatalogue.Of(RefusalCodes.DeadlineWaivedAlready, frame.NameOfDeadline(deadline)) : null;
    }

    private static Decision Refuse(string code, string about) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
