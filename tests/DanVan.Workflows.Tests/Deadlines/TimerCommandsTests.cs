using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Storage;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Workers;
using NodaTime;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>What the pump does with timers that are there again, and with those it does not know.</summary>
public sealed class TimerCommandsTests
{
    private static readonly Instant Due = OfficeClock.At(4, 2, 0);

    [Test]
    public void A_timer_asks_under_the_same_id_until_it_has_its_answer()
    {
        var (commands, timer) = (new TimerCommands(), Timer("deadline", "registration"));
        var first = commands.IdOf(timer);
        Assert.That(commands.IdOf(timer), Is.EqualTo(first));
        Assert.That(new TimerCommands().IdOf(timer), Is.EqualTo(first), "also after a restart");

        commands.Answered(timer);

        Assert.That(commands.IdOf(timer), Is.Not.EqualTo(first));
        Assert.That(commands.IdOf(timer with { Due = Due + Duration.FromDays(1) }), Is.Not.EqualTo(first));
    }

    [Test]
    public void A_timer_s_command_says_what_its_subject_says()
    {
        Assert.That(TimerCommands.CommandOf(Timer("deadline", "registration")), Is.EqualTo(new CycleCommand.PassDeadline(SmallYear.Cycle, "registration")));
        Assert.That(TimerCommands.CommandOf(Timer("reminder", "registration/soon")), Is.EqualTo(new CycleCommand.Remind(SmallYear.Cycle, "registration", "soon")));
        Assert.Throws<WorkflowStoreException>(() => TimerCommands.CommandOf(Timer("reminder", "registration")));
        Assert.Throws<WorkflowStoreException>(() => TimerCommands.CommandOf(Timer("full-moon", "registration")));
    }

    [Test]
    public async Task A_timer_set_again_for_an_instant_that_was_answered_is_answered_again_and_taken_away()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore());
        await office.TakeUntilAsync("submit");
        office.Clock.Now = Due;
        await office.Pump.RunUntilIdleAsync();
        var events = await office.Store.ReadEventsAsync(SmallYear.Cycle).CountAsync();
        await SetAsync(office, Timer("deadline", "registration"));
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        await office.Pump.RunUntilIdleAsync(guard.Token);

        Assert.That(await office.Store.ReadDueTimersAsync(Due, 10), Is.Empty);
        Assert.That(await office.Store.ReadEventsAsync(SmallYear.Cycle).CountAsync(), Is.EqualTo(events), "it has passed already");
    }

    [Test]
    public async Task A_timer_of_another_version_holds_up_no_other()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore());
        await office.TakeUntilAsync("submit");
        await SetAsync(office, Timer("full-moon", "registration") with { Key = "syt-2024/full-moon", Due = OfficeClock.At(3, 1) });
        office.Clock.Now = Due;

        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Passed.Keys, Is.EqualTo(new[] { "registration" }));
    }

    [Test]
    public async Task Whole_batches_of_timers_that_cannot_be_carried_out_hide_none_that_is_due_after_them()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), configure: options => options.BatchSize = 2);
        await office.TakeUntilAsync("submit");
        for (var i = 0; i < 5; i++)
        {
            await SetAsync(office, Timer("full-moon", $"{i}") with { Due = OfficeClock.At(3, 1) });
        }

        office.Clock.Now = Due;

        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Passed.Keys, Is.EqualTo(new[] { "registration" }));
    }

    private static TimerEntry Timer(string kind, string subject) => new($"syt-2024/{kind}/{subject}", Due, SmallYear.Cycle, kind, subject);

    private static async Task SetAsync(TestOffice office, TimerEntry timer)
    {
        var batch = Batches.Refusal(StreamId.Of(new CycleId("other")), 0) with { SetTimers = [timer] };
        Assert.That(await office.Store.CommitAsync(batch), Is.EqualTo(CommitResult.Committed));
    }
}
