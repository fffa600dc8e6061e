using NodaTime;
using System.Text.Json.Serialization;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Cycles;

/// <summary>A command to a cycle. A closed list.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Open), "cycle.open")]
[JsonDerivedType(typeof(Pull), "cycle.pull")]
[JsonDerivedType(typeof(ExtendDeadline), "cycle.extend-deadline")]
[JsonDerivedType(typeof(ChangeCohort), "cycle.change-cohort")]
[JsonDerivedType(typeof(WaiveDeadline), "cycle.waive-deadline")]
[JsonDerivedType(typeof(RecordMilestone), "cycle.record-milestone")]
[JsonDerivedType(typeof(Migrate), "cycle.migrate")]
[JsonDerivedType(typeof(Issue), "cycle.issue")]
[JsonDerivedType(typeof(ReplaceDocument), "cycle.replace-document")]
[JsonDerivedType(typeof(CorrectDocument), "cycle.correct-document")]
[JsonDerivedType(typeof(RecallDocument), "cycle.recall-document")]
[JsonDerivedType(typeof(RecordDelivery), "cycle.record-delivery")]
[JsonDerivedType(typeof(Remind), "cycle.remind")]
[JsonDerivedType(typeof(PullAutomatically), "cycle.pull-automatically")]
[JsonDerivedType(typeof(EnterStage), "cycle.enter-stage")]
[JsonDerivedType(typeof(PassDeadline), "cycle.pass-deadline")]
[JsonDerivedType(typeof(ProposeAwards), "cycle.propose-awards")]
[JsonDerivedType(typeof(RecordCheckpoint), "cycle.record-checkpoint")]
[JsonDerivedType(typeof(IssueDocument), "cycle.issue-document")]
[JsonDerivedType(typeof(CompleteEffect), "cycle.complete-effect")]
public abstract record CycleCommand : Command
{
    private CycleCommand(CycleId cycle) => Cycle = cycle;

