using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    [Test]
    public async Task A_committed_batch_is_read_back_as_it_was_written()
    {
        var stream = Batches.Registration("r1");
        var batch = await Committed(Batches.Advance(stream, 0, events: 3));

        Assert.That(await StateOf(stream), Is.EqualTo(batch.NewState));
        Assert.That(await All(Store.ReadEventsAsync(Batches.Cycle)), Is.EqualTo(batch.Events));
    }

    [Test]
    public async Task A_stream_nobody_wrote_has_no_state()
    {
        var loaded = await Store.LoadAsync(Batches.Request(Batches.Registration("r1"), cycle: CycleStream, claims: ["c"], series: ["s"]));

        Assert.That(loaded.Recorded, Is.Null);
        Assert.That(loaded.Target, Is.Null);
        Assert.That(loaded.Cycle, Is.Null);
        Assert.That(loaded.Claims, Is.Empty);
        Assert.That(loaded.Series, Is.EquivalentTo(new Dictionary<string, long> { ["s"] = 0 }));
    }

    [Test]
    public async Task The_outcome_is_found_under_the_commands_id_in_place_of_everything_else()
    {
        var batch = await Committed(Batches.Advance(CycleStream, 0) with { Claims = [new("c", "r1")], Series = [new("s", 0, 1)] });

        var loaded = await Store.LoadAsync(Batches.Request(CycleStream, batch.Command, claims: ["c"], series: ["s"]));

        Assert.That(loaded.Recorded, Is.EqualTo(new RecordedOutcome(batch.Fingerprint, batch.OutcomeJson)));
        Assert.That(loaded.Target, Is.Null);
        Assert.That(loaded.Claims, Is.Empty);
        Assert.That(loaded.Series, Is.Empty);
    }

    [Test]
    public async Task A_refusal_records_its_outcome_and_nothing_else()
    {
        var refusal = await Committed(Batches.Refusal(CycleStream, 0));

        var loaded = await Store.LoadAsync(Batches.Request(CycleStream, refusal.Command));
        Assert.That(loaded.Recorded!.OutcomeJson, Is.EqualTo(refusal.OutcomeJson));
        Assert.That(await StateOf(CycleStream), Is.Null);
        Assert.That(await All(Store.ReadEventsAsync(Batches.Cycle)), Is.Empty);
    }

    [Test]
    public async Task The_same_command_again_is_known_and_changes_nothing()
    {
        var batch = await Committed(Batches.Advance(CycleStream, 0));

        var again = Batches.Advance(CycleStream, 1, command: batch.Command) with { OutcomeJson = """{"outcome":"other"}""" };

        Assert.That(await Store.CommitAsync(again), Is.EqualTo(CommitResult.CommandKnown));
        Assert.That((await Store.LoadAsync(Batches.Request(CycleStream, batch.Command))).Recorded!.OutcomeJson, Is.EqualTo(batch.OutcomeJson));
        Assert.That(await VersionOf(CycleStream), Is.EqualTo(1));
    }

    [Test]
    public async Task A_known_command_is_reported_before_a_moved_target_and_a_moved_read_set()
    {
        var batch = await Committed(Batches.Advance(CycleStream, 0) with { Claims = [new("c", "r1")] });

        Assert.That(await Store.CommitAsync(batch), Is.EqualTo(CommitResult.CommandKnown));
    }

    [Test]
    public async Task A_command_id_is_one_for_all_cycles()
    {
        var batch = await Committed(Batches.Advance(CycleStream, 0));

        var elsewhere = Batches.Advance(StreamId.Of(new CycleId("other")), 0, command: batch.Command);

        Assert.That(await Store.CommitAsync(elsewhere), Is.EqualTo(CommitResult.CommandKnown));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    public async Task A_target_that_is_at_another_version_has_moved(long expected)
    {
        await Committed(Batches.Advance(CycleStream, 0, events: 2));

        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, expected)), Is.EqualTo(CommitResult.TargetMoved));
        Assert.That(await Store.CommitAsync(Batches.Refusal(CycleStream, expected)), Is.EqualTo(CommitResult.TargetMoved));
        Assert.That(await VersionOf(CycleStream), Is.EqualTo(2));
        Assert.That(await Store.CountCommandsAsync(Batches.Cycle), Is.EqualTo(1));
    }

    [Test]
    public async Task A_target_that_does_not_exist_is_at_no_other_version_than_0()
    {
        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, 1)), Is.EqualTo(CommitResult.TargetMoved));
        Assert.That(await Store.CommitAsync(Batches.Refusal(CycleStream, 1)), Is.EqualTo(CommitResult.TargetMoved));
    }

    [Test]
    public async Task A_moved_target_is_reported_before_a_moved_read_set()
    {
        await Committed(Batches.Advance(CycleStream, 0));

        var batch = Batches.Advance(CycleStream, 0) with { Guards = [new(Batches.Registration("r1"), 7)] };

        Assert.That(await Store.CommitAsync(batch), Is.EqualTo(CommitResult.TargetMoved));
    }

    [Test]
    public async Task A_guarded_stream_that_moved_refuses_the_commit([Values(0, 1, 3)] long guarded)
    {
        await Committed(Batches.Advance(CycleStream, 0, events: 2));
        var registration = Batches.Registration("r1");

        var batch = Batches.Advance(registration, 0) with { Guards = [new(CycleStream, guarded)] };

        Assert.That(await Store.CommitAsync(batch), Is.EqualTo(CommitResult.ReadSetMoved));
        Assert.That(await StateOf(registration), Is.Null);
        Assert.That(await Store.CommitAsync(batch with { Guards = [new(CycleStream, 2)] }), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task A_guard_at_0_holds_as_long_as_the_stream_does_not_exist()
    {
        var guard = new StreamGuard(Batches.Registration("r1"), 0);

        await Committed(Batches.Advance(CycleStream, 0) with { Guards = [guard] });
        await Committed(Batches.Advance(guard.Stream, 0));

        Assert.That(await Store.CommitAsync(Batches.Advance(CycleStream, 1) with { Guards = [guard] }), Is.EqualTo(CommitResult.ReadSetMoved));
    }

    [Test]
    public async Task A_guard_on_the_target_itself_means_the_version_before_the_batch([Values(0, 1, 2, 3)] long guarded)
    {
        await Committed(Batches.Advance(CycleStream, 0));

        var result = await Store.CommitAsync(Batches.Advance(CycleStream, 1, events: 2) with { Guards = [new(CycleStream, guarded)] });

        Assert.That(result, Is.EqualTo(guarded == 1 ? CommitResult.Committed : CommitResult.ReadSetMoved));
    }

    [Test]
    public async Task Every_guard_counts_not_only_the_first()
    {
        await Committed(Batches.Advance(CycleStream, 0));
        StreamGuard[] guards = [new(CycleStream, 1), new(Batches.Registration("r2"), 0), new(Batches.Registration("r3"), 1)];

        var batch = Batches.Advance(Batches.Registration("r1"), 0) with { Guards = guards };

        Assert.That(await Store.CommitAsync(batch), Is.EqualTo(CommitResult.ReadSetMoved));
    }

    [Test]
    public async Task Of_many_who_decide_on_the_same_version_exactly_one_wins()
    {
        await Committed(Batches.Advance(CycleStream, 0));

        var results = await Task.WhenAll(Enumerable.Range(0, ManyAtOnce)
            .Select(_ => Task.Run(() => Store.CommitAsync(Batches.Advance(CycleStream, 1)).AsTask())));

        Assert.That(results.Count(r => r == CommitResult.Committed), Is.EqualTo(1));
        Assert.That(results.Count(r => r == CommitResult.TargetMoved), Is.EqualTo(ManyAtOnce - 1));
        Assert.That(await VersionOf(CycleStream), Is.EqualTo(2));
    }

    [Test]
    public async Task Of_many_who_send_the_same_command_exactly_one_is_written()
    {
        var id = CommandId.From("form", "17");

        var results = await Task.WhenAll(Enumerable.Range(0, ManyAtOnce)
            .Select(i => Task.Run(() => Store.CommitAsync(Batches.Advance(Batches.Registration($"r{i}"), 0, command: id)).AsTask())));

        Assert.That(results.Count(r => r == CommitResult.Committed), Is.EqualTo(1));
        Assert.That(results.Count(r => r == CommitResult.CommandKnown), Is.EqualTo(ManyAtOnce - 1));
        Assert.That(await All(Store.ReadRegistrationsAsync(Batches.Cycle)), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Commands_are_counted_per_cycle_refusals_included()
    {
        await Committed(Batches.Advance(CycleStream, 0));
        await Committed(Batches.Advance(Batches.Registration("r1"), 0));
        await Committed(Batches.Refusal(Batches.Registration("r1"), 1));
        await Committed(Batches.Advance(StreamId.Of(new CycleId("syt-2024x")), 0));

        Assert.That(await Store.CountCommandsAsync(Batches.Cycle), Is.EqualTo(3));
        Assert.That(await Store.CountCommandsAsync(new CycleId("syt-2025")), Is.Zero);
    }

    [Test]
    public async Task A_definition_is_kept_under_its_hash_and_never_overwritten()
    {
        await Committed(Batches.Advance(CycleStream, 0) with { Definition = new("sha256:ab", """{"id":"annual-cycle"}""") });
        await Committed(Batches.Advance(CycleStream, 1) with { Definition = new("sha256:ab", "{}") });

        Assert.That(await Store.ReadDefinitionAsync("sha256:ab"), Is.EqualTo("""{"id":"annual-cycle"}"""));
        Assert.That(await Store.ReadDefinitionAsync("sha256:cd"), Is.Null);
    }
}
