namespace DanVan.Workflows.Elsa;

/// <summary>How the cycle runs as Elsa workflows.</summary>
public sealed class ElsaFlowOptions
{
    /// <summary>
    /// Who acts where an activity of a workflow sends a command (<see cref="Activities.PullTrigger"/>, <see cref="Activities.IssueDocument"/>): <c>elsa</c>, unless the
    /// host says otherwise. The host's <see cref="Hosting.IAuthorization"/> says which roles that person holds; it may have none, and every command is refused then.
    /// </summary>
    public PersonId Person { get; set; } = new("elsa");
}
