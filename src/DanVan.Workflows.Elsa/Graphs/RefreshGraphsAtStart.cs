using Elsa.Common;
using Elsa.Workflows.Runtime.Tasks;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>Takes back, after Elsa has loaded its definitions, the publication of what is no longer published here.</summary>
[TaskDependency(typeof(PopulateRegistriesStartupTask))]
internal sealed class RefreshGraphsAtStart(GraphRefresh graphs) : IStartupTask
{
    public Task ExecuteAsync(CancellationToken cancellationToken) => graphs.RefreshAsync(cancellationToken);
}
