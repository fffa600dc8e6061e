using Medallion.Threading;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>Locks that keep nobody out.</summary>
internal sealed class NoLocks : IDistributedLockProvider
{
    public IDistributedLock CreateLock(string name) => new Open(name);

    private sealed class Open(string name) : IDistributedLock
    {
        public string Name => name;

        public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout = null, CancellationToken cancellationToken = default) => new Handle();

        public ValueTask<IDistributedSynchronizationHandle> AcquireAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) => new(new Handle());

        public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout = default, CancellationToken cancellationToken = default) => new Handle();

        public ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(TimeSpan timeout = default, CancellationToken cancellationToken = default) => new(new Handle());
    }

    private sealed class Handle : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => default;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
