using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Hosting;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Mappers;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Exchange;

/// <inheritdoc cref="IFlowExchange" />
internal sealed class FlowExchange(IDefinitionQueries definitions, IServiceScopeFactory scopes) : IFlowExchange
{
    public async ValueTask<FlowFile?> ExportAsync(string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        if (await definitions.JsonAsync(hash, cancellationToken) is not { } json)
        {
            return null;
        }

        var loaded = DefinitionLoader.LoadPinned(json, hash);
        var id = GraphNames.DefinitionId(new DefinitionId(loaded.Definition.Id));

        // A file is there to be changed; only what Elsa keeps for us must not be.
        var workflow = CycleGraph.Build(loaded, id, isPublished: false);
        workflow.IsReadonly = false;
        await using var scope = scopes.CreateAsyncScope();
        var mapper = scope.ServiceProvider.GetRequiredService<WorkflowDefinitionMapper>();
        var exporter = scope.ServiceProvider.GetRequiredService<IWorkflowDefinitionExporter>();
        var file = await exporter.ExportDefinitionAsync(mapper.MapToWorkflowDefinition(mapper.Map(workflow)), cancellationToken);
        return new FlowFile(string.Create(CultureInfo.InvariantCulture, $"{id}-v{loaded.Definition.Version}.json"), file.Data);
    }
}
