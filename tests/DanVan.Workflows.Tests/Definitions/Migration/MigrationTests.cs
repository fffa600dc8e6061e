using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Tests.Definitions.Migration.AYearInProgress;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>A cycle is moved in the middle of its year, and the year is brought to its end under the new version.</summary>
[TestFixture]
public sealed class MigrationTests
{
    /// <summary>r1 has 90 of the units' share and 9.5 from above, its mid-year report of 9 June is in time; the penalty of the new version is 3.</summary>
    [TestCase("06-15", 99.5)]
    [TestCase("06-01", 96.5)]
    public async Task What_is_concluded_afterwards_is_concluded_by_the_new_rules(string midYear, double total)
    {
        await using var year = await BeforeAsync("disqualify");

        var office = await year.MigrateAsync(AnEdit.Of(AnEdit.Penalty(3), AnEdit.Deadline("midYearReport", midYear), AnEdit.Band("xuat-sac", 97)));
        await FinishAsync(office, "disqualify", s => total < 97 && s.Name is ("ballot" or "ballot-second" or "ballot-third") ? null : s);

        var points = (await year.RegistrationAsync("r1")).Conclusion!.Points!;
        Assert.That(points.Total, Is.EqualTo((decimal)total));
        Assert.That(points.Band, Is.EqualTo(total < 97 ? "tot" : "xuat-sac"));
    }

    [Test]
    public async Task A_renamed_vocabulary_holds_to_the_end_of_the_year()
    {
        await using var year = await BeforeAsync("disqualify");
        var version = AnEdit.Of(
            AnEdit.RenamedField("culture-society", "culture"),
            AnEdit.RenamedKind("individual", "person"),
            AnEdit.RenamedPeriod("mid-year", "half-year"),
            AnEdit.RenamedItem("C1.1", "C1.a"),
            AnEdit.RenamedFormItem("resources", "funds"));
        var mapping = new MigrationMapping
        {
            Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [MappedIds.Periods] = new Dictionary<string, string> { ["mid-year"] = "half-year" },
                [MappedIds.Fields] = new Dictionary<string, string> { ["culture-society"] = "culture" },
                [MappedIds.Kinds] = new Dictionary<string, string> { ["individual"] = "person" },
                [MappedIds.Items] = new Dictionary<string, string> { ["C1.1"] = "C1.a" },
                [MappedIds.Form] = new Dictionary<string, string> { ["resources"] = "funds" },
            },
        };

        var office = await year.MigrateAsync(version, mapping);
        await FinishAsync(office, "disqualify");

