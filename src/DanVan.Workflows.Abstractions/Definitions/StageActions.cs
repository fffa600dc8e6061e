namespace DanVan.Workflows.Definitions;

/// <summary>The actions a stage may take: the vocabulary of <see cref="StageDefinition.Accepts"/> and <see cref="CycleDefinition.Permissions"/>.</summary>
public static class StageActions
{
    /// <summary>A unit registers a model.</summary>
    public const string Submit = "submit";

    /// <summary>A registration is returned to its unit to be supplemented.</summary>
    public const string Return = "return";

    /// <summary>A unit hands a returned registration in again.</summary>
    public const string Resubmit = "resubmit";

    /// <summary>A unit asks for its verified points to be looked at again.</summary>
    public const string Appeal = "appeal";

    /// <summary>The council answers such a request.</summary>
    public const string DecideAppeal = "decide-appeal";

    /// <summary>The counts of a secret ballot are recorded.</summary>
    public const string RecordTally = "record-tally";

    /// <summary>A unit takes its registration back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>A unit reports.</summary>
    public const string Report = "report";

    /// <summary>Score sheets are entered.</summary>
    public const string Score = "score";

    /// <summary>A ground for ineligibility is recorded.</summary>
    public const string Disqualify = "disqualify";

    /// <summary>The library works out outcomes.</summary>
    public const string Conclude = "conclude";

    /// <summary>The library ranks and proposes.</summary>
    public const string ProposeAwards = "propose-awards";

    /// <summary>The council votes.</summary>
    public const string CastBallot = "cast-ballot";

    /// <summary>The library counts the votes.</summary>
    public const string CountVotes = "count-votes";

    /// <summary>A deadline is moved (any stage; only in permissions).</summary>
    public const string ExtendDeadline = "extend-deadline";

    /// <summary>A deadline is waived (any stage; only in permissions).</summary>
    public const string WaiveDeadline = "waive-deadline";

    /// <summary>A cycle is moved to another version of its definition (any stage; only in permissions).</summary>
    public const string Migrate = "migrate";

    /// <summary>The cohort is changed (any stage; only in permissions).</summary>
    public const string ChangeCohort = "change-cohort";

    /// <summary>
    /// Documents are issued by hand, replaced, corrected and recalled, and their deliveries recorded (any stage, final ones too; only in permissions). A
    /// definition that does not say who may lets those who may open a cycle.
    /// </summary>
    public const string IssueDocument = "issue-document";

    /// <summary>A cycle is opened (before any stage; only in permissions).</summary>
    public const string Open = "open";

    /// <summary>What may stand in <see cref="StageDefinition.Accepts"/>.</summary>
    public static IReadOnlyList<string> OfStages { get; } = [Submit, Return, Resubmit, Withdraw, Report, Score, Appeal, DecideAppeal, Disqualify, Conclude, ProposeAwards, CastBallot, RecordTally, CountVotes];

    /// <summary>What may stand in <see cref="CycleDefinition.Permissions"/>.</summary>
    public static IReadOnlyList<string> OfPeople { get; } = [Open, Submit, Return, Resubmit, Withdraw, Report, Score, Appeal, DecideAppeal, Disqualify, CastBallot, RecordTally, ExtendDeadline, WaiveDeadline, ChangeCohort, Migrate, IssueDocument];
}
