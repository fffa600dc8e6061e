using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Scoring;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Registrations.RegistrationEvent>;

namespace DanVan.Workflows.Registrations;

/// <summary>What makes a ballot, or the counts of a secret one, acceptable. The first rule that is broken is the reason.</summary>
internal static class BallotRules
{
    /// <summary>Why no ballot can be cast, or no counts recorded, whatever they say; null when that depends on what they say.</summary>
    public static Refusal? WhyNot(CycleFrame frame, RegistrationState? state, string action)
    {
        var isTally = action == StageActions.RecordTally;
        return state switch
        {
            _ when isTally != Voting(frame).Secret => RefusalCatalogue.Of(isTally ? RefusalCodes.BallotNotSecret : RefusalCodes.BallotSecret),
            null => RefusalCatalogue.Of(RefusalCodes.BallotNotProposed),
            _ when !frame.Proposed.ContainsKey(state.Id.Code) => RefusalCatalogue.Of(RefusalCodes.BallotNotProposed),
            { Vote: not null } => RefusalCatalogue.Of(RefusalCodes.VotesAlreadyCounted),
            { Tally: not null } when isTally => RefusalCatalogue.Of(RefusalCodes.TallyRecordedAlready),
            _ => null,
        };
    }

    public static Decision Cast(CycleFrame frame, RegistrationState? state, RegistrationCommand.CastBallot command)
    {
        if (Voting(frame).Secret)
        {
            return Refuse(RefusalCodes.BallotSecret);
        }

        if (state is null || !IsProposed(frame, state, command.Award))
        {
            return Refuse(RefusalCodes.BallotNotProposed);
        }

        if (WhyNot(frame, state, StageActions.CastBallot) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        if (WhyNotMember(frame, state, command.Member) is { } refusal)
        {
            return Decision.Refused(refusal);
        }

        var isInWriting = command.InWriting is true;
        if (!BallotBox.IsVote(command.Vote) || (isInWriting && command.Vote == BallotBox.Absent))
        {
            return Refuse(RefusalCodes.BallotUnknownVote, command.Vote);
        }

        var earlier = state.Ballots.FirstOrDefault(b => b.Award == command.Award && b.Member == command.Member);
        if (!isInWriting)
        {
            return earlier is not null
                ? Refuse(RefusalCodes.BallotRepeated, command.Member)
                : Decision.Done(new RegistrationEvent.BallotCast(command.Award, command.Member, command.Vote));
        }

        if (earlier is { InWriting: true })
        {
            return Refuse(RefusalCodes.BallotRepeated, command.Member);
        }

        return Voting(frame).AskAbsentInWriting && earlier is { Vote: BallotBox.Absent }
            ? Decision.Done(new RegistrationEvent.BallotCast(command.Award, command.Member, command.Vote, InWriting: true))
            : Refuse(RefusalCodes.BallotNotInWriting);
    }

    public static Decision Record(CycleFrame frame, RegistrationState? state, RegistrationCommand.RecordTally command)
    {
        if (WhyNot(frame, state, StageActions.RecordTally) is { } whyNot)
        {
            return Decision.Refused(whyNot);
        }

        if (!IsProposed(frame, state!, command.Award))
        {
            return Refuse(RefusalCodes.BallotNotProposed);
        }

        if (command.Present.Select(member => WhyNotMember(frame, state!, member)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return Decision.Refused(refusal);
        }

        return WhyNotCounts(command) is { } problem
            ? Refuse(RefusalCodes.TallyInvalid, problem)
            : Decision.Done(new RegistrationEvent.TallyRecorded(
                new BallotTally(command.Award, command.Present, command.Yes, command.No, command.Abstain)));
    }

    private static Refusal? WhyNotMember(CycleFrame frame, RegistrationState state, string id) =>
        !frame.Council.TryGetValue(id, out var member) ? RefusalCatalogue.Of(RefusalCodes.BallotUnknownMember, id)
        : member.Unit == state.Unit ? RefusalCatalogue.Of(RefusalCodes.BallotConflictOfInterest)
        : null;

    // What is echoed are the numbers themselves, which read the same in both languages.
    private static string? WhyNotCounts(RegistrationCommand.RecordTally command)
    {
        if (command.Present.GroupBy(m => m).FirstOrDefault(g => g.Count() > 1) is { } repeated)
        {
            return repeated.Key;
        }

        // Ballot papers handed out come back, blank and spoilt ones included.
        var isCount = command is { Yes: >= 0, No: >= 0, Abstain: >= 0 } && (long)command.Yes + command.No + command.Abstain == command.Present.Count;
        return isCount ? null : string.Create(CultureInfo.InvariantCulture, $"{command.Yes} + {command.No} + {command.Abstain} ≠ {command.Present.Count}");
    }

    private static VotingRules Voting(CycleFrame frame) => frame.Definition.Definition.Voting;

    private static bool IsProposed(CycleFrame frame, RegistrationState state, string award) =>
        frame.Proposed.TryGetValue(state.Id.Code, out var proposed) && proposed == award;

    private static Decision Refuse(string code, string? about = null) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
