using System.Text;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    /// <summary>In ordinal order. The last two are where UTF-16 would put them the other way round.</summary>
    private static readonly string[] CodesInOrder = ["A", "B", "a", "a b", "a.1", "a1", "a10", "a2", "r-1", "r_1", "é", "đ", "Ấ", "\uFF21", "\U00020000"];

    [Test]
    public async Task Registrations_come_in_ordinal_order_of_their_codes_without_the_cycle()
    {
        await Committed(Batches.Advance(CycleStream, 0));
        foreach (var code in CodesInOrder.Reverse())
        {
            await Committed(Batches.Advance(Batches.Registration(code), 0));
        }

        await Committed(Batches.Advance(new StreamId(new CycleId("syt-2025"), "a3"), 0));

        var read = await All(Store.ReadRegistrationsAsync(Batches.Cycle));

        Assert.That(CodesInOrder, Is.Ordered.Using<string>(ByUtf8), "the test's own order");
        Assert.That(read.Select(s => s.Stream.Registration), Is.EqualTo(CodesInOrder));
        Assert.That(read.Select(s => s.StateJson), Has.All.Not.Null);
    }

    [Test]
    public async Task Cycles_come_in_ordinal_order_of_their_ids_without_registrations()
    {
        string[] ids = ["A-2024", "a-2024", "a-2024.1", "a_2024", "b"];
        foreach (var id in ids.Reverse())
        {
            await Committed(Batches.Advance(StreamId.Of(new CycleId(id)), 0));
            await Committed(Batches.Advance(new StreamId(new CycleId(id), "r1"), 0));
        }

        await Committed(Batches.Advance(new StreamId(new CycleId("no-cycle-yet"), "r1"), 0));

        Assert.That((await All(Store.ReadCyclesAsync())).Select(s => s.Stream.ToString()), Is.EqualTo(ids));
    }

    [Test]
    public async Task Definitions_are_no_cycles_and_come_in_ordinal_order_of_their_ids()
    {
        string[] ids = ["A", "a", "a-1", "a.1", "b"];
        foreach (var id in ids.Reverse())
        {
            await Committed(Batches.Advance(StreamId.Of(new DefinitionId(id)), 0, events: 2));
        }

        // What only looks alike is a cycle.
        foreach (var id in new[] { "Definition:a", "definition", "definitions", "definition;a" })
        {
            await Committed(Batches.Advance(StreamId.Of(new CycleId(id)), 0));
        }

        await Committed(Batches.Advance(CycleStream, 0));

        Assert.That((await All(Store.ReadDefinitionStatesAsync())).Select(s => s.Stream), Is.EqualTo(ids.Select(id => StreamId.Of(new DefinitionId(id)))));
        Assert.That((await All(Store.ReadDefinitionStatesAsync())).Select(s => s.StateJson), Has.All.Not.Null);
        Assert.That((await All(Store.ReadCyclesAsync())).Select(s => s.Stream.ToString()), Is.EqualTo(new[] { "Definition:a", "definition", "definition;a", "definitions", "syt-2024" }));
    }

    [Test]
    public async Task A_definition_has_events_and_a_head_of_its_own_and_guards_what_rests_on_it()
    {
        var stream = StreamId.Of(new DefinitionId("annual-cycle"));
        var saved = await Committed(Batches.Advance(stream, 0, events: 3) with { Definition = new("sha256:a", "{}") });

        Assert.That((await All(Store.ReadEventsAsync(stream.Cycle))).Select(e => e.Hash), Is.EqualTo(saved.Events.Select(e => e.Hash)));
        Assert.That(await All(Store.ReadHeadsAsync(stream.Cycle)), Is.EqualTo(new[] { new StreamHead(stream, 3, saved.Events[^1].Hash) }));
        Assert.That(await StateOf(stream), Is.EqualTo(saved.NewState));
        Assert.That(await Store.CountCommandsAsync(stream.Cycle), Is.EqualTo(1));
        Assert.That(await All(Store.ReadRegistrationsAsync(stream.Cycle)), Is.Empty);

        var opening = Batches.Advance(CycleStream, 0);
        Assert.That(await Store.CommitAsync(opening with { Guards = [new(stream, 2)] }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await Store.CommitAsync(opening with { Guards = [new(StreamId.Of(new DefinitionId("other")), 1)] }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await Store.CommitAsync(opening with { Guards = [new(stream, 3), new(StreamId.Of(new DefinitionId("other")), 0)] }), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task The_state_of_a_definition_is_never_withheld_for_a_version_known_of_a_cycle()
    {
        var stream = StreamId.Of(new DefinitionId("annual-cycle"));
        await Committed(Batches.Advance(stream, 0));

        Assert.That((await Store.LoadAsync(Batches.Request(stream, known: 1))).Target!.StateJson, Is.Not.Null);
    }

    [Test]
    public async Task Events_come_by_stream_the_cycles_own_first_and_then_by_sequence()
    {
        for (var version = 0; version < 12; version++)
        {
            await Committed(Batches.Advance(Batches.Registration("b"), version));
            await Committed(Batches.Advance(CycleStream, version));
            await Committed(Batches.Advance(Batches.Registration("B"), version));
        }

        await Committed(Batches.Advance(StreamId.Of(new CycleId("other")), 0));

        var expected = new[] { "", "B", "b" }.SelectMany(code => Enumerable.Range(1, 12).Select(n => $"{code}:{n}"));
        Assert.That((await All(Store.ReadEventsAsync(Batches.Cycle))).Select(e => $"{e.Stream.Registration}:{e.Sequence}"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Heads_are_the_last_events_of_all_streams_the_cycles_own_first()
    {
        var b = await Committed(Batches.Advance(Batches.Registration("b"), 0, events: 3));
        var cycle = await Committed(Batches.Advance(CycleStream, 0, events: 2));
        var a = await Committed(Batches.Advance(Batches.Registration("a"), 0));

        var expected = new[] { cycle, a, b }.Select(x => new StreamHead(x.Target, x.Events.Count, x.Events[^1].Hash));
        Assert.That(await All(Store.ReadHeadsAsync(Batches.Cycle)), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_cycle_that_does_not_exist_has_nothing()
    {
        var nowhere = new CycleId("nowhere");

        Assert.That(await All(Store.ReadRegistrationsAsync(nowhere)), Is.Empty);
        Assert.That(await All(Store.ReadEventsAsync(nowhere)), Is.Empty);
        Assert.That(await All(Store.ReadHeadsAsync(nowhere)), Is.Empty);
        Assert.That(await All(Store.ReadDocumentsAsync(nowhere)), Is.Empty);
        Assert.That(await All(Store.ReadDefinitionStatesAsync()), Is.Empty);
        Assert.That(await All(Store.ReadCyclesAsync()), Is.Empty);
    }

    [Test]
    public async Task A_sequence_shows_the_moment_its_enumeration_began()
    {
        for (var i = 0; i < 20; i++)
        {
            await Committed(Batches.Advance(Batches.Registration($"r{Batches.Number(i)}"), 0));
        }

        var seen = new List<string>();
        await foreach (var state in Store.ReadRegistrationsAsync(Batches.Cycle))
        {
            // Writing while reading must neither block nor show.
            await Committed(Batches.Advance(Batches.Registration($"s{Batches.Number(seen.Count)}"), 0));
            seen.Add(state.Stream.Registration);
        }

        Assert.That(seen, Has.Count.EqualTo(20));
        Assert.That(await All(Store.ReadRegistrationsAsync(Batches.Cycle)), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task An_enumeration_may_be_left_early_and_the_store_goes_on()
    {
        for (var i = 0; i < 30; i++)
        {
            await Committed(Batches.Advance(Batches.Registration($"r{i}"), 0));
            await foreach (var state in Store.ReadRegistrationsAsync(Batches.Cycle))
            {
                Assert.That(state.Version, Is.EqualTo(1));
                break;
            }
        }

        Assert.That(await Store.CountCommandsAsync(Batches.Cycle), Is.EqualTo(30));
    }

    [Test]
    public async Task Documents_come_in_the_order_of_their_issue_with_their_bytes_apart()
    {
        var content = new byte[300_000];
        new Random(17).NextBytes(content);
        var second = Batches.Document("a", "02/KH-SYT");
        var first = Batches.Document("z", "01/KH-SYT") with { FileName = "Kế hoạch số 01.docx" };
        var registration = Batches.Document("m", "01/QĐ-SYT", "decision", Batches.Registration("r1"));

        await Committed(Batches.Advance(CycleStream, 0) with { Documents = [new(first, content), new(second, ReadOnlyMemory<byte>.Empty)] });
        await Committed(Batches.Advance(Batches.Registration("r1"), 0) with { Documents = [new(registration, new byte[] { 0, 255 })] });

        Assert.That(await All(Store.ReadDocumentsAsync(Batches.Cycle)), Is.EqualTo(new[] { first, second, registration }));
        Assert.That(await Store.ReadDocumentContentAsync("z"), Is.EqualTo(content));
        Assert.That(await Store.ReadDocumentContentAsync("a"), Is.Empty);
        Assert.That(await Store.ReadDocumentContentAsync("m"), Is.EqualTo(new byte[] { 0, 255 }));
        Assert.That(await Store.ReadDocumentContentAsync("nothing"), Is.Null);
    }

    [Test]
    public async Task The_bytes_of_a_document_are_those_of_the_moment_of_the_commit()
    {
        var content = new byte[] { 1, 2, 3 };
        await Committed(Batches.Advance(CycleStream, 0) with { Documents = [new(Batches.Document("d", "1"), content.AsMemory(1))] });

        content[1] = 99;
        (await Store.ReadDocumentContentAsync("d"))![0] = 77;

        Assert.That(await Store.ReadDocumentContentAsync("d"), Is.EqualTo(new byte[] { 2, 3 }));
    }

    [Test]
    public async Task A_document_keeps_what_it_is_about_and_its_snapshot_apart_from_its_bytes()
    {
        var snapshot = new byte[300_000];
        new Random(18).NextBytes(snapshot);
        var plan = Batches.Document("a", "01/KH-SYT") with { Subject = "Thực hiện phong trào thi đua “Dân vận khéo”", Snapshot = Batches.Hash("a") };
        var recall = Batches.Document("b", "02/TB-SYT", "recall") with { Relation = "recalls", Related = "a" };

        await Committed(Batches.Advance(CycleStream, 0) with { Documents = [new(plan, new byte[] { 1 }, Snapshot: snapshot), new(recall, new byte[] { 2 })] });
        var kept = snapshot.ToArray();
        snapshot[7] ^= 1;
        (await Store.ReadDocumentSnapshotAsync("a"))![8] ^= 1;

        Assert.That(await All(Store.ReadDocumentsAsync(Batches.Cycle)), Is.EqualTo(new[] { plan, recall }));
        Assert.That(await Store.ReadDocumentSnapshotAsync("a"), Is.EqualTo(kept));
        Assert.That(await Store.ReadDocumentContentAsync("a"), Is.EqualTo(new byte[] { 1 }));
        Assert.That(await Store.ReadDocumentSnapshotAsync("b"), Is.Null);
        Assert.That(await Store.ReadDocumentSnapshotAsync("nothing"), Is.Null);
    }

    [Test]
    public async Task A_megabyte_in_every_text_survives()
    {
        var text = new StringBuilder().Insert(0, "Dân vận khéo 🌾 ", 70_000).ToString();
        var batch = Batches.Advance(CycleStream, 0, state: text);
        batch = batch with { Events = [batch.Events[0] with { Json = Utf8Json.Of(text) }], OutcomeJson = text, Outbox = [Batches.Message("k") with { PayloadJson = text }] };
        await Committed(batch);

        Assert.That((await StateOf(CycleStream))!.StateJson.ToString(), Is.EqualTo(text));
        Assert.That((await All(Store.ReadEventsAsync(Batches.Cycle)))[0].Json.ToString(), Is.EqualTo(text));
        Assert.That((await Store.LoadAsync(Batches.Request(CycleStream, batch.Command))).Recorded!.OutcomeJson, Is.EqualTo(text));
        Assert.That((await Store.LeaseOutboxAsync(Now, 1, Lease))[0].Message.PayloadJson, Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("'; DROP TABLE dvw_events; --")]
    [TestCase("@p0 $1 ? \" ` [x]")]
    [TestCase("\u0001\t\r\n\u007f\u0085\u2028")]
    [TestCase("e\u0301 é \uFEFF \uFFFD \uFFFF")]
    [TestCase("👩‍🌾 \U0010FFFF")]
    [TestCase("1e309")]
    [TestCase("0x10")]
    [TestCase("NULL")]
    public async Task Odd_texts_come_back_unchanged(string text)
    {
        // JSON is never empty, whatever else a text may be.
        var json = text.Length == 0 ? "\"\"" : text;
        var batch = Batches.Advance(CycleStream, 0, state: json) with
        {
            OutcomeJson = text,
            Claims = [new("k" + text, text)],
            Series = [new("s" + text, 0, 1)],
            Outbox = [new(text, "key" + text, text, text)],
            SetTimers = [new("t" + text, Now, Batches.Cycle, text, text)],
            Definition = new("sha256:" + text, text),
            Documents = [new(Batches.Document("d" + text, text) with { Kind = text, FileName = text, MediaType = text, Relation = text, Related = text, Subject = text, Snapshot = text }, new byte[] { 1 }, Snapshot: new byte[] { 2 })],
        };
        batch = batch with { Events = [batch.Events[0] with { Json = Utf8Json.Of(json), Actor = text }] };
        await Committed(batch);

        var loaded = await Store.LoadAsync(Batches.Request(CycleStream, claims: ["k" + text], series: ["s" + text]));
        Assert.That(loaded.Target, Is.EqualTo(batch.NewState));
        Assert.That(loaded.Claims["k" + text], Is.EqualTo(text));
        Assert.That(loaded.Series["s" + text], Is.EqualTo(1));
        Assert.That(await All(Store.ReadEventsAsync(Batches.Cycle)), Is.EqualTo(batch.Events));
        Assert.That((await Store.LeaseOutboxAsync(Now, 1, Lease)).Single().Message, Is.EqualTo(batch.Outbox[0]));
        Assert.That(await Store.ReadDueTimersAsync(Now, 1), Is.EqualTo(batch.SetTimers));
        Assert.That(await Store.ReadDefinitionAsync("sha256:" + text), Is.EqualTo(text));
        Assert.That((await All(Store.ReadDocumentsAsync(Batches.Cycle)))[0], Is.EqualTo(batch.Documents[0].Document));
    }

    private static int ByUtf8(string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
}
