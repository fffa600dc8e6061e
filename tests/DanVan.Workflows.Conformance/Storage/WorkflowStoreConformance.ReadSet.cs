using System.Collections.Concurrent;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    [Test]
    public async Task The_target_and_its_cycle_are_loaded_together()
    {
        var cycle = await Committed(Batches.Advance(CycleStream, 0));
        var registration = await Committed(Batches.Advance(Batches.Registration("r1"), 0));

        var loaded = await Store.LoadAsync(Batches.Request(Batches.Registration("r1"), cycle: CycleStream));

        Assert.That(loaded.Target, Is.EqualTo(registration.NewState));
        Assert.That(loaded.Cycle, Is.EqualTo(cycle.NewState));
    }

    [Test]
    public async Task The_cycle_is_not_loaded_when_nobody_asks_for_it()
    {
        await Committed(Batches.Advance(CycleStream, 0));

        Assert.That((await Store.LoadAsync(Batches.Request(Batches.Registration("r1")))).Cycle, Is.Null);
    }

    [Test]
    public async Task The_state_of_a_cycle_the_caller_holds_is_not_read_again()
    {
        var cycle = await Committed(Batches.Advance(CycleStream, 0, events: 2));

        var asTarget = await Store.LoadAsync(Batches.Request(CycleStream, known: 2));
        var besides = await Store.LoadAsync(Batches.Request(Batches.Registration("r1"), cycle: CycleStream, known: 2));
        var outdated = await Store.LoadAsync(Batches.Request(Batches.Registration("r1"), cycle: CycleStream, known: 1));

        Assert.That(asTarget.Target, Is.EqualTo(cycle.NewState! with { StateJson = null }));
        Assert.That(besides.Cycle, Is.EqualTo(cycle.NewState! with { StateJson = null }));
        Assert.That(outdated.Cycle, Is.EqualTo(cycle.NewState));
    }

    [Test]
    public async Task A_known_version_of_the_cycle_says_nothing_about_a_registration()
    {
        var registration = await Committed(Batches.Advance(Batches.Registration("r1"), 0, events: 2));

        Assert.That((await Store.LoadAsync(Batches.Request(Batches.Registration("r1"), cycle: CycleStream, known: 2))).Target, Is.EqualTo(registration.NewState));
    }

    [Test]
    public async Task A_claim_has_one_holder_at_a_time()
    {
        await Committed(Batches.Advance(Batches.Registration("r1"), 0) with { Claims = [new("syt-2024/u01/vườn rau", "r1")] });

        var other = Batches.Advance(Batches.Registration("r2"), 0) with { Claims = [new("free", "r2"), new("syt-2024/u01/vườn rau", "r2")] };
        var same = Batches.Advance(Batches.Registration("r1"), 1) with { Claims = [new("syt-2024/u01/vườn rau", "r1")] };

        Assert.That(await Store.CommitAsync(other), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await Store.CommitAsync(same), Is.EqualTo(CommitResult.ReadSetMoved));
        var claims = (await Store.LoadAsync(Batches.Request(CycleStream, claims: ["syt-2024/u01/vườn rau", "free"]))).Claims;
        Assert.That(claims, Is.EquivalentTo(new Dictionary<string, string> { ["syt-2024/u01/vườn rau"] = "r1" }));
    }

    [Test]
    public async Task Claims_differ_by_case_by_normal_form_and_by_trailing_space()
    {
        string[] keys = ["k/Hoà", "k/hoà", "k/hoa\u0300", "k/hoà ", "k/hòa"];
        for (var i = 0; i < keys.Length; i++)
        {
            await Committed(Batches.Advance(Batches.Registration($"r{i}"), 0) with { Claims = [new(keys[i], $"r{i}")] });
        }

        var claims = (await Store.LoadAsync(Batches.Request(CycleStream, claims: keys))).Claims;
        Assert.That(keys.Select(k => claims[k]), Is.EqualTo(new[] { "r0", "r1", "r2", "r3", "r4" }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(9)]
    [TestCase(700)]
    public async Task Any_number_of_claims_and_series_is_loaded_at_once(int count)
    {
        var claims = Enumerable.Range(0, count).Select(i => new Claim($"c{i}", $"h{i}")).ToArray();
        var series = Enumerable.Range(0, count).Select(i => new SeriesAdvance($"s{i}", 0, i + 1)).ToArray();
        await Committed(Batches.Advance(CycleStream, 0) with { Claims = claims, Series = series });

        var loaded = await Store.LoadAsync(Batches.Request(
            CycleStream, claims: [.. claims.Select(c => c.Key), "free"], series: [.. series.Select(s => s.Key), "unused"]));

        Assert.That(loaded.Target, Is.Not.Null);
        Assert.That(loaded.Claims, Is.EquivalentTo(claims.ToDictionary(c => c.Key, c => c.Holder)));
        Assert.That(loaded.Series, Is.EquivalentTo(series.ToDictionary(s => s.Key, s => s.Next).Append(new("unused", 0))));
    }

    [Test]
    public async Task A_key_that_is_asked_for_twice_is_answered_once()
    {
        await Committed(Batches.Advance(CycleStream, 0) with { Claims = [new("c", "h")], Series = [new("s", 0, 4)] });

        var loaded = await Store.LoadAsync(Batches.Request(CycleStream, claims: ["c", "c", "d"], series: ["s", "s"]));

        Assert.That(loaded.Claims, Is.EquivalentTo(new Dictionary<string, string> { ["c"] = "h" }));
        Assert.That(loaded.Series, Is.EquivalentTo(new Dictionary<string, long> { ["s"] = 4 }));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    public async Task A_series_that_moved_refuses_the_commit(long expected)
    {
        await Committed(Batches.Advance(CycleStream, 0) with { Series = [new("KH/2024", 0, 2)] });

        Assert.That(
            await Store.CommitAsync(Batches.Advance(CycleStream, 1) with { Series = [new("other", 0, 1), new("KH/2024", expected, 9)] }),
            Is.EqualTo(CommitResult.ReadSetMoved));
        var series = (await Store.LoadAsync(Batches.Request(CycleStream, series: ["KH/2024", "other"]))).Series;
        Assert.That(series["KH/2024"], Is.EqualTo(2));
        Assert.That(series["other"], Is.Zero);
    }

    [Test]
    public async Task A_series_nobody_drew_from_is_at_0_and_nowhere_else()
    {
        Assert.That(
            await Store.CommitAsync(Batches.Advance(CycleStream, 0) with { Series = [new("KH/2024", 1, 2)] }), Is.EqualTo(CommitResult.ReadSetMoved));
    }

    [Test]
    public async Task Numbers_drawn_by_many_at_once_have_no_gap_and_no_repetition()
    {
        const int each = 4;
        var drawn = new ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, ManyAtOnce).Select(issuer => Task.Run(async () =>
        {
            for (var version = 0; version < each; version++)
            {
                drawn.Add(await DrawAsync(Batches.Registration($"r{issuer}"), version));
            }
        })));

        Assert.That(drawn.Order(), Is.EqualTo(Enumerable.Range(1, ManyAtOnce * each).Select(n => (long)n)));
        Assert.That((await Store.LoadAsync(Batches.Request(CycleStream, series: ["QĐ/2024"]))).Series["QĐ/2024"], Is.EqualTo(ManyAtOnce * each));
        Assert.That(await All(Store.ReadDocumentsAsync(Batches.Cycle)), Has.Count.EqualTo(ManyAtOnce * each));
    }

    private async Task<long> DrawAsync(StreamId stream, long version)
    {
        while (true)
        {
            var last = (await Store.LoadAsync(Batches.Request(stream, series: ["QĐ/2024"]))).Series["QĐ/2024"];
            var document = Batches.Document($"d{last + 1}", $"{last + 1}/QĐ-SYT", "decision", stream);
            var batch = Batches.Advance(stream, version) with
            {
                Series = [new("QĐ/2024", last, last + 1)],
                Documents = [new NewDocument(document, new byte[] { 1 }, "QĐ/2024")],
            };
            switch (await Store.CommitAsync(batch))
            {
                case CommitResult.Committed:
                    return last + 1;
                case CommitResult.ReadSetMoved:
                    break;
                case var other:
                    throw new AssertionException($"Unexpected: {other}");
            }
        }
    }

    [Test]
    public async Task What_is_loaded_is_one_consistent_view_while_others_write()
    {
        // The writer moves the registration and the cycle in turn, always the registration first: a view that
        // shows the cycle ahead of the registration was put together from two moments.
        var registration = Batches.Registration("r1");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var version = 0; !stop.IsCancellationRequested; version++)
            {
                await Committed(Batches.Advance(registration, version) with { Series = [new("s", version, version + 1)] });
                await Committed(Batches.Advance(CycleStream, version));
            }
        });

        for (var i = 0; i < 300; i++)
        {
            var loaded = await Store.LoadAsync(Batches.Request(registration, cycle: CycleStream, series: ["s"], claims: ["c"]));
            var ahead = (loaded.Target?.Version ?? 0) - (loaded.Cycle?.Version ?? 0);
            Assert.That(ahead, Is.InRange(0, 1));
            Assert.That(loaded.Series["s"], Is.EqualTo(loaded.Target?.Version ?? 0));
        }

        await stop.CancelAsync();
        await writer;
    }
}
