namespace DanVan.Workflows.Elsa;

/// <summary>How the Elsa instances of cycles fare, and what repairs one. Thread-safe.</summary>
public interface IElsaFlows
{
    /// <summary>All cycles that Elsa drives and that are not over, in ordinal order of their ids. Costs a look into Elsa's store a cycle.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<ElsaFlowStatus> StatusAsync(CancellationToken cancellationToken = default);

    /// <summary>One cycle; null when there is no such cycle, or Elsa does not drive it.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<ElsaFlowStatus?> StatusAsync(CycleId cycle, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a cycle's instance right: one that is missing, faulted, cancelled, interrupted or on an older graph is made anew at the cycle's present stage;
    /// between stages at the stage that was left, so that an administrator's steps after it run again. What came before is not run again. Afterwards the cycle's
    /// steps that were given up are tried again. Where nothing is wrong nothing happens, so it may be called at any time and any number of times, also while
    /// the workers run.
    /// </summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="cancellationToken">Cancels before a step of it.</param>
    /// <returns>How it fares afterwards, also where that is no better: what is wrong must be mended first then. Null when there is no such cycle, or Elsa does not drive it.</returns>
    /// <exception cref="TimeoutException">Another process moves the instance, for longer than <see cref="ElsaFlowOptions.LockTimeout"/>.</exception>
    ValueTask<ElsaFlowStatus?> RepairAsync(CycleId cycle, CancellationToken cancellationToken = default);
}
