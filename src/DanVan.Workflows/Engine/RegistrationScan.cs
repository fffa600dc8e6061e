using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Reads all registrations of a cycle for a decision that rests on the whole of them.</summary>
internal static class RegistrationScan
{
    /// <summary>Hands over every registration, in the words of the version its cycle runs on, one at a time.</summary>
    /// <returns>That no stream of the cycle has moved or begun since, for the commit of a decision that rests on what was read.</returns>
    public static async ValueTask<StreamsGuard> EachAsync(IWorkflowStore store, CycleFrame frame, Action<RegistrationState> take, CancellationToken cancellationToken)
    {
        var (streams, events) = (1L, frame.Version);
        await foreach (var stored in store.ReadRegistrationsAsync(frame.State.Id, cancellationToken))
        {
            take(StateText.Registration(stored, frame));
            (streams, events) = (streams + 1, events + stored.Version);
        }

        return new StreamsGuard(frame.State.Id, streams, events);
    }
}
