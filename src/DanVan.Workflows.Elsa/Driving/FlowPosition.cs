namespace DanVan.Workflows.Elsa.Driving;

/// <summary>Where a cycle's instances stand against where one of them ought to. Pure.</summary>
/// <param name="State">What an operator is told.</param>
/// <param name="Keeper">The instance that goes on, or that an operator wants to see; null when there is none.</param>
/// <param name="Surplus">Others that still live. They go.</param>
/// <param name="Move">What puts it right.</param>
internal sealed record FlowPosition(ElsaFlowState State, FlowInstance? Keeper, IReadOnlyList<FlowInstance> Surplus, FlowMove Move)
{
    /// <summary>Compares.</summary>
    /// <param name="target">What the cycle says.</param>
    /// <param name="instances">All instances that drive it, or did.</param>
    public static FlowPosition Of(FlowTarget target, IReadOnlyList<FlowInstance> instances)
    {
        var living = instances.Where(i => i.Life is FlowLife.Waiting or FlowLife.Interrupted).ToList();

        // Of two that stand alike the later one was made in place of the other.
        var best = living.Select(i => (Instance: i, Found: Judge(target, i))).Where(x => x.Found is not null).OrderBy(x => x.Found!.Value.Rank).ThenByDescending(x => x.Instance.Updated).FirstOrDefault();
        if (best.Found is var (_, state, move))
        {
            return new FlowPosition(state, best.Instance, [.. living.Where(i => i != best.Instance)], move);
        }

        return target.IsFinal
            ? new FlowPosition(ElsaFlowState.Finished, null, living, FlowMove.None)
            : Lost(target, instances, living);
    }

    private static (int Rank, ElsaFlowState State, FlowMove Move)? Judge(FlowTarget target, FlowInstance instance)
    {
        // One that is ahead of its cycle waits for what never comes: the cycle's store was set back to a backup.
        if (instance.Life != FlowLife.Waiting || instance.Hash != target.Hash || instance.Visit > target.Visit)
        {
            return null;
        }

        var isPresent = instance.Visit == target.Visit;
        return (instance.Stay, target) switch
        {
            // Its own steps after the end of the cycle.
            (null, { IsFinal: true }) when isPresent => (0, ElsaFlowState.Finished, FlowMove.None),
            ({ }, { IsBetween: false }) when isPresent => (0, ElsaFlowState.Standing, FlowMove.None),
            (null, { IsBetween: true }) when isPresent => (0, ElsaFlowState.BetweenStages, FlowMove.None),

            // It waits in a stay that is over, so it was not told yet. Woken, it catches up. The later it stands, the less it does again.
            ({ }, _) => (target.Visit - instance.Visit + 1, ElsaFlowState.Behind, FlowMove.Wake),

            // It waits in a step before a stage that was entered: what it wrote after that step was lost.
            _ => null,
        };
    }

    private static FlowPosition Lost(FlowTarget target, IReadOnlyList<FlowInstance> instances, IReadOnlyList<FlowInstance> living)
    {
        // Those that were replaced long ago say nothing of today.
        var last = instances
            .Where(i => i.Visit >= target.Visit - 1 || i.Life == FlowLife.Interrupted)
            .OrderByDescending(i => i.Updated).ThenByDescending(i => i.Visit)
            .FirstOrDefault();
        var state = last switch
        {
            null => ElsaFlowState.Missing,
            { Life: FlowLife.Faulted } => ElsaFlowState.Faulted,
            { Life: FlowLife.Cancelled } => ElsaFlowState.Cancelled,
            { Life: FlowLife.Interrupted } => ElsaFlowState.Interrupted,
            { Life: FlowLife.Ended } => ElsaFlowState.Ended,
            { Hash: var hash } when hash != target.Hash => ElsaFlowState.OlderGraph,
            _ => ElsaFlowState.Interrupted,
        };
        return new FlowPosition(state, last, living, FlowMove.Create);
    }
}
