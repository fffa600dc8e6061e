using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Registrations;

/// <summary>Adds an event to the state of a registration. Pure.</summary>
internal static class RegistrationEvolver
{
    public static RegistrationState Evolve(RegistrationId id, RegistrationState? state, RegistrationEvent @event) => @event switch
    {
        RegistrationEvent.Accepted e => new RegistrationState
        {
            Id = id,
            Status = RegistrationStatus.Accepted,
            Unit = e.Unit,
            SubmittedAt = e.SubmittedAt,
            Kind = e.Kind,
            Field = e.Field,
            Origin = e.Origin,
            Form = e.Form,
            CarriedFrom = e.CarriedFrom,
        },
        RegistrationEvent.Returned e => Existing(state) with
        {
            Status = RegistrationStatus.Returned,
            Returns = [.. state!.Returns ?? [], new ReturnState(e.Reason, e.Due)],
        },

        // What is handed in again is a whole new paper: the day of its receipt counts from now on, also between equals.
        RegistrationEvent.Resubmitted e => Existing(state) with
        {
            Status = RegistrationStatus.Accepted,
            Kind = e.Kind,
            Field = e.Field,
            Origin = e.Origin,
            Form = e.Form,
            SubmittedAt = e.SubmittedAt,
        },
        RegistrationEvent.Appealed e => Existing(state) with { Appeals = [.. state!.Appeals ?? [], new AppealState(e.Reason, e.AppealedAt, null)] },
        RegistrationEvent.AppealDecided e => Existing(state) with
        {
            Scores = AppealRules.Replace(state!.Scores, e.Lines),
            Appeals = [.. (state.Appeals ?? []).SkipLast(1), state.Appeals![^1] with { Answer = e.Answer }],
        },
        RegistrationEvent.Rejected e => new RegistrationState { Id = id, Status = RegistrationStatus.Rejected, Unit = e.Unit, SubmittedAt = e.SubmittedAt },
        RegistrationEvent.Withdrawn => Existing(state) with { Status = RegistrationStatus.Withdrawn },
        RegistrationEvent.Reported e => Existing(state) with
        {
            Status = e.Ends ? RegistrationStatus.Discontinued : state!.Status,
            Reports = [.. state!.Reports, new ReportState(e.Period, e.ReportedAt, e.Late, e.Decision, e.Result)],
        },
        RegistrationEvent.Scored e => Existing(state) with { Scores = [.. state!.Scores, .. e.Lines] },
        RegistrationEvent.Disqualified e => Existing(state) with { Disqualifications = [.. state!.Disqualifications, e.Ground] },
        RegistrationEvent.Concluded e => Existing(state) with { Conclusion = e.Conclusion },
        RegistrationEvent.BallotCast e => Existing(state) with { Ballots = BallotBox.Add(state!.Ballots, new BallotState(e.Award, e.Member, e.Vote, e.InWriting)) },
        RegistrationEvent.TallyRecorded e => Existing(state) with { Tally = e.Tally },
        RegistrationEvent.VotesCounted e => Existing(state) with { Vote = e.Count },
        RegistrationEvent.DocumentIssued e => Existing(state) with { Documents = [.. state!.Documents, e.Document] },
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event of a registration."),
    };

    private static RegistrationState Existing(RegistrationState? state) =>
        state ?? throw new InvalidOperationException("A registration begins with its submission.");
}
