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
        foreach (var (cycle, unreadable) in await CyclesAsync(target.Definition.Id, cancellationToken))
        {
            var mapping = mappings?.GetValueOrDefault(cycle) ?? MigrationMapping.None;
            results.Add(unreadable ?? await RunAsync(cycle, target, mapping, cancellationToken));
        }

        return new DryRunReport([], results);
    }

    /// <summary>The open cycles of a definition, and those of which not even that can be told.</summary>
    /// <remarks>They are gathered first: no read stays open over the replays.</remarks>
    private async ValueTask<IReadOnlyList<(CycleId Cycle, DryRunResult? Unreadable)>> CyclesAsync(string definition, CancellationToken cancellationToken)
    {
        var cycles = new List<(CycleId, DryRunResult?)>();
        await foreach (var stored in store.ReadCyclesAsync(cancellationToken))
        {
            if (stored.Stream.Kind != StreamKind.Cycle)
            {
                continue;
            }

            try
            {
                if (StateText.Cycle(stored) is var state && state.Definition == definition
                    && !(await definitions.PinnedAsync(state.DefinitionHash, store, cancellationToken)).Stages[state.Stage].Final)
                {
                    cycles.Add((state.Id, null));
                }
            }
            catch (WorkflowStoreException e) when (e.Code == WorkflowStoreException.Unreadable)
            {
                cycles.Add((stored.Stream.Cycle, Unreadable(stored.Stream.Cycle, e)));
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
            return Unreadable(cycle, e);
        }
    }

    // One cycle that cannot be read is no reason to say nothing of the others.
    private static DryRunResult Unreadable(CycleId cycle, WorkflowStoreException e) =>
        new(cycle, DryRunVerdict.Blocked, [new DryRunReason("cycle.unreadable", "Không đọc được dữ liệu của chu kỳ này.", e.Message, [], 1)], [], [], "", null, null);
}
