using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Simulation.Tests;

public sealed class OtherDefinitionsTests
{
    [Test]
    public async Task A_loop_is_walked_and_left_again()
    {
        var json = Years.Changed(d => d["transitions"]!.AsArray().Add(Years.Transition("back", "scoring", "mid-year-review")));
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json, Habits = new SimulationHabits { GoesBack = 100 } });

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
        Assert.That(report.Timeline.Count(e => e.Text.StartsWith("Vào giai đoạn: Thực hiện và sơ kết", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task Where_only_known_ground_lies_ahead_the_year_finds_its_way_out()
    {
        // From the check one can only go back to the scoring, whatever the habit says about going back.
        var json = Years.Changed(d =>
        {
            d["stages"]!.AsArray().Insert(4, new JsonObject { ["id"] = "check", ["name"] = "Kiểm tra", ["optional"] = true });
            d["transitions"]!.AsArray().Add(Years.Transition("check", "scoring", "check"));
            d["transitions"]!.AsArray().Add(Years.Transition("checked", "check", "scoring"));
        });
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json, Habits = new SimulationHabits { GoesBack = 0 }, Seed = 3 });

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
    }

    [Test]
    public async Task Of_several_ways_each_is_taken_by_some_seed()
    {
        var json = Years.Changed(d => d["transitions"]!.AsArray().Add(Years.Transition("stop", "scoring", "commendation")));
        var ends = new HashSet<bool>();
        for (var seed = 1; seed <= 12; seed++)
        {
            var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json, Seed = seed, Models = 5 });
            ends.Add(report.Timeline.Any(e => e.Text.Contains("(Bước stop)", StringComparison.Ordinal)));
        }

        Assert.That(ends, Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    public async Task A_role_that_has_not_begun_stops_the_year_and_the_report_says_so()
    {
        var json = Years.Changed(d =>
        {
            d["roles"]!.AsArray().Add(new JsonObject { ["id"] = "planned", ["name"] = "Chức danh sẽ lập", ["validFrom"] = "2040-01-01" });
            d["transitions"]!.AsArray()[3]!["roles"] = new JsonArray("planned");
        });
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json });

        Assert.That(report.IsFinished, Is.False);
        Assert.That(report.Stage, Is.EqualTo("scoring"));
        Assert.That(report.Obstacles.Select(o => (o.Code, o.About)), Is.EqualTo(new[] { ("simulation.nobody", "close-scoring") }));
    }

    [Test]
    public async Task A_document_that_cannot_be_written_is_an_obstacle_not_an_exception()
    {
        var json = Years.Changed(d => d["documents"]!.AsArray()[1]!["template"] = "<script>1</script>");
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json, Configure = library => library.UseDocuments() });

        Assert.That(report.IsFinished, Is.False);
        Assert.That(report.Obstacles, Has.Count.EqualTo(1));
        Assert.That(report.Obstacles[0].Code, Is.EqualTo("simulation.incident"));
        Assert.That(report.IsVerified, Is.True);
    }

    [Test]
    public async Task An_owner_for_whom_nothing_can_be_issued_cannot_open_the_cycle()
    {
        var owner = new Cycles.OwnerBody("Sở", "", "S T", "x", "state-nd30", "GIÁM ĐỐC", "x");
        var report = await Simulator.RunAsync(Years.Small with { Owner = owner });

        Assert.That(report.Stage, Is.Empty);
        Assert.That(report.Obstacles.Select(o => o.Code), Does.Contain(RefusalCodes.CycleOwner));
        Assert.That(report.Events, Is.Zero);
    }

    [Test]
    public async Task Stages_may_be_short_and_of_any_kind()
    {
        // Everything in one stage: registering, reporting, scoring.
        var json = Years.Changed(d =>
        {
            Years.Stage(d, "registration")["accepts"] = new JsonArray("submit", "withdraw", "report", "score", "disqualify");
            d["transitions"]!.AsArray().Add(Years.Transition("all-at-once", "registration", "commendation", "annualReport"));
            d["transitions"]!.AsArray().RemoveAt(1);
            d["stages"]!.AsArray().RemoveAt(2);
            d["stages"]!.AsArray().RemoveAt(2);
            d["transitions"] = new JsonArray([.. d["transitions"]!.AsArray().Where(t => (string)t!["from"]! is "plan" or "registration" or "commendation").Select(t => t!.DeepClone())]);
        });
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json });

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
        Assert.That(report.TotalOf("accepted"), Is.Positive);
    }

    [Test]
    public async Task Forms_kinds_fields_and_points_are_those_of_the_definition()
    {
        var json = Years.Changed(d =>
        {
            d["kinds"] = new JsonArray(new JsonObject { ["id"] = "only", ["name"] = "Duy nhất" });
            d["fields"] = new JsonArray(new JsonObject { ["id"] = "f", ["name"] = "Lĩnh vực" });
            d["registration"]!["form"] = new JsonArray(new JsonObject { ["id"] = "name", ["name"] = "Tên", ["required"] = true, ["maxLength"] = 12 });
            d["reports"]!["maxLength"] = 3;
            d["scoring"]!["step"] = 2.5;
            d["voting"] = new JsonObject { ["quorum"] = "1/1", ["pass"] = "1/2" };
        });
        var report = await Simulator.RunAsync(Years.Small with { DefinitionJson = json, Models = 30, Habits = new SimulationHabits { IsAbsent = 0 } });

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
        Assert.That(report.Funnel[1].ByKind.Keys, Is.EqualTo(new[] { "only" }));
        Assert.That(report.Refusals.Keys, Is.SubsetOf(new[]
        {
            RefusalCodes.RegistrationLate, RefusalCodes.RegistrationIncomplete, RefusalCodes.RegistrationDuplicate, RefusalCodes.StageNotAccepting, RefusalCodes.ScoreReasonRequired,
        }));
    }
}
