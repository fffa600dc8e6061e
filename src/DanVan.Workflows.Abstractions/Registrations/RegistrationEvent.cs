using NodaTime;
using System.Text.Json.Serialization;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Registrations;

/// <summary>Something that happened to a registration. A closed list; the names in the JSON never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Accepted), "registration.accepted")]
[JsonDerivedType(typeof(Rejected), "registration.rejected")]
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
        UnitId Unit, string Kind, string Field, string Origin, IReadOnlyDictionary<string, string> Form, LocalDateTime SubmittedAt) : RegistrationEvent;

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
    public sealed record BallotCast(string Award, string Member, string Vote) : RegistrationEvent;

    /// <summary>The ballots were counted.</summary>
    public sealed record VotesCounted(VoteCount Count) : RegistrationEvent;

    /// <summary>A document was issued under a number.</summary>
    public sealed record DocumentIssued(DocumentRecord Document) : RegistrationEvent;
}

/// <summary>What became of a registration.</summary>
/// <param name="Outcome">recognised, not-recognised, ineligible or discontinued.</param>
/// <param name="Reason">Why not recognised, as a code; null when there is nothing to say.</param>
/// <param name="Points">The points; null for a discontinued or ineligible one.</param>
/// <param name="IsExemplary">Whether it is exemplary (tiêu biểu).</param>
public sealed record Conclusion(string Outcome, string? Reason, PointTotals? Points, bool IsExemplary);

/// <summary>The points of a registration; all with two decimals at most.</summary>
/// <param name="SelfTotal">Sum of the unit's own points.</param>
/// <param name="VerifiedTotal">Sum of the verified points; of an incomplete sheet the sum of what there is.</param>
/// <param name="Upper">Points of the upper level.</param>
/// <param name="Penalty">Points taken off for late or missing reports.</param>
/// <param name="Total">The total; null when the sheet is incomplete.</param>
/// <param name="Band">The band of the total; null when the sheet is incomplete.</param>
/// <param name="Ties">Verified points of the criteria that decide between equal totals, in the order in which they decide.</param>
public sealed record PointTotals(
    decimal SelfTotal, decimal VerifiedTotal, decimal Upper, decimal Penalty, decimal? Total, string? Band, IReadOnlyList<decimal> Ties);

/// <summary>The count of a vote.</summary>
/// <param name="Award">The award.</param>
/// <param name="Members">The council without the recused.</param>
/// <param name="Yes">Votes for.</param>
/// <param name="No">Votes against.</param>
/// <param name="Abstain">Members present who abstained.</param>
/// <param name="Absent">Members who were absent or cast no ballot.</param>
/// <param name="HasQuorum">Whether enough members were present.</param>
/// <param name="Awarded">Whether the award is given.</param>
public sealed record VoteCount(string Award, int Members, int Yes, int No, int Abstain, int Absent, bool HasQuorum, bool Awarded);
