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

/// <summary>An effect that failed too often.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Kind">What was to be done.</param>
/// <param name="Key">Its stable id.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last failure said.</param>
public sealed record Incident(long Id, CycleId Cycle, string Kind, string Key, int Attempts, string Error);
