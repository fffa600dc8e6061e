using Microsoft.Data.Sqlite;

namespace DanVan.Workflows.Sqlite.Tests;

/// <summary>Looks at a store's file, or meddles with it, past the store.</summary>
internal static class Sql
{
    public static readonly string[] Tables =
    [
        "dvw_claims", "dvw_commands", "dvw_definitions", "dvw_document_contents", "dvw_document_snapshots", "dvw_documents", "dvw_events", "dvw_number_series", "dvw_outbox",
        "dvw_streams", "dvw_timers",
    ];

    public static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=5");
        connection.Open();
        return connection;
    }

    public static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static object? Run(string path, string sql)
    {
        using var connection = Connect(path);
        return Run(connection, sql);
    }

    public static long Count(string path, string table) => (long)Run(path, $"SELECT COUNT(*) FROM {table}")!;

    /// <summary>How many rows each table holds.</summary>
    public static Dictionary<string, long> Counts(string path) => Tables.ToDictionary(t => t, t => Count(path, t));
}
