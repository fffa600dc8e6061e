using System.Globalization;
using System.Reflection;
using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Workflows.Sqlite;

/// <summary>
/// Brings a file up to date. All pending migrations are one transaction under SQLite's own write lock, which falls with the process that holds it;
/// EF Core's lock table would stay behind after a crash and lock everyone out.
/// </summary>
internal static class SqliteMigrator
{
    /// <summary>The migrations of this library, in order. Read from the attributes: a file that is up to date is opened without waking EF Core.</summary>
    private static readonly string[] Known =
    [
        .. typeof(SqliteMigrator).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal),
    ];

    public static void BringUpToDate(SqliteDialect dialect)
    {
        try
        {
            using var connection = dialect.Open();
            if (Pending(connection, dialect.Path).Count > 0)
            {
                using var context = dialect.CreateContext(connection);
                Migrate(context, connection, dialect.Path);
            }

            if (!dialect.IsReadOnly && SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            {
                throw new WorkflowStoreException("store.read-only", $"The store '{dialect.Path}' may not be written. Check the permissions of the file.");
            }
        }
        catch (SqliteException failure)
        {
            throw dialect.Translate(failure);
        }
    }

    private static void Migrate(WorkflowDbContext context, SqliteConnection connection, string path)
    {
        // A migration that rebuilds a table needs this off, and it cannot be switched within a transaction. It is checked before the commit.
        Run(connection, "PRAGMA foreign_keys = OFF");
        Run(connection, "BEGIN IMMEDIATE");

        // Another process may have done it while this one waited for the lock.
        var pending = Pending(connection, path);
        if (pending.Count > 0)
        {
            var from = Applied(connection).LastOrDefault();
            var script = context.GetService<IMigrator>().GenerateScript(from, pending[^1], MigrationsSqlGenerationOptions.NoTransactions);
            Run(connection, script);
            if (Run(connection, "PRAGMA foreign_key_check") is not null)
            {
                throw new WorkflowStoreException("store.unreadable", $"Rows of the store '{path}' refer to others that are missing. Restore it from a copy.");
            }
        }

        Run(connection, "COMMIT");
    }

    /// <summary>The migrations the file lacks, in order.</summary>
    /// <exception cref="WorkflowStoreException">The file has some this library does not know.</exception>
    private static List<string> Pending(SqliteConnection connection, string path)
    {
        var applied = Applied(connection);
        if (applied.Except(Known).LastOrDefault() is { } newer)
        {
            var version = Convert.ToString(Run(connection, "SELECT version FROM dvw_schema"), CultureInfo.InvariantCulture);
            throw new WorkflowStoreException(
                "store.newer-schema",
                $"The store '{path}' has schema version {version} (migration {newer}); this library knows up to version "
                + $"{WorkflowDbContext.SchemaVersion} (migration {Known[^1]}). Update the library; the file was left as it is.");
        }

        return [.. Known.Except(applied)];
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        var applied = new List<string>();
        if (Run(connection, $"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{WorkflowDbContext.MigrationsTable}'") is null)
        {
            return applied;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM {WorkflowDbContext.MigrationsTable} ORDER BY 1";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this library and scripts EF Core generates from its migrations.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
