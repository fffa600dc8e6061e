using System.Data.Common;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>An open connection with the statements compiled on it. Used by one caller at a time.</summary>
internal sealed class StoreSession : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly RelationalDialect _dialect;
    private readonly List<PreparedStatement> _statements = [];

    public StoreSession(DbConnection connection, RelationalDialect dialect)
    {
        _connection = connection;
        _dialect = dialect;
    }

    /// <summary>Reads for one command.</summary>
    public LoadStatements Load => field ??= new LoadStatements(this);

    /// <summary>Writes one batch.</summary>
    public BatchStatements Batch => field ??= new BatchStatements(this, _dialect);

    /// <summary>Works the outbox.</summary>
    public OutboxStatements Outbox => field ??= new OutboxStatements(this);

    /// <summary>The small queries workers and the engine repeat.</summary>
    public LookupStatements Lookup => field ??= new LookupStatements(this);

    private PreparedStatement Begin => field ??= Prepare(_dialect.BeginWrite);

    private PreparedStatement Commit => field ??= Prepare("COMMIT");

    private PreparedStatement Rollback => field ??= Prepare("ROLLBACK");

    /// <summary>Compiles a statement that lives as long as the session.</summary>
    public PreparedStatement Prepare(string sql, params ReadOnlySpan<(string Name, ParameterKind Kind)> parameters)
    {
        var statement = _dialect.Prepare(_connection, sql, parameters);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Runs the work in one transaction that is committed when the work says so, and undone otherwise.</summary>
    /// <param name="argument">What the work is given.</param>
    /// <param name="work">Gives its result, and whether to commit.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async ValueTask<T> WriteAsync<TArgument, T>(
        TArgument argument,
        Func<StoreSession, TArgument, CancellationToken, ValueTask<(T Result, bool Commit)>> work,
        CancellationToken cancellationToken)
    {
        await Begin.ExecuteAsync(cancellationToken);
        try
        {
            var (result, commit) = await work(this, argument, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (commit)
            {
                // From here on a cancellation could no longer be told from a commit.
                await Commit.ExecuteAsync(CancellationToken.None);
            }
            else
            {
                await Rollback.ExecuteAsync(CancellationToken.None);
            }

            return result;
        }
        catch (OperationCanceledException)
        {
            await Rollback.ExecuteAsync(CancellationToken.None);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        return _connection.DisposeAsync();
    }
}
