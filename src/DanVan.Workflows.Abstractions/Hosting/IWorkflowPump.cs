namespace DanVan.Workflows.Hosting;

/// <summary>Carries out what is due: timers and effects. The hosted workers use it; a host with a clock of its own, or a test, calls it itself. Thread-safe.</summary>
public interface IWorkflowPump
{
    /// <summary>Sends the commands of timers that are due and carries out waiting effects, until nothing is due.</summary>
    /// <returns>How many timers and effects were carried out.</returns>
    /// <exception cref="Storage.WorkflowStoreException">The store failed.</exception>
    ValueTask<int> RunUntilIdleAsync(CancellationToken cancellationToken = default);

    /// <summary>The effects that failed too often and wait for an operator.</summary>
    ValueTask<IReadOnlyList<Incident>> IncidentsAsync(CancellationToken cancellationToken = default);

    /// <summary>Offers a parked effect again.</summary>
    /// <returns>False when it is not parked.</returns>
    ValueTask<bool> RetryAsync(long incident, CancellationToken cancellationToken = default);
}
