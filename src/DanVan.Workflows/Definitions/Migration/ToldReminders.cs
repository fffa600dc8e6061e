using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Of which reminders people have been told. Pure.</summary>
internal static class ToldReminders
{
    /// <summary>When each was told last, by <see cref="DeadlineTimers.Subject"/>.</summary>
    /// <param name="events">The events of the cycle's own stream.</param>
    /// <param name="names">From recorded ids to those of the new version. A reminder itself keeps its id, or is another one.</param>
    public static IReadOnlyDictionary<string, Instant> Of(IReadOnlyList<Recorded<CycleEvent>> events, Renaming names)
    {
        var told = new Dictionary<string, Instant>();
        foreach (var recorded in events)
        {
            if (recorded.Event is CycleEvent.Reminded e)
            {
                told[DeadlineTimers.Subject(names.Id(MappedIds.Deadlines, e.Deadline), e.Reminder)] = recorded.At;
            }
        }

        return told;
    }
}