        var (first, second) = (await year.RegistrationAsync("r1"), await year.RegistrationAsync("r2"));
        var cycle = await year.CycleStateAsync();
        Assert.That(first.Field, Is.EqualTo("culture"));
        Assert.That(first.Reports.Select(r => r.Period), Is.EqualTo(new[] { "half-year", "annual" }));
        Assert.That(first.Scores.Select(l => l.Item), Does.Contain("C1.a").And.None.EqualTo("C1.1"));
        Assert.That(first.Form.Keys, Does.Contain("funds").And.None.EqualTo("resources"));
        Assert.That(first.Conclusion!.Points!.Total, Is.EqualTo(99.5m), "every item counts and no report is missing, under whatever name");
        Assert.That(second.Kind, Is.EqualTo("person"));
        Assert.That(cycle.Settings.Awards.Select(a => a.Kind), Is.EqualTo(new[] { "collective", "person" }));
        Assert.That(cycle.Documents.Select(d => d.Kind), Does.Contain("decision"));
        await foreach (var registration in office.Queries.RegistrationsAsync(Cycle).Where(r => r.Status != RegistrationStatus.Rejected))
        {
            Assert.That(registration.Field, Is.EqualTo("culture"));
        }
    }

    /// <summary>Under the new words again another version: what was recorded in the oldest words is still read.</summary>
    [Test]
    public async Task A_cycle_that_is_moved_twice_reads_all_three_vocabularies()
    {
        await using var year = await BeforeAsync("report-annual");
        await year.MigrateAsync(AnEdit.Of(AnEdit.RenamedPeriod("mid-year", "half-year"), AnEdit.RenamedField("culture-society", "culture")), new MigrationMapping
        {
            Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [MappedIds.Periods] = new Dictionary<string, string> { ["mid-year"] = "half-year" },
                [MappedIds.Fields] = new Dictionary<string, string> { ["culture-society"] = "culture" },
            },
        });

        // The period gets its first name back, the field a third one.
        var third = AnEdit.Version(3, AnEdit.RenamedField("culture-society", "society"));
        Assert.That((await year.DryRunAsync(third)).Verdict, Is.EqualTo(DryRunVerdict.NeedsMapping));
        var office = await year.MigrateAsync(third, new MigrationMapping
        {
            Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [MappedIds.Periods] = new Dictionary<string, string> { ["half-year"] = "mid-year" },
                [MappedIds.Fields] = new Dictionary<string, string> { ["culture"] = "society" },
            },
        });
        await FinishAsync(office, "report-annual", s => s.Name == "score-refused" ? null : s);

        var first = await year.RegistrationAsync("r1");
        Assert.That(first.Field, Is.EqualTo("society"));
        Assert.That(first.Reports.Select(r => r.Period), Is.EqualTo(new[] { "mid-year", "annual" }));
        Assert.That(first.Conclusion!.Points!.Penalty, Is.Zero);
        Assert.That((await year.CycleStateAsync()).DefinitionVersion, Is.EqualTo(3));
    }

    [Test]
    public async Task An_id_the_cycle_used_for_something_else_cannot_come_back()
    {
        await using var year = await BeforeAsync("report-annual");
        await year.MigrateAsync(AnEdit.Of(AnEdit.RenamedField("culture-society", "culture")), Renamed(MappedIds.Fields, ("culture-society", "culture")));

        var result = await year.DryRunAsync(AnEdit.Version(3, AnEdit.RenamedField("culture-society", "culture"), AnEdit.RenamedField("economy", "culture-society")));

        Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
        Assert.That(result.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "mapping.reused" }));
    }

    [Test]
    public async Task A_stage_renamed_while_the_cycle_stands_in_it_brings_nothing_about_again()
    {
        await using var year = await BeforeAsync("report-annual");

        var office = await year.MigrateAsync(AnEdit.Of(AnEdit.RenamedStage("mid-year-review", "running")), Stage("mid-year-review", "running"));
        await FinishAsync(office, "report-annual");

        var cycle = await year.CycleStateAsync();
        Assert.That(cycle.Stages.Select(s => s.Stage), Is.EqualTo(new[] { "plan", "registration", "running", "scoring", "commendation", "closed" }));
        Assert.That(cycle.Documents.Count(d => d.Kind == "registration-list"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_stage_removed_while_the_cycle_stands_in_it_is_left_for_the_next_one_with_all_it_brings_about()
    {
        await using var year = await BeforeAsync("start-scoring");
        var version = AnEdit.Of(AnEdit.WithoutStage("mid-year-review"));
        Assert.That((await year.DryRunAsync(version)).Verdict, Is.EqualTo(DryRunVerdict.NeedsMapping));

        var office = await year.MigrateAsync(version, Stage("mid-year-review", "scoring", enters: true));
        await FinishAsync(office, "work-review");

        var cycle = await year.CycleStateAsync();
        Assert.That(cycle.Stages.Select(s => s.Stage), Is.EqualTo(new[] { "plan", "registration", "mid-year-review", "scoring", "commendation", "closed" }));
        Assert.That(cycle.Stages.SkipLast(1), Has.All.Property(nameof(StageVisit.Left)).Not.Null);
        Assert.That(cycle.Documents.Select(d => d.Kind), Is.EqualTo(new[] { "plan", "registration-list", "mid-year-report", "council-minutes", "proposal", "decision" }));
    }

    [Test]
    public async Task What_was_issued_already_is_not_issued_again_by_the_stage_a_migration_enters()
    {
        await using var year = await BeforeAsync("start-scoring");

        // The new stage issues the list of registrations as well, which the stage that is gone has issued.
        await year.MigrateAsync(
            AnEdit.Of(AnEdit.WithoutStage("mid-year-review"), AnEdit.Effect("scoring", "registration-list")), Stage("mid-year-review", "scoring", enters: true));

        Assert.That((await year.CycleStateAsync()).Documents.Select(d => d.Kind), Is.EqualTo(new[] { "plan", "registration-list", "mid-year-report" }));
    }

    [Test]
    public async Task A_stage_inserted_ahead_is_gone_through_and_one_inserted_behind_is_not()
    {
        await using var year = await BeforeAsync("start-scoring");

        var office = await year.MigrateAsync(AnEdit.Of(
            AnEdit.InsertedStage("survey", "mid-year-review", "scoring"), AnEdit.InsertedStage("draft", "plan", "registration")));
        await FinishAsync(office, "start-scoring", s => s.Name is "start-scoring" or "work-review" ? s : null);
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "leave-survey"));
        await FinishAsync(office, "work-review");

        Assert.That(
            (await year.CycleStateAsync()).Stages.Select(s => s.Stage),
            Is.EqualTo(new[] { "plan", "registration", "mid-year-review", "survey", "scoring", "commendation", "closed" }));
    }

    [Test]
    public async Task A_stage_that_was_left_is_never_stood_in_or_entered_again()
    {
        await using var year = await BeforeAsync("report-annual");
        var version = AnEdit.Of(AnEdit.WithoutStage("mid-year-review"));

        foreach (var enters in new[] { false, true })
        {
            var result = await year.DryRunAsync(version, Stage("mid-year-review", "registration", enters));
            Assert.That(result.Verdict, Is.EqualTo(DryRunVerdict.Blocked));
            Assert.That(result.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "stage.left-already" }));
        }

        Assert.That(
            (await year.DryRunAsync(version, Stage("mid-year-review", "closed", enters: true))).Reasons.Select(r => r.Code), Is.EqualTo(new[] { "stage.ends" }));
    }

    [Test]
    public async Task Two_stages_that_followed_one_another_may_become_one_and_two_that_did_not_may_not()
    {
        await using var year = await BeforeAsync("report-annual");

        var adjacent = await year.DryRunAsync(AnEdit.Of(WithoutPlan), Stage("plan", "registration"));
        var apart = await year.DryRunAsync(AnEdit.Of(WithoutPlan), Stage("plan", "mid-year-review"));

        Assert.That(adjacent.Verdict, Is.EqualTo(DryRunVerdict.Same));
        Assert.That(apart.Reasons.Select(r => r.Code), Is.EqualTo(new[] { "stage.merged" }));
        await year.MigrateAsync(AnEdit.Of(WithoutPlan), Stage("plan", "registration"));

        static void WithoutPlan(System.Text.Json.Nodes.JsonObject json)
        {
            json["stages"]!.AsArray().RemoveAt(0);
            json["transitions"]!.AsArray().RemoveAt(0);
        }
    }

    [Test]
    public async Task A_deadline_that_is_reopened_is_told_waited_for_and_passes_anew()
    {
        await using var year = await BeforeAsync("start-scoring", without: ["waive"]);
        var late = OfficeClock.At(11, 18, 9);
        Assert.That((await year.CycleStateAsync()).Passed.Keys, Does.Contain("annualReport"));

        var office = await year.MigrateAsync(AnEdit.Of(AnEdit.Deadline("annualReport", "11-25"), AnEdit.Deadline("midYearReport", "06-10")));

        var cycle = await year.CycleStateAsync();
        Assert.That(cycle.Passed.Keys, Is.EquivalentTo(new[] { "registration", "midYearReport" }), "one that became earlier stays passed");
        Assert.That(office.Notices.Notices.Select(n => (n.Topic, n.Subject)), Is.EquivalentTo(new[]
        {
            ("cycle-migrated", cycle.DefinitionHash), ("deadline-set", "annualReport"), ("deadline-set", "midYearReport"),
        }));
        var early = await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "start-scoring"));
        Assert.That((early as Outcome.Refused)?.Reasons.Single().Code, Is.EqualTo(RefusalCodes.TransitionTooEarly));
        year.Clock.Now = late + Duration.FromDays(8);
        await office.Pump.RunUntilIdleAsync();
        Assert.That((await year.CycleStateAsync()).Passed.Keys, Does.Contain("annualReport"));
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "start-scoring"));
    }

    [Test]
    public async Task A_deadline_that_is_dropped_has_no_timer_any_more_and_a_new_one_has()
    {
        await using var year = await BeforeAsync("report", without: ["waive"]);

        var office = await year.MigrateAsync(AnEdit.Of(json =>
        {
            json["deadlines"]![1]!["id"] = "halfYear";
            json["reports"]!["periods"]![0]!["deadline"] = "halfYear";
            json["transitions"]![2]!["afterDeadlines"]![0] = "halfYear";
        }));
        year.Clock.Now = OfficeClock.At(7, 1);
        await office.Pump.RunUntilIdleAsync();

        Assert.That((await year.CycleStateAsync()).Passed.Keys, Is.EquivalentTo(new[] { "registration", "halfYear" }));
        Assert.That(await year.Store.ReadDueTimersAsync(OfficeClock.At(12, 31), 10), Has.Count.EqualTo(1));
    }
}
