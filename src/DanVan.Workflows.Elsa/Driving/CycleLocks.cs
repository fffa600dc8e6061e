using Medallion.Threading;
using Microsoft.Extensions.Options;

namespace DanVan.Workflows.Elsa.Driving;

/// <summary>
/// Locks among all nodes of a host, by what workflow instances are correlated with: Elsa's last save wins, so one instance must not run twice at once. Of a cycle it is
/// the lock under which its own flow is moved. They spare work and half-done instances; what is written twice without them is written under the same ids. Thread-safe.
/// </summary>
internal sealed class CycleLocks(IDistributedLockProvider locks, IOptions<ElsaFlowOptions> options)
{
    /// <exception cref="TimeoutException">Somebody else held it for longer than <see cref="ElsaFlowOptions.LockTimeout"/>.</exception>
    public ValueTask<IDistributedSynchronizationHandle> HoldAsync(string correlation, CancellationToken cancellationToken) =>
        locks.AcquireLockAsync($"danvan-flow:{correlation}", options.Value.LockTimeout.ToTimeSpan(), cancellationToken);
}
