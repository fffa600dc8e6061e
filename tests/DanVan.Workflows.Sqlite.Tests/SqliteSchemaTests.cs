using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.EntityFrameworkCore.Schema;
using DanVan.Workflows.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DanVan.Workflows.Sqlite.Tests;

[TestFixture]
public sealed class SqliteSchemaTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_migrations_give_the_model_and_nothing_is_pending()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.That(context.Database.HasPendingModelChanges(), Is.False);
        Assert.That(
            context.Database.GetMigrations(), Is.EqualTo(new[] { "20261122000000_Initial", "20261123000000_IssuedDocuments" }), "what was shipped keeps its name");
    }

    [Test]
    public async Task The_tables_of_a_new_file_are_the_approved_ones()
    {
        await using (SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)))
        {
        }

        var tables = Describe();
        Assert.That(tables, Is.EqualTo(Resource("v2.sql")), $"The tables are now:\n{tables}");
        Assert.That(Sql.Run(_folder.Database, "SELECT version FROM dvw_schema"), Is.EqualTo(WorkflowDbContext.SchemaVersion));
    }

    [Test]
    public async Task A_populated_file_of_version_1_is_opened_and_holds_what_it_held()
    {
        Sql.Run(_folder.Database, Resource("v1.sql"));
        Sql.Run(_folder.Database, Resource("v1-rows.sql"));

        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));

        var stream = Batches.Registration("r1");
        var loaded = await store.LoadAsync(Batches.Request(stream, claims: ["syt-2024/u01/vườn rau"], series: ["KH/2024"]));
        Assert.That(loaded.Target, Is.EqualTo(new StoredState(stream, 1, new string('a', 64), Utf8Json.Of("""{"name":"Vườn rau sạch"}"""))));
        Assert.That(loaded.Claims["syt-2024/u01/vườn rau"], Is.EqualTo("r1"));
        Assert.That(loaded.Series["KH/2024"], Is.EqualTo(20));
        var known = new CommandId(Guid.Parse("0193a5b0-0000-7000-8000-000000000001"));
        Assert.That((await store.LoadAsync(Batches.Request(stream, known))).Recorded, Is.EqualTo(new RecordedOutcome(new string('b', 64), "{}")));
        Assert.That((await store.LeaseOutboxAsync(Batches.At, 9, NodaTime.Duration.Zero)).Single().Message.Key, Is.EqualTo("k1"));
        Assert.That((await store.ReadDueTimersAsync(Batches.At, 9)).Single().Key, Is.EqualTo("syt-2024/registration"));
        Assert.That(await store.ReadDocumentContentAsync("d1"), Is.EqualTo(new byte[] { 1, 2, 255 }));
        Assert.That(await store.ReadDefinitionAsync("sha256:ab"), Is.EqualTo("{}"));
        var events = store.ReadEventsAsync(Batches.Cycle);
        Assert.That(await events.SingleAsync(), Is.EqualTo(new StoredEvent(stream, 1, Batches.At, "p-17", known, Utf8Json.Of("""{"type":"noted"}"""), new string('a', 64))));

        Assert.That((await store.ReadDocumentsAsync(Batches.Cycle).SingleAsync()).Snapshot, Is.Null, "version 1 kept none");
        Assert.That(await store.ReadDocumentSnapshotAsync("d1"), Is.Null);
        Assert.That(Describe(), Is.EqualTo(Resource("v2.sql")));
        Assert.That(Sql.Run(_folder.Database, "SELECT version FROM dvw_schema"), Is.EqualTo(2));

        Assert.That(await store.CommitAsync(Batches.Full(stream, 1, "next")), Is.EqualTo(CommitResult.Committed));
        Assert.That(await store.ReadDocumentSnapshotAsync("document next"), Is.EqualTo(new byte[] { 2 }));
    }

    [Test]
    public async Task A_file_the_first_migration_made_and_a_year_was_begun_in_is_brought_up_to_date_and_goes_on()
    {
        using (var context = new SqliteDesignTimeFactory().CreateDbContext([]))
        {
            Sql.Run(_folder.Database, context.GetService<IMigrator>().GenerateScript(null, "20261122000000_Initial", MigrationsSqlGenerationOptions.NoTransactions));
        }

        Assert.That(Describe(), Is.EqualTo(Resource("v1.sql")));
        Sql.Run(_folder.Database, "INSERT INTO dvw_documents VALUES (7, 'd1', 'syt-2024', '', 'plan', 'KH/2024', '20/KH-SYT', '2024-01-16', 'a.html', 'text/html', 'cc')");
        Sql.Run(_folder.Database, "INSERT INTO dvw_document_contents VALUES ('d1', x'0102')");

        await using (var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)))
        {
            Assert.That((await store.ReadDocumentsAsync(Batches.Cycle).SingleAsync()).Number, Is.EqualTo("20/KH-SYT"));
            Assert.That(await store.CommitAsync(Batches.Full(StreamId.Of(Batches.Cycle), 0, "next")), Is.EqualTo(CommitResult.Committed));
        }

        // Opened once more: there is nothing left to do.
        await using var again = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        Assert.That(await again.ReadDocumentsAsync(Batches.Cycle).Select(d => d.Id).ToListAsync(), Is.EqualTo(new[] { "d1", "document next" }));
        Assert.That(await again.ReadDocumentContentAsync("d1"), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [TestCase("state/SYT/2024/KH", "state/SYT/2024")]
    [TestCase("state/SYT/2024/", "state/SYT/2024")]
    [TestCase("party/TU%2F1/2020-10-16/KH", "party/TU%2F1/2020-10-16")]
    [TestCase("syt-2024/plan", null)]
    [TestCase("stateless", null)]
    public void What_version_1_numbered_is_unique_among_what_version_2_numbers(string before, string? after)
    {
        Sql.Run(_folder.Database, Resource("v1.sql"));
        Sql.Run(_folder.Database, Resource("v1-rows.sql"));
        Sql.Run(_folder.Database, $"UPDATE dvw_documents SET number_space = '{before}'");

        SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)).DisposeAsync().AsTask().Wait();

        Assert.That(Sql.Run(_folder.Database, "SELECT number_space FROM dvw_documents"), Is.EqualTo(after ?? before));
    }

    [Test]
    public async Task A_migration_that_fails_leaves_the_file_as_it_was()
    {
        // A table in the way: the migration gets half through and fails there.
        Sql.Run(_folder.Database, "CREATE TABLE dvw_streams (mine TEXT); INSERT INTO dvw_streams VALUES ('kept')");

        Assert.Throws<WorkflowStoreException>(() => SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database)));

        Assert.That(Sql.Run(_folder.Database, "SELECT group_concat(name) FROM sqlite_master"), Is.EqualTo("dvw_streams"));
        Sql.Run(_folder.Database, "DROP TABLE dvw_streams");
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(_folder.Database));
        Assert.That(await store.CommitAsync(Batches.Full(Batches.Registration("r1"), 0, "x")), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task A_process_that_was_killed_while_it_migrated_locks_nobody_out()
    {
        Sql.Run(_folder.Database, "PRAGMA journal_mode = WAL");
        using var holder = Child.Start("hold", _folder.Database);
        Assert.That(await holder.StandardOutput.ReadLineAsync(), Is.EqualTo("held"));
        var opening = SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(_folder.Database) with { BusyTimeout = TimeSpan.FromSeconds(60) });

        holder.Kill();
        await holder.WaitForExitAsync();

        await using var store = await opening;
        Assert.That(await store.CountCommandsAsync(Batches.Cycle), Is.Zero);
    }

    private string Describe()
    {
        using var connection = Sql.Connect(_folder.Database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'sqlite_sequence' ORDER BY type DESC, tbl_name, name";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0).ReplaceLineEndings("\n"));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SqliteSchemaTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
