using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Storage;
using static SQLitePCL.raw;

namespace DanVan.Workflows.Sqlite.Tests;

[TestFixture]
public sealed class SqliteFailureTests
{
    private static readonly StreamId Cycle = StreamId.Of(Batches.Cycle);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_failure_at_any_table_leaves_nothing_and_the_store_goes_on([ValueSource(typeof(Sql), nameof(Sql.Tables))] string table, [Values] bool isFirst)
    {
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        await store.CommitAsync(Batches.Full(Cycle, 0, "there"));
        var before = Sql.Counts(_folder.Database);
        Sql.Run(_folder.Database, $"CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END");
        Sql.Run(_folder.Database, $"CREATE TRIGGER fault2 BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END");
        var batch = isFirst
            ? Batches.Full(Batches.Registration("r1"), 0, "new")
            : Batches.Full(Cycle, 2, "new") with { Series = [new("series there", 1, 2)] };

        var failure = Assert.ThrowsAsync<WorkflowStoreException>(async () => await store.CommitAsync(batch));

        Assert.That(failure!.Message, Does.Contain("fault"));
        Assert.That(Sql.Counts(_folder.Database), Is.EqualTo(before));
        Assert.That((await store.LoadAsync(Batches.Request(Cycle))).Target!.Version, Is.EqualTo(2));

        Sql.Run(_folder.Database, "DROP TRIGGER fault; DROP TRIGGER fault2");
        Assert.That(await store.CommitAsync(batch), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task A_failure_of_the_commit_itself_leaves_nothing_and_the_store_goes_on()
    {
        var fails = false;
        var options = SqliteStoreOptions.ForFile(_folder.Database) with
        {
            ConnectionOpened = c => sqlite3_commit_hook(c.Handle, _ => fails ? 1 : 0, null),
        };
        await using var store = SqliteWorkflowStore.Open(options);
        var before = Sql.Counts(_folder.Database);

        fails = true;
        Assert.ThrowsAsync<WorkflowStoreException>(async () => await store.CommitAsync(Batches.Full(Cycle, 0, "x")));
        fails = false;

        Assert.That(Sql.Counts(_folder.Database), Is.EqualTo(before));
        Assert.That(await store.CommitAsync(Batches.Full(Cycle, 0, "x")), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task An_event_that_is_there_already_refuses_the_batch_whole()
    {
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        await store.CommitAsync(Batches.Full(Cycle, 0, "there"));
        Sql.Run(_folder.Database, "INSERT INTO dvw_events SELECT cycle, registration, 4, at, actor, command, hash, json FROM dvw_events WHERE sequence = 2");
        var before = Sql.Counts(_folder.Database);

        var failure = Assert.ThrowsAsync<WorkflowStoreException>(async () => await store.CommitAsync(Batches.Full(Cycle, 2, "new")));

        Assert.That(failure!.Code, Is.EqualTo("store.duplicate"));
        Assert.That(Sql.Counts(_folder.Database), Is.EqualTo(before));
    }

    [Test]
    public async Task A_full_file_is_called_full_and_everything_goes_on_when_there_is_space_again()
    {
        var limit = 0L;
        var options = SqliteStoreOptions.ForFile(_folder.Database) with
        {
            ConnectionOpened = c => _ = limit == 0 ? null : Sql.Run(c, $"PRAGMA max_page_count = {limit}"),
        };
        await using (var store = SqliteWorkflowStore.Open(options))
        {
            await store.CommitAsync(Batches.Full(Cycle, 0, "first"));
        }

        limit = (long)Sql.Run(_folder.Database, "PRAGMA page_count")! + 20;
        await using var full = SqliteWorkflowStore.Open(options);
        await FillAsync(full);

        limit = 1_000_000;
        Assert.That(await full.CommitAsync(Batches.Full(Cycle, 2, "after")), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task A_full_disk_is_called_full_and_everything_goes_on_when_there_is_space_again()
    {
        using var disk = SmallDisk.MountOrIgnore(4);
        var path = Path.Combine(disk.Path, "cycle.db");
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[2_000_000]);
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(path));
        await store.CommitAsync(Batches.Full(Cycle, 0, "first"));

        await FillAsync(store);

        File.Delete(ballast);
        Assert.That(await store.CommitAsync(Batches.Full(Cycle, 2, "after")), Is.EqualTo(CommitResult.Committed));
        Assert.That(Sql.Run(path, "PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task A_file_another_process_holds_is_unavailable_for_now()
    {
        var options = SqliteStoreOptions.ForFile(_folder.Database) with { BusyTimeout = TimeSpan.FromMilliseconds(50) };
        await using var store = SqliteWorkflowStore.Open(options);
        await store.CommitAsync(Batches.Full(Cycle, 0, "x"));
        using var holder = Child.Start("hold", _folder.Database);
        Assert.That(await holder.StandardOutput.ReadLineAsync(), Is.EqualTo("held"));

        var failure = Assert.ThrowsAsync<WorkflowStoreException>(async () => await store.CommitAsync(Batches.Full(Cycle, 2, "y")));

        Assert.That((failure!.Code, failure.IsTransient), Is.EqualTo(("store.unavailable", true)));
        Assert.That((await store.LoadAsync(Batches.Request(Cycle))).Target!.Version, Is.EqualTo(2), "readers do not wait for writers");
        holder.Kill();
        await holder.WaitForExitAsync();
        Assert.That(await store.CommitAsync(Batches.Full(Cycle, 2, "y")), Is.EqualTo(CommitResult.Committed), "the lock falls with its process");
    }

    [Test]
    public async Task Writers_of_one_process_wait_for_one_another_instead_of_failing()
    {
        var options = SqliteStoreOptions.ForFile(_folder.Database) with { BusyTimeout = TimeSpan.FromMilliseconds(1) };
        await using var one = SqliteWorkflowStore.Open(options);
        await using var other = SqliteWorkflowStore.Open(options);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            () => (i % 2 == 0 ? one : other).CommitAsync(Batches.Full(Batches.Registration($"r{i}"), 0, $"{i}")).AsTask())));

        Assert.That(results, Has.All.EqualTo(CommitResult.Committed));
    }

    /// <summary>Writes until there is no space, and checks that the refused batch left nothing.</summary>
    private static async Task FillAsync(SqliteWorkflowStore store)
    {
        var state = new string('x', 20_000);
        for (var i = 0; i < 1_000; i++)
        {
            var batch = Batches.Advance(Batches.Registration($"f{i}"), 0, state: state);
            try
            {
                Assert.That(await store.CommitAsync(batch), Is.EqualTo(CommitResult.Committed));
            }
            catch (WorkflowStoreException failure)
            {
                Assert.That((failure.Code, failure.IsTransient), Is.EqualTo(("store.full", false)), failure.Message);
                var loaded = await store.LoadAsync(Batches.Request(batch.Target, batch.Command));
                Assert.That((loaded.Recorded, loaded.Target), Is.EqualTo(((RecordedOutcome?)null, (StoredState?)null)));
                return;
            }
        }

        Assert.Fail("It never filled up.");
    }
}
