using NodaTime;

namespace DanVan.Workflows.Cycles;

/// <summary>The present state of a cycle: what its events add up to. Immutable.</summary>
public sealed record CycleState
{
    /// <summary>Identity.</summary>
    public required CycleId Id { get; init; }

    /// <summary>Id of the definition.</summary>
    public required string Definition { get; init; }

    /// <summary>Version of the definition.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Content hash of the definition the cycle is pinned to, <c>sha256:…</c>.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>Name of the flow driver that says which stage is next; null when the definition's transitions do.</summary>
    public string? Flow { get; init; }

    /// <summary>What the year fills in.</summary>
    public required CycleSettings Settings { get; init; }

    /// <summary>Points kept for the upper level.</summary>
    public required int UpperLevelReserve { get; init; }

    /// <summary>The deadlines with their working days; one that is counted from something that has not happened yet is missing.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>When each deadline was seen to have passed, by id; one that has not passed is missing.</summary>
    public IReadOnlyDictionary<string, Instant> Passed { get; init; } = new Dictionary<string, Instant>();

    /// <summary>Deadlines that were waived; null for none.</summary>
    public IReadOnlyList<string>? Waived { get; init; }

    /// <summary>The milestones held, in the order they were recorded; null before the first.</summary>
    public IReadOnlyList<MilestoneRecord>? Milestones { get; init; }

    /// <summary>
    /// What migrations gave another name, by one of <see cref="MappedIds"/>, from any recorded id to the present one; null for nothing. Everything in this
    /// state carries present ids already; states of registrations keep the recorded ones and are read through this.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Renamed { get; init; }

    /// <summary>The stages visited, in order; the last one is the present one.</summary>
    public IReadOnlyList<StageVisit> Stages { get; init; } = [];

    /// <summary>The units of the cycle; null until registration opens.</summary>
    public IReadOnlyList<CohortUnit>? Cohort { get; init; }

    /// <summary>The exemplary registrations in order of rank; null until they are ranked.</summary>
    public IReadOnlyList<Ranking>? Ranking { get; init; }

    /// <summary>Effects not yet carried out, in order.</summary>
    public IReadOnlyList<PendingEffect> PendingEffects { get; init; } = [];

    /// <summary>The cycle's own documents, in order of issue.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>Where documents of the cycle and of its registrations stand with their receivers; null before the first report.</summary>
    public IReadOnlyList<DocumentDelivery>? Deliveries { get; init; }

    /// <summary>Root of the last checkpoint, <c>sha256:…</c>; null before the first.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Deadlines that stand where a decision put them, in the order of <see cref="Deadlines"/>: no rule moves them. Those that version 0.1 recorded are not among them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<string> Extended => [.. Deadlines.Where(d => d.ByDecision is true).Select(d => d.Id)];

    /// <summary>Whether a stage was left and the next one is not entered yet. Happens only where a flow driver says which one that is.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBetweenStages => Stages is [.., { Left: not null }];

    /// <summary>Id of the present stage; between stages that of the one that was left.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Stage => Stages.Count == 0 ? "" : Stages[^1].Stage;
}
