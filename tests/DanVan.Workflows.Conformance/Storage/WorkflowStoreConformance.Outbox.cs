using System.Collections.Concurrent;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Storage;

public abstract partial class WorkflowStoreConformance
{
    private long _cycleVersion;

    [SetUp]
    public void ForgetVersion() => _cycleVersion = 0;

    private async Task Post(params NewOutboxMessage[] messages) =>
        await Committed(Batches.Advance(CycleStream, _cycleVersion++) with { Outbox = messages });

    private async Task<string[]> Offered(Instant now, int max = 100) =>
        [.. (await Store.LeaseOutboxAsync(now, max, Lease)).Select(m => m.Message.Key)];

    private async Task<OutboxMessage> Next(Instant now) => (await Store.LeaseOutboxAsync(now, 1, Lease)).Single();

    [Test]
    public async Task Messages_are_offered_in_the_order_they_were_written_with_all_they_carry()
    {
        await Post(Batches.Message("z"), Batches.Message("a", "lane"));
        await Post(Batches.Message("m"));

        var leased = await Store.LeaseOutboxAsync(Now, 100, Lease);

        Assert.That(leased.Select(m => m.Message), Is.EqualTo(new[] { Batches.Message("z"), Batches.Message("a", "lane"), Batches.Message("m") }));
        Assert.That(leased.Select(m => m.Id), Is.Ordered.And.Unique);
        Assert.That(leased.Select(m => (m.Cycle, m.Attempts, m.LastError)), Has.All.EqualTo((Batches.Cycle, 0, (string?)null)));
    }

    [Test]
    public async Task No_more_messages_are_offered_than_asked_for([Values(0, 1, 2)] int max)
    {
        await Post(Batches.Message("a"), Batches.Message("b"), Batches.Message("c"));

        Assert.That(await Offered(Now, max), Is.EqualTo(new[] { "a", "b", "c" }.Take(max)));
    }

    [Test]
    public async Task A_leased_message_is_offered_again_when_its_lease_has_run_out_and_not_before()
    {
        await Post(Batches.Message("a"));
        Assert.That(await Offered(Now), Is.EqualTo(new[] { "a" }));

        Assert.That(await Offered(Now + Lease - Duration.FromNanoseconds(1)), Is.Empty);
        Assert.That(await Offered(Now + Lease), Is.EqualTo(new[] { "a" }));
        Assert.That(await Offered(Now + Lease), Is.Empty, "it is leased anew");
    }

