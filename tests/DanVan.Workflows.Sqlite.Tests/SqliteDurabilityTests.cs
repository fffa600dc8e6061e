using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace DanVan.Workflows.Sqlite.Tests;

[TestFixture]
public sealed class SqliteDurabilityTests
{
    private static readonly StreamId Cycle = StreamId.Of(Batches.Cycle);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task What_was_committed_is_there_after_closing_and_opening()
    {
        var batch = Batches.Full(Cycle, 0, "x");
        await using (var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)))
        {
            Assert.That(await store.CommitAsync(batch), Is.EqualTo(CommitResult.Committed));
        }

        await using var reopened = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        Assert.That((await reopened.LoadAsync(Batches.Request(Cycle))).Target, Is.EqualTo(batch.NewState));
        Assert.That(await reopened.CommitAsync(batch), Is.EqualTo(CommitResult.CommandKnown));
        Assert.That((await reopened.LeaseOutboxAsync(Batches.At, 10, NodaTime.Duration.Zero)).Select(m => m.Message), Is.EqualTo(batch.Outbox));
    }

    [Test]
    public async Task Every_connection_keeps_a_write_ahead_log_with_full_synchronisation_and_enforces_foreign_keys()
    {
        var settings = new List<string>();
        var options = SqliteStoreOptions.ForFile(_folder.Database) with
        {
            ConnectionOpened = c => settings.Add(string.Join(' ', new[] { "journal_mode", "synchronous", "foreign_keys", "fullfsync", "busy_timeout" }.Select(p => Sql.Run(c, $"PRAGMA {p}")))),
            BusyTimeout = TimeSpan.FromMilliseconds(1234),
        };
        await using var store = SqliteWorkflowStore.Open(options);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.CommitAsync(Batches.Full(Batches.Registration($"r{i}"), 0, $"{i}")).AsTask())));
        await foreach (var state in store.ReadRegistrationsAsync(Batches.Cycle))
        {
            Assert.That(state.Version, Is.EqualTo(2));
        }

        Assert.That(settings, Has.Count.GreaterThanOrEqualTo(3), "one for the migration, one for the writers, one for the enumeration");
        Assert.That(settings, Has.All.EqualTo("wal 2 1 1 1234"));
    }

    [Test]
    public async Task One_command_is_one_commit()
    {
        var commits = 0;
        var options = SqliteStoreOptions.ForFile(_folder.Database) with { ConnectionOpened = c => OnCommit(c, () => commits++) };
        await using var store = SqliteWorkflowStore.Open(options);
        var full = Batches.Full(Cycle, 0, "x");
        commits = 0;

        await store.LoadAsync(Batches.Request(Cycle, claims: ["claim x"], series: ["series x"]));
        Assert.That(commits, Is.Zero, "loading");

        Assert.That(await store.CommitAsync(full), Is.EqualTo(CommitResult.Committed));
        Assert.That(commits, Is.EqualTo(1), "a batch with something in every part");

        Assert.That(await store.CommitAsync(Batches.Refusal(Cycle, 2)), Is.EqualTo(CommitResult.Committed));
        Assert.That(commits, Is.EqualTo(2), "a refusal");

        Assert.That(await store.CommitAsync(full), Is.EqualTo(CommitResult.CommandKnown));
        Assert.That(await store.CommitAsync(Batches.Full(Cycle, 0, "y")), Is.EqualTo(CommitResult.TargetMoved));
        Assert.That(await store.CommitAsync(Batches.Full(Cycle, 2, "y") with { Claims = full.Claims }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(commits, Is.EqualTo(2), "what was not written was not committed");

        await store.LeaseOutboxAsync(Batches.At, 10, NodaTime.Duration.FromMinutes(1));
        Assert.That(commits, Is.EqualTo(3), "a lease");
        await store.LeaseOutboxAsync(Batches.At, 10, NodaTime.Duration.FromMinutes(1));
        Assert.That(commits, Is.EqualTo(3), "a lease of nothing");
    }

    [Test]
    public async Task Two_stores_on_one_file_see_each_others_commits()
    {
        await using var one = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        await using var other = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        for (var version = 0; version < 20; version += 2)
        {
            Assert.That(await one.CommitAsync(Batches.Advance(Cycle, version)), Is.EqualTo(CommitResult.Committed));
            Assert.That(await other.CommitAsync(Batches.Advance(Cycle, version)), Is.EqualTo(CommitResult.TargetMoved));
            Assert.That(await other.CommitAsync(Batches.Advance(Cycle, version + 1)), Is.EqualTo(CommitResult.Committed));
        }

        Assert.That((await one.LoadAsync(Batches.Request(Cycle))).Target!.Version, Is.EqualTo(20));
    }

    [Test]
    public async Task A_disposed_store_says_so()
    {
        var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        await store.DisposeAsync();
        await store.DisposeAsync();

        Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.LoadAsync(Batches.Request(Cycle)));
        Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(Batches.Advance(Cycle, 0)));
    }

    [Test]
    public async Task The_last_connection_leaves_one_file_without_a_log()
    {
        await using (var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)))
        {
            await store.CommitAsync(Batches.Full(Cycle, 0, "x"));
        }

        Assert.That(Directory.GetFiles(_folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "cycle.db" }));
    }

    internal static void OnCommit(SqliteConnection connection, Action committed) => sqlite3_commit_hook(
        connection.Handle,
        _ =>
        {
            committed();
            return 0;
        },
        null);
}
