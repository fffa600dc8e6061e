using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>The command a recorded event came from, as far as it can be put together again. Pure.</summary>
internal static class RecordedCommands
{
    /// <returns>Null for what was not decided by rules a version may change: a refused paper, of which only the receipt is on record, and an issued document.</returns>
    public static RegistrationCommand? Of(RegistrationId id, RegistrationEvent @event) => @event switch
    {
        RegistrationEvent.Accepted e => new RegistrationCommand.Submit(id, e.Unit, e.Kind, e.Field, e.Origin, e.Form, e.SubmittedAt, e.CarriedFrom),
        RegistrationEvent.Rejected => null,
        RegistrationEvent.Returned e => new RegistrationCommand.Return(id, e.Reason),
        RegistrationEvent.Resubmitted e => new RegistrationCommand.Resubmit(id, e.Kind, e.Field, e.Origin, e.Form, e.SubmittedAt),
        RegistrationEvent.Withdrawn e => new RegistrationCommand.Withdraw(id, e.Reason),
        RegistrationEvent.Reported e => new RegistrationCommand.Report(id, e.Period, e.ReportedAt, e.Decision, e.Result),
        RegistrationEvent.Scored e => new RegistrationCommand.Score(id, e.Lines),
        RegistrationEvent.Appealed e => new RegistrationCommand.Appeal(id, e.Reason, e.AppealedAt),
        RegistrationEvent.AppealDecided e => new RegistrationCommand.DecideAppeal(id, e.Lines, e.Answer),
        RegistrationEvent.Disqualified e => new RegistrationCommand.Disqualify(id, e.Ground, e.Evidence),
        RegistrationEvent.Concluded => new RegistrationCommand.Conclude(id),
        RegistrationEvent.BallotCast e => new RegistrationCommand.CastBallot(id, e.Award, e.Member, e.Vote, e.InWriting),
        RegistrationEvent.TallyRecorded { Tally: var t } => new RegistrationCommand.RecordTally(id, t.Award, t.Present, t.Yes, t.No, t.Abstain),
        RegistrationEvent.VotesCounted => new RegistrationCommand.CountVotes(id),
        RegistrationEvent.DocumentIssued => null,
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a registration."),
    };

    /// <returns>
    /// Null for what is not decided again. Where the cycle stands, and how it came there, is <see cref="StagePlacement"/>'s matter; its deadlines that of
    /// <see cref="MigratedDeadlines"/>; and the ids that decisions of people name, of <see cref="UsedIds"/>.
    /// </returns>
    public static CycleCommand? Of(CycleId id, CycleEvent @event) => @event switch
    {
        CycleEvent.Opened e => new CycleCommand.Open(id, e.Definition, e.Settings),
        CycleEvent.AwardsProposed => new CycleCommand.ProposeAwards(id),

        // Stages that lie behind are history: whether a condition of today held then is not asked, and no effect is made up for.
        CycleEvent.StageLeft or CycleEvent.StageEntered or CycleEvent.TransitionPulled or CycleEvent.EffectCompleted => null,

        // The units are a fact of the host. Whether those that registered take part is asked of each registration.
        CycleEvent.CohortFrozen or CycleEvent.CohortChanged => null,

        // A decision of a person outside the cycle, which no definition takes back: the day stays, the waiver stays.
        CycleEvent.DeadlineExtended or CycleEvent.DeadlineWaived => null,

        // Computed from the rules, and found anew for the new version.
        CycleEvent.DeadlineSet or CycleEvent.DeadlinePassed => null,

        // What happened in the world, or was told to people, has happened.
        CycleEvent.MilestoneRecorded or CycleEvent.Reminded or CycleEvent.DocumentIssued or CycleEvent.DeliveryRecorded => null,

        // About the history itself, not about the cycle's rules.
        CycleEvent.Migrated or CycleEvent.CheckpointRecorded => null,
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a cycle."),
    };
}
