using System.Data.Common;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>An open connection with the statements compiled on it. Used by one caller at a time.</summary>
internal sealed class StoreSession : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly RelationalDialect _dialect;
    private PreparedStatement? _begin;
    private PreparedStatement? _commit;
    private PreparedStatement? _rollback;

    public StoreSession(DbConnection connection, RelationalDialect dialect)
    {
        _connection = connection;
        _dialect = dialect;
    }

    /// <summary>Reads for one command.</summary>
    public LoadStatements Load => field ??= new LoadStatements(_connection);

    /// <summary>Writes one batch.</summary>
    public BatchStatements Batch => field ??= new BatchStatements(_connection, _dialect);

    /// <summary>Works the outbox.</summary>
    public OutboxStatements Outbox => field ??= new OutboxStatements(_connection);

    /// <summary>The small queries workers and the engine repeat.</summary>
    public LookupStatements Lookup => field ??= new LookupStatements(_connection);

    /// <summary>Runs the work in one transaction that is committed when the work says so, and undone otherwise.</summary>
    /// <param name="argument">What the work is given.</param>
    /// <param name="work">Gives its result, and whether to commit.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async ValueTask<T> WriteAsync<TArgument, T>(
        TArgument argument,
        Func<StoreSession, TArgument, CancellationToken, ValueTask<(T Result, bool Commit)>> work,
        CancellationToken cancellationToken)
    {
        _begin ??= new PreparedStatement(_connection, _dialect.BeginWrite);
        await _begin.ExecuteAsync(cancellationToken);
        try
        {
            var (result, commit) = await work(this, argument, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (commit)
            {
                // From here on a cancellation could no longer be told from a commit.
                _commit ??= new PreparedStatement(_connection, "COMMIT");
                await _commit.ExecuteAsync(CancellationToken.None);
            }
            else
            {
                await RollBackAsync();
            }

            return result;
        }
        catch (OperationCanceledException)
        {
            await RollBackAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async ValueTask RollBackAsync()
    {
        _rollback ??= new PreparedStatement(_connection, "ROLLBACK");
        await _rollback.ExecuteAsync(CancellationToken.None);
    }
}
