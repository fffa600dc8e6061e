namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Takes the flow of a definition out as Elsa's JSON, and takes one back in that was edited in Elsa Studio. Thread-safe.</summary>
/// <remarks>See docs/elsa-flows.md. It asks nobody whether he may: a host offers it only to those who may publish definitions.</remarks>
public interface IFlowExchange
{
    /// <summary>
    /// A definition as the JSON file of an Elsa workflow definition, as Elsa Studio imports it. Of the definition it holds what a flowchart can show, the
    /// stages and the ways between them, and the id, version and content hash of where it came from (<see cref="Graphs.GraphNames"/>).
    /// </summary>
    /// <param name="definition">Id of a definition (its published version, else what the host registered), or the content hash of a version, <c>sha256:…</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The file; null when there is no such definition. The same bytes for the same content.</returns>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    ValueTask<FlowFile?> ExportAsync(string definition, CancellationToken cancellationToken = default);

    /// <summary>Says everything that keeps an edited flow from being used, and what is worth a second look. Elsa does not see the text, and no activity is made.</summary>
    /// <param name="json">The JSON as it was exported or as Elsa Studio saved it, whatever it is; at most 1 MiB.</param>
    /// <param name="definition">Id or content hash of the definition it must be for; null for the one it names itself.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    Task<IReadOnlyList<FlowFinding>> CheckAsync(string json, string? definition = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores an edited flow in Elsa as the next version of the edited flow of its definition, when it has no finding but advice. Once published it drives the
    /// cycles of that content of the definition whose flow is created from then on; cycles that run go on as they began.
    /// </summary>
    /// <param name="json">The JSON; at most 1 MiB.</param>
    /// <param name="publish">Whether it drives cycles at once; otherwise it is a draft in Elsa Studio. A draft that is there already is overwritten.</param>
    /// <param name="definition">Id or content hash of the definition it must be for; null for the one it names itself.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <returns>What was found, and the version if one was stored.</returns>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    /// <exception cref="TimeoutException">Another import of the same flow went on for too long; nothing was stored.</exception>
    Task<FlowImport> ImportAsync(string json, bool publish, string? definition = null, CancellationToken cancellationToken = default);
}
