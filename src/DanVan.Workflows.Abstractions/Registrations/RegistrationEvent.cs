using NodaTime;
using System.Text.Json.Serialization;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Registrations;

/// <summary>Something that happened to a registration. A closed list; the names in the JSON never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Accepted), "registration.accepted")]
[JsonDerivedType(typeof(Rejected), "registration.rejected")]
[JsonDerivedType(typeof(Returned), "registration.returned")]
[JsonDerivedType(typeof(Resubmitted), "registration.resubmitted")]
[JsonDerivedType(typeof(Appealed), "registration.appealed")]
[JsonDerivedType(typeof(AppealDecided), "registration.appeal-decided")]
[JsonDerivedType(typeof(TallyRecorded), "registration.tally-recorded")]
[JsonDerivedType(typeof(Withdrawn), "registration.withdrawn")]
[JsonDerivedType(typeof(Reported), "registration.reported")]
[JsonDerivedType(typeof(Scored), "registration.scored")]
[JsonDerivedType(typeof(Disqualified), "registration.disqualified")]
[JsonDerivedType(typeof(Concluded), "registration.concluded")]
[JsonDerivedType(typeof(BallotCast), "registration.ballot-cast")]
[JsonDerivedType(typeof(VotesCounted), "registration.votes-counted")]
[JsonDerivedType(typeof(DocumentIssued), "registration.document-issued")]
public abstract record RegistrationEvent
{
    private RegistrationEvent()
    {
    }

    /// <summary>The registration was received and accepted.</summary>
    public sealed record Accepted(
        UnitId Unit,
        string Kind,
        string Field,
        string Origin,
        IReadOnlyDictionary<string, string> Form,
        LocalDateTime SubmittedAt,
        RegistrationId? CarriedFrom = null) : RegistrationEvent;

    /// <summary>The registration was returned to be supplemented by a day.</summary>
    public sealed record Returned(string Reason, LocalDate Due) : RegistrationEvent;

    /// <summary>A returned registration was handed in again and accepted.</summary>
    public sealed record Resubmitted(
        string Kind, string Field, string Origin, IReadOnlyDictionary<string, string> Form, LocalDateTime SubmittedAt) : RegistrationEvent;

    /// <summary>The unit asked for its verified points to be looked at again.</summary>
    public sealed record Appealed(string Reason, LocalDateTime AppealedAt) : RegistrationEvent;

    /// <summary>The appeal was answered; the lines replace those of the same item and scorer.</summary>
    public sealed record AppealDecided(IReadOnlyList<ScoreLine> Lines, string Answer) : RegistrationEvent;

    /// <summary>The counts of a secret ballot were recorded.</summary>
    public sealed record TallyRecorded(BallotTally Tally) : RegistrationEvent;

    /// <summary>A paper was received and refused: its id is taken, and why is on record.</summary>
    public sealed record Rejected(UnitId Unit, LocalDateTime SubmittedAt, string Code) : RegistrationEvent;

    /// <summary>The unit took its registration back.</summary>
    public sealed record Withdrawn(string Reason) : RegistrationEvent;

    /// <summary>A report was received; late is a fact, not a fault.</summary>
    public sealed record Reported(string Period, LocalDateTime ReportedAt, bool Late, string Decision, bool Ends, string Result) : RegistrationEvent;

    /// <summary>Lines of score sheets were taken.</summary>
    public sealed record Scored(IReadOnlyList<ScoreLine> Lines) : RegistrationEvent;

    /// <summary>A ground for ineligibility was recorded.</summary>
    public sealed record Disqualified(string Ground, string Evidence) : RegistrationEvent;

    /// <summary>Totals, band and outcome are fixed.</summary>
    public sealed record Concluded(Conclusion Conclusion) : RegistrationEvent;

    /// <summary>A ballot was cast.</summary>
    public sealed record BallotCast(string Award, string Member, string Vote, bool? InWriting = null) : RegistrationEvent;

    /// <summary>The ballots were counted.</summary>
    public sealed record VotesCounted(VoteCount Count) : RegistrationEvent;

    /// <summary>A document was issued under a number.</summary>
    public sealed record DocumentIssued(DocumentRecord Document) : RegistrationEvent;
}
