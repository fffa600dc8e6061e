using DanVan.Workflows.Elsa.Activities;
using DanVan.Workflows.Elsa.Counting;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Memory;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class CountingTests
{
    [Test]
    public async Task A_count_kept_in_a_variable_is_branched_on_without_a_script()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.TakeUntilAsync("work-papers");
        var (registered, accepted, units) = (AdminDesk.Kept<int>("registered"), AdminDesk.Kept<int>("accepted"), AdminDesk.Kept<int>("units"));
        var read = new ReadCounts { Registered = new(registered), Accepted = new(accepted), Units = new(units) };
        var compare = new CompareCount { Count = new(accepted), Comparison = new(CountComparison.AtLeast), Bound = new(3) };
        var (yes, no) = (AdminDesk.Says("enough"), AdminDesk.Says("too few"));
        await desk.PublishAsync(
            "count",
            AdminDesk.Chart(read, (read, "Done", compare), (compare, "Yes", yes), (compare, "No", no), (yes, "Done", AdminDesk.Says(registered)), (no, "Done", AdminDesk.Says(registered))),
            registered,
            accepted,
            units);
        await desk.StartAsync("count");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "enough", "5" }), "r1, r2, r5 stand, r3 was taken back, r4 was refused");
    }

    [Test]
    public async Task A_Boolean_output_is_what_Elsas_own_decision_branches_on()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var holds = AdminDesk.Kept<bool>("holds");
        var compare = new CompareCount { Count = new(7), Comparison = new(CountComparison.Less), Bound = new(8), Holds = new(holds) };
        var decide = new FlowDecision { Condition = new(holds) };
        await desk.PublishAsync(
            "decide",
            AdminDesk.Chart(compare, (compare, "Yes", decide), (compare, "No", AdminDesk.Says("no")), (decide, "True", AdminDesk.Says("true")), (decide, "False", AdminDesk.Says("false"))),
            holds);
        await desk.StartAsync("decide");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "true" }));
    }

    [TestCase(CountComparison.Equal, "-=-")]
    [TestCase(CountComparison.NotEqual, "<->")]
    [TestCase(CountComparison.Less, "<--")]
    [TestCase(CountComparison.AtMost, "<=-")]
    [TestCase(CountComparison.AtLeast, "-=>")]
    [TestCase(CountComparison.More, "-->")]
    public async Task Each_comparison_holds_where_it_says(CountComparison comparison, string belowAtAbove)
    {
        await using var desk = await AdminDesk.OpenAsync();
        foreach (var (count, sign) in new[] { (4, "<"), (5, "="), (6, ">") })
        {
            var compare = new CompareCount { Count = new(count), Comparison = new(comparison), Bound = new(5) };
            await desk.PublishAsync(sign, AdminDesk.Chart(compare, (compare, "Yes", AdminDesk.Says(sign)), (compare, "No", AdminDesk.Says("-"))));
            await desk.StartAsync(sign, sign);
        }

        Assert.That(string.Concat(desk.Notes.Texts), Is.EqualTo(belowAtAbove));
    }

    [Test]
    public async Task The_numbers_are_those_conditions_read()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.TakeUntilAsync("commend");
        var figures = await FiguresAsync(desk);
        (string Name, int Value)[] read =
        [
            ("counts.registered", figures.Registered), ("counts.accepted", figures.Accepted), ("counts.returned", figures.Returned), ("counts.withdrawn", figures.Withdrawn),
            ("counts.discontinued", figures.Discontinued), ("counts.disqualified", figures.Disqualified), ("counts.scored", figures.Scored), ("counts.appeals_open", figures.AppealsOpen),
            ("counts.concluded", figures.Concluded), ("counts.recognised", figures.Recognised), ("counts.exemplary", figures.Exemplary), ("counts.proposed", figures.Proposed),
            ("counts.voted", figures.Voted), ("counts.awarded", figures.Awarded), ("counts.reported.mid_year", figures.Reported["mid-year"]),
            ("counts.by_kind.collective.accepted", figures.AcceptedByKind["collective"]), ("units.total", figures.Units),
            ("units.without_registration", figures.UnitsWithoutRegistration), ("units.below_quota", figures.UnitsBelowQuota),
            ("units.without_report.annual", figures.UnitsWithoutReport["annual"]),
        ];
        Assert.That(read.Select(r => r.Value), Has.Some.GreaterThan(2).And.Some.EqualTo(1), "there is something to count");
        var condition = string.Join(" && ", read.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Name} == {r.Value}")));
        Assert.That(await AskAsync(desk, condition), Is.EqualTo("yes"));
        Assert.That(await AskAsync(desk, $"counts.registered == {figures.Registered + 1}"), Is.EqualTo("no"));
    }

    [Test]
    public async Task Overdue_are_the_units_that_owe_something_for_a_deadline_that_has_passed()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.TakeUntilAsync("work-papers");
        Assert.That((await FiguresAsync(desk)).Owing, Is.Empty, "no deadline has passed yet");
        Assert.That((await FiguresAsync(desk, "registration")).Owing["registration"], Is.EqualTo(new[] { "u4" }), "named, it is asked for all the same");
        await desk.TakeUntilAsync("close-registration");
        Assert.That((await FiguresAsync(desk)).Owing["registration"], Is.EqualTo(new[] { "u4" }));
    }

    [Test]
    public async Task The_overdue_units_are_an_output_of_their_own()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.TakeUntilAsync("close-registration");
        var (number, units) = (AdminDesk.Kept<int>("number"), AdminDesk.Kept<ICollection<string>>("units"));
        await desk.PublishAsync("overdue", AdminDesk.Line(new ReadCounts { Overdue = new(number), OverdueUnits = new(units) }, AdminDesk.Says(number), AdminDesk.Says(units)), number, units);
        await desk.StartAsync("overdue");
        Assert.That(desk.Notes.Texts, Is.EqualTo(new[] { "1", "u4" }));
    }

    [Test]
    public async Task All_figures_outlive_a_restart_in_a_variable()
    {
        using var folder = new Office.ElsaFolder();
        var store = new Storage.InMemoryWorkflowStore();
        var notes = new Notes();
        await using (var before = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes))
        {
            var figures = AdminDesk.Kept<CycleFigures>("figures");
            await before.PublishAsync(
                "keep", AdminDesk.Line(new ReadCounts { Figures = new(figures) }, new WaitForCycleEvent { Event = new(Flows.CycleNotices.DeadlineExtended) }, AdminDesk.Says(figures)), figures);
            await before.StartAsync("keep");
        }

        await using var after = await AdminDesk.OpenAsync(store: store, folder: folder, notes: notes);
        await after.DeliverAsync(await after.ExtendAsync());
        Assert.That(notes.Texts.Single(), Does.Contain("Registered = 0").And.Contain("Units = 0"));
    }

    [TestCase("counts.accepted >=", "Không tính được điều kiện")]
    [TestCase("counts.nothing > 1", "Không tính được điều kiện")]
    [TestCase("1 + 1", "Điều kiện phải cho kết quả đúng hoặc sai")]
    [TestCase("", "Chưa nhập \"Điều kiện\"")]
    public async Task A_condition_that_cannot_be_told_faults(string condition, string says)
    {
        await using var desk = await AdminDesk.OpenAsync();
        await AskAsync(desk, condition);
        Assert.That(await desk.StatusAsync("ask"), Does.StartWith("Faulted").And.Contain(says));
    }

    [Test]
    public async Task An_unknown_deadline_or_period_faults()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.PublishAsync("deadline", AdminDesk.Line(new ReadCounts { Deadline = new("tet") }));
        await desk.PublishAsync("period", AdminDesk.Line(new ReadCounts { Period = new("tet") }));
        await desk.StartAsync("deadline", "deadline");
        await desk.StartAsync("period", "period");
        Assert.That(await desk.StatusAsync("deadline"), Does.Contain("không có thời hạn \"tet\""));
        Assert.That(await desk.StatusAsync("period"), Does.Contain("không có kỳ báo cáo \"tet\""));
    }

    private static async Task<CycleFigures> FiguresAsync(AdminDesk desk, string? deadline = null) =>
        (await ((CycleReader)desk.Office.Services.GetService(typeof(CycleReader))!).CountAsync(AdminDesk.Cycle, deadline, CancellationToken.None))!;

    private static async Task<string> AskAsync(AdminDesk desk, string condition)
    {
        var check = new CheckCondition { Condition = new(condition) };
        await desk.PublishAsync("ask", AdminDesk.Chart(check, (check, "Yes", AdminDesk.Says("yes")), (check, "No", AdminDesk.Says("no"))));
        await desk.StartAsync("ask", "ask");
        return desk.Notes.Texts.LastOrDefault() ?? "";
    }
}
