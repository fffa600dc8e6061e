using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>What people are told of deadlines. Pure.</summary>
internal static class DeadlineMessages
{
    /// <summary>Messages that follow from an event, on the cycle as it is then.</summary>
    /// <param name="definition">The cycle's definition.</param>
    /// <param name="state">The cycle.</param>
    /// <param name="key">Stable id of the event.</param>
    /// <param name="event">The event.</param>
    public static IEnumerable<NewOutboxMessage> Of(CompiledDefinition definition, CycleState state, string key, CycleEvent @event) => @event switch
    {
        // One that was waived before it got its day is set for those that count from it; nobody else needs to know.
        CycleEvent.DeadlineSet e when state.Waived?.Contains(e.Deadline.Id) != true =>
            [Message(new Notification($"{key}/deadline-set", state.Id, "deadline-set", e.Deadline.Id, null))],
        CycleEvent.DeadlineWaived e => [Message(new Notification($"{key}/deadline-waived", state.Id, "deadline-waived", e.Deadline, null))],
        CycleEvent.Reminded e => Reminders(definition, state, key, e),
        _ => [],
    };

    private static IEnumerable<NewOutboxMessage> Reminders(CompiledDefinition definition, CycleState state, string key, CycleEvent.Reminded reminded)
    {
        var reminder = ReminderRules.Of(definition, reminded.Deadline).First(r => r.Id == reminded.Reminder);
        var topic = reminder.Escalates ? "escalation" : "reminder";
        if (reminder.Roles.Count > 0)
        {
            yield return Message(new Notification($"{key}/{topic}", state.Id, topic, reminded.Deadline, null, reminder.Roles));
        }

        foreach (var (index, unit) in (reminded.Units ?? []).Index())
        {
            yield return Message(new Notification($"{key}/{topic}/{index}", state.Id, topic, reminded.Deadline, unit));
        }
    }

    private static NewOutboxMessage Message(Notification notification) =>
        new(Consequences.NotifyMessage, notification.Key, null, JsonSerializer.Serialize(notification, WorkflowJson.Stored.Notification));
}
