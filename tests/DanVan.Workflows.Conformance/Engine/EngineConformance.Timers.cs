using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    // 31 March 2024 is a Sunday, so the deadline is Monday, 1 April, and ends with it.
    private static readonly Instant EndOfRegistration = OfficeClock.At(4, 2, 0);

    private static readonly Duration Moment = Duration.FromMilliseconds(1);

    [Test]
    public async Task A_deadline_passes_when_its_day_has_ended_and_once()
    {
        var office = await OfficeBeforeAsync("submit");
        office.Clock.Now = EndOfRegistration - Moment;
        await office.Pump.RunUntilIdleAsync();
        Assert.That(await PassedAsync(office), Is.Empty);

        office.Clock.Now = EndOfRegistration;
        await office.Pump.RunUntilIdleAsync();
        office.Clock.Advance(Duration.FromDays(1));
        Assert.That(await office.Pump.RunUntilIdleAsync(), Is.Zero);

        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Passed["registration"], Is.EqualTo(EndOfRegistration));
        Assert.That(office.Notices.Notices.Count(n => n.Topic == "deadline-passed"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_deadline_passes_once_also_when_many_processes_look_at_once()
    {
        var store = await NewStoreAsync();
        var first = await OfficeBeforeAsync("submit", store);
        var offices = new[] { first, await OfficeAsync(store, first.Clock), await OfficeAsync(store, first.Clock), await OfficeAsync(store, first.Clock) };
        first.Clock.Now = EndOfRegistration;

        await AtOnceAsync(offices.Length, async i => await offices[i].Pump.RunUntilIdleAsync());
        await first.Pump.RunUntilIdleAsync();

        Assert.That(await PassedAsync(first), Is.EqualTo(new[] { "registration" }));
        await AssertVerifiedAsync(first);
    }

    [Test]
    public async Task An_extended_deadline_passes_at_its_new_day_only()
    {
        var office = await OfficeBeforeAsync("submit");
        await office.DoAsync(OfficeRoles.Leader, Extension(4, 5));
        office.Clock.Now = EndOfRegistration;
        await office.Pump.RunUntilIdleAsync();
        Assert.That(await PassedAsync(office), Is.Empty);

        office.Clock.Now = OfficeClock.At(4, 6, 0);
        await office.Pump.RunUntilIdleAsync();

        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
    }

    [Test]
    public async Task A_deadline_that_had_passed_passes_anew_after_its_extension()
    {
        var office = await OfficeBeforeAsync("submit");
        office.Clock.Now = EndOfRegistration;
        await office.Pump.RunUntilIdleAsync();
        await office.DoAsync(OfficeRoles.Leader, Extension(4, 5));
        office.Clock.Now = OfficeClock.At(4, 6, 0);

        await office.Pump.RunUntilIdleAsync();

        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration", "registration" }));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task An_extension_after_the_timer_was_read_wins_over_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("submit", store);
        office.Clock.Now = EndOfRegistration;
        store.AfterTimers = () =>
        {
            store.AfterTimers = () => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, Extension(4, 5));
        };

        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.Empty);

        office.Clock.Now = OfficeClock.At(4, 6, 0);
        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task An_extension_while_the_deadline_is_being_passed_wins_or_comes_after_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("submit", store);
        office.Clock.Now = EndOfRegistration;
        store.BeforeCommit = _ =>
        {
            store.BeforeCommit = _ => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, Extension(4, 5));
        };

        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.Empty);

        office.Clock.Now = OfficeClock.At(4, 6, 0);
        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
    }

    [Test]
    public async Task A_clock_set_back_while_a_deadline_is_being_passed_only_delays_it()
    {
        var office = await OfficeBeforeAsync("submit");
        office.Clock.Now = EndOfRegistration - Moment;

        // The timer is seen to be due; then the machine's clock is corrected, and the command finds that it is not.
        office.Clock.Jumps.Enqueue(EndOfRegistration);
        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.Empty);

        office.Clock.Now = EndOfRegistration;
        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task Deadlines_missed_while_nothing_ran_pass_when_something_does_in_their_order()
    {
        var store = await NewStoreAsync();
        await OfficeBeforeAsync("submit", store);

        var later = await OfficeAsync(store, new OfficeClock(OfficeClock.At(12, 30)), options => options.BatchSize = 1);
        await RunGuardedAsync(later);

        Assert.That(await PassedAsync(later), Is.EqualTo(new[] { "registration", "midYearReport", "annualReport" }));
        await AssertVerifiedAsync(later);
    }

    private static CycleCommand.ExtendDeadline Extension(int month, int day) =>
        new(SmallYear.Cycle, "registration", new LocalDate(SmallYear.Year, month, day), "QĐ 12/QĐ-SYT");

    /// <summary>The deadlines that passed, in the order of their events.</summary>
    private static async Task<IEnumerable<string>> PassedAsync(TestOffice office) =>
        (await EventsAsync(office))
            .Select(e => System.Text.Json.JsonDocument.Parse(e.Json.ToString()).RootElement)
            .Where(e => e.GetProperty("event").GetString() == "cycle.deadline-passed")
            .Select(e => e.GetProperty("deadline").GetString()!);

    /// <summary>Lets timers and effects run; work without end is a failure in place of a test run that hangs.</summary>
    private static async Task RunGuardedAsync(TestOffice office)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await office.Pump.RunUntilIdleAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail("The pump found work without end.");
        }
    }
}
