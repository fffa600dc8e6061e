using DanVan.Workflows.Elsa.Driving.Notices;
using DanVan.Workflows.Elsa.Graphs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>
/// Compares cycles with their instances and makes good what no delivery will: a wake-up that a half-written instance lost, an instance that is gone between
/// two stages, two instances of one cycle, an event that a workflow waits for and was not told of. What an operator must look at (a fault, a cancellation) it leaves alone. Thread-safe.
/// </summary>
internal sealed partial class FlowSweep(FlowReader cycles, FlowSettler settler, GraphRefresh graphs, MissedNotices missed, IClock clock, IOptions<ElsaFlowOptions> options, ILogger<FlowSweep> logger)
{
    /// <summary>Goes through all cycles once.</summary>
    /// <returns>How many instances were moved.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        await RefreshAsync(cancellationToken);
        var moved = 0;
        foreach (var target in (await cycles.AllAsync(cancellationToken)).Where(t => !t.IsFinal && IsLate(t)))
        {
            if (await TryAsync(target, cancellationToken))
            {
                moved++;
            }
        }

        await TellMissedAsync(cancellationToken);
        return moved;
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await graphs.RefreshAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever Elsa says against one graph: cycles on others must not wait for it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotRefreshed(logger, e);
        }
    }

    private async Task TellMissedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await missed.DeliverAsync(cancellationToken);
        }
        catch (AggregateException e)
        {
            LogUntold(logger, e);
        }
    }

    private async Task<bool> TryAsync(FlowTarget target, CancellationToken cancellationToken)
    {
        try
        {
            if (!IsDue(target, await settler.PositionAsync(target, cancellationToken)))
            {
                return false;
            }

            // Looked at again under the lock: another process may have moved it by now.
            var isMoved = false;
            await settler.SettleAsync(target.Cycle, (now, position) => IsLate(now) && (isMoved = IsDue(now, position)) ? position.Move : null, cancellationToken);
            return isMoved;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever an administrator's activity or Elsa's store throws: one cycle must not keep the sweep from the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(logger, e, target.Cycle.Value);
            return false;
        }
    }

    private bool IsLate(FlowTarget target) => clock.GetCurrentInstant() - target.Since >= options.Value.LateAfter;

    private static bool IsDue(FlowTarget target, FlowPosition position) =>
        position.State == ElsaFlowState.Behind || position.Surplus.Count > 0 || (target.IsBetween && position.State is ElsaFlowState.Missing or ElsaFlowState.Interrupted);

    [LoggerMessage(EventId = 25, Level = LogLevel.Error, Message = "Elsa could not be told of new definitions; the next sweep tries again")]
    private static partial void LogNotRefreshed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 24, Level = LogLevel.Error, Message = "Workflows that wait for an event of a cycle could not be told of it; the next sweep tries again")]
    private static partial void LogUntold(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "The Elsa instance of the cycle {Cycle} could not be put right; the next sweep tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception, string cycle);
}