    /// <summary>The cycle it is addressed to.</summary>
    public CycleId Cycle { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override StreamId Target => StreamId.Of(Cycle);

    /// <summary>Opens a cycle on a definition; the definition's content hash is pinned.</summary>
    /// <param name="Cycle">The new cycle.</param>
    /// <param name="Definition">Id of a definition: its published version in the store, else the one the host registered in code.</param>
    /// <param name="Settings">What the year fills in.</param>
    public sealed record Open(CycleId Cycle, string Definition, CycleSettings Settings) : CycleCommand(Cycle);

    /// <summary>Pulls a trigger of the present stage: it is left, and another entered.</summary>
    public sealed record Pull(CycleId Cycle, string Trigger) : CycleCommand(Cycle);

    /// <summary>Moves a deadline to a later day, by a recorded decision.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Deadline">Id of the deadline.</param>
    /// <param name="NewDate">The new day, before it is rolled to a working day.</param>
    /// <param name="Decision">Number and subject of the decision; not empty.</param>
    public sealed record ExtendDeadline(CycleId Cycle, string Deadline, LocalDate NewDate, string Decision) : CycleCommand(Cycle);

    /// <summary>Adds units to the frozen cohort, by a recorded decision. Rows of a unit that is there replace its old rows.</summary>
    public sealed record ChangeCohort(CycleId Cycle, IReadOnlyList<CohortUnit> Units, string Decision) : CycleCommand(Cycle);

    /// <summary>Waives a deadline, by a recorded decision: nothing is late for it any more, and no transition waits for it.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Deadline">Id of the deadline.</param>
    /// <param name="Decision">Number and subject of the decision; not empty.</param>
    public sealed record WaiveDeadline(CycleId Cycle, string Deadline, string Decision) : CycleCommand(Cycle);

    /// <summary>Records that a milestone was held.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Milestone">Id of the milestone.</param>
    /// <param name="HeldOn">The day it was held; not in the future.</param>
    /// <param name="Conclusion">What it came to; may be empty.</param>
    public sealed record RecordMilestone(CycleId Cycle, string Milestone, LocalDate HeldOn, string Conclusion) : CycleCommand(Cycle);

    /// <summary>Moves the cycle to a published version of its definition. What was decided is never decided again.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="DefinitionHash">Content hash of the published version, <c>sha256:…</c>.</param>
    /// <param name="Mapping">What has another name in the new version, and where the cycle stands in it.</param>
    /// <param name="Decision">Number and subject of the decision; not empty.</param>
    public sealed record Migrate(CycleId Cycle, string DefinitionHash, MigrationMapping Mapping, string Decision) : CycleCommand(Cycle);

    /// <summary>Issues a document of the cycle by hand: draws its number and freezes it. For documents of the cycle as a whole that bear a number.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Kind">Kind of document in the definition.</param>
    /// <param name="Details">What the kind asks for, by the ids of its details; empty where it asks for nothing.</param>
    /// <param name="Milestone">Id of the milestone it is about; null for none.</param>
    public sealed record Issue(CycleId Cycle, string Kind, IReadOnlyDictionary<string, string> Details, string? Milestone = null) : CycleCommand(Cycle);

    /// <summary>
    /// Issues a document of the same kind in the place of one whose content was wrong, composed from what is on record now, under a number of its own
    /// (Decree 30/2020/NĐ-CP, Article 18, clause 3).
    /// </summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Document">Id of the document to replace: one of the cycle's own. That of a registration is replaced by a command to the registration.</param>
    /// <param name="Reason">Why; not empty.</param>
    /// <param name="Details">What the kind asks for, all of it anew.</param>
    public sealed record ReplaceDocument(CycleId Cycle, string Document, string Reason, IReadOnlyDictionary<string, string> Details) : CycleCommand(Cycle);

    /// <summary>Issues a letter that corrects mistakes in the form of an issued document (đính chính; Decree 30/2020/NĐ-CP, Article 18, clause 3).</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Document">Id of the document: of the cycle or of one of its registrations.</param>
    /// <param name="Reason">Why; not empty.</param>
    /// <param name="Corrections">The mistakes; at least one.</param>
    /// <param name="Details">What the kind <c>correction</c> asks for; null where it asks for nothing.</param>
    public sealed record CorrectDocument(
        CycleId Cycle, string Document, string Reason, IReadOnlyList<DocumentCorrection> Corrections, IReadOnlyDictionary<string, string>? Details = null)
        : CycleCommand(Cycle);

    /// <summary>Issues a document that takes another one back (thu hồi; Decree 30/2020/NĐ-CP, Article 18, clause 4).</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Document">Id of the document: of the cycle or of one of its registrations.</param>
    /// <param name="Reason">Why; not empty.</param>
    /// <param name="Details">What the kind <c>recall</c> asks for; null where it asks for nothing.</param>
    public sealed record RecallDocument(CycleId Cycle, string Document, string Reason, IReadOnlyDictionary<string, string>? Details = null) : CycleCommand(Cycle);

    /// <summary>
    /// Records what a receiver's document system said of a document. Messages may come repeatedly and out of order: each counts by its own time, and one that
    /// says nothing new is done without an event.
    /// </summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Document">Id of the document: of the cycle or of one of its registrations.</param>
    /// <param name="Organ">The receiver, as its messages name it; not empty.</param>
    /// <param name="Status">How far the document has got there.</param>
    /// <param name="At">When that was so, by the receiver's clock; kept to the millisecond. At most a day ahead of this machine's.</param>
    /// <param name="Note">What else was said; may be empty.</param>
    public sealed record RecordDelivery(CycleId Cycle, string Document, string Organ, DocumentDeliveryStatus Status, Instant At, string Note) : CycleCommand(Cycle);

    /// <summary>Reminds people of a deadline, or escalates it. Sent by the timer worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Deadline">Id of the deadline.</param>
    /// <param name="Reminder">Id of the reminder within it.</param>
    public sealed record Remind(CycleId Cycle, string Deadline, string Reminder) : CycleCommand(Cycle);

    /// <summary>Pulls the first transition of the present stage that fires by itself and may be pulled. Sent by the timer worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Automatic">The kind of look, one of <see cref="Definitions.AutomaticPulls"/>: a daily one takes all that fire by themselves, one at the end of deadlines only its own; null for all.</param>
    /// <param name="Visit">The stay in a stage it is meant for, 1 for the first of the cycle; null for the present one.</param>
    /// <param name="Due">Before this instant it is refused; null for none.</param>
    public sealed record PullAutomatically(CycleId Cycle, string? Automatic = null, int? Visit = null, Instant? Due = null) : CycleCommand(Cycle);

    /// <summary>Enters a stage of a cycle that is between stages. Sent for a flow driver, see <see cref="Flows.IStageGate"/>.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Stage">Id of the stage.</param>
    /// <param name="Visit">Which stay in a stage it begins, 1 for the first of the cycle.</param>
    /// <param name="Flow">The driver's name.</param>
    public sealed record EnterStage(CycleId Cycle, string Stage, int Visit, string Flow) : CycleCommand(Cycle);

    /// <summary>Says that a deadline has passed. Sent by the timer worker.</summary>
    public sealed record PassDeadline(CycleId Cycle, string Deadline) : CycleCommand(Cycle);

    /// <summary>Ranks the exemplary registrations and proposes the first of each kind. Sent by the effect worker.</summary>
    public sealed record ProposeAwards(CycleId Cycle) : CycleCommand(Cycle);

    /// <summary>Records the Merkle root over the heads of all streams. Sent by the effect worker.</summary>
    public sealed record RecordCheckpoint(CycleId Cycle) : CycleCommand(Cycle);

    /// <summary>Issues a document of the cycle: draws its number and freezes its bytes. Sent by the effect worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Kind">Kind of document in the definition.</param>
    /// <param name="Milestone">Id of the milestone it is about; null for a document a stage or a transition brings about.</param>
    public sealed record IssueDocument(CycleId Cycle, string Kind, string? Milestone = null) : CycleCommand(Cycle);

    /// <summary>Says that an effect of a stage has been carried out. Sent by the effect worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Effect">Identity of the effect within the cycle.</param>
    public sealed record CompleteEffect(CycleId Cycle, string Effect) : CycleCommand(Cycle);

    /// <summary>Whether only the library itself sends it.</summary>
    [JsonIgnore]
    public bool IsInternal => this is EnterStage or PassDeadline or Remind or PullAutomatically or ProposeAwards or RecordCheckpoint or IssueDocument or CompleteEffect;
}
