using System.Data.Common;
using DanVan.Workflows.EntityFrameworkCore.Relational;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EntityFrameworkCore;

/// <summary>The durable store on a relational database. The package of each database has a sealed one with a factory.</summary>
/// <remarks>
/// Thread-safe. The ways every command takes (load, commit, outbox) run hand-written statements, compiled once per connection, on connections
/// that stay open; Entity Framework Core owns the tables and their migrations and serves the seldom queries.
/// </remarks>
public abstract partial class RelationalWorkflowStore : IWorkflowStore, IAsyncDisposable, IDisposable
{
    private readonly RelationalDialect _dialect;
    private readonly SessionPool _pool;
    private bool _isDisposed;

    private protected RelationalWorkflowStore(RelationalDialect dialect)
    {
        _dialect = dialect;
        _pool = new SessionPool(dialect);
    }

    /// <inheritdoc />
    public ValueTask<LoadResult> LoadAsync(LoadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ReadAsync(request, static (session, r, token) => session.Load.RunAsync(r, token), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(CommitBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Validate();
        return WriteAsync(
            batch,
            static async (session, b, token) =>
            {
                var result = await session.Batch.WriteAsync(b, token);
                return (result, result == CommitResult.Committed);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<string?> ReadDefinitionAsync(string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return ReadAsync(hash, static (session, h, token) => session.Lookup.DefinitionAsync(h, token), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<long> CountCommandsAsync(CycleId cycle, CancellationToken cancellationToken = default) =>
        ReadAsync(cycle, static (session, c, token) => session.Lookup.CountCommandsAsync(c, token), cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<TimerEntry>> ReadDueTimersAsync(Instant now, int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return ReadAsync((now, max), static (session, q, token) => session.Lookup.DueTimersAsync(q.now, q.max, token), cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<OutboxMessage>> LeaseOutboxAsync(
        Instant now, int max, Duration lease, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (max == 0 || !await ReadAsync(now, static (session, n, token) => session.Outbox.AnyAsync(n, token), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }

        return await WriteAsync(
            (now, max, lease),
            static async (session, q, token) => (await session.Outbox.LeaseAsync(q.now, q.max, q.lease, token), true),
            cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask CompleteOutboxAsync(IReadOnlyList<long> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        await WriteAsync(
            messages,
            static async (session, ids, token) =>
            {
                await session.Outbox.CompleteAsync(ids, token);
                return (true, true);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask FailOutboxAsync(long message, string error, Instant? retryAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(error);
        await WriteAsync(
            (message, error, retryAt),
            static async (session, f, token) =>
            {
                await session.Outbox.FailAsync(f.message, f.error, f.retryAt, token);
                return (true, true);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask<bool> RetryOutboxAsync(long message, CancellationToken cancellationToken = default) =>
        WriteAsync(
            message,
            static async (session, id, token) =>
            {
                var isRetried = await session.Outbox.RetryAsync(id, token);
                return (isRetried, isRetried);
            },
            cancellationToken);

    /// <summary>Closes the connections. Calls under way end first or fail; later ones throw <see cref="ObjectDisposedException"/>. Calling it again is harmless.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Interlocked.Exchange(ref _isDisposed, true))
        {
            await _pool.DisposeAsync();
            _dialect.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    private async ValueTask<T> ReadAsync<TArgument, T>(
        TArgument argument, Func<StoreSession, TArgument, CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            var session = await _pool.RentAsync(cancellationToken);
            return await UseAsync(session, argument, read, cancellationToken);
        }
        catch (DbException failure)
        {
            throw _dialect.Translate(failure);
        }
    }

    private async ValueTask<T> WriteAsync<TArgument, T>(
        TArgument argument,
        Func<StoreSession, TArgument, CancellationToken, ValueTask<(T Result, bool Commit)>> write,
        CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await _dialect.EnterWriteAsync(cancellationToken);
            var session = await _pool.RentAsync(cancellationToken);
            return await UseAsync(session, (argument, write), static (s, w, token) => s.WriteAsync(w.argument, w.write, token), cancellationToken);
        }
        catch (DbException failure)
        {
            throw _dialect.Translate(failure);
        }
    }

    private async ValueTask<T> UseAsync<TArgument, T>(
        StoreSession session, TArgument argument, Func<StoreSession, TArgument, CancellationToken, ValueTask<T>> use, CancellationToken cancellationToken)
    {
        var isSound = false;
        try
        {
            var result = await use(session, argument, cancellationToken);
            isSound = true;
            return result;
        }
        catch (OperationCanceledException)
        {
            // The session has rolled back and may be used again.
            isSound = true;
            throw;
        }
        finally
        {
            // After any other failure nothing is known of the connection. Closing it undoes what it had begun.
            await (isSound ? _pool.ReturnAsync(session) : session.DisposeAsync());
        }
    }
}
