using Microsoft.Data.Sqlite;

namespace AnnualCycle.Tests.Running;

/// <summary>What a store held at some moment, read without the library.</summary>
internal sealed record YearStore(string Integrity, IReadOnlyDictionary<string, string> Commands, IReadOnlySet<string> Events, IReadOnlySet<string> Documents, IReadOnlyList<string> Gaps)
{
    // A series is whole when as many documents bear its numbers as it has given out, all different, up to the last. Its key ends in the type, which stands
    // between the two signs of a number: 01/KH-STN, 01-KH/BDVTU.
    private const string BrokenSeries = """
        SELECT s.key, s.last || ' given out, ' || count(d.id) || ' borne, up to ' || coalesce(max(CAST(d.number AS INTEGER)), 0)
        FROM dvw_number_series s LEFT JOIN dvw_documents d
            ON s.key = d.number_space || '/' || substr(d.number, min(instr(d.number, '/'), instr(d.number, '-')) + 1, abs(instr(d.number, '/') - instr(d.number, '-')) - 1)
        GROUP BY s.key
        HAVING s.last <> count(d.id) OR s.last <> count(DISTINCT d.number) OR s.last <> max(CAST(d.number AS INTEGER))
        """;

    public static YearStore Empty { get; } = new("ok", new Dictionary<string, string>(), new HashSet<string>(), new HashSet<string>(), []);

    public long Progress => Commands.Count + Events.Count + Documents.Count;

    /// <summary>
    /// Reads a copy of the store's files: opening the files themselves would mend them, which is the program's own business when it starts again.
    /// </summary>
    /// <returns>Null while there is no store with its tables.</returns>
    public static YearStore? ReadCopy(string output, string copy)
    {
        if (!File.Exists(Path.Combine(output, "cycle.db")))
        {
            return null;
        }

        Directory.CreateDirectory(copy);
        foreach (var old in Directory.GetFiles(copy))
        {
            File.Delete(old);
        }

        foreach (var name in new[] { "cycle.db", "cycle.db-wal" }.Where(name => File.Exists(Path.Combine(output, name))))
        {
            File.Copy(Path.Combine(output, name), Path.Combine(copy, name));
        }

        using var connection = Open(Path.Combine(copy, "cycle.db"), SqliteOpenMode.ReadWrite);
        return (long)Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'dvw_events'") == 0
            ? null
            : new YearStore(
                (string)Scalar(connection, "PRAGMA integrity_check"),
                Rows(connection, "SELECT hex(id), outcome FROM dvw_commands").ToDictionary(r => r[0], r => r[1]),
                Rows(connection, "SELECT cycle || '/' || registration || '/' || sequence, hash FROM dvw_events").Select(r => $"{r[0]} {r[1]}").ToHashSet(),
                Rows(connection, "SELECT id, number || ' ' || sha256 FROM dvw_documents").Select(r => $"{r[0]} {r[1]}").ToHashSet(),
                [.. Rows(connection, BrokenSeries).Select(r => $"{r[0]}: {r[1]}")]);
    }

    /// <summary>Changes a store behind the program's back.</summary>
    public static void Execute(string output, string sql)
    {
        using var connection = Open(Path.Combine(output, "cycle.db"), SqliteOpenMode.ReadWrite);
        Scalar(connection, sql);
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() ?? "";
    }

    private static List<string[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([reader.GetString(0), reader.GetString(1)]);
        }

        return rows;
    }
}
