using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.Logging;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Reads where cycles say that their instances ought to stand. Thread-safe.</summary>
internal sealed partial class FlowReader(IWorkflowStore store, DefinitionCatalogue definitions, ILogger<FlowReader> logger)
{
    /// <summary>A cycle that Elsa drives, or null.</summary>
    public async Task<FlowTarget?> ReadAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        var stored = (await store.LoadAsync(new LoadRequest(default, StreamId.Of(cycle), null, 0, [], []), cancellationToken)).Target;
        return stored is null ? null : await TargetOfAsync(stored, cancellationToken);
    }

    /// <summary>All cycles that Elsa drives. One that cannot be read is logged and left out: it must not keep the others from going on.</summary>
    public async Task<IReadOnlyList<FlowTarget>> AllAsync(CancellationToken cancellationToken)
    {
        var targets = new List<FlowTarget>();
        await foreach (var stored in store.ReadCyclesAsync(cancellationToken))
        {
            try
            {
                if (await TargetOfAsync(stored, cancellationToken) is { } target)
                {
                    targets.Add(target);
                }
            }
            catch (Exception e) when (e is WorkflowStoreException { Code: WorkflowStoreException.Unreadable } or DefinitionException)
            {
                LogUnreadable(logger, e, stored.Stream.ToString());
            }
        }

        return targets;
    }

    private async Task<FlowTarget?> TargetOfAsync(StoredState stored, CancellationToken cancellationToken)
    {
        CycleState state = StateText.Cycle(stored);
        return state.Flow == ElsaFlowDriver.Name && state.Stages.Count > 0
            ? FlowTarget.Of(state, await definitions.PinnedAsync(state.DefinitionHash, store, cancellationToken))
            : null;
    }

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "{Cycle} cannot be read; its Elsa instance is left as it is")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string cycle);
}
