namespace DanVan.Workflows.Definitions;

/// <summary>How a year runs: stages, deadlines, forms, scoring, votes and documents. Data that administrators edit; immutable.</summary>
public sealed record CycleDefinition
{
    /// <summary>The editor's hint to the JSON Schema; not read.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Identity, for example <c>annual-cycle</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version, 1 or more.</summary>
    public required int Version { get; init; }

    /// <summary>Its name in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>IANA zone in which dates are read, normally <c>Asia/Ho_Chi_Minh</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How many calendar years a cycle's deadlines may lie in: 1 for the cycle's own year, 2 when it is wrapped up in the next one, more for a programme.</summary>
    public int Years { get; init; } = 1;

    /// <summary>For which bodies it is made; null for any.</summary>
    public OwnerRules? Owner { get; init; }

    /// <summary>The roles people may hold.</summary>
    public required IReadOnlyList<RoleDefinition> Roles { get; init; }

    /// <summary>Kinds of model: collective and individual.</summary>
    public required IReadOnlyList<NamedItem> Kinds { get; init; }

    /// <summary>Fields (lĩnh vực).</summary>
    public required IReadOnlyList<NamedItem> Fields { get; init; }

    /// <summary>Origins of a model: new or continued.</summary>
    public required IReadOnlyList<NamedItem> Origins { get; init; }

    /// <summary>Areas of units on which thresholds may depend, for example mountainous ones; empty when they do not.</summary>
    public IReadOnlyList<NamedItem> Areas { get; init; } = [];

    /// <summary>The groups of units that take part; empty when every unit of the host's directory does.</summary>
    public IReadOnlyList<ParticipantGroup> Participants { get; init; } = [];

    /// <summary>The deadlines, in order of time as far as their days are known beforehand.</summary>
    public required IReadOnlyList<DeadlineDefinition> Deadlines { get; init; }

    /// <summary>The stages; the first one is entered when the cycle opens.</summary>
    public required IReadOnlyList<StageDefinition> Stages { get; init; }

    /// <summary>The ways from stage to stage.</summary>
    public required IReadOnlyList<TransitionDefinition> Transitions { get; init; }

    /// <summary>What is held beside the stages.</summary>
    public IReadOnlyList<MilestoneDefinition> Milestones { get; init; } = [];

    /// <summary>Which roles may do what: action to roles. Internal actions are not listed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Permissions { get; init; }

    /// <summary>How models are registered.</summary>
    public required RegistrationRules Registration { get; init; }

    /// <summary>How units report.</summary>
    public required ReportRules Reports { get; init; }

    /// <summary>How models are scored.</summary>
    public required ScoringRules Scoring { get; init; }

    /// <summary>Grounds that make a registration ineligible.</summary>
    public required IReadOnlyList<NamedItem> Disqualifiers { get; init; }

    /// <summary>How the council votes.</summary>
    public required VotingRules Voting { get; init; }

    /// <summary>The awards, for a year whose settings name none.</summary>
    public IReadOnlyList<AwardRule> Awards { get; init; } = [];

    /// <summary>The documents.</summary>
    public required IReadOnlyList<DocumentDefinition> Documents { get; init; }
}
