using System.Globalization;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>
/// Brings a cycle's instance to where the cycle says it ought to stand. What it is called for is a hint; it compares, moves and compares again, so it may be
/// called at any time, any number of times, by any process. Thread-safe.
/// </summary>
/// <remarks>
/// The lock per cycle spares processes the work of doing the same; nothing rests on it. Two that do the same at once enter a stage once, because the gate does,
/// and write an instance and a bookmark of the same ids.
/// </remarks>
internal sealed class FlowSettler(FlowReader cycles, FlowInstances instances, CycleLocks locks)
{
    // A cycle may be pulled on while its instance is moved; each time is a move more. Beyond that something is wrong.
    private const int MaxMoves = 8;

    /// <summary>Where a cycle's instance stands; null when Elsa drives no such cycle. Changes nothing.</summary>
    public async Task<(FlowTarget Target, FlowPosition Position)?> LookAsync(CycleId cycle, CancellationToken cancellationToken) =>
        await cycles.ReadAsync(cycle, cancellationToken) is { } target ? (target, await PositionAsync(target, cancellationToken)) : null;

    /// <summary>Where the instance of a cycle that was read stands.</summary>
    public async Task<FlowPosition> PositionAsync(FlowTarget target, CancellationToken cancellationToken) => FlowPosition.Of(target, await instances.OfAsync(target, cancellationToken));

    /// <summary>Moves a cycle's instance to where it ought to stand. Nothing happens where it stands so already, or where Elsa drives no such cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="first">What to do first; null for nothing at all.</param>
    /// <param name="cancellationToken">Cancels between two moves.</param>
    /// <exception cref="ElsaFlowException">The instance does not come to stand there.</exception>
    /// <exception cref="TimeoutException">Another process moves it, for longer than <see cref="ElsaFlowOptions.LockTimeout"/>.</exception>
    public async Task SettleAsync(CycleId cycle, Func<FlowTarget, FlowPosition, FlowMove?> first, CancellationToken cancellationToken)
    {
        await using var held = await locks.HoldAsync(cycle.Value, cancellationToken);
        (FlowMove Move, int Visit)? done = null;
        for (var moves = 0; await LookAsync(cycle, cancellationToken) is var (target, position); moves++)
        {
            if ((done is null ? first(target, position) : position.Move) is not { } move)
            {
                return;
            }

            if (move == FlowMove.None)
            {
                await TidyAsync(target, position, cancellationToken);
                return;
            }

            // After a move it stands right, or is behind again because the cycle went on meanwhile. All else another move would only repeat.
            var next = (move, position.Keeper?.Visit ?? 0);
            if (done is not null && (position.State != ElsaFlowState.Behind || done == next || moves == MaxMoves))
            {
                throw Stalled(target, position);
            }

            done = next;
            await (move == FlowMove.Wake ? instances.WakeAsync(position.Keeper!, cancellationToken) : instances.CreateAsync(target, cancellationToken));
        }
    }

    private async Task TidyAsync(FlowTarget target, FlowPosition position, CancellationToken cancellationToken)
    {
        foreach (var surplus in position.Surplus)
        {
            await instances.RemoveAsync(surplus, cancellationToken);
        }

        await instances.RightBookmarksAsync(target, position.Keeper, cancellationToken);
    }

    private static ElsaFlowException Stalled(FlowTarget target, FlowPosition position)
    {
        var where = target.IsBetween ? $"after the stage \"{target.Stage}\"" : $"in the stage \"{target.Stage}\"";
        var text = string.Create(CultureInfo.InvariantCulture, $"The Elsa instance {position.Keeper?.Id ?? "-"} of the cycle {target.Cycle}, {where} (stay {target.Visit}): {position.State}.");
        return new ElsaFlowException(ElsaFlowException.Stalled, position.Keeper?.Fault is { } fault ? $"{text} {fault}" : text);
    }
}
