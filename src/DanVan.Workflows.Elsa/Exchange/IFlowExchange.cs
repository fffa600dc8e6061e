namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Carries definitions to where people work with Elsa. Thread-safe.</summary>
public interface IFlowExchange
{
    /// <summary>
    /// A definition as the JSON file of an Elsa workflow definition, as Elsa Studio imports it. Of the definition it holds what a flowchart can show, the
    /// stages and the ways between them, and the id, version and content hash of where it came from (<see cref="Graphs.GraphNames"/>).
    /// </summary>
    /// <param name="hash">Content hash of a version that was published or registered, or of a draft, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The file; null when there is no definition of that hash. The same bytes for the same hash.</returns>
    /// <exception cref="Storage.WorkflowStoreException">The store cannot be read.</exception>
    /// <exception cref="Definitions.DefinitionException">The stored definition cannot be read.</exception>
    ValueTask<FlowFile?> ExportAsync(string hash, CancellationToken cancellationToken = default);
}
