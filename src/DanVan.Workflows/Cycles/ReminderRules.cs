using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Templates;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>When people are reminded of a deadline. Pure.</summary>
/// <remarks>
/// A reminder belongs to a day. One whose day lies behind when its deadline gets its day is not set at all. One that was missed, because the host was
/// down, is sent once as long as the deadline has not passed, and else dropped with a recorded refusal: "five days left" is wrong by then. An escalation
/// stays true however late it comes, so it is always set and always sent. Nothing is sent in a final stage, nor for a deadline that was waived.
/// </remarks>
internal static class ReminderRules
{
    /// <summary>The reminders of a deadline; none when the definition has no such deadline.</summary>
    public static IReadOnlyList<ReminderDefinition> Of(CompiledDefinition definition, string deadline) =>
        definition.Definition.Deadlines.FirstOrDefault(d => d.Id == deadline)?.Reminders ?? [];

    /// <summary>The day of a reminder; null when it lies where the calendar ends.</summary>
    public static LocalDate? DayOf(ReminderDefinition reminder, Deadline deadline, WorkingCalendar calendar) => CalendarLimits.Within(() => reminder.WorkingDays switch
    {
        < 0 => calendar.SubtractWorkingDays(deadline.Date, -reminder.WorkingDays),
        0 => deadline.Date,
        _ => calendar.AddWorkingDays(deadline.Date, reminder.WorkingDays),
    });

    /// <summary>Whether a reminder is set, on the day its deadline gets its day.</summary>
    public static bool IsSet(ReminderDefinition reminder, LocalDate day, LocalDate today) => reminder.Escalates || day >= today;

    /// <summary>Decides the timer's command.</summary>
    public static Decision Decide(CycleFrame frame, CycleCommand.Remind command, Caller caller, CycleFacts facts)
    {
        if (Find(frame, command) is not { } reminder)
        {
            return Refuse(RefusalCodes.ReminderUnknown, $"{command.Deadline}/{command.Reminder}");
        }

        var stage = frame.Definition.Stages[frame.State.Stage];
        if (stage.Final)
        {
            return Refuse(RefusalCodes.StageNotAccepting, stage.Name);
        }

        if (frame.IsWaived(command.Deadline))
        {
            return Refuse(RefusalCodes.DeadlineWaivedAlready, frame.NameOfDeadline(command.Deadline));
        }

        if (frame.Deadline(command.Deadline) is not { } deadline || DayOf(reminder, deadline, frame.Calendar) is not { } day)
        {
            return Refuse(RefusalCodes.DeadlineNotSet, frame.NameOfDeadline(command.Deadline));
        }

        var today = caller.Now.InZone(frame.Definition.Zone).Date;
        if (today < day)
        {
            return Refuse(RefusalCodes.DeadlineNotReached, VietnameseText.ShortDate(day));
        }

        if (today > day && !reminder.Escalates && caller.Now >= frame.Ends(deadline))
        {
            return Refuse(RefusalCodes.DeadlinePassedAlready, frame.NameOfDeadline(command.Deadline));
        }

        return Decision.Done(new CycleEvent.Reminded(
            command.Deadline,
            command.Reminder,
            reminder.PendingUnits ? facts.Owing ?? throw new InvalidOperationException("The units that owe something were not read.") : null));
    }

    /// <summary>The day as of which units are asked for; null when the command asks for none.</summary>
    public static LocalDate? DayOfOwing(CycleFrame frame, CycleCommand.Remind command) =>
        Find(frame, command) is { PendingUnits: true } reminder && frame.Deadline(command.Deadline) is { } deadline ? DayOf(reminder, deadline, frame.Calendar) : null;

    private static ReminderDefinition? Find(CycleFrame frame, CycleCommand.Remind command) =>
        Of(frame.Definition, command.Deadline).FirstOrDefault(r => r.Id == command.Reminder);

    private static Decision Refuse(string code, string about) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
