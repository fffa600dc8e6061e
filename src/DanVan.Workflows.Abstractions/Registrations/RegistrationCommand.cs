using NodaTime;
using System.Text.Json.Serialization;

namespace DanVan.Workflows.Registrations;

/// <summary>A command to a registration. A closed list.</summary>
/// <remarks>Kinds, fields, periods, roles and the like are given by the definition's ids as text, because an unknown one is refused with a reason, not thrown.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Submit), "registration.submit")]
[JsonDerivedType(typeof(Return), "registration.return")]
[JsonDerivedType(typeof(Resubmit), "registration.resubmit")]
[JsonDerivedType(typeof(Appeal), "registration.appeal")]
[JsonDerivedType(typeof(DecideAppeal), "registration.decide-appeal")]
[JsonDerivedType(typeof(RecordTally), "registration.record-tally")]
[JsonDerivedType(typeof(ReplaceDocument), "registration.replace-document")]
[JsonDerivedType(typeof(Withdraw), "registration.withdraw")]
[JsonDerivedType(typeof(Report), "registration.report")]
[JsonDerivedType(typeof(Score), "registration.score")]
[JsonDerivedType(typeof(Disqualify), "registration.disqualify")]
[JsonDerivedType(typeof(Conclude), "registration.conclude")]
[JsonDerivedType(typeof(CastBallot), "registration.cast-ballot")]
[JsonDerivedType(typeof(CountVotes), "registration.count-votes")]
[JsonDerivedType(typeof(IssueDocument), "registration.issue-document")]
public abstract record RegistrationCommand : Command
{
    private RegistrationCommand(RegistrationId registration) => Registration = registration;

    /// <summary>The registration it is addressed to.</summary>
    public RegistrationId Registration { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override StreamId Target => StreamId.Of(Registration);

    /// <summary>A unit registers a model.</summary>
    /// <param name="Registration">The new registration; its id is taken even if the paper is refused.</param>
    /// <param name="Unit">The unit that registers.</param>
    /// <param name="Kind">collective or individual.</param>
    /// <param name="Field">Field (lĩnh vực) of the definition.</param>
    /// <param name="Origin">new or continued.</param>
    /// <param name="Form">The items of the form, by id.</param>
    /// <param name="SubmittedAt">When the office received it, in the cycle's zone.</param>
    /// <param name="CarriedFrom">The registration of the same model in an earlier cycle; null when there is none.</param>
    public sealed record Submit(
        RegistrationId Registration,
        UnitId Unit,
        string Kind,
        string Field,
        string Origin,
        IReadOnlyDictionary<string, string> Form,
        LocalDateTime SubmittedAt,
        RegistrationId? CarriedFrom = null)
        : RegistrationCommand(Registration);

    /// <summary>Returns an accepted registration to its unit to be supplemented.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Reason">What is lacking; not empty.</param>
    public sealed record Return(RegistrationId Registration, string Reason) : RegistrationCommand(Registration);

    /// <summary>A unit hands a returned registration in again, whole.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Kind">Kind of model.</param>
    /// <param name="Field">Field (lĩnh vực) of the definition.</param>
    /// <param name="Origin">Origin of the model.</param>
    /// <param name="Form">The items of the form, by id.</param>
    /// <param name="SubmittedAt">When the office received it, in the cycle's zone.</param>
    public sealed record Resubmit(
        RegistrationId Registration, string Kind, string Field, string Origin, IReadOnlyDictionary<string, string> Form, LocalDateTime SubmittedAt)
        : RegistrationCommand(Registration);

    /// <summary>A unit asks for its verified points to be looked at again (kiến nghị, phúc tra).</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Reason">Why; not empty.</param>
    /// <param name="AppealedAt">When the office received it, in the cycle's zone.</param>
    public sealed record Appeal(RegistrationId Registration, string Reason, LocalDateTime AppealedAt) : RegistrationCommand(Registration);

    /// <summary>Answers the open appeal of a registration.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Lines">Verifiers' lines that replace those of the same item and scorer; empty when the points stand.</param>
    /// <param name="Answer">The answer given to the unit; not empty.</param>
    public sealed record DecideAppeal(RegistrationId Registration, IReadOnlyList<ScoreLine> Lines, string Answer) : RegistrationCommand(Registration);

    /// <summary>Records the counts of a secret ballot on a proposed award.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Award">The award.</param>
    /// <param name="Present">The members who were present and took a ballot paper, without the recused.</param>
    /// <param name="Yes">Ballots for.</param>
    /// <param name="No">Ballots against.</param>
    /// <param name="Abstain">Blank and spoilt ballots.</param>
    public sealed record RecordTally(RegistrationId Registration, string Award, IReadOnlyList<string> Present, int Yes, int No, int Abstain)
        : RegistrationCommand(Registration);

    /// <summary>
    /// The unit takes its registration back, also while it is returned. The name of its model, and its places in the quotas, are free again; its code
    /// stays taken.
    /// </summary>
    public sealed record Withdraw(RegistrationId Registration, string Reason) : RegistrationCommand(Registration);

    /// <summary>A unit reports on its model, and the review decides what becomes of it.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Period">A period of the definition, for example mid-year.</param>
    /// <param name="ReportedAt">When the office received the report, in the cycle's zone.</param>
    /// <param name="Decision">What the review decided, for example continue.</param>
    /// <param name="Result">The reported result.</param>
    public sealed record Report(RegistrationId Registration, string Period, LocalDateTime ReportedAt, string Decision, string Result)
        : RegistrationCommand(Registration);

    /// <summary>Enters the lines of one or more score sheets of a registration. Each line is taken or refused by itself, in order.</summary>
    public sealed record Score(RegistrationId Registration, IReadOnlyList<ScoreLine> Lines) : RegistrationCommand(Registration);

    /// <summary>Records a ground that makes the registration ineligible.</summary>
    public sealed record Disqualify(RegistrationId Registration, string Ground, string Evidence) : RegistrationCommand(Registration);

    /// <summary>
    /// Issues a document of the same kind, for example a certificate, in the place of one whose content was wrong, under a number of its own (Decree
    /// 30/2020/NĐ-CP, Article 18, clause 3).
    /// </summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Document">Id of the document to replace: one of the registration's own.</param>
    /// <param name="Reason">Why; not empty.</param>
    public sealed record ReplaceDocument(RegistrationId Registration, string Document, string Reason) : RegistrationCommand(Registration);

    /// <summary>Works out totals, band and outcome once and for all. Sent by the effect worker.</summary>
    public sealed record Conclude(RegistrationId Registration) : RegistrationCommand(Registration);

    /// <summary>A member of the council votes on a proposed award.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Award">The award.</param>
    /// <param name="Member">The member of the council.</param>
    /// <param name="Vote">yes, no, abstain or absent.</param>
    /// <param name="InWriting">Whether a member who was absent answers in writing afterwards; null for no.</param>
    public sealed record CastBallot(RegistrationId Registration, string Award, string Member, string Vote, bool? InWriting = null) : RegistrationCommand(Registration);

    /// <summary>Counts the ballots once and for all. Sent by the effect worker.</summary>
    public sealed record CountVotes(RegistrationId Registration) : RegistrationCommand(Registration);

    /// <summary>Issues a document of the registration, for example a certificate. Sent by the effect worker.</summary>
    public sealed record IssueDocument(RegistrationId Registration, string Kind) : RegistrationCommand(Registration);

    /// <summary>Whether only the library itself sends it.</summary>
    [JsonIgnore]
    public bool IsInternal => this is Conclude or CountVotes or IssueDocument;
}
