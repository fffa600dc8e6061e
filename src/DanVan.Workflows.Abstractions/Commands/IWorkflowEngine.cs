namespace DanVan.Workflows;

/// <summary>Runs the way of one command, and answers what may be done now. Thread-safe.</summary>
public interface IWorkflowEngine
{
    /// <summary>
    /// Carries out one command in one transaction. When the outcome is <see cref="Outcome.Done"/>, it is on disk.
    /// </summary>
    /// <exception cref="ArgumentException">An id is empty or malformed.</exception>
    /// <exception cref="Storage.WorkflowStoreException">The store failed. Whether the command was committed is unknown: send the same id again.</exception>
    ValueTask<Outcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>What the actor may do in a cycle now, and of what they may not do: why not. Produced by the functions that decide commands.</summary>
    /// <returns>The actions, or null when there is no such cycle.</returns>
    ValueTask<IReadOnlyList<PossibleAction>?> ActionsAsync(CycleId cycle, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>The like for one registration. A registration that does not exist offers what may bring it about.</summary>
    /// <returns>The actions, or null when there is no such cycle.</returns>
    ValueTask<IReadOnlyList<PossibleAction>?> ActionsAsync(RegistrationId registration, Actor actor, CancellationToken cancellationToken = default);
}
