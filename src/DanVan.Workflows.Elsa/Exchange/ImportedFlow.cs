namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>The edited flow that is published for a content of a definition.</summary>
/// <param name="VersionId">Id of its version in Elsa, to start instances on.</param>
/// <param name="Activities">The id of the activity of each stage, by the stage's id; empty where it has findings that are no advice.</param>
/// <param name="Findings">What was found. It may have been edited in Studio since it was imported.</param>
internal sealed record ImportedFlow(string VersionId, IReadOnlyDictionary<string, string> Activities, IReadOnlyList<FlowFinding> Findings)
{
    /// <summary>Whether instances can be started on it.</summary>
    public bool IsGood => FlowCheck.IsGood(Findings);
}
