using Microsoft.Data.Sqlite;

namespace DanVan.Benchmarks.Storage;

/// <summary>
/// The reference: update a state, insert an event, insert a message, one commit, in bare ADO.NET with prepared statements and nothing else.
/// It has tables of its own in the same file and the same durability.
/// </summary>
internal sealed class BareLoop : IDisposable
{
    private const string Setup = """
        PRAGMA busy_timeout = 10000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA cache_size = -8000;
        CREATE TABLE IF NOT EXISTS bare_state (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS bare_event (id TEXT NOT NULL, sequence INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (id, sequence));
        CREATE TABLE IF NOT EXISTS bare_outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, payload TEXT NOT NULL);
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _message;
    private readonly SqliteCommand _commit;
    private long _sequence;

    public BareLoop(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText = Setup;
        setup.ExecuteNonQuery();
        _begin = Prepare("BEGIN IMMEDIATE");
        _update = Prepare("UPDATE bare_state SET version = version + 1, state = @state WHERE id = @id", "@id", "@state");
        _event = Prepare("INSERT INTO bare_event (id, sequence, json) VALUES (@id, @sequence, @json)", "@id", "@sequence", "@json");
        _message = Prepare("INSERT INTO bare_outbox (payload) VALUES (@payload)", "@payload");
        _commit = Prepare("COMMIT");
    }

    /// <summary>Stores a first state of every registration.</summary>
    public void Fill(Workload workload)
    {
        using var insert = Prepare("INSERT INTO bare_state (id, version, state) VALUES (@id, 1, @state)", "@id", "@state");
        insert.Parameters[1].Value = workload.State;
        _begin.ExecuteNonQuery();
        for (var i = 0; i < workload.Registrations; i++)
        {
            insert.Parameters[0].Value = Workload.Code(i);
            insert.ExecuteNonQuery();
        }

        _commit.ExecuteNonQuery();
    }

    public void Run(Workload workload)
    {
        var id = workload.Pick();
        _begin.ExecuteNonQuery();
        _update.Parameters[0].Value = id;
        _update.Parameters[1].Value = workload.State;
        if (_update.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException($"There is no state of '{id}'.");
        }

        _event.Parameters[0].Value = id;
        _event.Parameters[1].Value = ++_sequence;
        _event.Parameters[2].Value = workload.EventJson;
        _event.ExecuteNonQuery();
        _message.Parameters[0].Value = workload.Payload;
        _message.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _update, _event, _message, _commit })
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        }

        command.Prepare();
        return command;
    }
}
