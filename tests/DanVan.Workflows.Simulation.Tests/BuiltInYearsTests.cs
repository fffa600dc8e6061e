using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Simulation.Tests;

/// <summary>Every definition that comes with the package, run from start to end with the shipped documents.</summary>
public sealed class BuiltInYearsTests
{
    public static IEnumerable<object[]> IdsAndSeeds => BuiltInDefinitions.Ids.SelectMany(id => new long[] { 1, 7, 42 }.Select(seed => new object[] { id, seed }));

    public static IEnumerable<string> Ids => BuiltInDefinitions.Ids;

    [TestCaseSource(nameof(IdsAndSeeds))]
    public async Task It_comes_to_its_end_and_its_audit_holds(string id, long seed)
    {
        var report = await Simulator.RunAsync(Request(id, seed));
        var definition = DefinitionLoader.Load(BuiltInDefinitions.Json(id)).Definition;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Obstacles, Is.Empty);
            Assert.That(report.IsFinished, Is.True);
            Assert.That(report.IsVerified, Is.True);
            Assert.That(report.TotalOf("accepted"), Is.Positive);
            Assert.That(report.TotalOf("awarded"), Is.Positive);
            Assert.That(report.Documents.Select(d => d.Kind).Distinct(), Is.EquivalentTo(definition.Documents.Select(d => d.Id)), "every document is issued");
            Assert.That(
                report.Timeline.Count(e => e.Kind == "cycle.milestone-recorded"), Is.EqualTo(definition.Milestones.Count), "every milestone is held");
        }
    }

    [TestCaseSource(nameof(Ids))]
    public async Task The_same_seed_gives_the_same_root_and_another_seed_another(string id)
    {
        var first = await Simulator.RunAsync(Request(id, 5));

        Assert.That((await Simulator.RunAsync(Request(id, 5))).AuditRoot, Is.EqualTo(first.AuditRoot));
        Assert.That((await Simulator.RunAsync(Request(id, 6))).AuditRoot, Is.Not.EqualTo(first.AuditRoot));
    }

    [Test]
    public async Task Registrations_that_are_returned_come_back_or_are_written_off_and_hold_nobody_up()
    {
        var (prompt, slow) = (
            await Simulator.RunAsync(Request("department-cycle", 1) with { Habits = new SimulationHabits { IsReturned = 100, ResubmitsLate = 0 } }),
            await Simulator.RunAsync(Request("department-cycle", 1) with { Habits = new SimulationHabits { IsReturned = 100, ResubmitsLate = 100 } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(prompt.IsFinished && slow.IsFinished, Is.True);
            Assert.That(CountOf(prompt, "đăng ký trả lại để bổ sung"), Is.GreaterThan(5));
            Assert.That(CountOf(prompt, "đăng ký nộp lại"), Is.GreaterThan(5));
            Assert.That(CountOf(slow, "đăng ký rút lại"), Is.GreaterThan(CountOf(prompt, "đăng ký rút lại")));
            Assert.That(slow.CountOf(RefusalCodes.RegistrationLate), Is.Positive, "papers that come back too late are refused");
        }
    }

    [TestCase("department-cycle")]
    [TestCase("party-provincial-cycle")]
    [TestCase("multi-year-programme")]
    public async Task Every_appeal_is_answered_before_the_council_meets(string id)
    {
        var report = await Simulator.RunAsync(Request(id, 1) with { Habits = new SimulationHabits { Appeals = 100 }, KeepsInputs = true });
        var appeals = report.Inputs.Count(i => i.Request?.Command is RegistrationCommand.Appeal);

        Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
        Assert.That(appeals, Is.GreaterThan(5));
        Assert.That(report.Notifications.GetValueOrDefault("appeal-decided"), Is.EqualTo(appeals));
    }

    [TestCaseSource(nameof(Ids))]
    public async Task Late_papers_and_reports_that_never_come_are_seen(string id)
    {
        var report = await Simulator.RunAsync(Request(id, 1) with { Habits = new SimulationHabits { RegistersLate = 50, NeverReports = 50 } });
        var virtuous = await Simulator.RunAsync(Request(id, 1) with { Habits = new SimulationHabits { RegistersLate = 0, NeverReports = 0 } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.IsFinished, Is.True, string.Join("\n", report.Obstacles));
            Assert.That(report.TotalOf("accepted"), Is.LessThan(virtuous.TotalOf("accepted")));
            Assert.That(CountOf(report, "báo cáo"), Is.LessThan(CountOf(virtuous, "báo cáo")));
            Assert.That(report.TotalOf("recognised"), Is.LessThan(virtuous.TotalOf("recognised")));
        }
    }

    [Test]
    public async Task Units_of_a_level_that_was_abolished_are_not_invented()
    {
        var report = await Simulator.RunAsync(Request("party-provincial-cycle", 1));

        Assert.That(report.Units.Select(u => u.Level), Has.None.EqualTo("district"));
        Assert.That(report.Refusals.Keys, Has.No.Member(RefusalCodes.RegistrationUnknownUnit));
    }

    [Test]
    public async Task A_review_is_held_at_its_time_although_later_stages_take_reports_too()
    {
        var report = await Simulator.RunAsync(Request("party-provincial-cycle", 1));

        Assert.That(report.Documents.Single(d => d.Kind == "mid-year-report").Date, Is.LessThan(new LocalDate(2026, 7, 15)));
    }

    [TestCase("annual-cycle", "01/KH-STN")]
    [TestCase("department-cycle", "01/KH-STN")]
    [TestCase("party-provincial-cycle", "01-KH/BTGDVTU")]
    [TestCase("front-commune-cycle", "01/KH-MTTQ-BTT")]
    public async Task The_owner_is_a_body_of_the_kind_the_definition_is_for(string id, string plan) =>
        Assert.That((await Simulator.RunAsync(Request(id, 1) with { Models = 5 })).Documents[0].Number, Is.EqualTo(plan));

    private static SimulationRequest Request(string id, long seed) => new()
    {
        DefinitionJson = BuiltInDefinitions.Json(id),
        Year = 2026,
        Seed = seed,
        Units = 20,
        Models = 60,
        Configure = library => library.UseDocuments(),
    };

    /// <summary>How often something happened to the registrations, as the timeline counts it by day.</summary>
    private static int CountOf(SimulationReport report, string what) => report.Timeline
        .Where(e => e.Kind == "registrations")
        .SelectMany(e => e.Text.Split(", "))
        .Where(part => part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..] == what)
        .Sum(part => int.Parse(part[..part.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture));
}
