using NodaTime;
using System.Text.Json.Serialization;

namespace DanVan.Workflows.Cycles;

/// <summary>A command to a cycle. A closed list.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Open), "cycle.open")]
[JsonDerivedType(typeof(Pull), "cycle.pull")]
[JsonDerivedType(typeof(ExtendDeadline), "cycle.extend-deadline")]
[JsonDerivedType(typeof(ChangeCohort), "cycle.change-cohort")]
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
    /// <param name="Definition">Id of a definition the host registered.</param>
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

    /// <summary>Says that a deadline has passed. Sent by the timer worker.</summary>
    public sealed record PassDeadline(CycleId Cycle, string Deadline) : CycleCommand(Cycle);

    /// <summary>Ranks the exemplary registrations and proposes the first of each kind. Sent by the effect worker.</summary>
    public sealed record ProposeAwards(CycleId Cycle) : CycleCommand(Cycle);

    /// <summary>Records the Merkle root over the heads of all streams. Sent by the effect worker.</summary>
    public sealed record RecordCheckpoint(CycleId Cycle) : CycleCommand(Cycle);

    /// <summary>Issues a document of the cycle: draws its number and freezes its bytes. Sent by the effect worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Kind">Kind of document in the definition.</param>
    public sealed record IssueDocument(CycleId Cycle, string Kind) : CycleCommand(Cycle);

    /// <summary>Says that an effect of a stage has been carried out. Sent by the effect worker.</summary>
    /// <param name="Cycle">The cycle.</param>
    /// <param name="Effect">Identity of the effect within the cycle.</param>
    public sealed record CompleteEffect(CycleId Cycle, string Effect) : CycleCommand(Cycle);

    /// <summary>Whether only the library itself sends it.</summary>
    [JsonIgnore]
    public bool IsInternal => this is PassDeadline or ProposeAwards or RecordCheckpoint or IssueDocument or CompleteEffect;
}
