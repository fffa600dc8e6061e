using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    private static readonly StreamId R1 = Batches.Registration("r1");

    [Test]
    public async Task A_decision_made_on_all_streams_of_a_cycle_is_committed_while_none_has_moved()
    {
        await Committed(Batches.Advance(CycleStream, 0));
        await Committed(Batches.Advance(R1, 0, events: 3));
        await Committed(Batches.Advance(new StreamId(new CycleId("other"), "r1"), 0, events: 5));

        await Committed(Batches.Advance(CycleStream, 1, events: 2) with { Streams = new(Batches.Cycle, 2, 4) });
        await Committed(Batches.Advance(Batches.Registration("r2"), 0) with { Streams = new(Batches.Cycle, 2, 6) });
        await Committed(Batches.Refusal(CycleStream, 3) with { Streams = new(Batches.Cycle, 3, 7) });
        await Committed(Batches.Advance(new StreamId(new CycleId("third"), ""), 0) with { Streams = new(new CycleId("third"), 0, 0) });
        await Committed(Batches.Advance(new StreamId(new CycleId("third"), ""), 1) with { Streams = new(new CycleId("other"), 1, 5) });
    }

    [Test]
    public async Task A_stream_that_moved_or_began_since_refuses_a_decision_made_on_all_of_them()
    {
        await Committed(Batches.Advance(CycleStream, 0));
        await Committed(Batches.Advance(R1, 0));
        var guard = new StreamsGuard(Batches.Cycle, 2, 2);

        await Committed(Batches.Advance(R1, 1));
        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, 1) with { Streams = guard }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await Store.CommitAsync(Batches.Refusal(CycleStream, 1) with { Streams = guard }), Is.EqualTo(CommitResult.ReadSetMoved));

        await Committed(Batches.Advance(Batches.Registration("r2"), 0));
        var full = Batches.Full(CycleStream, 1, "x") with { Streams = guard with { Events = 3 } };
        Assert.That(await Store.CommitAsync(full), Is.EqualTo(CommitResult.ReadSetMoved));

        var loaded = await Store.LoadAsync(Batches.Request(CycleStream, claims: ["claim x"]));
        Assert.That(loaded.Target!.Version, Is.EqualTo(1), "nothing of it was written");
        Assert.That(loaded.Claims, Is.Empty);
        Assert.That(await Store.ReadDefinitionAsync("sha256:x"), Is.Null);
        await Committed(full with { Streams = new(Batches.Cycle, 3, 4) });
    }

    [Test]
    public async Task A_known_command_and_a_moved_target_are_told_before_moved_streams()
    {
        var first = await Committed(Batches.Advance(CycleStream, 0));
        await Committed(Batches.Advance(R1, 0));
        var guard = new StreamsGuard(Batches.Cycle, 1, 1);

        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, 1, command: first.Command) with { Streams = guard }), Is.EqualTo(CommitResult.CommandKnown));
        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, 5) with { Streams = guard }), Is.EqualTo(CommitResult.TargetMoved));
    }

    [Test]
    public void A_guard_that_counts_fewer_events_than_streams_is_a_contradiction() =>
        Assert.That(async () => await Store.CommitAsync(Batches.Advance(CycleStream, 0) with { Streams = new(Batches.Cycle, 2, 1) }), Throws.ArgumentException);

    [Test]
    public async Task No_stream_of_those_that_guard_the_cycle_slips_in_beside_a_decision_made_on_all_of_them()
    {
        const int each = 10;
        await Committed(Batches.Advance(CycleStream, 0));

        // Each writer comes to an end by itself: a store that serves in order of arrival may let none of the decisions through before.
        var writers = Enumerable.Range(0, ManyAtOnce).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var paper = Batches.Advance(Batches.Registration($"w{writer}-{i}"), 0) with { Guards = [new(CycleStream, 1)] };
                if (await Store.CommitAsync(paper) != CommitResult.Committed)
                {
                    return i;
                }

                await Task.Delay(i % 3);
            }

            return each;
        })).ToList();

        StreamsGuard read;
        do
        {
            var heads = await All(Store.ReadHeadsAsync(Batches.Cycle));
            read = new StreamsGuard(Batches.Cycle, heads.Count, heads.Sum(h => h.Version));
        }
        while (await Store.CommitAsync(Batches.Advance(CycleStream, 1) with { Streams = read }) != CommitResult.Committed);

        Assert.That((await Task.WhenAll(writers)).Sum(), Is.EqualTo(read.Streams - 1));
    }
}
