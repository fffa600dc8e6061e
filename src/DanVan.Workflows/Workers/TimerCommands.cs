using System.Globalization;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Workers;

/// <summary>The command a timer sends, and its id. One for each run of the pump; not thread-safe.</summary>
internal sealed class TimerCommands
{
    private readonly Dictionary<(string Key, Instant Due), int> _answered = [];

    /// <exception cref="WorkflowStoreException">Another version of the library set the timer.</exception>
    public static CycleCommand CommandOf(TimerEntry timer) => timer.Kind switch
    {
        Consequences.DeadlineTimer => new CycleCommand.PassDeadline(timer.Cycle, timer.Subject),
        DeadlineTimers.ReminderTimer when timer.Subject.Split('/') is [var deadline, var reminder] => new CycleCommand.Remind(timer.Cycle, deadline, reminder),
        AutomaticTimers.Kind => AutomaticTimers.CommandOf(timer),
        _ => throw new WorkflowStoreException(WorkflowStoreException.Unreadable, $"The timer {timer.Key} of the kind \"{timer.Kind}\" is not known."),
    };

    /// <summary>The id of a timer's command.</summary>
    /// <remarks>
    /// The due instant is part of it: a deadline that was extended is passed anew. An answer takes the timer away in the same commit. Where one is there
    /// again after its answer, for the same instant, somebody set it anew; only the recorded answer would come back for ever, so it is asked under a new id.
    /// </remarks>
    public CommandId IdOf(TimerEntry timer)
    {
        var due = timer.Due.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        if (timer.Kind == AutomaticTimers.Kind)
        {
            // What it was set for is in its subject; it may be set again for the same instant after something happened.
            return CommandId.Internal("timer", timer.Key, due, timer.Subject);
        }

        return _answered.TryGetValue((timer.Key, timer.Due), out var times)
            ? CommandId.Internal("timer", timer.Key, due, times.ToString(CultureInfo.InvariantCulture))
            : CommandId.Internal("timer", timer.Key, due);
    }

    /// <summary>Whether a timer, or another in its place, waits on after an outcome: its time has not come, or it was set for a stay that is over.</summary>
    public static bool IsStillThere(TimerEntry timer, Outcome outcome) => outcome switch
    {
        Outcome.Conflict => true,
        Outcome.Refused { Reasons: [{ Code: RefusalCodes.DeadlineNotReached }, ..] } => true,
        Outcome.Refused { Reasons: [{ Code: RefusalCodes.TransitionTooEarly or RefusalCodes.StageNotAccepting or RefusalCodes.StageBetween }, ..] } => timer.Kind == AutomaticTimers.Kind,
        _ => false,
    };

    /// <summary>Notes that a timer got its answer.</summary>
    public void Answered(TimerEntry timer) => _answered[(timer.Key, timer.Due)] = _answered.GetValueOrDefault((timer.Key, timer.Due)) + 1;
}
