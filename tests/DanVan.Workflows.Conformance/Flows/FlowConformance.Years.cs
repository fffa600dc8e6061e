using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public Task A_driven_year_is_the_same_year(PlayedYear year) => AssertSameYearAsync(year, year.Steps);

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task A_driven_year_of_which_every_step_is_sent_twice_is_the_same_year(PlayedYear year)
    {
        var driven = await NewDrivenOfficeAsync();
        foreach (var step in year.Steps)
        {
            var first = await driven.TakeAsync(step);
            var second = await driven.TakeAsync(step);
            await driven.Pump.RunUntilIdleAsync();
            Assert.That(second, Is.EqualTo(first), step.Name);
            Assert.That(await driven.TakeAsync(step), Is.EqualTo(first), step.Name);
        }

        await AssertSameAsync(year, driven, await PlayedPlainAsync(year));
    }

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task A_whole_driven_year_sent_again_after_a_restart_changes_nothing(PlayedYear year)
    {
        var driven = await NewDrivenOfficeAsync();
        await PlayAsync(driven, year.Steps);
        var (events, commands) = (await year.EventsAsync(driven.Store), await year.CommandsAsync(driven.Store));

        var restarted = await NewDrivenOfficeAsync(driven.Store, driven.Clock);
        await PlayAsync(restarted, year.Steps);

        Assert.That(await year.EventsAsync(driven.Store), Is.EqualTo(events));
        Assert.That(await year.CommandsAsync(driven.Store), Is.EqualTo(commands));
        Assert.That(await restarted.Pump.IncidentsAsync(), Is.Empty);
        await year.AssertVerifiedAsync(restarted);
    }

    /// <summary>The process is gone after each stage it left, before anything followed from that; the next one hears the same command again.</summary>
    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task A_process_that_ends_after_each_stage_it_left_does_not_change_the_year(PlayedYear year)
    {
        var store = await NewStoreAsync();
        var offices = new List<TestOffice> { await NewDrivenOfficeAsync(store) };
        foreach (var step in year.Steps)
        {
            var outcome = await offices[^1].TakeAsync(step);
            if (step.Command is Cycles.CycleCommand.Pull or Cycles.CycleCommand.Open or Cycles.CycleCommand.Migrate)
            {
                offices.Add(await NewDrivenOfficeAsync(store, offices[^1].Clock));
                Assert.That(await offices[^1].TakeAsync(step), Is.EqualTo(outcome), step.Name);
            }

            await offices[^1].Pump.RunUntilIdleAsync();
        }

        await AssertSameAsync(year, offices, await PlayedPlainAsync(year));
    }

    [Test]
    public async Task A_year_that_two_workers_drive_at_once_has_everything_once()
    {
        var year = SmallYear.Played;
        var store = await NewStoreAsync();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        TestOffice[] offices = [await NewDrivenOfficeAsync(store, clock), await NewDrivenOfficeAsync(store, clock)];
        foreach (var step in year.Steps)
        {
            if (step.Command is not null)
            {
                await offices[0].TakeAsync(step);
            }

            clock.Now = Instant.Max(clock.Now, step.At);
            await AtOnce.RunAsync(2, async i => await offices[i].Pump.RunUntilIdleAsync());

            // One may have found a lane held by the other's last message and gone home; the work itself was not lost.
            await offices[1].Pump.RunUntilIdleAsync();
        }

        var plain = await PlayedPlainAsync(year);
        Assert.That((await DrivenEvents.KindsAsync(store, year)).Order(), Is.EqualTo((await DrivenEvents.KindsAsync(plain.Store, year)).Order()));
        Assert.That(offices.SelectMany(o => o.Notices.Notices).Select(n => (n.Topic, n.Subject)).Distinct().Order(), Is.EqualTo(plain.Notices.Notices.Select(n => (n.Topic, n.Subject)).Distinct().Order()));
        await AssertStandsAsync(offices[0], "closed");
    }

    [Test]
    public async Task Many_driven_cycles_at_once_do_not_meddle_with_one_another()
    {
        const int Cycles = 12;
        var office = await NewDrivenOfficeAsync();
        var cycles = Enumerable.Range(0, Cycles).Select(i => new CycleId($"syt-{i}")).ToList();
        foreach (var cycle in cycles)
        {
            await office.DoAsync(OfficeRoles.Leader, new Cycles.CycleCommand.Open(cycle, "annual-cycle", SmallYear.Settings));
        }

        await AtOnce.RunAsync(Cycles, async i =>
        {
            await office.DoAsync(OfficeRoles.Leader, new Cycles.CycleCommand.Pull(cycles[i], "issue-plan"));
            return true;
        });
        await office.Pump.RunUntilIdleAsync();
        office.Clock.Now = OfficeClock.At(4, 8);
        await office.Pump.RunUntilIdleAsync();

        // Every second one goes on.
        foreach (var cycle in cycles.Where((_, i) => i % 2 == 0))
        {
            await office.DoAsync(OfficeRoles.Leader, new Cycles.CycleCommand.Pull(cycle, "close-registration"));
        }

        await office.Pump.RunUntilIdleAsync();
        foreach (var (i, cycle) in cycles.Index())
        {
            await AssertStandsAsync(office, i % 2 == 0 ? "mid-year-review" : "registration", cycle);
        }
    }

    /// <summary>Plays steps with the definition's transitions and with the driver, and asserts that they come to the same.</summary>
    private async Task AssertSameYearAsync(PlayedYear year, IReadOnlyList<YearStep> steps, string? definition = null)
    {
        var plain = PlainOffice(await NewStoreAsync(), definition: definition);
        var driven = await NewDrivenOfficeAsync(definition: definition);
        foreach (var step in steps)
        {
            var expected = await plain.TakeAsync(step);
            var actual = await driven.TakeAsync(step);
            await plain.Pump.RunUntilIdleAsync();
            await driven.Pump.RunUntilIdleAsync();
            Assert.That(actual?.GetType(), Is.EqualTo(expected?.GetType()), () => $"{step}: {TestOffice.Describe(actual)}");
            Assert.That(await driven.Pump.IncidentsAsync(), Is.Empty, step.Name);
        }

        await AssertSameAsync(year, driven, plain);
    }

    private async Task<TestOffice> PlayedPlainAsync(PlayedYear year)
    {
        var plain = PlainOffice(await NewStoreAsync());
        await PlayAsync(plain, year.Steps);
        return plain;
    }

    private static Task AssertSameAsync(PlayedYear year, TestOffice driven, TestOffice plain) => AssertSameAsync(year, [driven], plain);

    private static async Task AssertSameAsync(PlayedYear year, List<TestOffice> driven, TestOffice plain)
    {
        var store = driven[0].Store;
        Assert.That(await DrivenEvents.OfAsync(store, year), Is.EqualTo(await DrivenEvents.OfAsync(plain.Store, year)));
        Assert.That(await DrivenEvents.DocumentsAsync(store, year), Is.EqualTo(await DrivenEvents.DocumentsAsync(plain.Store, year)));
        Assert.That(driven.SelectMany(o => o.Notices.Keys).Order(), Is.EqualTo(plain.Notices.Keys.Order()));
        Assert.That(driven.SelectMany(o => o.Register.Entries).Select(e => (e.Id, e.Number)), Is.EqualTo(plain.Register.Entries.Select(e => (e.Id, e.Number))));
        Assert.That(await driven[^1].Pump.IncidentsAsync(), Is.Empty);
        await year.AssertVerifiedAsync(driven[^1]);
    }
}
