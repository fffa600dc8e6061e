using Elsa.Workflows.Runtime;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>Tells Elsa of our graphs when it starts, and whenever it is asked to load its definitions again.</summary>
internal sealed class DanVanWorkflowsProvider(GraphSource source, GraphShelf shelf) : IWorkflowsProvider
{
    public string Name => GraphShelf.ProviderName;

    // What Elsa has is not told again: it would write each row anew at every start, and warn of every version that is not the latest.
    public async ValueTask<IEnumerable<MaterializedWorkflow>> GetWorkflowsAsync(CancellationToken cancellationToken = default) =>
        await shelf.MissingAsync(await source.AllAsync(cancellationToken), cancellationToken);
}
