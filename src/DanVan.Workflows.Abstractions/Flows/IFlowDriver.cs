namespace DanVan.Workflows.Flows;

/// <summary>
/// Says which stage of a cycle is next. Without one the definition's transitions do, in the transaction in which a stage is left. With one, leaving puts
/// the cycle between stages, and the driver is called after that commit; it enters the next stage through <see cref="IStageGate"/>. Must be thread-safe.
/// </summary>
/// <remarks>
/// Each call comes at least once, also after a crash, and may come from two processes; the steps of one cycle come in their order. Returning means: the
/// step need not come again. An exception is retried with growing waits, then shown to an operator; meanwhile the cycle's later steps wait.
/// A step that comes again may be about a stay the cycle has long gone beyond, in the words of a version it has been moved away from: then there is nothing to do.
/// </remarks>
public interface IFlowDriver
{
    /// <summary>Takes the cycle on from a step. It may return before the next stage is entered, when something durable of its own will see to that.</summary>
    ValueTask DriveAsync(FlowStep step, CancellationToken cancellationToken);

    /// <summary>Is told that something happened to a cycle, whoever drives it. In no fixed order; nothing the cycle does waits for it.</summary>
    ValueTask TellAsync(CycleNotice notice, CancellationToken cancellationToken);
}
