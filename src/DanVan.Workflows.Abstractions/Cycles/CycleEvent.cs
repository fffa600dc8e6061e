using System.Text.Json.Serialization;

namespace DanVan.Workflows.Cycles;

/// <summary>Something that happened to a cycle. A closed list; the names in the JSON never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Opened), "cycle.opened")]
[JsonDerivedType(typeof(StageLeft), "cycle.stage-left")]
[JsonDerivedType(typeof(StageEntered), "cycle.stage-entered")]
[JsonDerivedType(typeof(CohortFrozen), "cycle.cohort-frozen")]
[JsonDerivedType(typeof(CohortChanged), "cycle.cohort-changed")]
[JsonDerivedType(typeof(DeadlineExtended), "cycle.deadline-extended")]
[JsonDerivedType(typeof(DeadlinePassed), "cycle.deadline-passed")]
[JsonDerivedType(typeof(AwardsProposed), "cycle.awards-proposed")]
[JsonDerivedType(typeof(CheckpointRecorded), "cycle.checkpoint-recorded")]
[JsonDerivedType(typeof(DocumentIssued), "cycle.document-issued")]
[JsonDerivedType(typeof(EffectCompleted), "cycle.effect-completed")]
public abstract record CycleEvent
{
    private CycleEvent()
    {
    }

    /// <summary>The cycle was opened on a definition.</summary>
    public sealed record Opened(
        string Definition, int DefinitionVersion, string DefinitionHash, CycleSettings Settings, int UpperLevelReserve, IReadOnlyList<Deadline> Deadlines) : CycleEvent;

    /// <summary>A stage was left because a trigger was pulled.</summary>
    public sealed record StageLeft(string Stage, string Trigger) : CycleEvent;

    /// <summary>A stage was entered; its effects are to be carried out.</summary>
    public sealed record StageEntered(string Stage, IReadOnlyList<PendingEffect> Effects) : CycleEvent;

    /// <summary>The units of the cycle were fixed.</summary>
    public sealed record CohortFrozen(IReadOnlyList<CohortUnit> Units) : CycleEvent;

    /// <summary>Units were added to the cohort, or their rows replaced, by a decision.</summary>
    public sealed record CohortChanged(IReadOnlyList<CohortUnit> Units, string Decision) : CycleEvent;

    /// <summary>A deadline was moved by a decision.</summary>
    public sealed record DeadlineExtended(Deadline Deadline, string Decision) : CycleEvent;

    /// <summary>A deadline passed.</summary>
    public sealed record DeadlinePassed(string Deadline) : CycleEvent;

    /// <summary>The exemplary registrations were ranked, and the first of each kind proposed.</summary>
    public sealed record AwardsProposed(IReadOnlyList<Ranking> Ranking) : CycleEvent;

    /// <summary>The heads of all streams were sealed: the Merkle root over them, and how far each had got. An audit recomputes the root.</summary>
    public sealed record CheckpointRecorded(string Root, long Streams, long Events, IReadOnlyList<StreamSeal>? Seals = null) : CycleEvent;

    /// <summary>A document was issued under a number.</summary>
    public sealed record DocumentIssued(DocumentRecord Document) : CycleEvent;

    /// <summary>An effect was carried out.</summary>
    public sealed record EffectCompleted(string Effect) : CycleEvent;
}
