using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using DanVan.Workflows.Scoring;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Cycles;

/// <summary>Decides the commands of an open cycle. Pure: no clock, no store, no I/O.</summary>
internal static class CycleDecider
{
    private const int MaxDecision = 2_000;

    /// <param name="frame">The cycle.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="caller">Who asks, and when.</param>
    /// <param name="facts">What the engine read for this command beforehand.</param>
    public static Decision Decide(CycleFrame frame, CycleCommand command, Caller caller, CycleFacts facts) => DeadlineDependants.Follow(frame, caller.Now, command switch
    {
        CycleCommand.Open => Refuse(RefusalCodes.CycleExists),
        CycleCommand.Pull pull => Pull(frame, pull.Trigger, caller, facts),
        CycleCommand.EnterStage enter => FlowRules.Enter(frame, enter, facts),
        CycleCommand.PullAutomatically pull => AutomaticTransitions.Decide(frame, pull, caller, facts),
        CycleCommand.RecordMilestone record => MilestoneRules.Decide(frame, record, caller),
        CycleCommand.ExtendDeadline extend => DeadlineChanges.Extend(frame, extend, caller, facts),
        CycleCommand.WaiveDeadline waive => DeadlineChanges.Waive(frame, waive, caller),
        CycleCommand.Remind remind => ReminderRules.Decide(frame, remind, caller, facts),
        CycleCommand.ChangeCohort change => ChangeCohort(frame, change, caller),
        CycleCommand.Migrate migrate => MigrationRules.Decide(frame, migrate, caller, facts),
        CycleCommand.PassDeadline pass => PassDeadline(frame, pass, caller),
        CycleCommand.ProposeAwards => ProposeAwards(frame, caller, facts),
        CycleCommand.RecordCheckpoint => facts.Checkpoint is { } c ? Decision.Done(c) : throw new InvalidOperationException("The heads were not read."),
        CycleCommand.IssueDocument issue => IssueDocument(frame, issue, facts),
        CycleCommand.Issue or CycleCommand.ReplaceDocument or CycleCommand.CorrectDocument or CycleCommand.RecallDocument => IssuingRules.Decide(frame, command, caller, facts),
        CycleCommand.RecordDelivery record => DeliveryRules.Decide(frame, record, caller, facts),
        CycleCommand.CompleteEffect complete => frame.State.PendingEffects.Any(e => e.Id == complete.Effect)
            ? Decision.Done(new CycleEvent.EffectCompleted(complete.Effect))
            : Refuse(RefusalCodes.EffectNotPending, complete.Effect),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command of a cycle."),
    });

    /// <summary>Why a transition cannot be pulled now; nothing when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotPull(CycleFrame frame, TransitionDefinition transition, Caller caller, CycleCounts? counts = null)
    {
        var reasons = new List<Refusal>();
        if (Permission.WhyNot(frame.Definition, transition.Roles, caller) is { } notPermitted)
        {
            reasons.Add(notPermitted);
        }

        var blocked = TransitionRules.WhyNot(frame, transition, caller, counts);
        if (blocked is [{ Code: RefusalCodes.TransitionNotOffered }])
        {
            return [.. reasons, .. blocked];
        }

        reasons.AddRange(AwaitedDeadlines.WhyNot(frame, transition, caller.Now));
        if (frame.State.PendingEffects.FirstOrDefault(EffectCauses.HoldsUp) is { } pending)
        {
            reasons.Add(RefusalCatalogue.Of(RefusalCodes.TransitionEffectsPending, pending.Id));
        }

        return [.. reasons, .. blocked];
    }

    /// <summary>Why a deadline cannot be moved or the cohort changed now; nothing when that depends on what is asked.</summary>
    public static IReadOnlyList<Refusal> WhyNotChange(CycleFrame frame, string action, Caller caller)
    {
        if (Permission.WhyNot(frame.Definition, action, caller) is { } notPermitted)
        {
            return [notPermitted];
        }

        if (frame.Definition.Stages[frame.State.Stage].Final)
        {
            return [RefusalCatalogue.Of(RefusalCodes.StageNotAccepting, frame.Definition.Stages[frame.State.Stage].Name)];
        }

        return action == StageActions.ChangeCohort && frame.State.Cohort is null ? [RefusalCatalogue.Of(RefusalCodes.CohortNotFrozen)] : [];
    }

    private static Decision Pull(CycleFrame frame, string trigger, Caller caller, CycleFacts facts) =>
        frame.WhyNotInStage() is { } between ? Decision.Refused(between)
        : frame.Definition.Transitions.TryGetValue((frame.State.Stage, trigger), out var transition) ? Follow(frame, transition, caller, facts)
        : Refuse(RefusalCodes.TransitionUnknown, trigger);

