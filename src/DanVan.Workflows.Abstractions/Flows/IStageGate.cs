namespace DanVan.Workflows.Flows;

/// <summary>Where a flow driver enters the stages of the cycles it drives. Thread-safe.</summary>
public interface IStageGate
{
    /// <summary>
    /// Enters a stage, in one commit. Its command has an id derived from the stay, so asking again, also after a crash or from another process, gives
    /// the same outcome and enters nothing twice; another stage asked for under the same stay is refused (<c>command.id-reused</c>).
    /// </summary>
    /// <param name="flow">The driver's name; it must be the one that drives the cycle.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="stage">Id of a stage of the definition the cycle runs on.</param>
    /// <param name="visit">Which stay in a stage it begins: one more than the stay that was left.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>
    /// Done, also where the cycle is or was in that stage on that stay already. Refused, without a record, where it is driven otherwise
    /// (<c>flow.not-driven</c>), the stay before was not left (<c>flow.not-left</c>, also where that stay is spent in another stage already), there is no such
    /// stage (<c>stage.unknown</c>) or no unit takes part (<c>transition.no-units</c>); asking again is right once the cause is mended. NotFound where there
    /// is no such cycle. Conflict where others kept changing the cycle meanwhile; ask again.
    /// </returns>
    /// <exception cref="ArgumentException">No name or no stage is given.</exception>
    /// <exception cref="Storage.WorkflowStoreException">The store failed; ask again.</exception>
    ValueTask<Outcome> EnterAsync(string flow, CycleId cycle, string stage, int visit, CancellationToken cancellationToken = default);
}
