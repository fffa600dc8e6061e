using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Scoring;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>Decides the commands of a registration. Pure: no clock, no store, no I/O.</summary>
internal static class RegistrationDecider
{
    private const int MaxEvidence = 20_000;

    /// <param name="frame">The cycle, at the version the commit will check.</param>
    /// <param name="state">The registration; null when it has no event.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="caller">Who asks, and when.</param>
    /// <param name="nameHolder">Who holds the claim on unit and name, for a submission; else null.</param>
    /// <param name="document">The document prepared for issue, for the command that issues one; else null.</param>
    /// <param name="facts">What else was read for the command; null for nothing.</param>
    public static Decision Decide(
        CycleFrame frame, RegistrationState? state, RegistrationCommand command, Caller caller, string? nameHolder, DocumentRecord? document, RegistrationFacts? facts = null)
    {
        if (command is RegistrationCommand.IssueDocument issue)
        {
            return IssueDocument(frame, state, issue, document);
        }

        if (command is RegistrationCommand.ReplaceDocument replace)
        {
            return ReplacementRules.Decide(frame, state, replace, caller, document);
        }

        if (frame.WhyNot(ActionOf(command), caller) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        return command switch
        {
            RegistrationCommand.Submit submit => SubmissionRules.Decide(frame, state, submit, caller.Now, nameHolder, facts ?? RegistrationFacts.None),
            RegistrationCommand.Return giveBack => ReturnRules.Return(frame, state, giveBack, caller.Now),
            RegistrationCommand.Resubmit resubmit => ReturnRules.Resubmit(frame, state, resubmit, caller.Now, facts ?? RegistrationFacts.None),
            RegistrationCommand.Appeal appeal => AppealRules.Appeal(frame, state, appeal, caller.Now),
            RegistrationCommand.DecideAppeal decide => AppealRules.Decide(frame, state, decide),
            RegistrationCommand.Withdraw withdraw => Withdraw(state, withdraw),
            RegistrationCommand.Report report => Report(frame, state, report, caller),
            RegistrationCommand.Score score => ScoreSheetRules.Decide(frame, state, score),
            RegistrationCommand.Disqualify disqualify => Disqualify(frame, state, disqualify),
            RegistrationCommand.Conclude => Conclude(frame, state),
            RegistrationCommand.CastBallot ballot => BallotRules.Cast(frame, state, ballot),
            RegistrationCommand.RecordTally tally => BallotRules.Record(frame, state, tally),
            RegistrationCommand.CountVotes => CountVotes(frame, state),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command of a registration."),
        };
    }

    /// <summary>Why any command of an action would be refused now, whatever it says; nothing when that depends on what it says.</summary>
    public static Refusal? WhyNot(CycleFrame frame, RegistrationState? state, string action, Caller caller) =>
        frame.WhyNot(action, caller) ?? (action switch
        {
            StageActions.Submit when state is not null => RefusalCatalogue.Of(RefusalCodes.RegistrationRepeatedId, state.Id.Code),
            StageActions.Return => ReturnRules.WhyNotReturn(frame, state),
            StageActions.Resubmit => ReturnRules.WhyNotResubmit(state),
            StageActions.Appeal => AppealRules.WhyNotAppeal(state),
            StageActions.DecideAppeal => AppealRules.WhyNotDecide(state),
            StageActions.Withdraw when !CanBeWithdrawn(state) => RefusalCatalogue.Of(RefusalCodes.RegistrationUnknown),
            StageActions.Withdraw or StageActions.Report or StageActions.Disqualify when state is { IsActive: true, Conclusion: not null } =>
                RefusalCatalogue.Of(RefusalCodes.RegistrationConcluded),
            StageActions.Report when state is not { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued } =>
                RefusalCatalogue.Of(RefusalCodes.ReportUnknownRegistration),
            StageActions.Report when state is { Status: RegistrationStatus.Discontinued } => RefusalCatalogue.Of(RefusalCodes.ReportDiscontinued),
            StageActions.Score when state is not { IsActive: true, Conclusion: null } => RefusalCatalogue.Of(RefusalCodes.ScoreUnknownRegistration),
            StageActions.Disqualify when state is not { IsActive: true } => RefusalCatalogue.Of(RefusalCodes.DisqualificationUnknownRegistration),
            StageActions.Disqualify when state is { Disqualifications.Count: > 0 } => RefusalCatalogue.Of(RefusalCodes.DisqualificationRepeated),
            StageActions.CastBallot or StageActions.RecordTally => BallotRules.WhyNot(frame, state, action),
            _ => null,
        });

    public static string ActionOf(RegistrationCommand command) => command switch
    {
        RegistrationCommand.Submit => StageActions.Submit,
        RegistrationCommand.Return => StageActions.Return,
        RegistrationCommand.Resubmit => StageActions.Resubmit,
        RegistrationCommand.Appeal => StageActions.Appeal,
        RegistrationCommand.DecideAppeal => StageActions.DecideAppeal,
        RegistrationCommand.Withdraw => StageActions.Withdraw,
        RegistrationCommand.Report => StageActions.Report,
        RegistrationCommand.Score => StageActions.Score,
        RegistrationCommand.Disqualify => StageActions.Disqualify,
        RegistrationCommand.Conclude => StageActions.Conclude,
        RegistrationCommand.CastBallot => StageActions.CastBallot,
        RegistrationCommand.RecordTally => StageActions.RecordTally,
        RegistrationCommand.CountVotes => StageActions.CountVotes,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not an action of a stage."),
    };

    private static Decision Withdraw(RegistrationState? state, RegistrationCommand.Withdraw command) => state switch
    {
        _ when !CanBeWithdrawn(state) => Refuse(RefusalCodes.RegistrationUnknown),
        { Conclusion: not null } => Refuse(RefusalCodes.RegistrationConcluded),
        _ when command.Reason.Length > MaxEvidence => Refuse(RefusalCodes.RegistrationTooLong, nameof(command.Reason)),
        _ => Decision.Done(new RegistrationEvent.Withdrawn(command.Reason)),
    };

    private static bool CanBeWithdrawn(RegistrationState? state) => state is { Status: RegistrationStatus.Accepted or RegistrationStatus.Returned };

    private static Decision Report(CycleFrame frame, RegistrationState? state, RegistrationCommand.Report command, Caller caller)
    {
        if (frame.IsInFuture(command.ReportedAt, caller.Now))
        {
            return Refuse(RefusalCodes.ReceiptInFuture, command.ReportedAt.ToString());
        }

        if (state is not { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued })
        {
            return Refuse(RefusalCodes.ReportUnknownRegistration);
        }

        if (!frame.Definition.Periods.TryGetValue(command.Period, out var period))
        {
            return Refuse(RefusalCodes.ReportUnknownPeriod, command.Period);
        }

        if (frame.TooEarly(period.Deadline, command.ReportedAt) is { } tooEarly)
        {
            return Decision.Refused(tooEarly);
        }

        if (state.Status == RegistrationStatus.Discontinued)
        {
            return Refuse(RefusalCodes.ReportDiscontinued);
        }

        // The built-in cycle takes reports only before it concludes; an administrator's stage may take both.
        if (state.Conclusion is not null)
        {
            return Refuse(RefusalCodes.RegistrationConcluded);
        }

        if (!frame.Definition.Decisions.TryGetValue(command.Decision, out var decision))
        {
            return Refuse(RefusalCodes.ReportUnknownDecision, command.Decision);
        }

        if (state.Reports.Any(r => r.Period == command.Period))
        {
            return Refuse(RefusalCodes.ReportRepeated, period.Name);
        }

        if (command.Result.Length > frame.Definition.Definition.Reports.MaxLength)
        {
            return Refuse(RefusalCodes.ReportTooLong);
        }

        var late = frame.IsLate(period.Deadline, command.ReportedAt);
        return Decision.Done(new RegistrationEvent.Reported(command.Period, command.ReportedAt, late, command.Decision, decision.Ends, command.Result));
    }

    private static Decision Disqualify(CycleFrame frame, RegistrationState? state, RegistrationCommand.Disqualify command) => state switch
    {
        not { IsActive: true } => Refuse(RefusalCodes.DisqualificationUnknownRegistration),
        { Conclusion: not null } => Refuse(RefusalCodes.RegistrationConcluded),
        _ when !frame.Definition.Disqualifiers.Contains(command.Ground) => Refuse(RefusalCodes.DisqualificationUnknownCode, command.Ground),
        { Disqualifications.Count: > 0 } => Refuse(RefusalCodes.DisqualificationRepeated),
        _ when command.Evidence.Length > MaxEvidence => Refuse(RefusalCodes.DisqualificationTooLong),
        _ => Decision.Done(new RegistrationEvent.Disqualified(command.Ground, command.Evidence)),
    };

    private static Decision Conclude(CycleFrame frame, RegistrationState? state) => state switch
    {
        not { Status: RegistrationStatus.Accepted or RegistrationStatus.Discontinued } => Refuse(RefusalCodes.RegistrationUnknown),
        { Conclusion: not null } => Refuse(RefusalCodes.RegistrationConcluded),
        _ => Decision.Done(new RegistrationEvent.Concluded(PresentConclusion.Of(frame, state))),
    };

    private static Decision CountVotes(CycleFrame frame, RegistrationState? state) => state switch
    {
        null => Refuse(RefusalCodes.RegistrationUnknown),
        { Vote: not null } => Refuse(RefusalCodes.VotesAlreadyCounted),
        _ when !frame.Proposed.TryGetValue(state.Id.Code, out _) => Refuse(RefusalCodes.BallotNotProposed),
        _ => Decision.Done(new RegistrationEvent.VotesCounted(
            BallotBox.Count(frame.Definition.Definition.Voting, frame.State.Settings.Council, state, frame.Proposed[state.Id.Code]))),
    };

    private static Decision IssueDocument(CycleFrame frame, RegistrationState? state, RegistrationCommand.IssueDocument command, DocumentRecord? document)
    {
        if (!frame.Definition.Documents.TryGetValue(command.Kind, out var kind) || !kind.PerAward)
        {
            return Refuse(RefusalCodes.DocumentUnknown, command.Kind);
        }

        return state?.Vote is { Awarded: true } && document is not null
            ? Decision.Done(new RegistrationEvent.DocumentIssued(document))
            : Refuse(RefusalCodes.DocumentNotAwarded);
    }

    private static Decision Refuse(string code, string? about = null) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
