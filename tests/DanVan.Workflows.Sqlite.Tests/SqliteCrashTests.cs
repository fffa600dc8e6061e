using System.Globalization;
using DanVan.Workflows.Conformance.Storage;

namespace DanVan.Workflows.Sqlite.Tests;

/// <summary>A process that is killed while it writes loses nothing it was told of, and leaves nothing half done.</summary>
[TestFixture]
public sealed class SqliteCrashTests
{
    private const int Kills = 20;

    [Test]
    public async Task After_kills_at_random_moments_every_acknowledged_batch_is_whole_and_no_other_is_half_there()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(17);
        var acknowledged = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged = Math.Max(acknowledged, await WriteUntilKilledAsync(folder.Database, random));
            await CheckAsync(folder.Database, acknowledged);
        }

        Assert.That(acknowledged, Is.GreaterThan(Kills), "the child wrote between the kills");
    }

    private static async Task<long> WriteUntilKilledAsync(string path, Random random)
    {
        using var child = Child.Start("write", path, "r1", "1000000");
        var first = await child.StandardOutput.ReadLineAsync();
        Assert.That(first, Is.Not.Null, await (first is null ? child.StandardError.ReadToEndAsync() : Task.FromResult("")));

        var lines = ReadAllAsync(child.StandardOutput);
        await Task.Delay(TimeSpan.FromMicroseconds(random.Next(0, 60_000)));
        child.Kill();
        await child.WaitForExitAsync();

        // A line that was cut off in the middle was not yet told.
        var text = first + "\n" + await lines;
        return text[..text.LastIndexOf('\n')].Split('\n').Max(l => long.Parse(l, CultureInfo.InvariantCulture));
    }

    private static async Task<string> ReadAllAsync(StreamReader reader) => await reader.ReadToEndAsync();

    private static async Task CheckAsync(string path, long acknowledged)
    {
        await using var store = SqliteWorkflowStore.Open(SqliteStoreOptions.ForFile(path));
        var written = await store.CountCommandsAsync(Batches.Cycle);
        Assert.That(written, Is.GreaterThanOrEqualTo(acknowledged));
        Assert.That(written, Is.EqualTo((await store.LoadAsync(Batches.Request(Batches.Registration("r1"), series: ["KH/2024"]))).Series["KH/2024"]));
        for (var number = Math.Max(1, acknowledged - 50); number <= written; number++)
        {
            var mark = number.ToString(CultureInfo.InvariantCulture);
            var loaded = await store.LoadAsync(Batches.Request(Batches.Registration("r1"), CommandId.From("write", mark)));
            Assert.That(loaded.Recorded, Is.Not.Null, $"the outcome of {mark}");
        }

        // Each batch writes one row here and two there: any that is half there shows in the sums.
        var counts = Sql.Counts(path);
        Assert.That(counts["dvw_events"], Is.EqualTo(2 * written));
        Assert.That(counts["dvw_outbox"], Is.EqualTo(2 * written));
        foreach (var table in new[] { "dvw_claims", "dvw_commands", "dvw_documents", "dvw_document_contents", "dvw_timers", "dvw_definitions" })
        {
            Assert.That(counts[table], Is.EqualTo(written), table);
        }

        Assert.That((await store.LoadAsync(Batches.Request(Batches.Registration("r1")))).Target!.Version, Is.EqualTo(2 * written));
        Assert.That(Sql.Run(path, "PRAGMA integrity_check"), Is.EqualTo("ok"));
    }
}
