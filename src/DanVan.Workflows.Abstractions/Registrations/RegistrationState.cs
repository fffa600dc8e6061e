using NodaTime;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Registrations;

/// <summary>The present state of a registration: what its events add up to. Immutable.</summary>
public sealed record RegistrationState
{
    /// <summary>Identity.</summary>
    public required RegistrationId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RegistrationStatus Status { get; init; }

    /// <summary>The unit that registered it.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>When it was received.</summary>
    public required LocalDateTime SubmittedAt { get; init; }

    /// <summary>Kind of model; empty for a refused paper.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Field; empty for a refused paper.</summary>
    public string Field { get; init; } = "";

    /// <summary>Origin; empty for a refused paper.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The items of the form, by id; empty for a refused paper.</summary>
    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();

    /// <summary>The registration of the same model in an earlier cycle; null when there is none.</summary>
    public RegistrationId? CarriedFrom { get; init; }

    /// <summary>When it was returned to the unit, in order; null for never.</summary>
    public IReadOnlyList<ReturnState>? Returns { get; init; }

    /// <summary>The reports, in the order they were entered.</summary>
    public IReadOnlyList<ReportState> Reports { get; init; } = [];

    /// <summary>The score lines taken, in the order they were entered.</summary>
    public IReadOnlyList<ScoreLine> Scores { get; init; } = [];

    /// <summary>The grounds for ineligibility, in the order they were entered.</summary>
    public IReadOnlyList<string> Disqualifications { get; init; } = [];

    /// <summary>The appeals, in order; null for none. Only the last can be open.</summary>
    public IReadOnlyList<AppealState>? Appeals { get; init; }

    /// <summary>What became of it; null until concluded.</summary>
    public Conclusion? Conclusion { get; init; }

    /// <summary>The ballots, in the order they were cast.</summary>
    public IReadOnlyList<BallotState> Ballots { get; init; } = [];

    /// <summary>The counts of the secret ballot; null when there was none.</summary>
    public BallotTally? Tally { get; init; }

    /// <summary>The count of the vote; null until counted.</summary>
    public VoteCount? Vote { get; init; }

    /// <summary>The registration's own documents, in order of issue.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>Whether it was accepted and neither withdrawn nor discontinued.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsActive => Status == RegistrationStatus.Accepted;
}
