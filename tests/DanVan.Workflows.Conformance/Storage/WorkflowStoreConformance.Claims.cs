using System.Collections.Concurrent;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Storage;

/// <summary>Claims that are given back. That a batch with one of them fails as a whole stands with the other failures.</summary>
public abstract partial class WorkflowStoreConformance
{
    private const string Key = "syt-2024/name/vườn rau";

    [Test]
    public async Task A_claim_that_is_given_back_can_be_taken_by_another_and_given_back_again()
    {
        await Committed(Batches.Advance(Batches.Registration("r1"), 0) with { Claims = [new(Key, "r1"), new("kept", "r1")] });

        await Committed(Batches.Advance(Batches.Registration("r1"), 1) with { ReleasedClaims = [new(Key, "r1")] });
        Assert.That(await HoldersAsync(), Is.EquivalentTo(new Dictionary<string, string> { ["kept"] = "r1" }));

        await Committed(Batches.Advance(Batches.Registration("r2"), 0) with { Claims = [new(Key, "r2")] });
        await Committed(Batches.Advance(Batches.Registration("r2"), 1) with { ReleasedClaims = [new(Key, "r2")], Claims = [new("other", "r2")] });
        Assert.That(await HoldersAsync(), Is.EquivalentTo(new Dictionary<string, string> { ["kept"] = "r1", ["other"] = "r2" }));
    }

    [Test]
    public async Task Nobody_gives_back_what_another_holds_nor_one_thing_twice()
    {
        await Committed(Batches.Advance(Batches.Registration("r1"), 0) with { Claims = [new(Key, "r1")] });

        Assert.That(
            await Store.CommitAsync(Batches.Advance(Batches.Registration("r2"), 0) with { ReleasedClaims = [new(Key, "r2")] }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(
            await Store.CommitAsync(Batches.Advance(Batches.Registration("r2"), 0) with { ReleasedClaims = [new(Key, "R1")] }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await HoldersAsync(), Is.EquivalentTo(new Dictionary<string, string> { [Key] = "r1" }));

        await Committed(Batches.Advance(Batches.Registration("r1"), 1) with { ReleasedClaims = [new(Key, "r1")] });
        Assert.That(
            await Store.CommitAsync(Batches.Advance(Batches.Registration("r1"), 2) with { ReleasedClaims = [new(Key, "r1")] }), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await VersionOf(Batches.Registration("r1")), Is.EqualTo(2));
        Assert.That(await VersionOf(Batches.Registration("r2")), Is.Zero);
    }

    [Test]
    public async Task A_refusal_gives_back_what_it_names_as_any_other_batch_does()
    {
        await Committed(Batches.Advance(Batches.Registration("r1"), 0) with { Claims = [new(Key, "r1")] });

        await Committed(Batches.Refusal(Batches.Registration("r1"), 1) with { ReleasedClaims = [new(Key, "r1")] });

        Assert.That(await HoldersAsync(), Is.Empty);
    }

    /// <summary>Each waits for the key, holds it, and gives it back: at no moment do two of them hold it.</summary>
    [Test]
    public async Task A_claim_that_goes_from_hand_to_hand_is_in_one_hand_at_a_time()
    {
        const int hands = 8;
        const int each = 5;
        var holding = 0;
        var order = new ConcurrentQueue<string>();

        await Task.WhenAll(Enumerable.Range(0, hands).Select(hand => Task.Run(async () =>
        {
            var (stream, name) = (Batches.Registration($"r{hand}"), $"r{hand}");
            for (var version = 0; version < 2 * each; version += 2)
            {
                while (await Store.CommitAsync(Batches.Advance(stream, version) with { Claims = [new(Key, name)] }) != CommitResult.Committed)
                {
                    await Task.Yield();
                }

                Assert.That(Interlocked.Increment(ref holding), Is.EqualTo(1), "two hold it");
                order.Enqueue(name);
                Interlocked.Decrement(ref holding);
                await Committed(Batches.Advance(stream, version + 1) with { ReleasedClaims = [new(Key, name)] });
            }
        })));

        Assert.That(order, Has.Count.EqualTo(hands * each));
        Assert.That(await HoldersAsync(), Is.Empty);
    }

    private async Task<IReadOnlyDictionary<string, string>> HoldersAsync() =>
        (await Store.LoadAsync(Batches.Request(CycleStream, claims: [Key, "kept", "other"]))).Claims;
}
