using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Conformance.Engine;

public abstract partial class EngineConformance
{
    [Test]
    public async Task A_refused_paper_is_on_record_and_its_id_is_taken()
    {
        var office = await OfficeBeforeAsync("submit");

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Bad), RefusalCodes.RegistrationUnknownKind);
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Good), RefusalCodes.RegistrationRepeatedId);

        Assert.That((await EventsAsync(office)).Where(e => e.Stream.Registration == "x1").Select(e => e.Json.ToString()), Is.EqualTo(new[]
        {
            """{"event":"registration.rejected","unit":"u1","submittedAt":"2024-02-15T09:00:00","code":"registration.unknown-kind"}""",
        }));
        Assert.That((await office.Queries.RegistrationAsync(Bad.Registration))!.Status, Is.EqualTo(RegistrationStatus.Rejected));
        await AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_refused_paper_does_not_take_the_name_of_its_model()
    {
        var office = await OfficeBeforeAsync("submit");
        await office.SendAsync(OfficeRoles.Registry, Bad);

        Assert.That(await office.SendAsync(OfficeRoles.Registry, Good with { Registration = SmallYear.Registration("x2") }), Is.InstanceOf<Outcome.Done>());
    }

    [Test]
    public async Task Not_found_is_not_recorded_and_the_same_command_is_done_once_the_cycle_is_there()
    {
        var office = await OfficeAsync();
        var id = CommandId.New();
        var pull = new CycleCommand.Pull(SmallYear.Cycle, "issue-plan");
        Assert.That(await office.SendAsync(OfficeRoles.Leader, pull, id), Is.EqualTo(new Outcome.NotFound("syt-2024")));
        Assert.That(await office.SendAsync(OfficeRoles.Registry, Good), Is.EqualTo(new Outcome.NotFound("syt-2024")));
        Assert.That(await office.Queries.CommandsAsync(SmallYear.Cycle), Is.Zero);

        await office.TakeAsync(SmallYear.Steps[0]);

        Assert.That(await office.SendAsync(OfficeRoles.Leader, pull, id), Is.InstanceOf<Outcome.Done>());
    }

    [Test]
    public async Task A_conflict_is_not_recorded_and_the_same_command_is_done_without_its_expectation()
    {
        var office = await OfficeBeforeAsync("withdraw");
        var id = CommandId.New();
        var withdraw = new RegistrationCommand.Withdraw(SmallYear.Registration("r1"), "");
        var commands = await office.Queries.CommandsAsync(SmallYear.Cycle);

        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, id, expectedVersion: 7), Is.InstanceOf<Outcome.Conflict>());
        Assert.That(await office.Queries.CommandsAsync(SmallYear.Cycle), Is.EqualTo(commands));
        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, id), Is.InstanceOf<Outcome.Done>());
        Assert.That(await office.SendAsync(OfficeRoles.Registry, withdraw, id, expectedVersion: 7), Is.InstanceOf<Outcome.Done>(), "it is done, whatever is expected now");
    }

    [Test]
    public async Task An_unauthorised_command_leaves_nothing_and_does_not_use_up_its_id()
    {
        var office = await OfficeBeforeAsync("submit");
        var id = CommandId.New();
        var events = await EventsAsync(office);
        var commands = await office.Queries.CommandsAsync(SmallYear.Cycle);

        AssertRefused(await office.SendAsync(OfficeRoles.Stranger, Good, id), RefusalCodes.ActorNotPermitted);

        Assert.That(await EventsAsync(office), Is.EqualTo(events));
        Assert.That(await office.Queries.CommandsAsync(SmallYear.Cycle), Is.EqualTo(commands));
        Assert.That(await office.SendAsync(OfficeRoles.Registry, Good, id), Is.InstanceOf<Outcome.Done>(), "neither the id nor the code is taken by it");
    }

    [Test]
    public async Task A_host_can_send_no_internal_command_and_cannot_act_as_the_system()
    {
        var office = await OfficeBeforeAsync("commend");
        var events = await EventsAsync(office);
        var commands = await office.Queries.CommandsAsync(SmallYear.Cycle);
        Command[] inner =
        [
            new CycleCommand.PassDeadline(SmallYear.Cycle, "registration"),
            new CycleCommand.Remind(SmallYear.Cycle, "registration", "soon"),
            new CycleCommand.ProposeAwards(SmallYear.Cycle),
            new CycleCommand.RecordCheckpoint(SmallYear.Cycle),
            new CycleCommand.IssueDocument(SmallYear.Cycle, "plan"),
            new CycleCommand.CompleteEffect(SmallYear.Cycle, "commendation.4.0"),
            new RegistrationCommand.Conclude(SmallYear.Registration("r1")),
            new RegistrationCommand.CountVotes(SmallYear.Registration("r1")),
            new RegistrationCommand.IssueDocument(SmallYear.Registration("r1"), "certificate"),
        ];

        foreach (var actor in new[] { OfficeRoles.Leader, OfficeRoles.Secretary, OfficeRoles.Stranger, Actor.System, new Actor(new PersonId("system")) })
        {
            foreach (var command in inner)
            {
                AssertRefused(await office.SendAsync(actor, command), RefusalCodes.CommandInternal);
            }
        }

        AssertRefused(await office.SendAsync(new Actor(new PersonId("system")), new CycleCommand.Pull(SmallYear.Cycle, "commend")), RefusalCodes.CommandInternal);
        Assert.That(await EventsAsync(office), Is.EqualTo(events));
        Assert.That(await office.Queries.CommandsAsync(SmallYear.Cycle), Is.EqualTo(commands));
    }

    [Test]
    public async Task What_cannot_be_a_command_throws_and_reaches_no_store()
    {
        var office = await OfficeBeforeAsync("submit");
        var pull = new CycleCommand.Pull(SmallYear.Cycle, "issue-plan");

        Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Leader, pull, new CommandId(Guid.Empty)));
        foreach (var cycle in new[] { "", " ", "a/b", "chu kỳ", new string('x', 65), "a\0b", null! })
        {
            Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Leader, pull with { Cycle = new CycleId(cycle) }), $"\"{cycle}\"");
        }

        foreach (var code in new[] { "", new string('x', 101), "a\nb", "\uD800", "x\uDC00", null! })
        {
            Assert.ThrowsAsync<ArgumentException>(() => office.SendAsync(OfficeRoles.Registry, Good with { Registration = SmallYear.Registration(code) }), $"\"{code}\"");
        }
    }
}
