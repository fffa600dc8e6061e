using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Driving;
using DanVan.Workflows.Elsa.Graphs;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>A cycle goes the way it is pulled, and its instance with it.</summary>
[TestFixture]
public sealed class WayTests
{
    private static readonly CycleId Cycle = new("c");

    [Test]
    public async Task A_cycle_goes_from_its_opening_to_its_end_in_one_instance()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.AssertRightAsync(Cycle, "plan");
        foreach (var (i, trigger) in Rounds.Straight.Index())
        {
            await office.PullAsync(Cycle, trigger);
            await office.AssertRightAsync(Cycle, Rounds.Walk(Rounds.Straight.Take(i + 1)));
        }

        var instance = (await office.InstancesAsync(Cycle)).Single();
        Assert.That((instance.Id, instance.DefinitionVersionId), Is.EqualTo((FlowInstances.IdOf(Cycle, 1), GraphNames.VersionId(Rounds.Loaded()))));
        Assert.That((await office.CycleAsync(Cycle)).Flow, Is.EqualTo("elsa"));
        Assert.That(office.Elsa.Log.Errors, Is.Empty);
        Assert.That(office.Elsa.Log.Warnings, Is.Empty);
    }

    [TestCase("express")]
    [TestCase("express", "express")]
    [TestCase("go", "back", "express", "back", "go")]
    [TestCase("go", "express", "again", "again", "again", "back", "go", "go")]
    [TestCase("express", "go", "go", "far-back", "go", "go", "far-back", "express", "express", "go", "go", "go")]
    public async Task Ways_that_meet_lead_back_and_go_round_are_gone_as_pulled(params string[] triggers)
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle);
        await office.PullAsync(Cycle, triggers);
        await office.AssertRightAsync(Cycle, Rounds.Walk(triggers));
    }

    [Test]
    public async Task What_was_pulled_before_the_driver_heard_of_the_opening_is_caught_up_with()
    {
        await using var office = await FlowOffice.OpenAsync();
        await office.OpenCycleAsync(Cycle, isDelivered: false);
        await office.LeaveAsync(Cycle, "go");
        await office.Pump.RunUntilIdleAsync();
        await office.AssertRightAsync(Cycle, "plan", "registration");
    }

    [Test]
    public async Task A_process_that_starts_on_the_same_files_goes_on([Values] bool isBetween)
    {
        using var folder = new ElsaFolder();
        var store = new InMemoryWorkflowStore();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using (var first = await FlowOffice.OpenAsync(store, folder, clock))
        {
            await first.OpenCycleAsync(Cycle);
            await first.PullAsync(Cycle, "go", "go");
            if (isBetween)
            {
                await first.LeaveAsync(Cycle, "back");
            }
        }

        await using var second = await FlowOffice.OpenAsync(store, folder, clock);
        if (!isBetween)
        {
            await second.LeaveAsync(Cycle, "back");
        }

        await second.Pump.RunUntilIdleAsync();
        await second.AssertRightAsync(Cycle, "plan", "registration", "mid-year-review", "registration");
        await second.PullAsync(Cycle, "go", "go", "go", "go");
        await second.AssertRightAsync(Cycle, "plan", "registration", "mid-year-review", "registration", "mid-year-review", "scoring", "commendation", "closed");
        Assert.That(await second.InstancesAsync(Cycle), Has.Count.EqualTo(1), "the same one");
    }

    [Test]
    public async Task A_migration_puts_the_instance_on_the_graph_of_the_new_version_where_the_cycle_stands()
    {
        var store = new InMemoryWorkflowStore();
        using var folder = new ElsaFolder();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using (var before = await FlowOffice.OpenAsync(store, folder, clock))
        {
            await before.OpenCycleAsync(Cycle);
            await before.PullAsync(Cycle, "go", "go");
        }

        await using var office = await FlowOffice.OpenAsync(store, folder, clock, version: 2);
        var hash = Rounds.Loaded(2).Hash;
        await office.DoAsync(new CycleCommand.Migrate(Cycle, hash, MigrationMapping.None, "QĐ 99/QĐ-SYT"));
        Assert.That((await office.Flows.StatusAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.OlderGraph), "until the driver hears of it");
        await office.Pump.RunUntilIdleAsync();

        await office.AssertRightAsync(Cycle, [.. (await office.CycleAsync(Cycle)).Stages.Select(s => s.Stage)]);
        var living = await office.LivingAsync(Cycle);
        Assert.That(living.DefinitionVersionId, Is.EqualTo(GraphNames.VersionId(Rounds.Loaded(2))));
        Assert.That(FlowPlace.Hash(living.WorkflowState.Properties), Is.EqualTo(hash));
        Assert.That(await office.InstancesAsync(Cycle), Has.Count.EqualTo(1), "the old one is gone");
        await office.PullAsync(Cycle, "go", "go", "go");
        Assert.That((await office.Flows.StatusAsync(Cycle))!.State, Is.EqualTo(ElsaFlowState.Finished));
    }

    [Test]
    public async Task Where_a_host_says_so_new_cycles_go_by_their_transitions_and_driven_ones_stay_with_Elsa()
    {
        var store = new InMemoryWorkflowStore();
        using var folder = new ElsaFolder();
        var clock = new OfficeClock(OfficeClock.At(1, 16));
        await using (var before = await FlowOffice.OpenAsync(store, folder, clock))
        {
            await before.OpenCycleAsync(Cycle);
        }

        await using var office = await FlowOffice.OpenAsync(store, folder, clock, library => library.UseElsa(options => options.DrivesNewCycles = false));
        var plain = new CycleId("plain");
        await office.OpenCycleAsync(plain);
        await office.PullAsync(plain, "go");
        await office.PullAsync(Cycle, "go");

        Assert.That((await office.CycleAsync(plain)).Flow, Is.Null);
        Assert.That((await office.CycleAsync(plain)).Stage, Is.EqualTo("registration"));
        Assert.That(await office.InstancesAsync(plain), Is.Empty);
        Assert.That(await office.Flows.StatusAsync(plain), Is.Null);
        await office.AssertRightAsync(Cycle, "plan", "registration");
    }
}
