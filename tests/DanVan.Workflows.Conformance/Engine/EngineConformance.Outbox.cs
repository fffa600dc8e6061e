using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    [Test]
    public async Task An_effect_that_fails_is_tried_again_after_growing_waits_then_parked_until_an_operator_retries_it()
    {
        var office = await OfficeBeforeAsync("submit", configure: options =>
        {
            options.MaxAttempts = 4;
            options.FirstRetryDelay = Duration.FromSeconds(10);
        });
        office.Notices.OnNotice = n => throw new InvalidOperationException($"No mail for {n.Subject}.");
        await office.DoAsync(OfficeRoles.Registry, Good);
        int Tries() => office.Notices.Notices.Count(n => n.Topic == "registration-accepted");

        var tries = new List<int>();
        foreach (var wait in new[] { 0, 9, 1, 19, 1, 39, 1, 100_000 })
        {
            office.Clock.Advance(Duration.FromSeconds(wait));
            await office.Pump.RunUntilIdleAsync();
            tries.Add(Tries());
        }

        Assert.That(tries, Is.EqualTo(new[] { 1, 1, 2, 2, 3, 3, 4, 4 }));
        var incident = (await office.Pump.IncidentsAsync()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(incident.Attempts, Is.EqualTo(4));
            Assert.That(incident.Kind, Is.EqualTo("notify"));
            Assert.That(incident.Cycle, Is.EqualTo(SmallYear.Cycle));
            Assert.That(incident.Error, Is.EqualTo("InvalidOperationException: No mail for x1."));
            Assert.That(office.Notices.Notices.Where(n => n.Topic == "registration-accepted").Select(n => n.Key).Distinct(), Is.EqualTo(new[] { incident.Key }));
        }

        office.Notices.OnNotice = _ => { };
        Assert.That(await office.Pump.RetryAsync(incident.Id), Is.True);
        Assert.That(await office.Pump.RunUntilIdleAsync(), Is.EqualTo(1));
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That(await office.Pump.RetryAsync(incident.Id), Is.False);
        Assert.That(Tries(), Is.EqualTo(5));
    }

    [Test]
    public async Task An_effect_that_is_retried_in_vain_is_parked_again()
    {
        var office = await OfficeBeforeAsync("submit", configure: options => options.MaxAttempts = 1);
        office.Notices.OnNotice = _ => throw new InvalidOperationException("No mail.");
        await office.DoAsync(OfficeRoles.Registry, Good);
        await office.Pump.RunUntilIdleAsync();
        var incident = (await office.Pump.IncidentsAsync()).Single();

        await office.Pump.RetryAsync(incident.Id);
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await office.Pump.IncidentsAsync()).Single(), Is.EqualTo(incident with { Attempts = 2 }));
    }

    [Test]
    public async Task A_register_is_entered_in_the_order_of_the_numbers_whatever_fails()
    {
        var office = await OfficeAsync(configure: options => options.FirstRetryDelay = Duration.FromSeconds(10));
        var entered = new List<string>();
        var failures = 2;
        office.Register.OnEntry = document =>
        {
            if (document.Number == "01/KH-SYT" && failures-- > 0)
            {
                throw new IOException("The register is locked.");
            }

            entered.Add(document.Number);
        };
        for (var i = 1; i <= 3; i++)
        {
            var cycle = new CycleId($"syt-{i}");
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(cycle, "issue-plan"));
        }

        await office.Pump.RunUntilIdleAsync();
        Assert.That(entered, Is.Empty);

        office.Clock.Advance(Duration.FromSeconds(10));
        await office.Pump.RunUntilIdleAsync();
        Assert.That(entered, Is.Empty);

        office.Clock.Advance(Duration.FromSeconds(20));
        await office.Pump.RunUntilIdleAsync();
        Assert.That(entered, Is.EqualTo(new[] { "01/KH-SYT", "02/KH-SYT", "03/KH-SYT" }));
    }

    [Test]
    public async Task A_stage_is_not_left_while_its_work_is_not_done()
    {
        var office = await OfficeBeforeAsync("work-plan");
        office.Clock.Now = OfficeClock.At(4, 8);

        var outcome = (Outcome.Refused)await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        Assert.That(outcome.Reasons.Select(r => r.Code), Is.EqualTo(new[] { RefusalCodes.TransitionEffectsPending }));

        await office.Pump.RunUntilIdleAsync();
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
    }

    [Test]
    public async Task A_process_that_dies_between_an_effect_and_its_completion_repeats_it_under_the_same_key()
    {
        var office = await OfficeBeforeAsync("submit");
        await office.DoAsync(OfficeRoles.Registry, Good);
        office.Notices.OnNotice = _ => throw new WorkflowStoreException("store.unavailable", "The power failed.");
        Assert.ThrowsAsync<WorkflowStoreException>(async () => await office.Pump.RunUntilIdleAsync());
        var key = office.Notices.Keys[^1];

        var another = await OfficeAsync(office.Store, office.Clock);
        await another.Pump.RunUntilIdleAsync();
        Assert.That(another.Notices.Keys, Is.Empty, "the lease of the one that died still holds");

        office.Clock.Advance(Duration.FromSeconds(1));
        await another.Pump.RunUntilIdleAsync();
        Assert.That(another.Notices.Keys, Is.EqualTo(new[] { key }));
    }

    [Test]
    public async Task Two_workers_at_once_do_the_work_of_a_year_exactly_once_in_the_store_and_at_least_once_outside()
    {
        var alone = await OfficeBeforeAsync("");
        var store = await NewStoreAsync();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        TestOffice[] offices =
        [
            await OfficeAsync(store, clock, options => options.Lease = Duration.FromDays(1)),
            await OfficeAsync(store, clock, options => options.Lease = Duration.FromDays(1)),
        ];

        foreach (var step in SmallYear.Steps)
        {
            if (step.Command is not null)
            {
                await offices[0].TakeAsync(step);
                continue;
            }

            clock.Now = step.At;
            await AtOnceAsync(2, async i => await offices[i].Pump.RunUntilIdleAsync());

            // One may have found the lane held by the other's last message and gone home; the work itself was not lost.
            await offices[1].Pump.RunUntilIdleAsync();
        }

        var keys = offices.SelectMany(o => o.Notices.Keys).ToList();
        Assert.That(keys.Order(), Is.EqualTo(alone.Notices.Keys.Order()));
        Assert.That(offices.SelectMany(o => o.Register.Entries.Select(e => e.Id)).Order(), Is.EqualTo(alone.Register.Entries.Select(e => e.Id).Order()));
        await AssertVerifiedAsync(offices[0]);
        Assert.That(offices[0].Pump.IncidentsAsync().AsTask().Result, Is.Empty);
        Assert.That(
            (await EventsAsync(offices[0])).Select(e => (e.Stream, e.Command)).Order(Comparer<(StreamId, CommandId)>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))),
            Is.EqualTo((await EventsAsync(alone)).Select(e => (e.Stream, e.Command)).Order(Comparer<(StreamId, CommandId)>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}")))));
    }

    [Test]
    public async Task An_office_that_forgot_its_documents_parks_them_and_issues_them_once_it_is_mended()
    {
        var store = await NewStoreAsync();
        var office = await OfficeBeforeAsync("work-plan", store);
        var forgetful = await OfficeAsync(store, office.Clock, options => options.MaxAttempts = 1, withDocuments: false);
        await forgetful.Pump.RunUntilIdleAsync();
        var incident = (await forgetful.Pump.IncidentsAsync()).Single();
        Assert.That(incident.Error, Does.Contain("UseDocuments"));

        await office.Pump.RetryAsync(incident.Id);
        await office.Pump.RunUntilIdleAsync();

        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That((await office.Queries.DocumentsAsync(SmallYear.Cycle).ToListAsync()).Select(d => d.Number), Is.EqualTo(new[] { "01/KH-SYT" }));
    }
}
