using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>Looks into a store's file and changes it behind the library's back, as a person with a database tool would.</summary>
internal sealed class SqliteFile(string path) : IDisposable
{
    private readonly SqliteConnection _connection = Open(path);

    public static IReadOnlyList<string> Tables { get; } =
    [
        "dvw_commands", "dvw_streams", "dvw_events", "dvw_claims", "dvw_number_series", "dvw_documents", "dvw_document_contents", "dvw_document_snapshots", "dvw_outbox", "dvw_timers", "dvw_definitions",
    ];

    public int Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public List<object?[]> Read(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Every row of every table as text.</summary>
    public IReadOnlyList<string> Dump() =>
    [
        .. Tables.SelectMany(table => Read($"SELECT * FROM {table}")
            .Select(row => $"{table}: {string.Join('|', row.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v?.ToString()))}")
            .Order(StringComparer.Ordinal)),
    ];

    /// <summary>From now on nothing can be written to a table.</summary>
    public void Block(string table)
    {
        foreach (var work in new[] { "INSERT", "UPDATE", "DELETE" })
        {
            Run($"CREATE TRIGGER blocked_{work} BEFORE {work} ON {table} BEGIN SELECT RAISE(ABORT, 'blocked'); END");
        }
    }

    public void Unblock()
    {
        foreach (var work in new[] { "INSERT", "UPDATE", "DELETE" })
        {
            Run($"DROP TRIGGER blocked_{work}");
        }
    }

    public void CopyTo(string path)
    {
        using var to = Open(path);
        _connection.BackupDatabase(to);
    }

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
