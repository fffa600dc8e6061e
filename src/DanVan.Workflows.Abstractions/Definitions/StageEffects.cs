namespace DanVan.Workflows.Definitions;

/// <summary>What can be carried out after a stage is entered: the vocabulary of <see cref="EffectDefinition.Do"/>.</summary>
public static class StageEffects
{
    /// <summary>Every registration is concluded.</summary>
    public const string Conclude = "conclude-registrations";

    /// <summary>The exemplary ones are ranked and proposed.</summary>
    public const string ProposeAwards = "propose-awards";

    /// <summary>The votes on every proposed registration are counted.</summary>
    public const string CountVotes = "count-votes";

    /// <summary>A document is issued.</summary>
    public const string IssueDocument = "issue-document";

    /// <summary>The heads of all streams are sealed.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>People are told.</summary>
    public const string Notify = "notify";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Conclude, ProposeAwards, CountVotes, IssueDocument, Checkpoint, Notify];
}
