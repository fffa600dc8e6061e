namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>An edited flow, as far as it decides where a cycle goes.</summary>
/// <param name="DefinitionId">Id of our definition, as the flow says.</param>
/// <param name="Hash">Content hash of our definition, as the flow says.</param>
/// <param name="Steps">The activities of the flowchart, in their order.</param>
/// <param name="Links">Its connections.</param>
internal sealed record FlowPlan(string? DefinitionId, string? Hash, IReadOnlyList<FlowStep> Steps, IReadOnlyList<FlowLink> Links);

/// <summary>An activity of a flow.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, as Elsa names it.</param>
internal sealed record FlowStep(string Id, string Type)
{
    /// <summary>The stage it enters; null when it enters none.</summary>
    public string? Stage { get; init; }

    /// <summary>The names of its ways out; for a stage, the triggers it lists.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [FlowLink.Done];

    /// <summary>Whether several of its ways out are taken at once.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Whether it has ways out that nobody can list beforehand.</summary>
    public bool HasOpenOutcomes { get; init; }

    /// <summary>Whether it always waits for something from outside.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether it is marked as a start of the workflow.</summary>
    public bool CanStart { get; init; }

    /// <summary>Whether it runs in the background.</summary>
    public bool RunsApart { get; init; }

    /// <summary>How it merges several ways that lead to it; null for the usual way.</summary>
    public string? MergeMode { get; init; }

    /// <summary>The types of the activities inside it.</summary>
    public IReadOnlyList<string> Inner { get; init; } = [];
}

/// <summary>A connection of a flow.</summary>
/// <param name="From">Id of the activity it leaves.</param>
/// <param name="Outcome">The way out of that activity.</param>
/// <param name="To">Id of the activity it leads to.</param>
/// <param name="Entrance">The port there.</param>
internal sealed record FlowLink(string From, string Outcome, string To, string Entrance)
{
    /// <summary>The way out of an activity that names none.</summary>
    public const string Done = "Done";

    /// <summary>The one way into an activity.</summary>
    public const string In = "In";

    /// <summary>How a finding names it.</summary>
    public string Place => $"{From}:{Outcome}->{To}";
}
