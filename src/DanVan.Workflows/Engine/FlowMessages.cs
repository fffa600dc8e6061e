using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>What a flow driver is called for, as messages that are committed together with the event. Pure.</summary>
internal static class FlowMessages
{
    /// <summary>A step of the cycle's own driver.</summary>
    public const string StepMessage = "flow";

    /// <summary>A notice to whatever driver there is.</summary>
    public const string NoticeMessage = "cycle-event";

    /// <summary>The messages that follow from an event of a cycle.</summary>
    /// <param name="key">Stable id of the event.</param>
    /// <param name="event">The event.</param>
    /// <param name="state">The cycle after all that the command brought about: a step says where the cycle stands then.</param>
    /// <param name="sequence">The event's place in the cycle's stream.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="isTold">Whether there is a driver to tell of what happens.</param>
    public static IEnumerable<NewOutboxMessage> Of(string key, CycleEvent @event, CycleState state, long sequence, Instant at, bool isTold)
    {
        if (StepOf(key, @event, state) is { } step)
        {
            // One lane a cycle: a stage is not left for the driver before it was entered.
            yield return new NewOutboxMessage(StepMessage, $"{key}/{StepMessage}", $"{state.Id.Value}/{StepMessage}", JsonSerializer.Serialize(step, WorkflowJson.Stored.FlowStep));
        }

        if (isTold && NoticeOf(@event) is var (name, subject))
        {
            var notice = new CycleNotice(key, state.Id, name, subject, sequence, at);
            yield return new NewOutboxMessage(NoticeMessage, $"{key}/{NoticeMessage}", null, JsonSerializer.Serialize(notice, WorkflowJson.Stored.CycleNotice));
        }
    }

    private static FlowStep? StepOf(string key, CycleEvent @event, CycleState state) => (state.Flow, @event) switch
    {
        (null, _) => null,
        ({ } flow, CycleEvent.Opened) => new FlowStep(key, state.Id, flow, FlowStepKind.Opened, state.Stage, state.Stages.Count, null),
        ({ } flow, CycleEvent.Migrated) => new FlowStep(key, state.Id, flow, FlowStepKind.Migrated, state.Stage, state.Stages.Count, null),

        // A migration that leaves a stage enters another in the same commit, and nothing is asked.
        ({ } flow, CycleEvent.StageLeft left) when state.IsBetweenStages => new FlowStep(key, state.Id, flow, FlowStepKind.StageLeft, left.Stage, state.Stages.Count, left.Trigger),
        _ => null,
    };

    /// <summary>What flow drivers are told of an event; null for one they are not told of.</summary>
    public static (string Event, string Subject)? NoticeOf(CycleEvent @event) => @event switch
    {
        CycleEvent.Opened e => (CycleNotices.Opened, e.Definition),
        CycleEvent.StageLeft e => (CycleNotices.StageLeft, e.Stage),
        CycleEvent.StageEntered e => (CycleNotices.StageEntered, e.Stage),
        CycleEvent.CohortFrozen => (CycleNotices.CohortFrozen, ""),
        CycleEvent.CohortChanged => (CycleNotices.CohortChanged, ""),
        CycleEvent.DeadlineExtended e => (CycleNotices.DeadlineExtended, e.Deadline.Id),
        CycleEvent.DeadlineSet e => (CycleNotices.DeadlineSet, e.Deadline.Id),
        CycleEvent.DeadlineWaived e => (CycleNotices.DeadlineWaived, e.Deadline),
        CycleEvent.DeadlinePassed e => (CycleNotices.DeadlinePassed, e.Deadline),
        CycleEvent.MilestoneRecorded e => (CycleNotices.MilestoneRecorded, e.Milestone.Milestone),
        CycleEvent.Migrated e => (CycleNotices.Migrated, e.DefinitionHash),
        CycleEvent.AwardsProposed => (CycleNotices.AwardsProposed, ""),
        CycleEvent.CheckpointRecorded e => (CycleNotices.CheckpointRecorded, e.Root),
        CycleEvent.DocumentIssued e => (CycleNotices.DocumentIssued, e.Document.Id),

        // Steps of the library's own work, and reports of other systems: nobody waits for them.
        CycleEvent.TransitionPulled or CycleEvent.EffectCompleted or CycleEvent.Reminded or CycleEvent.DeliveryRecorded => null,
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a cycle."),
    };
}
