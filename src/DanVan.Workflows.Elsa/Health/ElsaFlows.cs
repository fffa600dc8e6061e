using System.Runtime.CompilerServices;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DanVan.Workflows.Elsa.Health;

/// <inheritdoc cref="IElsaFlows" />
internal sealed class ElsaFlows(FlowReader cycles, FlowSettler settler, FlowGraphs graphs, ElsaReadiness elsa, IWorkflowStore store, IClock clock, IOptions<ElsaFlowOptions> options) : IElsaFlows
{
    private const int MaxIncidents = 1_000;

    public async IAsyncEnumerable<ElsaFlowStatus> StatusAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await elsa.EnsureAsync(cancellationToken);
        foreach (var target in (await cycles.AllAsync(cancellationToken)).Where(t => !t.IsFinal))
        {
            yield return await StatusAsync(target, await settler.PositionAsync(target, cancellationToken), cancellationToken);
        }
    }

    public async ValueTask<ElsaFlowStatus?> StatusAsync(CycleId cycle, CancellationToken cancellationToken = default)
    {
        await elsa.EnsureAsync(cancellationToken);
        return await settler.LookAsync(cycle, cancellationToken) is var (target, position) ? await StatusAsync(target, position, cancellationToken) : null;
    }

    public async ValueTask<ElsaFlowStatus?> RepairAsync(CycleId cycle, CancellationToken cancellationToken = default)
    {
        await elsa.EnsureAsync(cancellationToken);
        if (await cycles.ReadAsync(cycle, cancellationToken) is not { } target)
        {
            return null;
        }

        var version = await graphs.VersionOfAsync(target.Hash, cancellationToken);
        try
        {
            await settler.SettleAsync(cycle, (now, position) => now.Hash == target.Hash && IsOlder(position, version) ? FlowMove.Create : position.Move, cancellationToken);
            await RetryStepsAsync(cycle, cancellationToken);
        }
        catch (ElsaFlowException e)
        {
            // Where nothing was made, no instance says why.
            return await StatusAsync(cycle, cancellationToken) is { } status ? status with { Fault = status.Fault ?? e.Message } : null;
        }

        return await StatusAsync(cycle, cancellationToken);
    }

    private static bool IsOlder(FlowPosition position, string version) =>
        position is { State: ElsaFlowState.Standing or ElsaFlowState.BetweenStages, Keeper.VersionId: { } present } && present != version;

    // A parked step holds the lane of its cycle: what comes after it would never be delivered.
    private async Task RetryStepsAsync(CycleId cycle, CancellationToken cancellationToken)
    {
        foreach (var parked in (await store.ReadParkedOutboxAsync(MaxIncidents, cancellationToken)).Where(m => m.Cycle == cycle && m.Message.Kind == FlowMessages.StepMessage))
        {
            await store.RetryOutboxAsync(parked.Id, cancellationToken);
        }
    }

    private async Task<ElsaFlowStatus> StatusAsync(FlowTarget target, FlowPosition position, CancellationToken cancellationToken)
    {
        var state = position.Keeper is not null && IsOlder(position, await graphs.VersionOfAsync(target.Hash, cancellationToken)) ? ElsaFlowState.OlderGraph : position.State;
        return new ElsaFlowStatus(
            target.Cycle,
            state,
            target.Stage,
            target.IsBetween,
            target.Since,
            clock.GetCurrentInstant() - target.Since >= options.Value.LateAfter,
            position.Keeper?.Id,
            position.Keeper?.VersionId,
            position.Keeper is { Life: FlowLife.Waiting } ? position.Keeper.WaitsIn : "",
            state == ElsaFlowState.Faulted ? position.Keeper?.Fault : null);
    }
}
