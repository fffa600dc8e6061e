using System.Text.Json.Serialization;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>Something that happened to a cycle. A closed list; the names in the JSON never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Opened), "cycle.opened")]
[JsonDerivedType(typeof(StageLeft), "cycle.stage-left")]
[JsonDerivedType(typeof(StageEntered), "cycle.stage-entered")]
[JsonDerivedType(typeof(CohortFrozen), "cycle.cohort-frozen")]
[JsonDerivedType(typeof(CohortChanged), "cycle.cohort-changed")]
[JsonDerivedType(typeof(DeadlineExtended), "cycle.deadline-extended")]
[JsonDerivedType(typeof(DeadlineSet), "cycle.deadline-set")]
[JsonDerivedType(typeof(DeadlineWaived), "cycle.deadline-waived")]
[JsonDerivedType(typeof(Reminded), "cycle.reminded")]
[JsonDerivedType(typeof(MilestoneRecorded), "cycle.milestone-recorded")]
[JsonDerivedType(typeof(TransitionPulled), "cycle.transition-pulled")]
[JsonDerivedType(typeof(Migrated), "cycle.migrated")]
[JsonDerivedType(typeof(DeadlinePassed), "cycle.deadline-passed")]
[JsonDerivedType(typeof(AwardsProposed), "cycle.awards-proposed")]
[JsonDerivedType(typeof(CheckpointRecorded), "cycle.checkpoint-recorded")]
[JsonDerivedType(typeof(DocumentIssued), "cycle.document-issued")]
[JsonDerivedType(typeof(DeliveryRecorded), "cycle.document-delivery-recorded")]
[JsonDerivedType(typeof(EffectCompleted), "cycle.effect-completed")]
public abstract record CycleEvent
{
    private CycleEvent()
    {
    }

    /// <summary>The cycle was opened on a definition; <paramref name="Flow"/> names what says which stage is next, null for the definition's transitions.</summary>
    public sealed record Opened(
        string Definition,
        int DefinitionVersion,
        string DefinitionHash,
        CycleSettings Settings,
        int UpperLevelReserve,
        IReadOnlyList<Deadline> Deadlines,
        string? Flow = null) : CycleEvent;

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

    /// <summary>A deadline got its day, because what it is counted from has happened.</summary>
    public sealed record DeadlineSet(Deadline Deadline) : CycleEvent;

    /// <summary>A deadline was waived by a decision.</summary>
    public sealed record DeadlineWaived(string Deadline, string Decision) : CycleEvent;

    /// <summary>People were reminded of a deadline; <paramref name="Units"/> are those that owed something then, null when units were not asked for.</summary>
    public sealed record Reminded(string Deadline, string Reminder, IReadOnlyList<UnitId>? Units) : CycleEvent;

    /// <summary>A milestone was held; its effects are to be carried out.</summary>
    public sealed record MilestoneRecorded(MilestoneRecord Milestone, IReadOnlyList<PendingEffect> Effects) : CycleEvent;

    /// <summary>A transition with effects of its own was pulled; they are to be carried out.</summary>
    public sealed record TransitionPulled(string Stage, string Trigger, IReadOnlyList<PendingEffect> Effects) : CycleEvent;

    /// <summary>The cycle was moved to another version of its definition. The deadlines are those of the new version.</summary>
    public sealed record Migrated(
        string FromHash, int DefinitionVersion, string DefinitionHash, MigrationMapping Mapping, IReadOnlyList<Deadline> Deadlines, string Decision) : CycleEvent;

    /// <summary>A deadline passed.</summary>
    public sealed record DeadlinePassed(string Deadline) : CycleEvent;

    /// <summary>The exemplary registrations were ranked, and the first of each kind proposed.</summary>
    public sealed record AwardsProposed(IReadOnlyList<Ranking> Ranking) : CycleEvent;

    /// <summary>The heads of all streams were sealed: the Merkle root over them, and how far each had got. An audit recomputes the root.</summary>
    public sealed record CheckpointRecorded(string Root, long Streams, long Events, IReadOnlyList<StreamSeal>? Seals = null) : CycleEvent;

    /// <summary>A document was issued under a number.</summary>
    public sealed record DocumentIssued(DocumentRecord Document) : CycleEvent;

    /// <summary>A receiver's document system reported on a document.</summary>
    public sealed record DeliveryRecorded(string Document, string Organ, DocumentDeliveryStatus Status, Instant At, string Note) : CycleEvent;

    /// <summary>An effect was carried out.</summary>
    public sealed record EffectCompleted(string Effect) : CycleEvent;
}
