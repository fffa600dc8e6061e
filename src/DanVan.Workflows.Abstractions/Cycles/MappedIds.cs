namespace DanVan.Workflows.Cycles;

/// <summary>Which ids of a definition a mapping may give another name: the vocabulary of <see cref="MigrationMapping.Renamed"/>. Stages have a member of their own.</summary>
public static class MappedIds
{
    /// <summary>Kinds of model.</summary>
    public const string Kinds = "kinds";

    /// <summary>Fields.</summary>
    public const string Fields = "fields";

    /// <summary>Origins of a model.</summary>
    public const string Origins = "origins";

    /// <summary>Items of the form.</summary>
    public const string Form = "form";

    /// <summary>Periods of reporting.</summary>
    public const string Periods = "periods";

    /// <summary>Decisions of a review.</summary>
    public const string Decisions = "decisions";

    /// <summary>Sub-criteria of every set, and the upper level's reserve.</summary>
    public const string Items = "items";

    /// <summary>Grounds that make a registration ineligible.</summary>
    public const string Disqualifiers = "disqualifiers";

    /// <summary>Bands.</summary>
    public const string Bands = "bands";

    /// <summary>Deadlines.</summary>
    public const string Deadlines = "deadlines";

    /// <summary>Milestones.</summary>
    public const string Milestones = "milestones";

    /// <summary>Kinds of document.</summary>
    public const string Documents = "documents";

    /// <summary>Awards of the definition; those a year's settings name are its own.</summary>
    public const string Awards = "awards";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Kinds, Fields, Origins, Form, Periods, Decisions, Items, Disqualifiers, Bands, Deadlines, Milestones, Documents, Awards];

    /// <summary>Those of which no two may become one: what is recorded under each would run together.</summary>
    public static IReadOnlyList<string> Distinct { get; } = [Form, Periods, Items, Deadlines, Milestones, Awards];
}
