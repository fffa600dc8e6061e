using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>What late and missing reports cost, period by period.</summary>
public sealed class ReportPenaltyTests
{
    private static readonly ReportRules Rules =
        new([new("p1", "Quý I", "d1", LatePenalty: 0.25m, MissingPenalty: 3), new("p2", "Quý II", "d2", LatePenalty: 0), new("p3", "Năm", "d3")], [], 1, 100);

    [TestCase("", 5.00, TestName = "Missing: the period's own penalty, else the common one")]
    [TestCase("p1 late, p2 late, p3 late", 1.25, TestName = "Late: the period's own penalty, which may be nothing, else the common one")]
    [TestCase("p1, p2, p3", 0.00, TestName = "In time costs nothing")]
    [TestCase("p1, p3 late", 2.00, TestName = "Each period is looked at by itself")]
    public void Costs(string reports, decimal penalty) => Assert.That(ReportPenalties.Of(Rules, Reports(reports), []), Is.EqualTo(penalty));

    [TestCase("", "d1", 2.00)]
    [TestCase("", "d1 d2 d3", 0.00)]
    [TestCase("p1 late, p3 late", "d3", 1.25)]
    [TestCase("p1 late", "no-such", 2.25)]
    public void A_waived_deadline_costs_nothing(string reports, string waived, decimal penalty) =>
        Assert.That(ReportPenalties.Of(Rules, Reports(reports), waived.Split(' ')), Is.EqualTo(penalty));

    [Test]
    public void Who_owed_no_report_is_not_ineligible_for_having_none()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude("midYearReport", "annualReport").Reason, Is.EqualTo("score.incomplete"));
            Assert.That(Conclude("midYearReport").Reason, Is.EqualTo("report.none"));
        }
    }

    [Test]
    public void The_deadlines_waived_in_the_cycle_are_those_that_cost_nothing()
    {
        var frame = AYear.In("commendation");
        var waived = new CycleFrame(frame.Definition, frame.State with { Waived = ["midYearReport"] }, 1);
        var state = AYear.Accepted() with
        {
            Reports = [new("annual", AYear.InTime, false, "continue", "")],
            Scores = [.. NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", i.Max, ""))],
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Penalty(frame, state), Is.EqualTo(1));
            Assert.That(Penalty(waived, state), Is.Zero);
        }
    }

    private static decimal? Penalty(CycleFrame frame, RegistrationState state) =>
        AYear.After(
            state.Id,
            state,
            RegistrationDecider.Decide(frame, state, new RegistrationCommand.Conclude(state.Id), Caller.Library(AYear.Anyone.Now), null, null))!.Conclusion!.Points!.Penalty;

    private static Conclusion Conclude(params string[] waived) => Scorecard.Conclude(AYear.BuiltIn.Definition, 10, AYear.Accepted(), null, waived);

    private static List<ReportState> Reports(string reports) =>
    [
        .. reports.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(r => new ReportState(r.Split(' ')[0], AYear.InTime, r.EndsWith("late", StringComparison.Ordinal), "continue", "")),
    ];
}
