using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Elsa.Activities;

/// <summary>What <see cref="EnterStage"/> does to a cycle and asks of it. Thread-safe.</summary>
internal interface IStageDesk
{
    /// <summary>Begins a stay; harmless when it was begun before.</summary>
    /// <exception cref="Driving.ElsaFlowException">The cycle does not enter that stage on that stay.</exception>
    ValueTask EnterAsync(CycleId cycle, string stage, int visit, CancellationToken cancellationToken);

    /// <summary>A stay that was begun.</summary>
    /// <exception cref="Driving.ElsaFlowException">The cycle has no such stay.</exception>
    ValueTask<StageVisit> StayAsync(CycleId cycle, int visit, CancellationToken cancellationToken);
}
