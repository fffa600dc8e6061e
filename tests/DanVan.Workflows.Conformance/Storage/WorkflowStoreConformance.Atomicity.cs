using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("known command", _ => Batches.Full(Batches.Registration("new"), 0, "new", CommandId.From("there")), CommitResult.CommandKnown);
        yield return Case("moved target", _ => Batches.Full(Batches.Registration("there"), 1, "new"), CommitResult.TargetMoved);
        yield return Case("moved guard", b => b with { Guards = [new(Batches.Registration("there"), 1)] }, CommitResult.ReadSetMoved);
        yield return Case("taken claim", b => b with { Claims = [.. b.Claims, new("claim there", "new")] }, CommitResult.ReadSetMoved);
        yield return Case("a claim given back that somebody else holds", b => b with { ReleasedClaims = [new("claim there", "new")] }, CommitResult.ReadSetMoved);
        yield return Case("a claim given back that nobody holds", b => b with { ReleasedClaims = [new("claim nobody has", "there")] }, CommitResult.ReadSetMoved);
        yield return Case("one claim given back, another taken", b => b with { ReleasedClaims = [new("claim there", "there")], Claims = [new("kept there", "new")] }, CommitResult.ReadSetMoved);
        yield return Case("one claim given back, another not there", b => b with { ReleasedClaims = [new("claim there", "there"), new("no claim", "there")] }, CommitResult.ReadSetMoved);
        yield return Case("a claim given back before an outbox key is refused", b => b with { ReleasedClaims = [new("claim there", "there")], Outbox = [Batches.Message("first there")] }, null);
        yield return Case("moved series", b => b with { Series = [.. b.Series, new("series there", 0, 1)] }, CommitResult.ReadSetMoved);
        yield return Case("outbox key", b => b with { Outbox = [.. b.Outbox, Batches.Message("first there")] }, null);
        yield return Case("outbox key twice in the batch", b => b with { Outbox = [.. b.Outbox, Batches.Message("first new")] }, null);
        yield return Case("document id", b => Issuing(b, new NewDocument(Batches.Document("document there", "9"), new byte[] { 2 }, "s")), null);
        yield return Case("document id twice in the batch", b => Issuing(b, new NewDocument(Batches.Document("document new", "9"), new byte[] { 2 }, "s")), null);
        yield return Case("number in its series", b => Issuing(b, new NewDocument(Batches.Document("d", "there"), new byte[] { 2 }, "series there")), null);
        yield return Case("number twice in the batch", b => Issuing(b, new NewDocument(Batches.Document("d", "new"), new byte[] { 2 }, "series new")), null);

        static CommitBatch Issuing(CommitBatch batch, NewDocument document) => batch with { Documents = [.. batch.Documents, document] };

        static TestCaseData Case(string name, Func<CommitBatch, CommitBatch> spoil, CommitResult? result) =>
            new TestCaseData(spoil, result).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Refused))]
    public async Task A_batch_with_one_part_that_fails_leaves_nothing(Func<CommitBatch, CommitBatch> spoil, CommitResult? result)
    {
        await Committed(Batches.Full(Batches.Registration("there"), 0, "there", CommandId.From("there")) with
        {
            Claims = [new("claim there", "there"), new("kept there", "there")],
            SetTimers = [Batches.Timer("to remove", Now)],
            RemoveTimers = [],
        });
        var before = await EverythingAsync();
        var spoilt = spoil(Batches.Full(Batches.Registration("new"), 0, "new"));

        if (result is { } expected)
        {
            Assert.That(await Store.CommitAsync(spoilt), Is.EqualTo(expected));
        }
        else
        {
            AssertCode(async () => await Store.CommitAsync(spoilt), "store.duplicate");
        }

        Assert.That(await EverythingAsync(), Is.EqualTo(before));
        await Committed(Batches.Full(Batches.Registration("new"), 0, "new"));
        Assert.That(await EverythingAsync(), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task A_number_may_stand_in_two_series_but_without_a_series_once_per_cycle_and_kind()
    {
        await Committed(Batches.Advance(CycleStream, 0) with
        {
            Documents =
            [
                new(Batches.Document("a", "20-KH/TU"), new byte[] { 1 }, "KH/XVII"),
                new(Batches.Document("b", "20-KH/TU"), new byte[] { 1 }, "KH/XVIII"),
                new(Batches.Document("c", "20-KH/TU"), new byte[] { 1 }),
                new(Batches.Document("d", "20-KH/TU", "decision"), new byte[] { 1 }),
            ],
        });

        var repeated = Batches.Advance(CycleStream, 1) with { Documents = [new(Batches.Document("e", "20-KH/TU"), new byte[] { 1 })] };

        AssertCode(async () => await Store.CommitAsync(repeated), "store.duplicate");
    }

    private static IEnumerable<TestCaseData> Contradictions()
    {
        yield return Case("no command id", b => b with { Command = default });
        yield return Case("negative version", b => b with { ExpectedVersion = -1 });
        yield return Case("a gap in the events", b => b with { Events = [b.Events[0], b.Events[1] with { Sequence = 3 }] });
        yield return Case("a repeated event", b => b with { Events = [b.Events[0], b.Events[0]] });
        yield return Case("an event of another stream", b => b with { Events = [b.Events[0] with { Stream = Batches.Registration("x") }, b.Events[1]] });
        yield return Case("events without a state", b => b with { NewState = null });
        yield return Case("a state without events", b => b with { Events = [] });
        yield return Case("a state of another stream", b => b with { NewState = b.NewState! with { Stream = Batches.Registration("x") } });
        yield return Case("a state at another version", b => b with { NewState = b.NewState! with { Version = 1 } });
        yield return Case("a state with another head", b => b with { NewState = b.NewState! with { Head = "00" } });
        yield return Case("a state without JSON", b => b with { NewState = b.NewState! with { StateJson = null } });
        yield return Case("a claim twice", b => b with { Claims = [new("c", "1"), new("c", "1")] });
        yield return Case("a claim given back twice", b => b with { ReleasedClaims = [new("c", "1"), new("c", "1")] });
        yield return Case("a claim taken and given back", b => b with { Claims = [new("c", "1")], ReleasedClaims = [new("c", "2")] });
        yield return Case("an endless claim given back", b => b with { ReleasedClaims = [new(new string('c', 301), "1")] });
        yield return Case("half a surrogate pair given back", b => b with { ReleasedClaims = [new("c", "\uD83C")] });
        yield return Case("an endless claim", b => b with { Claims = [new(new string('c', 301), "1")] });
        yield return Case("a series twice", b => b with { Series = [new("s", 0, 1), new("s", 1, 2)] });
        yield return Case("a series that stands still", b => b with { Series = [new("s", 1, 1)] });
        yield return Case("a snapshot without its hash", b => Issuing(b, d => d with { Snapshot = null }));
        yield return Case("a hash without its snapshot", b => b with { Documents = [b.Documents[0] with { Snapshot = default }] });
        yield return Case("a relation to no document", b => Issuing(b, d => d with { Relation = "recalls" }));
        yield return Case("a related document without a relation", b => Issuing(b, d => d with { Related = "a" }));
        yield return Case("half a surrogate pair in a subject", b => Issuing(b, d => d with { Subject = "\uD83C" }));
        yield return Case("U+0000", b => b with { OutcomeJson = "a\0b" });
        yield return Case("half a surrogate pair", b => b with { Claims = [new("c\uD83C", "1")] });
        yield return Case("half a surrogate pair the wrong way", b => b with { Claims = [new("c", "\uDF3E\uD83C")] });

        static CommitBatch Issuing(CommitBatch batch, Func<StoredDocument, StoredDocument> spoil) =>
            batch with { Documents = [batch.Documents[0] with { Document = spoil(batch.Documents[0].Document) }] };

        static TestCaseData Case(string name, Func<CommitBatch, CommitBatch> spoil) => new TestCaseData(spoil).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Contradictions))]
    public async Task A_batch_that_contradicts_itself_is_a_misuse(Func<CommitBatch, CommitBatch> spoil)
    {
        var before = await EverythingAsync();

        Assert.ThrowsAsync<ArgumentException>(async () => await Store.CommitAsync(spoil(Batches.Full(CycleStream, 0, "x"))));

        Assert.That(await EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_cancelled_call_has_done_nothing()
    {
        await Post(Batches.Message("a"));
        var before = await EverythingAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var token = cancelled.Token;
        Func<Task>[] calls =
        [
            async () => await Store.LoadAsync(Batches.Request(CycleStream), token),
            async () => await Store.CommitAsync(Batches.Full(CycleStream, 1, "x"), token),
            async () => await Store.LeaseOutboxAsync(Now, 1, Lease, token),
            async () => await Store.CompleteOutboxAsync([1], token),
            async () => await Store.FailOutboxAsync(1, "x", null, token),
            async () => await Store.RetryOutboxAsync(1, token),
            async () => await Store.ReadParkedOutboxAsync(1, token),
            async () => await Store.ReadDueTimersAsync(Now, 1, token),
            async () => await Store.CountCommandsAsync(Batches.Cycle, token),
            async () => await Store.ReadDefinitionAsync("x", token),
            async () => await Store.ReadDocumentContentAsync("x", token),
            async () => await Store.ReadDocumentSnapshotAsync("x", token),
            async () => await All(Store.ReadCyclesAsync(token)),
            async () => await All(Store.ReadDefinitionStatesAsync(token)),
            async () => await All(Store.ReadRegistrationsAsync(Batches.Cycle, token)),
            async () => await All(Store.ReadEventsAsync(Batches.Cycle, token)),
            async () => await All(Store.ReadHeadsAsync(Batches.Cycle, token)),
            async () => await All(Store.ReadDocumentsAsync(Batches.Cycle, token)),
        ];

        foreach (var call in calls)
        {
            Assert.That(call, Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Commits_cancelled_at_any_moment_are_whole_or_absent_and_the_store_goes_on()
    {
        var random = new Random(17);
        for (var i = 0; i < 60; i++)
        {
            using var cancelling = new CancellationTokenSource(TimeSpan.FromMicroseconds(random.Next(0, 2_000)));
            var batch = Batches.Full(Batches.Registration($"r{i}"), 0, $"m{i}");
            CommitResult? result;
            try
            {
                result = await Store.CommitAsync(batch, cancelling.Token);
            }
            catch (OperationCanceledException)
            {
                result = null;
            }

            var isThere = (await StateOf(batch.Target)) is not null;
            Assert.That(isThere, Is.EqualTo(result == CommitResult.Committed));
            Assert.That((await Store.LoadAsync(Batches.Request(batch.Target, batch.Command))).Recorded is not null, Is.EqualTo(isThere));
        }

        await Committed(Batches.Full(CycleStream, 0, "last"));
    }

    /// <summary>All that can be seen of the store, as text to compare.</summary>
    private async Task<string> EverythingAsync()
    {
        var lines = new List<object?>();
        lines.AddRange(await All(Store.ReadCyclesAsync()));
        lines.AddRange(await All(Store.ReadDefinitionStatesAsync()));
        lines.AddRange(await All(Store.ReadRegistrationsAsync(Batches.Cycle)));
        lines.AddRange(await All(Store.ReadEventsAsync(Batches.Cycle)));
        lines.AddRange(await All(Store.ReadHeadsAsync(Batches.Cycle)));
        lines.AddRange(await All(Store.ReadDocumentsAsync(Batches.Cycle)));
        lines.AddRange(await Store.ReadDueTimersAsync(Now, 100));
        lines.Add(await Store.CountCommandsAsync(Batches.Cycle));
        foreach (var mark in new[] { "there", "new", "x" })
        {
            var loaded = await Store.LoadAsync(Batches.Request(CycleStream, claims: [$"claim {mark}"], series: [$"series {mark}"]));
            lines.Add(loaded.Claims.GetValueOrDefault($"claim {mark}"));
            lines.Add(loaded.Series[$"series {mark}"]);
            lines.Add(await Store.ReadDefinitionAsync($"sha256:{mark}"));
            lines.Add((await Store.ReadDocumentContentAsync($"document {mark}"))?.Length);
            lines.Add((await Store.ReadDocumentSnapshotAsync($"document {mark}"))?.Length);
        }

        // A lease of no length looks at the outbox and leaves it as it was.
        lines.AddRange(await Store.LeaseOutboxAsync(Now, 100, Duration.Zero));
        return string.Join('\n', lines);
    }
}