    /// <summary>Goes the way of a transition of the present stage, whoever pulls it: a person or the library.</summary>
    public static Decision Follow(CycleFrame frame, TransitionDefinition transition, Caller caller, CycleFacts facts)
    {
        var reasons = WhyNotPull(frame, transition, caller, facts.Counts);
        if (reasons.Count > 0)
        {
            return Decision.Refused(reasons);
        }

        var next = frame.Definition.Stages[transition.To];
        var events = new List<CycleEvent> { new CycleEvent.StageLeft(transition.From, transition.Trigger) };
        if (transition.Effects.Count > 0)
        {
            events.Add(new CycleEvent.TransitionPulled(transition.From, transition.Trigger, EffectCauses.OfTransition(transition, frame.State.Stages.Count)));
        }

        var entering = Entering(frame, next, facts);
        return entering.IsRefused || frame.State.Flow is null
            ? entering with { Events = entering.IsRefused ? [] : [.. events, .. entering.Events] }
            : Decision.Done(events);
    }

    /// <summary>What it is to enter a stage; refused where it would fix the units and none takes part. Asked before a stage is left as well, whoever says which one is next.</summary>
    public static Decision Entering(CycleFrame frame, StageDefinition stage, CycleFacts facts)
    {
        var entered = Enter(stage, frame.State.Stages.Count);
        if (!stage.FreezesCohort || frame.State.Cohort is not null)
        {
            return Decision.Done(entered);
        }

        return ParticipantRules.TakingPart(frame.Definition.Definition, facts.Units) is { Count: > 0 } participants
            ? Decision.Done(new CycleEvent.CohortFrozen(participants), entered)
            : Refuse(RefusalCodes.TransitionNoUnits);
    }

    /// <summary>Entering a stage. A stage may be visited again, so an effect's identity names the visit.</summary>
    public static CycleEvent.StageEntered Enter(StageDefinition stage, int visit) =>
        new(stage.Id, EffectCauses.OfStage(stage, visit));

    private static Decision ChangeCohort(CycleFrame frame, CycleCommand.ChangeCohort command, Caller caller)
    {
        if (WhyNotChange(frame, StageActions.ChangeCohort, caller) is { Count: > 0 } reasons)
        {
            return Decision.Refused(reasons);
        }

        if (WhyNotDecision(command.Decision) is { } noDecision)
        {
            return Decision.Refused(noDecision);
        }

        return command.Units.Count == 0
            ? Refuse(RefusalCodes.CohortEmpty)
            : Decision.Done(new CycleEvent.CohortChanged(command.Units, command.Decision));
    }

    private static Decision PassDeadline(CycleFrame frame, CycleCommand.PassDeadline command, Caller caller)
    {
        if (frame.Deadline(command.Deadline) is not { } deadline)
        {
            return Refuse(RefusalCodes.CycleUnknownDeadline, command.Deadline);
        }

        if (frame.IsWaived(deadline.Id))
        {
            return Refuse(RefusalCodes.DeadlineWaivedAlready, frame.NameOfDeadline(deadline.Id));
        }

        if (frame.State.Passed.ContainsKey(deadline.Id))
        {
            return Refuse(RefusalCodes.DeadlinePassedAlready, deadline.Id);
        }

        return caller.Now < frame.Ends(deadline)
            ? Refuse(RefusalCodes.DeadlineNotReached, VietnameseText.ShortDate(deadline.Date))
            : Decision.Done(new CycleEvent.DeadlinePassed(deadline.Id));
    }

    private static Decision ProposeAwards(CycleFrame frame, Caller caller, CycleFacts facts)
    {
        if (frame.WhyNot(StageActions.ProposeAwards, caller) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        if (frame.State.Ranking is not null)
        {
            return Refuse(RefusalCodes.AwardsAlreadyProposed);
        }

        var registrations = facts.Registrations ?? throw new InvalidOperationException("The registrations were not read.");
        return registrations.FirstOrDefault(r => r.Conclusion is null) is { } open
            ? Refuse(RefusalCodes.RegistrationNotConcluded, open.Id.Code)
            : Decision.Done(new CycleEvent.AwardsProposed(AwardRanking.Rank(
                frame.Definition.Definition.Kinds.Select(k => k.Id),
                frame.Awards,
                registrations.Where(r => r.Conclusion!.IsExemplary),
                facts.KindCounts)));
    }

    private static Decision IssueDocument(CycleFrame frame, CycleCommand.IssueDocument command, CycleFacts facts) =>
        frame.Definition.Documents.TryGetValue(command.Kind, out var kind) && !kind.PerAward && facts.Document is { } document
            ? Decision.Done(new CycleEvent.DocumentIssued(document))
            : Refuse(RefusalCodes.DocumentUnknown, command.Kind);

    /// <summary>Why a text cannot stand for the decision something rests on; nothing when it can.</summary>
    public static Refusal? WhyNotDecision(string decision) => decision switch
    {
        _ when string.IsNullOrWhiteSpace(decision) => RefusalCatalogue.Of(RefusalCodes.DecisionMissing),
        { Length: > MaxDecision } => RefusalCatalogue.Of(RefusalCodes.CycleFieldTooLong, decision),
        _ => null,
    };

    private static Decision Refuse(string code, string? about = null) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
