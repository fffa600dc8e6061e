namespace DanVan.Workflows.Sqlite;

/// <summary>
/// Lets the writers of this process on one file take turns in order of arrival. SQLite has one writer at a time anyway; without the gate the
/// others would poll its lock, with pauses, and the unlucky would starve. Thread-safe.
/// </summary>
internal sealed class SqliteWriteGate : IDisposable
{
    private static readonly Lock Registry = new();
    private static readonly Dictionary<string, SqliteWriteGate> Open = [];

    private readonly string _path;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Turn _end;
    private int _users;

    private SqliteWriteGate(string path)
    {
        _path = path;
        _end = new Turn(_turn);
    }

    /// <summary>The gate of a file. Each caller disposes of it once; a path spelt otherwise has another gate, which costs fairness and nothing else.</summary>
    public static SqliteWriteGate Of(string path)
    {
        lock (Registry)
        {
            if (!Open.TryGetValue(path, out var gate))
            {
                Open.Add(path, gate = new SqliteWriteGate(path));
            }

            gate._users++;
            return gate;
        }
    }

    /// <summary>Waits for the turn. Disposing of the result ends it.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return _end;
    }

    /// <summary>Gives up one use. The semaphore itself holds nothing that needs disposing of, and a last writer may still be in it.</summary>
    public void Dispose()
    {
        lock (Registry)
        {
            if (--_users == 0)
            {
                Open.Remove(_path);
            }
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
