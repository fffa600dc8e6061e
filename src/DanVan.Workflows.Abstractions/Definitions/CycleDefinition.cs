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

    /// <summary>The roles people may hold.</summary>
    public required IReadOnlyList<NamedItem> Roles { get; init; }

    /// <summary>Kinds of model: collective and individual.</summary>
    public required IReadOnlyList<NamedItem> Kinds { get; init; }

    /// <summary>Fields (lĩnh vực).</summary>
    public required IReadOnlyList<NamedItem> Fields { get; init; }

    /// <summary>Origins of a model: new or continued.</summary>
    public required IReadOnlyList<NamedItem> Origins { get; init; }

    /// <summary>The deadlines, in order of time.</summary>
    public required IReadOnlyList<DeadlineDefinition> Deadlines { get; init; }

    /// <summary>The stages; the first one is entered when the cycle opens.</summary>
    public required IReadOnlyList<StageDefinition> Stages { get; init; }

    /// <summary>The ways from stage to stage.</summary>
    public required IReadOnlyList<TransitionDefinition> Transitions { get; init; }

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

    /// <summary>The documents.</summary>
    public required IReadOnlyList<DocumentDefinition> Documents { get; init; }
}

/// <summary>An id with its name in Vietnamese.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
public sealed record NamedItem(string Id, string Name);

/// <summary>A deadline.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Date">Month and day of the cycle's year, <c>MM-dd</c>, before it is rolled to a working day.</param>
public sealed record DeadlineDefinition(string Id, string Name, string Date);

/// <summary>A stage.</summary>
public sealed record StageDefinition
{
    /// <summary>Identity.</summary>
    public required string Id { get; init; }

    /// <summary>Name in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>The actions taken while the cycle is in the stage; see <see cref="StageActions"/>.</summary>
    public IReadOnlyList<string> Accepts { get; init; } = [];

    /// <summary>Whether the units of the cycle are fixed when it is entered.</summary>
    public bool FreezesCohort { get; init; }

    /// <summary>What is carried out after it is entered, in order.</summary>
    public IReadOnlyList<EffectDefinition> OnEnter { get; init; } = [];

    /// <summary>Whether the cycle ends here.</summary>
    public bool Final { get; init; }
}

/// <summary>Something to be carried out after a stage is entered.</summary>
/// <param name="Do">One of <see cref="StageEffects"/>.</param>
/// <param name="Document">The kind of document, for <see cref="StageEffects.IssueDocument"/>; else null.</param>
public sealed record EffectDefinition(string Do, string? Document = null);

/// <summary>A way from one stage to another.</summary>
public sealed record TransitionDefinition
{
    /// <summary>What pulls it, unique within its stage.</summary>
    public required string Trigger { get; init; }

    /// <summary>Name on a button, in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>The stage it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The stage it enters.</summary>
    public required string To { get; init; }

    /// <summary>The roles that may pull it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Deadlines that must have passed before.</summary>
    public IReadOnlyList<string> AfterDeadlines { get; init; } = [];
}

/// <summary>How models are registered.</summary>
/// <param name="Deadline">The deadline for receipt.</param>
/// <param name="Form">The items of the form.</param>
public sealed record RegistrationRules(string Deadline, IReadOnlyList<FormItem> Form);

/// <summary>An item of the form.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Required">Whether it must hold more than white space.</param>
/// <param name="MaxLength">Most characters (UTF-16 units).</param>
public sealed record FormItem(string Id, string Name, bool Required, int MaxLength);

/// <summary>How units report.</summary>
/// <param name="Periods">The periods.</param>
/// <param name="Decisions">What a review may decide.</param>
/// <param name="Penalty">Points taken off for each late or missing report.</param>
/// <param name="MaxLength">Most characters of a result (UTF-16 units).</param>
public sealed record ReportRules(IReadOnlyList<ReportPeriod> Periods, IReadOnlyList<ReportDecision> Decisions, decimal Penalty, int MaxLength);

/// <summary>A period of reporting.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Deadline">Its deadline.</param>
public sealed record ReportPeriod(string Id, string Name, string Deadline);

/// <summary>What a review may decide.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Ends">Whether it ends the registration.</param>
public sealed record ReportDecision(string Id, string Name, bool Ends);

/// <summary>How models are scored.</summary>
public sealed record ScoringRules
{
    /// <summary>The criteria with their items.</summary>
    public required IReadOnlyList<CriterionDefinition> Criteria { get; init; }

    /// <summary>Points are multiples of this.</summary>
    public required decimal Step { get; init; }

    /// <summary>The upper level's reserve.</summary>
    public required ReserveRules Reserve { get; init; }

    /// <summary>A verifier's difference above this many percent of an item's maximum needs a reason.</summary>
    public required decimal ReasonAbovePercent { get; init; }

    /// <summary>The bands, highest first; the last one begins at 0.</summary>
    public required IReadOnlyList<BandDefinition> Bands { get; init; }

    /// <summary>Criteria whose verified points decide between equal totals, in order.</summary>
    public required IReadOnlyList<string> TieBreak { get; init; }
}

/// <summary>A criterion (tiêu chí).</summary>
/// <param name="Id">Identity, for example C1.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="FloorPercent">Share of its maximum that must be reached, in percent; 0 for none.</param>
/// <param name="Items">Its sub-criteria.</param>
public sealed record CriterionDefinition(string Id, string Name, decimal FloorPercent, IReadOnlyList<ScoreItem> Items);

/// <summary>A sub-criterion.</summary>
/// <param name="Id">Identity, for example C1.1.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Max">Most points.</param>
public sealed record ScoreItem(string Id, string Name, decimal Max);

/// <summary>Points the upper level keeps for itself.</summary>
/// <param name="Item">Id of its item.</param>
/// <param name="Default">The reserve unless a year says otherwise.</param>
/// <param name="Max">The largest reserve a year may set.</param>
public sealed record ReserveRules(string Item, int Default, int Max);

/// <summary>A band (xếp loại).</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="From">Lowest total.</param>
/// <param name="Recognised">Whether a model in it is recognised (công nhận).</param>
/// <param name="Exemplary">Whether a recognised model in it is exemplary (tiêu biểu).</param>
public sealed record BandDefinition(string Id, string Name, decimal From, bool Recognised, bool Exemplary);

/// <summary>How the council votes; integer arithmetic throughout.</summary>
/// <param name="Quorum">Share of the members that must be present.</param>
/// <param name="Pass">Share of those present that must vote yes.</param>
public sealed record VotingRules(Fraction Quorum, Fraction Pass);

/// <summary>A document of the cycle. Its texts, template and signers are data of the documents package.</summary>
/// <param name="Id">Kind, for example <c>plan</c>.</param>
/// <param name="Name">Name in Vietnamese.</param>
/// <param name="Type">Abbreviation of the type in its number, for example KH (Decree 30/2020/NĐ-CP, annex III).</param>
/// <param name="PerAward">Whether one is issued for each awarded registration, rather than one for the cycle.</param>
/// <param name="NeedsAwards">Whether it is left out when nothing was awarded: a decision that decides nothing is not issued.</param>
public sealed record DocumentDefinition(string Id, string Name, string Type, bool PerAward = false, bool NeedsAwards = false);
