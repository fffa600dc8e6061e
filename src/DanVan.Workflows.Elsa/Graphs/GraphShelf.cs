using DanVan.Workflows.Definitions;
using Elsa.Common.Models;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Management.Materializers;
using Elsa.Workflows.Runtime;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>What Elsa's store has of our graphs, and what is missing there. Of one scope, like that store.</summary>
internal sealed class GraphShelf(IWorkflowDefinitionStore elsa, IWorkflowDefinitionPublisher publisher)
{
    /// <summary>The name under which Elsa notes where our graphs come from.</summary>
    public const string ProviderName = "DanVan";

    /// <summary>Whether a content's graph is there.</summary>
    public async Task<bool> HasAsync(LoadedDefinition loaded, CancellationToken cancellationToken) => await FindAsync(loaded, cancellationToken) is not null;

    /// <summary>The graphs that Elsa does not have yet, or does not have as published though they are. Those not published come first, so that Elsa's latest version is the published one.</summary>
    public async Task<IReadOnlyList<MaterializedWorkflow>> MissingAsync(IEnumerable<WantedGraph> wanted, CancellationToken cancellationToken)
    {
        var missing = new List<MaterializedWorkflow>();
        var taken = new Dictionary<(string Id, int Version), string>();
        foreach (var graph in wanted)
        {
            var (definition, versionId) = (graph.Loaded.Definition, GraphNames.VersionId(graph.Loaded));
            var stored = await FindAsync(graph.Loaded, cancellationToken);
            var id = stored?.DefinitionId ?? await FreeIdAsync(graph.Loaded, taken, cancellationToken);
            taken[(id, definition.Version)] = versionId;
            if (stored is null || (graph.IsPublished && !stored.IsPublished))
            {
                missing.Add(new MaterializedWorkflow(CycleGraph.Build(graph.Loaded, id, graph.IsPublished), ProviderName, JsonWorkflowMaterializer.MaterializerName));
            }
        }

        return [.. missing.OrderBy(m => m.Workflow.Publication.IsPublished)];
    }

    /// <summary>Takes back the publication of graphs on which no cycle opens any more. What runs on them goes on.</summary>
    public async Task RetractAsync(IReadOnlyList<WantedGraph> wanted, CancellationToken cancellationToken)
    {
        var published = wanted.Where(g => g.IsPublished).Select(g => GraphNames.VersionId(g.Loaded)).ToHashSet();
        var ours = await elsa.FindManyAsync(new WorkflowDefinitionFilter { VersionOptions = VersionOptions.Published, TenantAgnostic = true }, cancellationToken);
        foreach (var stored in ours.Where(d => d.ProviderName == ProviderName && !published.Contains(d.Id)).ToList())
        {
            await publisher.RetractAsync(stored, cancellationToken);
        }
    }

    private async Task<WorkflowDefinition?> FindAsync(LoadedDefinition loaded, CancellationToken cancellationToken) =>
        await elsa.FindAsync(new WorkflowDefinitionFilter { Id = GraphNames.VersionId(loaded), TenantAgnostic = true }, cancellationToken);

    // Elsa knows a version by id and number, and overwrites what it has under them. Whoever came first keeps the usual id, for ever: instances run on it.
    private async Task<string> FreeIdAsync(LoadedDefinition loaded, Dictionary<(string Id, int Version), string> taken, CancellationToken cancellationToken)
    {
        var (id, version) = (new DefinitionId(loaded.Definition.Id), loaded.Definition.Version);
        var usual = GraphNames.DefinitionId(id);
        var filter = new WorkflowDefinitionFilter { DefinitionId = usual, VersionOptions = VersionOptions.SpecificVersion(version), TenantAgnostic = true };
        return taken.ContainsKey((usual, version)) || await elsa.AnyAsync(filter, cancellationToken) ? GraphNames.DefinitionId(id, loaded.Hash) : usual;
    }
}
