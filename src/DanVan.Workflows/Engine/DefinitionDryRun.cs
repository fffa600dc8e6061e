using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <inheritdoc cref="IDefinitionDryRun" />
internal sealed class DefinitionDryRun(IWorkflowStore store, DefinitionCatalogue definitions, HistoryReader history, IClock clock) : IDefinitionDryRun
{
    public async ValueTask<DryRunReport> DryRunAsync(
        string definitionJson, IReadOnlyDictionary<CycleId, MigrationMapping>? mappings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitionJson);
        CompiledDefinition target;
        try
        {
            target = new CompiledDefinition(DefinitionLoader.Load(definitionJson));
        }
        catch (DefinitionException e)
        {
            return new DryRunReport(e.Findings, []);
        }

        var results = new List<DryRunResult>();
        foreach (var cycle in await OpenCyclesAsync(target.Definition.Id, cancellationToken))
        {
            var mapping = mappings?.GetValueOrDefault(cycle) ?? MigrationMapping.None;
            results.Add(await RunAsync(cycle, target, mapping, cancellationToken));
        }

        return new DryRunReport([], results);
    }

    // The ids are gathered first: no read stays open over the replays.
    private async ValueTask<IReadOnlyList<CycleId>> OpenCyclesAsync(string definition, CancellationToken cancellationToken)
    {
        var cycles = new List<CycleId>();
        await foreach (var stored in store.ReadCyclesAsync(cancellationToken))
        {
            if (stored.Stream.Kind == StreamKind.Cycle && StateText.Cycle(stored) is var state && state.Definition == definition
                && !(await definitions.PinnedAsync(state.DefinitionHash, store, cancellationToken)).Stages[state.Stage].Final)
            {
                cycles.Add(state.Id);
            }
        }

        return cycles;
    }

    private async ValueTask<DryRunResult> RunAsync(CycleId cycle, CompiledDefinition target, MigrationMapping mapping, CancellationToken cancellationToken)
    {
        try
        {
            return (await history.ReplayAsync(cycle, target, mapping, clock.GetCurrentInstant(), cancellationToken)).Result.DryRun;
        }
        catch (WorkflowStoreException e) when (e.Code == WorkflowStoreException.Unreadable)
        {
            // One cycle that cannot be read is no reason to say nothing of the others.
            var reason = new DryRunReason("cycle.unreadable", "Không đọc được lịch sử của chu kỳ này.", e.Message, [], 1);
            return new DryRunResult(cycle, DryRunVerdict.Blocked, [reason], [], [], "", null, null);
        }
    }
}
