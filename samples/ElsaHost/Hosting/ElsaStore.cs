using Microsoft.Data.Sqlite;

namespace ElsaHost.Hosting;

/// <summary>Elsa's own SQLite file, beside the library's, and what else it keeps on disk. One process has it at a time; while it lives nobody else opens it.</summary>
public sealed class ElsaStore : IDisposable
{
    private const string Database = "elsa.db";

    private readonly string _folder;
    private readonly FileStream _hold;

    private ElsaStore(string folder, FileStream hold) => (_folder, _hold) = (folder, hold);

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = PathOf(Database) }.ToString();

    /// <summary>Where Elsa's locks lie; by default it would write them under the current directory.</summary>
    public DirectoryInfo Locks => new(PathOf("elsa.locks"));

    private string ReadyMark => PathOf("elsa.ready");

    /// <exception cref="IOException">Another process has it.</exception>
    public static ElsaStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var store = new ElsaStore(folder, Hold(Path.Combine(folder, "elsa.lock")));
        store.RemoveUnfinished();
        store.RemoveAbandonedLock();
        return store;
    }

    /// <summary>To be called when Elsa has started, which it does not do before all its tables are there.</summary>
    /// <param name="first">What a new store is given first. Later it is the administrator's, who may have edited it.</param>
    public async Task BeReadyAsync(Func<Task> first)
    {
        if (!File.Exists(ReadyMark))
        {
            await first();
            await File.WriteAllBytesAsync(ReadyMark, []);
        }
    }

    public void Dispose() => _hold.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            // The system takes the lock back when the process dies, however it dies.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"Another process of this sample uses the folder: {e.Message}", e);
        }
    }

    /// <summary>
    /// Some of Elsa's migrations are not one transaction on SQLite; a process killed within them leaves tables that the next start cannot finish. Where Elsa
    /// never got ready, nothing but half-made tables can be lost.
    /// </summary>
    private void RemoveUnfinished()
    {
        if (!File.Exists(ReadyMark))
        {
            foreach (var name in new[] { Database, Database + "-wal", Database + "-shm" })
            {
                File.Delete(PathOf(name));
            }
        }
    }

    /// <summary>
    /// On SQLite, EF Core keeps others from migrating by a row in a table. A process killed while it migrates leaves the row, and every later start would
    /// wait for it without end. Nobody else has the file now, so a row that is there was left.
    /// </summary>
    private void RemoveAbandonedLock()
    {
        if (!File.Exists(PathOf(Database)))
        {
            return;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (command.ExecuteScalar() is > 0L)
        {
            command.CommandText = "DELETE FROM __EFMigrationsLock";
            command.ExecuteNonQuery();
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
