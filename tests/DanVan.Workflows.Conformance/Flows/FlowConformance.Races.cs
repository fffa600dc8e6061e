using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    private const int ManyAtOnce = 32;
    private const int Tries = 2_000;

    [Test]
    public async Task Of_papers_that_race_with_the_entry_each_is_told_to_come_again_or_taken_and_none_is_lost()
    {
        var office = await OfficeBetweenAsync();
        office.Clock.Now = OfficeClock.At(2, 20);

        var refusals = await AtOnce.RunAsync(ManyAtOnce + 1, async i =>
        {
            if (i == ManyAtOnce)
            {
                await office.Pump.RunUntilIdleAsync();
                return 0;
            }

            var id = CommandId.New();
            for (var refused = 0; refused < Tries; refused++)
            {
                var outcome = await office.SendAsync(OfficeRoles.Registry, SmallYear.Submit($"x{i}", "u1", "collective", $"Mô hình {i}"), id);
                if (outcome is Outcome.Done)
                {
                    return refused;
                }

                AssertRefused(outcome, RefusalCodes.StageBetween);
                await Task.Delay(5);
            }

            throw new AssertionException($"The stage was not entered while paper {i} was sent {Tries} times.");
        });

        Assert.That(refusals, Has.Length.EqualTo(ManyAtOnce + 1));
        Assert.That(await office.Queries.RegistrationsAsync(SmallYear.Cycle).CountAsync(r => r.Status == RegistrationStatus.Accepted), Is.EqualTo(ManyAtOnce));
        await office.Pump.RunUntilIdleAsync();
        await AssertStandsAsync(office, "registration");
    }

    [Test]
    public async Task A_paper_decided_before_the_stage_was_left_is_refused_as_between_and_leaves_no_record()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await DrivenOfficeBeforeAsync("close-registration", store);
        store.BeforeCommit = async batch =>
        {
            if (batch.Target.Registration == "x1")
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
            }
        };
        var id = CommandId.New();

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper, id), RefusalCodes.StageBetween);
        await office.Pump.RunUntilIdleAsync();

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, Paper, id), RefusalCodes.StageNotAccepting);
        Assert.That(await office.Queries.RegistrationAsync(Paper.Registration), Is.Null);
        await AssertStandsAsync(office, "mid-year-review");
    }

    [Test]
    public async Task Two_nodes_that_enter_the_same_stay_at_once_enter_it_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var store = new HookedStore(await NewStoreAsync());
            var one = await OfficeBetweenAsync(store: store);
            var other = await NewDrivenOfficeAsync(store, one.Clock);
            var flow = (await CycleAsync(one)).Flow!;
            store.MeetAfterLoad(2);

            var outcomes = await AtOnce.RunAsync(2, i => (i == 0 ? one : other).Gate.EnterAsync(flow, SmallYear.Cycle, "registration", 2).AsTask());
            store.AfterLoad = _ => Task.CompletedTask;

            Assert.That(outcomes, Has.All.EqualTo(outcomes[0]).And.All.InstanceOf<Outcome.Done>());
            Assert.That(store.Committed.SelectMany(Kinds).Count(k => k == "cycle.stage-entered"), Is.EqualTo(2), "the first stage and this one");

            // The driver comes upon a stage that is entered already, and has nothing against it.
            await one.Pump.RunUntilIdleAsync();
            await AssertStandsAsync(one, "registration");
            await FinishAsync(one, "submit");
            await AssertStandsAsync(one, "closed");
        }
    }

    [Test]
    public async Task Of_two_nodes_that_enter_different_stages_for_one_stay_one_is_done_and_the_other_told_so()
    {
        for (var round = 0; round < 5; round++)
        {
            var store = new HookedStore(await NewStoreAsync());
            var one = await OfficeBetweenAsync(store: store);
            var other = await NewDrivenOfficeAsync(store, one.Clock);
            var flow = (await CycleAsync(one)).Flow!;
            store.MeetAfterLoad(2);

            var outcomes = await AtOnce.RunAsync(
                2, i => (i == 0 ? one : other).Gate.EnterAsync(flow, SmallYear.Cycle, i == 0 ? "registration" : "mid-year-review", 2).AsTask());
            store.AfterLoad = _ => Task.CompletedTask;

            Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
            AssertRefused(outcomes.Single(o => o is not Outcome.Done), RefusalCodes.CommandIdReused);
            var state = await CycleAsync(one);
            Assert.That((state.Stages.Count, state.Stage), Is.EqualTo((2, outcomes[0] is Outcome.Done ? "registration" : "mid-year-review")));
            Assert.That((await one.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
        }
    }

    [Test]
    public async Task Of_many_who_leave_a_driven_stage_at_once_one_does_and_one_stage_is_entered()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await NewDrivenOfficeAsync(store);
        await office.TakeUntilAsync("issue-plan");
        await office.Pump.RunUntilIdleAsync();
        store.MeetAfterLoad(8);

        var outcomes = await AtOnce.RunAsync(8, _ => office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan")));
        store.AfterLoad = _ => Task.CompletedTask;
        await office.Pump.RunUntilIdleAsync();

        Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => o is not Outcome.Done), Has.All.InstanceOf<Outcome.Conflict>());
        Assert.That((await CycleAsync(office)).Stages, Has.Count.EqualTo(2));
        await AssertStandsAsync(office, "registration");
    }
}
