using System.Collections.Concurrent;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Keeps open connections with their compiled statements. Thread-safe.</summary>
internal sealed class SessionPool(RelationalDialect dialect) : IAsyncDisposable
{
    // The one used last is given out first: its caches are warm.
    private readonly ConcurrentStack<StoreSession> _idle = new();
    private int _idleCount;
    private volatile bool _isDisposed;

    public async ValueTask<StoreSession> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(RelationalWorkflowStore));
        cancellationToken.ThrowIfCancellationRequested();
        if (_idle.TryPop(out var session))
        {
            Interlocked.Decrement(ref _idleCount);
            return session;
        }

        return new StoreSession(await dialect.OpenAsync(cancellationToken), dialect);
    }

    /// <summary>Takes back a session whose last work ended as planned. One whose work failed is disposed of by its user instead.</summary>
    public async ValueTask ReturnAsync(StoreSession session)
    {
        if (_isDisposed || Interlocked.Increment(ref _idleCount) > dialect.IdleSessions)
        {
            Interlocked.Decrement(ref _idleCount);
            await session.DisposeAsync();
            return;
        }

        _idle.Push(session);
        if (_isDisposed)
        {
            await DrainAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await DrainAsync();
    }

    private async ValueTask DrainAsync()
    {
        while (_idle.TryPop(out var session))
        {
            await session.DisposeAsync();
        }
    }
}
