using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    // Registration ends twenty working days after its stage is entered: entered on 16 January 2024, over Tết, on 20 February. It is reminded of on
    // 6 February, and escalated on 22 February.
    private static readonly string Reminded = DefinitionLoader.AnnualCycleJson.Replace(
        """{ "id": "registration", "name": "Hạn đăng ký mô hình", "date": "03-31" }""",
        """
        { "id": "registration", "name": "Hạn đăng ký mô hình",
          "rule": { "rule": "after", "count": 20, "unit": "working-days", "event": { "kind": "stage-entered", "of": "registration" } },
          "reminders": [
            { "id": "soon", "workingDays": -5, "roles": ["registry"], "pendingUnits": true },
            { "id": "overdue", "workingDays": 2, "roles": ["cycle-owner"], "pendingUnits": true, "escalates": true }] },
        { "id": "supplement", "name": "Hạn bổ sung",
          "rule": { "rule": "after", "count": 5, "unit": "working-days", "event": { "kind": "deadline", "of": "registration" } } }
        """,
        StringComparison.Ordinal);

    [Test]
    public async Task A_deadline_that_counts_from_a_stage_is_set_in_the_commit_that_enters_it_and_people_are_told()
    {
        var store = new RecordingStore(await NewStoreAsync());
        var office = await RemindedOfficeAsync(store);

        var cycle = (await office.Queries.CycleAsync(SmallYear.Cycle))!;
        Assert.That(cycle.Deadlines.Where(d => d.Id is "registration" or "supplement").Select(d => d.Date), Is.EqualTo(new LocalDate[] { new(2024, 2, 20), new(2024, 2, 27) }));
        var causes = (await EventsAsync(office)).Where(e => e.Json.ToString().Contains("cycle.deadline-set", StringComparison.Ordinal) || e.Json.ToString().Contains("cycle.stage-left", StringComparison.Ordinal));
        Assert.That(causes.Select(e => e.Command).Distinct().Count(), Is.EqualTo(1), "one command, one commit");
        Assert.That(Told(office, "deadline-set"), Is.EqualTo(new[] { "registration", "supplement" }));

        office.Clock.Now = OfficeClock.At(2, 21, 0);
        await RunGuardedAsync(office);
        Assert.That(await PassedAsync(office), Is.EqualTo(new[] { "registration" }));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_reminder_is_sent_at_the_beginning_of_its_day_once_to_its_roles_and_to_each_unit_that_owes_something()
    {
        var office = await RemindedOfficeAsync(await NewStoreAsync());
        await office.DoAsync(OfficeRoles.Registry, SmallYear.Submit("r1", "u1", "collective", "Mô hình") with { SubmittedAt = new LocalDateTime(2024, 1, 16, 8, 0) });
        office.Clock.Now = OfficeClock.At(2, 6, 0) - Moment;
        await RunGuardedAsync(office);
        Assert.That(Told(office, "reminder"), Is.Empty);

        office.Clock.Now = OfficeClock.At(2, 6, 0);
        await RunGuardedAsync(office);
        office.Clock.Now = OfficeClock.At(2, 10);
        await RunGuardedAsync(office);

        var notices = office.Notices.Notices.Where(n => n.Topic == "reminder").ToList();
        Assert.That(notices.Select(n => (n.Subject, n.Unit?.Value, Roles: string.Join(',', n.Roles ?? []))), Is.EquivalentTo(new (string, string?, string)[]
        {
            ("registration", null, "registry"), ("registration", "u2", ""), ("registration", "u3", ""),
        }));
        Assert.That(notices.Select(n => n.Key), Is.Unique);
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_reminder_moves_with_its_deadline()
    {
        var office = await RemindedOfficeAsync(await NewStoreAsync());
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(SmallYear.Cycle, "registration", new LocalDate(2024, 3, 29), "QĐ 12/QĐ-SYT"));
        Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Deadlines[^1].Date, Is.EqualTo(new LocalDate(2024, 4, 5)), "the supplement moves along");
        office.Clock.Now = OfficeClock.At(3, 21);
        await RunGuardedAsync(office);
        Assert.That(Told(office, "reminder"), Is.Empty);

        office.Clock.Now = OfficeClock.At(3, 22, 0);
        await RunGuardedAsync(office);

        Assert.That(Told(office, "reminder").Distinct(), Is.EqualTo(new[] { "registration" }));
    }

    [Test]
    public async Task A_reminder_missed_while_nothing_ran_is_dropped_when_the_deadline_has_passed_and_an_escalation_is_sent()
    {
        var store = await NewStoreAsync();
        await RemindedOfficeAsync(store);

        var later = Reopened(store, OfficeClock.At(3, 15));
        await RunGuardedAsync(later);

        Assert.That(Told(later, "reminder"), Is.Empty);
        Assert.That(later.Notices.Notices.Count(n => n.Topic == "escalation"), Is.EqualTo(4), "the owner, and three units");
        Assert.That(await store.ReadDueTimersAsync(OfficeClock.At(3, 15), 10), Is.Empty, "the refusal is on record, the timer gone");
        await AssertVerifiedAsync(later);
    }

    [Test]
    public async Task A_reminder_missed_while_nothing_ran_is_sent_once_while_the_deadline_has_not_passed()
    {
        var store = await NewStoreAsync();
        await RemindedOfficeAsync(store);

        var later = Reopened(store, OfficeClock.At(2, 19));
        await RunGuardedAsync(later);
        await RunGuardedAsync(later);

        Assert.That(Told(later, "reminder"), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_waiver_takes_every_timer_of_its_deadline_away_and_tells_people()
    {
        var store = await NewStoreAsync();
        var office = await RemindedOfficeAsync(store);
        var id = CommandId.New();
        var waive = new CycleCommand.WaiveDeadline(SmallYear.Cycle, "registration", "QĐ 14/QĐ-SYT");

        var done = await office.SendAsync(OfficeRoles.Leader, waive, id);

        Assert.That(done, Is.InstanceOf<Outcome.Done>());
        Assert.That(await office.SendAsync(OfficeRoles.Leader, waive, id), Is.EqualTo(done), "the same command, the same answer");
        AssertRefused(await office.SendAsync(OfficeRoles.Leader, waive), RefusalCodes.DeadlineWaivedAlready);
        Assert.That(
            (await store.ReadDueTimersAsync(OfficeClock.At(12, 31), 20)).Select(t => t.Subject), Is.EqualTo(new[] { "supplement", "midYearReport", "annualReport" }));
        office.Clock.Now = OfficeClock.At(2, 22);
        await RunGuardedAsync(office);
        Assert.That(Told(office, "reminder").Concat(Told(office, "escalation")), Is.Empty);
        Assert.That(Told(office, "deadline-waived"), Is.EqualTo(new[] { "registration" }));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_waiver_after_the_timer_was_read_wins_over_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await RemindedOfficeAsync(store);
        office.Clock.Now = OfficeClock.At(2, 22);
        store.AfterTimers = () =>
        {
            store.AfterTimers = () => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, new CycleCommand.WaiveDeadline(SmallYear.Cycle, "registration", "QĐ 14/QĐ-SYT"));
        };

        await RunGuardedAsync(office);

        Assert.That(await PassedAsync(office), Is.Empty);
        Assert.That(Told(office, "escalation"), Is.Empty);
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task An_extension_after_a_reminder_s_timer_was_read_delays_it()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await RemindedOfficeAsync(store);
        office.Clock.Now = OfficeClock.At(2, 6);
        store.AfterTimers = () =>
        {
            store.AfterTimers = () => Task.CompletedTask;
            return office.DoAsync(OfficeRoles.Leader, new CycleCommand.ExtendDeadline(SmallYear.Cycle, "registration", new LocalDate(2024, 3, 29), "QĐ 12/QĐ-SYT"));
        };
        await RunGuardedAsync(office);
        Assert.That(Told(office, "reminder"), Is.Empty);

        office.Clock.Now = OfficeClock.At(3, 22);
        await RunGuardedAsync(office);

        Assert.That(Told(office, "reminder"), Has.Count.EqualTo(4));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_reminder_is_sent_once_also_when_many_processes_look_at_once()
    {
        var store = await NewStoreAsync();
        var office = await RemindedOfficeAsync(store);
        office.Clock.Now = OfficeClock.At(2, 6);
        TestOffice[] offices = [office, Reopened(store, office.Clock.Now), Reopened(store, office.Clock.Now), Reopened(store, office.Clock.Now)];

        await AtOnceAsync(offices.Length, async i => await offices[i].Pump.RunUntilIdleAsync());
        await RunGuardedAsync(office);

        Assert.That((await EventsAsync(office)).Count(e => e.Json.ToString().Contains("cycle.reminded", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(offices.SelectMany(o => o.Notices.Keys).Where(k => k.Contains("/reminder", StringComparison.Ordinal)).Distinct().Count(), Is.EqualTo(4));
        await AssertVerifiedAsync(office);
    }

    /// <summary>The small year on deadlines with reminders, its registration opened on 16 January.</summary>
    private async Task<TestOffice> RemindedOfficeAsync(IWorkflowStore store)
    {
        var office = Reopened(store, OfficeClock.At(1, 16));
        await office.TakeUntilAsync("submit");
        office.Clock.Now = OfficeClock.At(1, 17);
        await RunGuardedAsync(office);
        return office;
    }

    private TestOffice Reopened(IWorkflowStore store, Instant now)
    {
        var office = new TestOffice(store, new OfficeClock(now), definition: Reminded);
        _offices.Add(office);
        return office;
    }

    /// <summary>What people were told of, in the order they were told.</summary>
    private static List<string> Told(TestOffice office, string topic) => [.. office.Notices.Notices.Where(n => n.Topic == topic).Select(n => n.Subject)];
}
