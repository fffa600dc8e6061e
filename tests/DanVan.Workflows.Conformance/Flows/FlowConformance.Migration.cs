using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    private static readonly string Later = Edited(json => json["deadlines"]![2]!["date"] = "11-25", version: 2);

    // One item of the form holds fewer characters than the papers of the small year have in it.
    private static readonly string Shorter = Edited(json => json["registration"]!["form"]!.AsArray().First(f => (string)f!["id"]! == "goal")!["maxLength"] = 3, version: 2);

    private static readonly string WithoutReview = Edited(
        json =>
        {
            var stages = json["stages"]!.AsArray();
            stages.Remove(stages.Single(s => (string)s!["id"]! == "mid-year-review"));
            Transitions(json).Remove(Transition(json, "start-scoring"));
            Transition(json, "close-registration")["to"] = "scoring";
        },
        version: 2);

    private static readonly string Renamed = Edited(
        json =>
        {
            json["stages"]!.AsArray().Single(s => (string)s!["id"]! == "plan")!["id"] = "planning";
            json["stages"]!.AsArray().Single(s => (string)s!["id"]! == "registration")!["id"] = "receipt";
            Transition(json, "issue-plan")["from"] = "planning";
            Transition(json, "issue-plan")["to"] = "receipt";
            Transition(json, "close-registration")["from"] = "receipt";
        },
        version: 2);

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_dry_run_judges_a_driven_cycle_like_any_other_also_between_stages(bool isBlocked)
    {
        var version = isBlocked ? Shorter : Later;
        var plain = PlainOffice(await NewStoreAsync());
        await plain.TakeUntilAsync("close-registration");
        var expected = (await plain.DryRun.DryRunAsync(version)).Cycles.Single();
        var office = await DrivenOfficeBeforeAsync("close-registration");
        var inStage = (await office.DryRun.DryRunAsync(version)).Cycles.Single();

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));
        var between = (await office.DryRun.DryRunAsync(version)).Cycles.Single();

        Assert.That(expected.Verdict, Is.EqualTo(isBlocked ? DryRunVerdict.Blocked : DryRunVerdict.Same));
        foreach (var (result, notes) in new[] { (inStage, 0), (between, 1) })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(result.Verdict, Is.EqualTo(expected.Verdict));
                Assert.That(result.Reasons.Select(r => (r.Code, r.Count)), Is.EqualTo(expected.Reasons.Select(r => (r.Code, r.Count))));
                Assert.That(result.Deadlines, Is.EqualTo(expected.Deadlines));
                Assert.That((result.StageNow, result.StageThen), Is.EqualTo((expected.StageNow, expected.StageThen)));
                Assert.That(result.Notes.Count(n => n.Code == RefusalCodes.StageBetween), Is.EqualTo(notes));
                Assert.That(result.Notes.Select(n => n.Code).Except([RefusalCodes.StageBetween]), Is.EqualTo(expected.Notes.Select(n => n.Code)));
            }
        }
    }

    [Test]
    public async Task A_migration_is_refused_between_stages_and_done_under_the_same_id_after_the_entry()
    {
        var office = await DrivenOfficeBeforeAsync("close-registration", definition: null);
        var another = await NewDrivenOfficeAsync(office.Store, office.Clock, Later);
        var migrate = new CycleCommand.Migrate(SmallYear.Cycle, DefinitionLoader.Load(Later).Hash, MigrationMapping.None, "QĐ 99/QĐ-SYT");
        var id = CommandId.New();
        await another.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "close-registration"));

        AssertRefused(await another.SendAsync(OfficeRoles.Leader, migrate, id), RefusalCodes.StageBetween);
        await another.Pump.RunUntilIdleAsync();
        Assert.That(await another.SendAsync(OfficeRoles.Leader, migrate, id), Is.InstanceOf<Outcome.Done>());

        await FinishAsync(another, "work-list");
        Assert.That((await CycleAsync(another)).DefinitionVersion, Is.EqualTo(2));
        await AssertStandsAsync(another, "closed");
    }

    [Test]
    public async Task A_migration_that_enters_another_stage_enters_it_itself_and_the_year_goes_on_from_there()
    {
        var before = await DrivenOfficeBeforeAsync("report");
        var office = await NewDrivenOfficeAsync(before.Store, before.Clock, WithoutReview);
        var mapping = new MigrationMapping { Stages = new Dictionary<string, string> { ["mid-year-review"] = "scoring" }, EntersStage = true };

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Migrate(SmallYear.Cycle, DefinitionLoader.Load(WithoutReview).Hash, mapping, "QĐ 99/QĐ-SYT"));
        Assert.That((await CycleAsync(office)).IsBetweenStages, Is.False);
        await office.Pump.RunUntilIdleAsync();
        await AssertStandsAsync(office, "scoring");

        await FinishAsync(office, "work-review");
        Assert.That((await CycleAsync(office)).Stages.Select(s => s.Stage), Is.EqualTo(new[] { "plan", "registration", "mid-year-review", "scoring", "commendation", "closed" }));
        await AssertStandsAsync(office, "closed");
    }

    [Test]
    public async Task A_driven_cycle_whose_stages_are_renamed_goes_on_in_the_new_words()
    {
        var before = await DrivenOfficeBeforeAsync("submit");
        var office = await NewDrivenOfficeAsync(before.Store, before.Clock, Renamed);
        var mapping = new MigrationMapping { Stages = new Dictionary<string, string> { ["plan"] = "planning", ["registration"] = "receipt" } };

        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Migrate(SmallYear.Cycle, DefinitionLoader.Load(Renamed).Hash, mapping, "QĐ 99/QĐ-SYT"));
        await office.Pump.RunUntilIdleAsync();
        await AssertStandsAsync(office, "receipt");

        await FinishAsync(office, "submit");
        await AssertStandsAsync(office, "closed");
    }

    /// <summary>Plays the small year from a step to its end; nothing that is pulled is refused.</summary>
    private static async Task FinishAsync(TestOffice office, string step)
    {
        foreach (var next in SmallYear.Steps.SkipWhile(s => s.Name != step))
        {
            var outcome = await office.TakeAsync(next);
            await office.Pump.RunUntilIdleAsync();
            Assert.That(outcome is Outcome.Done || next.Command is not CycleCommand.Pull, Is.True, () => $"{next}: {TestOffice.Describe(outcome)}");
        }
    }
}
