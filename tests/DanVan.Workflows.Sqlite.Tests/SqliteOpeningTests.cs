using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Sqlite.Tests;

[TestFixture]
public sealed class SqliteOpeningTests
{
    private static readonly StreamId Cycle = StreamId.Of(Batches.Cycle);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_file_of_a_newer_library_is_refused_naming_both_versions_and_left_alone()
    {
        await MakeStoreAsync();
        Sql.Run(_folder.Database, "INSERT INTO dvw_migrations VALUES ('20991231000000_Later', '99.0.0'); UPDATE dvw_schema SET version = 77");
        var before = await File.ReadAllBytesAsync(_folder.Database);

        var refused = Refused("store.newer-schema");

        Assert.That(refused.Message, Does.Contain("schema version 77").And.Contain("20991231000000_Later").And.Contain("up to version 2").And.Contain("_IssuedDocuments"));
        Assert.That(refused.IsTransient, Is.False);
        Assert.That(await File.ReadAllBytesAsync(_folder.Database), Is.EqualTo(before));
    }

    [Test]
    public void A_file_that_is_no_database_is_unreadable_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("registration_id,unit_id,name\n", 500));
        File.WriteAllText(_folder.Database, text);

        Refused("store.unreadable");

        Assert.That(File.ReadAllText(_folder.Database), Is.EqualTo(text));
    }

    [Test]
    public async Task A_truncated_file_is_unreadable()
    {
        await MakeStoreAsync();
        using (var file = File.OpenWrite(_folder.Database))
        {
            file.SetLength(file.Length / 2);
        }

        Refused("store.unreadable");
    }

    [Test]
    public async Task A_file_damaged_in_its_pages_is_unreadable_where_it_is_read()
    {
        await MakeStoreAsync(registrations: 200);
        await using (var file = File.OpenWrite(_folder.Database))
        {
            // The first page, with the tables' definitions, stays; whatever follows is noise.
            var noise = new byte[file.Length - 4096];
            new Random(17).NextBytes(noise);
            file.Position = 4096;
            await file.WriteAsync(noise);
        }

        var failure = Assert.ThrowsAsync<WorkflowStoreException>(async () =>
        {
            await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
            await store.LoadAsync(Batches.Request(Batches.Registration("r7")));
        });
        Assert.That(failure!.Code, Is.EqualTo("store.unreadable"));
    }

    [Test]
    public void A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(_folder.Path, "nowhere", "cycle.db");

        var failure = Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(path)));

        Assert.That((failure!.Code, failure.IsTransient), Is.EqualTo(("store.unavailable", false)));
        Assert.That(failure.Message, Does.Contain(path));
    }

    [Test]
    public void A_missing_file_is_not_created_when_the_mode_forbids_it()
    {
        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={_folder.Database};Mode=ReadWrite" };

        Assert.That(Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(options))!.Code, Is.EqualTo("store.unavailable"));
        Assert.That(File.Exists(_folder.Database), Is.False);
    }

    [Test]
    public async Task A_store_opened_to_read_can_be_read_and_says_that_it_cannot_be_written()
    {
        await MakeStoreAsync(registrations: 3);
        await using var store = SqliteWorkflowStore.Open(new SqliteStoreOptions { ConnectionString = $"Data Source={_folder.Database};Mode=ReadOnly" });

        Assert.That(await store.CountCommandsAsync(Batches.Cycle), Is.EqualTo(3));
        var failure = Assert.ThrowsAsync<WorkflowStoreException>(async () => await store.CommitAsync(Batches.Advance(Cycle, 0)));
        Assert.That((failure!.Code, failure.IsTransient), Is.EqualTo(("store.read-only", false)));
        Assert.That(await store.CountCommandsAsync(Batches.Cycle), Is.EqualTo(3), "the store goes on");
    }

    [Test]
    public void A_rollback_journal_in_place_of_a_write_ahead_log_is_not_durable_enough()
    {
        Sql.Run(_folder.Database, "PRAGMA journal_mode = DELETE; CREATE TABLE other (x)");

        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={_folder.Database};Mode=ReadOnly" };

        Assert.That(Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(options))!.Code, Is.EqualTo("store.not-durable"));
    }

    [Test]
    public async Task A_file_on_a_read_only_disk_is_refused_when_it_is_opened()
    {
        using var disk = SmallDisk.MountOrIgnore(8);
        var path = Path.Combine(disk.Path, "cycle.db");
        await using (var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(path)))
        {
            await store.CommitAsync(Batches.Full(Cycle, 0, "x"));
        }

        disk.MakeReadOnly();

        var failure = Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(path)));
        Assert.That(failure!.Code, Is.EqualTo("store.read-only"));
    }

    [Test]
    public async Task Many_who_open_the_same_new_file_at_once_all_find_it_up_to_date()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(_folder.Database))));

        Assert.That(Sql.Count(_folder.Database, "dvw_migrations"), Is.EqualTo(WorkflowDbContext.SchemaVersion));
        foreach (var (store, i) in stores.Select((s, i) => (s, i)))
        {
            Assert.That(await store.CommitAsync(Batches.Full(Batches.Registration($"r{i}"), 0, $"{i}")), Is.EqualTo(CommitResult.Committed));
            await store.DisposeAsync();
        }
    }

    [Test]
    public async Task Processes_that_open_the_same_new_file_at_once_all_find_it_up_to_date()
    {
        var children = Enumerable.Range(0, 3).Select(i => Child.Start("write", _folder.Database, $"p{i}", "3")).ToArray();
        foreach (var child in children)
        {
            var errors = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.That(child.ExitCode, Is.Zero, errors);
            child.Dispose();
        }

        Assert.That(Sql.Count(_folder.Database, "dvw_migrations"), Is.EqualTo(WorkflowDbContext.SchemaVersion));
        Assert.That(Sql.Count(_folder.Database, "dvw_commands"), Is.EqualTo(9));
    }

    [Test]
    public async Task The_hosts_own_tables_and_migrations_in_the_file_are_left_alone()
    {
        Sql.Run(_folder.Database, "CREATE TABLE host (x); INSERT INTO host VALUES (1); CREATE TABLE __EFMigrationsHistory (MigrationId TEXT, ProductVersion TEXT); INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Host', '1')");

        await MakeStoreAsync(registrations: 1);

        Assert.That(Sql.Count(_folder.Database, "host"), Is.EqualTo(1));
        Assert.That(Sql.Count(_folder.Database, "__EFMigrationsHistory"), Is.EqualTo(1));
    }

    [TestCase("Data Source=:memory:")]
    [TestCase("Data Source=x;Mode=Memory")]
    [TestCase("Data Source=")]
    [TestCase("Data Source=cycle.db;Cache=Shared")]
    [TestCase("Data Source=file:cycle.db?mode=memory")]
    public void Options_that_are_no_file_of_its_own_are_refused(string connectionString) => Assert.Throws<ArgumentException>(
        () => SqliteWorkflowStore.Open(new SqliteStoreOptions { ConnectionString = connectionString }));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(300_001)]
    public void A_busy_timeout_out_of_range_is_refused(int milliseconds)
    {
        var options = SqliteStoreOptions.ForFile(_folder.Database) with { BusyTimeout = TimeSpan.FromMilliseconds(milliseconds) };

        Assert.That(Assert.Throws<ArgumentException>(() => SqliteWorkflowStore.Open(options))!.Message, Does.Contain("BusyTimeout"));
    }

    private async Task MakeStoreAsync(int registrations = 0)
    {
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        for (var i = 0; i < registrations; i++)
        {
            await store.CommitAsync(Batches.Advance(Batches.Registration($"r{i}"), 0));
        }
    }

    private WorkflowStoreException Refused(string code)
    {
        var failure = Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)));
        Assert.That(failure!.Code, Is.EqualTo(code));
        return failure;
    }
}
