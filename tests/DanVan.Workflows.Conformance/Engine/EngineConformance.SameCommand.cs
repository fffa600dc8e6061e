using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    private static readonly RegistrationCommand.Submit Good = SmallYear.Submit("x1", "u1", "collective", "Mô hình mới");
    private static readonly RegistrationCommand.Submit Bad = SmallYear.Submit("x1", "u1", "không có", "Mô hình mới");

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.EveryStep))]
    public async Task The_same_command_twice_gives_one_outcome_and_no_second_event(PlayedStep step)
    {
        var office = await OfficeBeforeAsync(step);
        var first = await office.TakeAsync(step.Step);
        var events = await step.Year.EventsAsync(office.Store);
        var commands = await step.Year.CommandsAsync(office.Store);

        var second = await office.TakeAsync(step.Step);
        var afterRestart = await (await OfficeAsync(office.Store, office.Clock)).TakeAsync(step.Step);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(afterRestart, Is.EqualTo(first));
            Assert.That(await step.Year.EventsAsync(office.Store), Is.EqualTo(events));
            Assert.That(await step.Year.CommandsAsync(office.Store), Is.EqualTo(commands));
        }
    }

    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task A_whole_year_sent_again_changes_nothing(PlayedYear year)
    {
        var office = await OfficeAfterAsync(year);
        var events = await year.EventsAsync(office.Store);

        foreach (var step in year.Steps)
        {
            await office.TakeAsync(step);
        }

        Assert.That(await year.EventsAsync(office.Store), Is.EqualTo(events));
        await year.AssertVerifiedAsync(office);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_same_command_from_many_threads_is_carried_out_once(bool isGood)
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync("submit", store);
        var id = CommandId.New();
        store.MeetAfterLoad(ManyAtOnce);

        var outcomes = await AtOnceAsync(ManyAtOnce, _ => office.SendAsync(OfficeRoles.Registry, isGood ? Good : Bad, id));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes, Has.All.EqualTo(outcomes[0]));
            Assert.That(outcomes[0], isGood ? Is.InstanceOf<Outcome.Done>() : Is.InstanceOf<Outcome.Refused>());
            Assert.That((await EventsAsync(office)).Count(e => e.Command == id), Is.EqualTo(1));
            Assert.That(store.Committed.Count(b => b.Command == id), Is.EqualTo(1));
        }

        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task The_same_command_from_many_processes_is_carried_out_once()
    {
        var office = await OfficeBeforeAsync("issue-plan");
        var id = CommandId.New();
        var offices = new TestOffice[8];
        for (var i = 0; i < offices.Length; i++)
        {
            offices[i] = await OfficeAsync(office.Store, office.Clock);
        }

        var outcomes = await AtOnceAsync(offices.Length, i => offices[i].SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"), id));

        Assert.That(outcomes, Has.All.EqualTo(new Outcome.Done(5, [])));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task An_id_used_for_another_command_is_refused_and_records_nothing()
    {
        var office = await OfficeBeforeAsync("submit");
        var id = CommandId.New();
        await office.SendAsync(OfficeRoles.Registry, Good, id);
        var before = await office.Queries.CommandsAsync(SmallYear.Cycle);
        var events = await EventsAsync(office);

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Good with { Field = "economy" }, id), RefusalCodes.CommandIdReused);
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Good with { Registration = SmallYear.Registration("x2") }, id), RefusalCodes.CommandIdReused);
        AssertRefused(await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"), id), RefusalCodes.CommandIdReused);

        Assert.That(await office.Queries.CommandsAsync(SmallYear.Cycle), Is.EqualTo(before));
        Assert.That(await EventsAsync(office), Is.EqualTo(events));
        Assert.That(await office.SendAsync(OfficeRoles.Registry, Good, id), Is.InstanceOf<Outcome.Done>());
    }

    [Test]
    public async Task Of_two_commands_that_share_an_id_at_once_one_is_done_and_the_other_told_so()
    {
        for (var round = 0; round < 10; round++)
        {
            var store = new HookedStore(await NewStoreAsync());
            var office = await OfficeBeforeAsync("submit", store);
            var id = CommandId.New();
            store.MeetAfterLoad(2);

            var outcomes = await AtOnceAsync(2, i => office.SendAsync(
                OfficeRoles.Registry, Good with { Registration = SmallYear.Registration($"x{i}"), Form = SmallYear.Submit("y", "u1", "collective", $"Tên {i}").Form }, id));

            Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
            AssertRefused(outcomes.OfType<Outcome.Refused>().Single(), RefusalCodes.CommandIdReused);
            Assert.That((await EventsAsync(office)).Count(e => e.Command == id), Is.EqualTo(1));
        }
    }
}