    [Test]
    public async Task A_message_may_be_offered_by_a_clock_that_runs_behind_the_writers()
    {
        await Post(Batches.Message("a"));

        Assert.That(await Offered(Batches.At - Duration.FromHours(1)), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_completed_message_is_gone_and_its_id_is_never_used_again()
    {
        await Post(Batches.Message("a"));
        var first = await Next(Now);
        await Store.CompleteOutboxAsync([first.Id]);
        await Post(Batches.Message("a"));

        await Store.CompleteOutboxAsync([first.Id, first.Id, long.MaxValue, -1]);

        var second = await Next(Now);
        Assert.That(second.Id, Is.GreaterThan(first.Id));
        Assert.That(second.Message.Key, Is.EqualTo("a"));
    }

    [Test]
    public async Task Completing_nothing_is_allowed() => await Store.CompleteOutboxAsync([]);

    [Test]
    public async Task A_failed_message_is_offered_again_from_its_time_on_with_what_went_wrong()
    {
        await Post(Batches.Message("a"));
        var retryAt = Now + Duration.FromHours(1);

        await Store.FailOutboxAsync((await Next(Now)).Id, "máy chủ từ chối", retryAt);

        Assert.That(await Offered(retryAt - Duration.FromNanoseconds(1)), Is.Empty);
        var again = await Next(retryAt);
        Assert.That((again.Attempts, again.LastError), Is.EqualTo((1, "máy chủ từ chối")));
        await Store.FailOutboxAsync(again.Id, "again", retryAt);
        Assert.That((await Next(retryAt)).Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task An_error_of_any_text_can_be_noted()
    {
        await Post(Batches.Message("a"));

        await Store.FailOutboxAsync((await Next(Now)).Id, "half a pair \uD83C, and \0 within", Now);

        Assert.That((await Next(Now)).LastError, Does.StartWith("half a pair").And.EndsWith("within"));
    }

    [Test]
    public async Task Failing_a_message_that_is_gone_does_nothing()
    {
        await Store.FailOutboxAsync(17, "gone", null);

        Assert.That(await Store.ReadParkedOutboxAsync(10), Is.Empty);
    }

    [Test]
    public async Task A_parked_message_is_shown_and_offered_again_only_on_request()
    {
        await Post(Batches.Message("a"), Batches.Message("b"));
        var leased = await Store.LeaseOutboxAsync(Now, 2, Lease);
        await Store.FailOutboxAsync(leased[1].Id, "no b", null);
        await Store.FailOutboxAsync(leased[0].Id, "no a", null);

        var expected = new[] { leased[0] with { Attempts = 1, LastError = "no a" }, leased[1] with { Attempts = 1, LastError = "no b" } };
        Assert.That(await Store.ReadParkedOutboxAsync(10), Is.EqualTo(expected));
        Assert.That(await Store.ReadParkedOutboxAsync(1), Is.EqualTo(expected.Take(1)));
        Assert.That(await Offered(Instant.MaxValue - Lease), Is.Empty);

        Assert.That(await Store.RetryOutboxAsync(leased[1].Id), Is.True);
        Assert.That(await Store.RetryOutboxAsync(leased[1].Id), Is.False, "it is no longer parked");
        Assert.That(await Store.RetryOutboxAsync(17_000), Is.False);
        Assert.That(await Offered(Now), Is.EqualTo(new[] { "b" }));
        Assert.That(await Store.ReadParkedOutboxAsync(10), Is.EqualTo(expected.Take(1)));
    }

    [Test]
    public async Task Of_a_lane_only_the_oldest_message_is_offered()
    {
        await Post(Batches.Message("x1", "x"), Batches.Message("x2", "x"), Batches.Message("y1", "y"), Batches.Message("free"), Batches.Message("x3", "x"));

        var leased = await Store.LeaseOutboxAsync(Now, 100, Lease);
        Assert.That(leased.Select(m => m.Message.Key), Is.EqualTo(new[] { "x1", "y1", "free" }));
        Assert.That(await Offered(Now), Is.Empty, "a leased message holds its lane");

        await Store.CompleteOutboxAsync([leased[0].Id]);
        Assert.That(await Offered(Now), Is.EqualTo(new[] { "x2" }));
    }

    [Test]
    public async Task A_message_that_waits_for_its_next_try_holds_its_lane()
    {
        await Post(Batches.Message("x1", "x"), Batches.Message("x2", "x"));
        await Store.FailOutboxAsync((await Next(Now)).Id, "later", Now + Duration.FromHours(1));

        Assert.That(await Offered(Now + Lease), Is.Empty);
        Assert.That(await Offered(Now + Duration.FromHours(1)), Is.EqualTo(new[] { "x1" }));
    }

    [Test]
    public async Task A_parked_message_holds_its_lane_and_no_other()
    {
        await Post(Batches.Message("x1", "x"), Batches.Message("x2", "x"), Batches.Message("y1", "y"));
        var parked = (await Next(Now)).Id;
        await Store.FailOutboxAsync(parked, "never", null);

        Assert.That(await Offered(Now), Is.EqualTo(new[] { "y1" }));
        await Store.RetryOutboxAsync(parked);
        Assert.That(await Offered(Now), Is.EqualTo(new[] { "x1" }));
        await Store.CompleteOutboxAsync([parked]);
        Assert.That(await Offered(Now), Is.EqualTo(new[] { "x2" }));
    }

    [Test]
    public async Task A_lane_is_one_over_all_cycles()
    {
        await Post(Batches.Message("x1", "x"));
        await Committed(Batches.Advance(StreamId.Of(new CycleId("other")), 0) with { Outbox = [Batches.Message("x2", "x")] });

        Assert.That(await Offered(Now), Is.EqualTo(new[] { "x1" }));
    }

    [Test]
    public async Task Many_workers_never_get_the_same_message_and_each_lane_stays_in_order()
    {
        const int messages = 60;
        await Post([.. Enumerable.Range(0, messages).Select(i => Batches.Message(Batches.Number(i), i % 3 == 0 ? null : $"lane{i % 3}"))]);
        var worked = new ConcurrentQueue<(long Id, string? Lane)>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (worked.Count < messages)
            {
                var leased = await Store.LeaseOutboxAsync(Now, 3, Lease);
                if (leased.Count == 0)
                {
                    // Others hold the lanes; a worker that asks again at once only takes their time.
                    await Task.Delay(1);
                }

                foreach (var message in leased)
                {
                    worked.Enqueue((message.Id, message.Message.Lane));
                    await Store.CompleteOutboxAsync([message.Id]);
                }
            }
        })));

        Assert.That(worked.Select(w => w.Id), Is.Unique);
        Assert.That(worked, Has.Count.EqualTo(messages));
        foreach (var lane in new[] { "lane1", "lane2" })
        {
            Assert.That(worked.Where(w => w.Lane == lane).Select(w => w.Id), Is.Ordered);
        }
    }

    [Test]
    public async Task Timers_are_due_at_their_instant_earliest_first_then_by_key()
    {
        var early = Batches.Timer("syt-2024/b", Now - Duration.FromNanoseconds(1));
        var same = Batches.Timer("syt-2024/B", Now);
        var later = Batches.Timer("syt-2024/a", Now);
        var notYet = Batches.Timer("syt-2024/0", Now + Duration.FromNanoseconds(1));
        await Committed(Batches.Advance(CycleStream, 0) with { SetTimers = [notYet, later, same, early] });

        Assert.That(await Store.ReadDueTimersAsync(Now, 10), Is.EqualTo(new[] { early, same, later }));
        Assert.That(await Store.ReadDueTimersAsync(Now, 2), Is.EqualTo(new[] { early, same }));
        Assert.That(await Store.ReadDueTimersAsync(Now, 10), Has.Count.EqualTo(3), "reading takes nothing away");
    }

    [Test]
    public async Task A_timer_of_the_same_key_is_replaced_and_a_removed_one_is_gone()
    {
        await Committed(Batches.Advance(CycleStream, 0) with { SetTimers = [Batches.Timer("a", Now), Batches.Timer("b", Now), Batches.Timer("c", Now)] });
        var moved = Batches.Timer("a", Now + Duration.FromDays(1), "moved");
        var again = Batches.Timer("c", Now, "again");

        await Committed(Batches.Advance(CycleStream, 1) with { SetTimers = [moved, again], RemoveTimers = ["b", "c", "never there"] });

        Assert.That(await Store.ReadDueTimersAsync(Now, 10), Is.EqualTo(new[] { again }));
        Assert.That(await Store.ReadDueTimersAsync(Now + Duration.FromDays(1), 10), Is.EqualTo(new[] { again, moved }));
    }
}
