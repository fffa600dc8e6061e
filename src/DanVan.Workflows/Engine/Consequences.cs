using System.Text.Json;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>What follows from an event: messages, timers, claims. Pure; committed together with the event.</summary>
internal static class Consequences
{
    public const string EffectMessage = "effect";
    public const string NotifyMessage = "notify";
    public const string RegisterMessage = "register";
    public const string DeadlineTimer = "deadline";

    public static string TimerKey(CycleId cycle, string deadline) => $"{cycle.Value}/{DeadlineTimer}/{deadline}";

    /// <summary>Messages that follow from an event of a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="key">Stable id of the event.</param>
    /// <param name="event">The event.</param>
    /// <param name="before">The cycle before it; null when it is opened.</param>
    public static IEnumerable<NewOutboxMessage> Messages(CycleId cycle, string key, CycleEvent @event, CycleState? before) => @event switch
    {
        CycleEvent.StageEntered e =>
            [Notify(cycle, key, "stage-entered", e.Stage, null), .. Effects(cycle, [.. Postponed(before), .. e.Effects], cycle.Value)],
        CycleEvent.TransitionPulled e => before?.Flow is null ? Effects(cycle, e.Effects, cycle.Value) : [],

        // A lane of its own: one that fails and waits for an operator must not hold up what the stages bring about.
        CycleEvent.MilestoneRecorded e =>
            [Notify(cycle, key, "milestone-recorded", e.Milestone.Milestone, null), .. Effects(cycle, e.Effects, $"{cycle.Value}/milestone/{e.Milestone.Milestone}")],

        // To announce something is to write the notice down, in its turn among the effects. The notifier is called afterwards, without a lane, so that
        // one that fails holds up no effect.
        CycleEvent.EffectCompleted e when before?.PendingEffects.FirstOrDefault(p => p.Id == e.Effect) is { Do: StageEffects.Notify } effect =>
            [Notify(cycle, key, "announcement", effect.Id, null, effect.Roles, effect.Message)],
        CycleEvent.DeadlineExtended e => [Notify(cycle, key, "deadline-extended", e.Deadline.Id, null)],
        CycleEvent.DeadlinePassed e => [Notify(cycle, key, "deadline-passed", e.Deadline, null)],
        CycleEvent.Migrated e => [Notify(cycle, key, "cycle-migrated", e.DefinitionHash, null)],
        CycleEvent.AwardsProposed => [Notify(cycle, key, "awards-proposed", "", null)],
        CycleEvent.DocumentIssued e => [Register(StreamId.Of(cycle), e.Document)],
        _ => [],
    };

    /// <summary>Messages that follow from an event of a registration.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="key">Stable id of the event.</param>
    /// <param name="event">The event.</param>
    /// <param name="unit">The unit that registered it.</param>
    public static IEnumerable<NewOutboxMessage> Messages(RegistrationId registration, string key, RegistrationEvent @event, UnitId unit) => @event switch
    {
        RegistrationEvent.Returned => [Notify(registration.Cycle, key, "registration-returned", registration.Code, unit)],
        RegistrationEvent.Resubmitted => [Notify(registration.Cycle, key, "registration-accepted", registration.Code, unit)],
        RegistrationEvent.AppealDecided => [Notify(registration.Cycle, key, "appeal-decided", registration.Code, unit)],
        RegistrationEvent.Accepted e => [Notify(registration.Cycle, key, "registration-accepted", registration.Code, e.Unit)],
        RegistrationEvent.Rejected e => [Notify(registration.Cycle, key, "registration-rejected", registration.Code, e.Unit)],
        RegistrationEvent.DocumentIssued e => [Register(StreamId.Of(registration), e.Document)],
        _ => [],
    };

    /// <summary>Timers to set after an event, on the cycle as it is then.</summary>
    public static IEnumerable<TimerEntry> SetTimers(CompiledDefinition definition, CycleState state, CycleEvent @event, Instant now)
    {
        var deadlines = @event switch
        {
            CycleEvent.Opened e => e.Deadlines,
            CycleEvent.DeadlineExtended e => [e.Deadline],
            CycleEvent.DeadlineSet e => [e.Deadline],
            _ => [],
        };
        return deadlines.SelectMany(d => DeadlineTimers.Of(definition, state, d, now));
    }

    // What a transition brings about may need the stage it leads to. Where that is entered by a commit of its own, it waits for it.
    private static IEnumerable<PendingEffect> Postponed(CycleState? before) =>
        before is { Flow: not null, IsBetweenStages: true } ? before.PendingEffects.Where(EffectCauses.IsOfTransition) : [];

    private static IEnumerable<NewOutboxMessage> Effects(CycleId cycle, IEnumerable<PendingEffect> effects, string lane) => effects.Select(effect =>
        new NewOutboxMessage(EffectMessage, $"{cycle.Value}/effect/{effect.Id}", lane, JsonSerializer.Serialize(effect, WorkflowJson.Stored.PendingEffect)));

    private static NewOutboxMessage Notify(
        CycleId cycle, string key, string topic, string subject, UnitId? unit, IReadOnlyList<string>? roles = null, string? message = null)
    {
        var notification = new Notification($"{key}/{topic}", cycle, topic, subject, unit, roles, message);
        return new NewOutboxMessage(NotifyMessage, notification.Key, null, JsonSerializer.Serialize(notification, WorkflowJson.Stored.Notification));
    }

    // The lane of a document is its series, so that a register is entered in the order of the numbers.
    private static NewOutboxMessage Register(StreamId stream, DocumentRecord document) => new(
        RegisterMessage,
        $"{document.Id}/register",
        document.Series,
        JsonSerializer.Serialize(DocumentDesk.Stored(stream, document), WorkflowJson.Stored.StoredDocument));
}
