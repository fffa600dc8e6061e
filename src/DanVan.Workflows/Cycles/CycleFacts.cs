using DanVan.Workflows.Calendars;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Cycles;

/// <summary>What the engine reads before a cycle's command is decided, so that deciding needs no I/O. Only what the command needs is there.</summary>
internal sealed record CycleFacts(WorkingCalendar Calendar)
{
    /// <summary>The host's units, for a transition into the stage that fixes them.</summary>
    public IReadOnlyList<CohortUnit>? Units { get; init; }

    /// <summary>What was counted, for a transition whose conditions ask.</summary>
    public CycleCounts? Counts { get; init; }

    /// <summary>The accepted and discontinued registrations, for ranking: those that are exemplary and any that is not concluded.</summary>
    public IReadOnlyList<RegistrationState>? Registrations { get; init; }

    /// <summary>The units that still owe what a deadline is for, for a reminder that tells them.</summary>
    public IReadOnlyList<UnitId>? Owing { get; init; }

    /// <summary>How many models of each kind got how far, for ranking; a kind without any is missing.</summary>
    public IReadOnlyDictionary<string, KindCounts> KindCounts { get; init; } = new Dictionary<string, KindCounts>();

    /// <summary>That no stream of the cycle has moved since the registrations were read; null when nothing rests on that.</summary>
    public StreamsGuard? Streams { get; init; }

    /// <summary>The root over all heads, for a checkpoint.</summary>
    public CycleEvent.CheckpointRecorded? Checkpoint { get; init; }

    /// <summary>What a migration rests on; null when there is no such version.</summary>
    public MigrationFacts? Migration { get; init; }

    /// <summary>What was found out for a command about documents; null for any other.</summary>
    public IssuingFacts? Issuing { get; init; }

    /// <summary>The document that was prepared, for its issue.</summary>
    public DocumentRecord? Document { get; init; }
}
