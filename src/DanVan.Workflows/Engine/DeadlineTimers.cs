using NodaTime;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>The timers of deadlines: one for its end, one for each of its reminders. They move with the deadline, under the same keys. Pure.</summary>
internal static class DeadlineTimers
{
    public const string ReminderTimer = "reminder";

    public static string ReminderKey(CycleId cycle, string deadline, string reminder) => $"{cycle.Value}/{ReminderTimer}/{Subject(deadline, reminder)}";

    // No id of a definition holds a slash.
    public static string Subject(string deadline, string reminder) => $"{deadline}/{reminder}";

    /// <summary>The timers of a deadline that has got its day.</summary>
    /// <param name="definition">The cycle's definition.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="deadline">The deadline.</param>
    /// <param name="now">When it got its day.</param>
    public static IEnumerable<TimerEntry> Of(CompiledDefinition definition, CycleState state, Deadline deadline, Instant now)
    {
        if (state.Waived?.Contains(deadline.Id) == true)
        {
            yield break;
        }

        yield return new TimerEntry(
            Consequences.TimerKey(state.Id, deadline.Id), WorkingCalendar.EndOf(deadline.Date, definition.Zone), state.Id, Consequences.DeadlineTimer, deadline.Id);
        if (ReminderRules.Of(definition, deadline.Id) is not { Count: > 0 } reminders)
        {
            yield break;
        }

        var calendar = new WorkingCalendar(state.Settings.Calendar);
        var today = now.InZone(definition.Zone).Date;
        foreach (var reminder in reminders)
        {
            if (ReminderRules.DayOf(reminder, deadline, calendar) is { } day && ReminderRules.IsSet(reminder, day, today))
            {
                yield return new TimerEntry(
                    ReminderKey(state.Id, deadline.Id, reminder.Id),
                    definition.Zone.AtStartOfDay(day).ToInstant(),
                    state.Id,
                    ReminderTimer,
                    Subject(deadline.Id, reminder.Id));
            }
        }
    }

    /// <summary>The keys of the timers that a command and its events do away with. Those that are set anew by the same commit come back.</summary>
    public static IEnumerable<string> Removed(CompiledDefinition definition, CycleCommand command, IEnumerable<CycleEvent> events)
    {
        var ofCommand = command switch
        {
            CycleCommand.PassDeadline pass => [Consequences.TimerKey(pass.Cycle, pass.Deadline)],
            CycleCommand.Remind remind => [ReminderKey(remind.Cycle, remind.Deadline, remind.Reminder)],
            _ => Enumerable.Empty<string>(),
        };
        return ofCommand.Concat(events.SelectMany(e => e switch
        {
            CycleEvent.DeadlineExtended moved => Reminders(moved.Deadline.Id),
            CycleEvent.DeadlineSet moved => Reminders(moved.Deadline.Id),
            CycleEvent.DeadlineWaived waived => Reminders(waived.Deadline).Prepend(Consequences.TimerKey(command.Cycle, waived.Deadline)),
            _ => [],
        }));

        IEnumerable<string> Reminders(string deadline) => ReminderRules.Of(definition, deadline).Select(r => ReminderKey(command.Cycle, deadline, r.Id));
    }
}
