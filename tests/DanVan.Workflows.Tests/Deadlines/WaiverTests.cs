using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Tests.Deadlines.RuledYear;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>Deadlines that a decision waives, and transitions that wait for deadlines.</summary>
public sealed class WaiverTests
{
    [Test]
    public void A_waived_deadline_stays_on_record_and_no_transition_waits_for_it()
    {
        var state = InRegistration();
        Assert.That(Codes(Decide(state, new CycleCommand.Pull(AYear.Id, "close-registration"), AYear.At(2, 20))), Is.EqualTo(new[] { "transition.too-early" }));

        state = Take(state, Waive("registration"), AYear.At(2, 20));

        Assert.That((Day(state, "registration"), Day(state, "supplement")), Is.EqualTo(((LocalDate?)Registration, (LocalDate?)Supplement)));
        Assert.That(state.Waived, Is.EqualTo(new[] { "registration" }));
        Assert.That(Decide(state, new CycleCommand.Pull(AYear.Id, "close-registration"), AYear.At(2, 20)).Reasons, Is.Empty);
    }

    [Test]
    public void A_transition_that_waits_for_a_deadline_without_a_day_is_refused_by_its_name_until_it_has_one_or_is_waived()
    {
        var definition = Compile(Rules.Replace("\"kind\": \"stage-entered\", \"of\": \"registration\"", "\"kind\": \"stage-left\", \"of\": \"registration\"", StringComparison.Ordinal), 2);
        var state = InRegistration(definition);
        var pull = new CycleCommand.Pull(AYear.Id, "close-registration");

        var refusal = Decide(state, pull, AYear.At(12, 1), definition).Reasons.Single();

        Assert.That((refusal.Code, refusal.Vietnamese), Is.EqualTo((RefusalCodes.TransitionDeadlineNotSet, "Thời hạn \"Hạn đăng ký\" chưa được xác định.")));
        Assert.That(Decide(Take(state, Waive("registration"), AYear.At(3, 1), definition), pull, AYear.At(3, 1), definition).Reasons, Is.Empty);
    }

    [Test]
    public void A_waived_deadline_is_neither_waived_again_nor_extended_nor_passed()
    {
        var state = Take(InRegistration(), Waive("registration"), AYear.At(2, 1));
        foreach (var command in new CycleCommand[] { Waive("registration"), Extend("registration", new(2024, 5, 2)), new CycleCommand.PassDeadline(AYear.Id, "registration") })
        {
            Assert.That(Codes(Decide(state, command, AYear.At(4, 1))), Is.EqualTo(new[] { RefusalCodes.DeadlineWaivedAlready }), $"{command}");
        }
    }

    [Test]
    public void A_deadline_that_was_waived_before_it_had_a_day_gets_it_for_those_that_count_from_it()
    {
        var state = Take(Opened(), Waive("registration"), AYear.At(1, 3));
        state = Take(state, new CycleCommand.Pull(AYear.Id, "issue-plan"), Entered);

        Assert.That((Day(state, "registration"), Day(state, "supplement")), Is.EqualTo(((LocalDate?)Registration, (LocalDate?)Supplement)));
        var frame = Frame(state);
        Assert.That(frame.IsLate("registration", new LocalDateTime(2024, 6, 1, 0, 0)), Is.False);
        Assert.That(DeadlineTimers.Of(Definition, state, frame.Deadline("registration")!, Entered), Is.Empty);
        Assert.That(DeadlineMessages.Of(Definition, state, "k", new CycleEvent.DeadlineSet(frame.Deadline("registration")!)), Is.Empty);
    }

    [TestCase("", RefusalCodes.DecisionMissing)]
    [TestCase(" ", RefusalCodes.DecisionMissing)]
    public void A_waiver_rests_on_a_decision(string decision, string code)
    {
        Assert.That(Codes(Decide(InRegistration(), Waive("registration") with { Decision = decision }, Entered)), Is.EqualTo(new[] { code }));
        Assert.That(Codes(Decide(InRegistration(), Waive("registration") with { Decision = new string('x', 2_001) }, Entered)), Is.EqualTo(new[] { RefusalCodes.CycleFieldTooLong }));
        Assert.That(Codes(Decide(InRegistration(), Waive("poetry"), Entered)), Is.EqualTo(new[] { RefusalCodes.CycleUnknownDeadline }));
    }

    [Test]
    public void Who_may_extend_may_waive_unless_the_definition_says_who_may()
    {
        var strict = Compile(Rules, 2, json => json["permissions"]!["waive-deadline"] = new JsonArray("council-secretary"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Allowed(Definition, "cycle-owner"), Is.True);
            Assert.That(Allowed(Definition, "council-secretary"), Is.False);
            Assert.That(Allowed(strict, "cycle-owner"), Is.False);
            Assert.That(Allowed(strict, "council-secretary"), Is.True);
        }

        bool Allowed(CompiledDefinition definition, string role)
        {
            var frame = Frame(InRegistration(definition), definition);
            var caller = AYear.Anyone with { Now = Entered, Roles = new HashSet<string> { role } };
            var decision = CycleDecider.Decide(frame, Waive("registration"), caller, new CycleFacts(frame.Calendar));
            var said = PossibleActions.OfCycle(frame, caller).Single(a => a.Action == StageActions.WaiveDeadline);
            Assert.That(said.WhyNot.Select(r => r.Code), Is.EqualTo(Codes(decision)), "what is said is what is decided");
            return !decision.IsRefused;
        }
    }

    [Test]
    public void Nothing_is_waived_when_the_year_is_over()
    {
        var state = InRegistration() with { Stages = [new StageVisit("closed", Entered, null)] };
        Assert.That(Codes(Decide(state, Waive("registration"), AYear.At(12, 20))), Is.EqualTo(new[] { RefusalCodes.StageNotAccepting }));
        Assert.That(PossibleActions.OfCycle(Frame(state), AYear.Anyone).Single(a => a.Action == StageActions.WaiveDeadline).WhyNot, Has.Count.EqualTo(1));
    }

    // One point for each late or missing report in the built-in scoring.
    [TestCase(new string[0], false, 2)]
    [TestCase(new[] { "midYearReport" }, false, 1)]
    [TestCase(new[] { "annualReport" }, false, 1)]
    [TestCase(new[] { "midYearReport", "annualReport" }, false, 0)]
    [TestCase(new[] { "annualReport" }, true, 1)]
    [TestCase(new[] { "midYearReport" }, true, 1)]
    public void A_report_whose_deadline_was_waived_costs_nothing_late_or_missing(string[] waived, bool annualMissing, int penalty)
    {
        var state = waived.Aggregate(InRegistration() with { Stages = [new("commendation", Entered, null)] }, (s, d) => Take(s, Waive(d), AYear.At(12, 1)));
        ReportState[] reports = [new("mid-year", new(2024, 8, 1, 9, 0), true, "continue", ""), new("annual", new(2024, 12, 1, 9, 0), true, "continue", "")];
        var registration = AYear.Accepted() with { Reports = annualMissing ? [reports[0]] : reports, Scores = Everything() };

        var conclusion = Conclude(state, registration);

        Assert.That(conclusion.Points!.Penalty, Is.EqualTo((decimal)penalty));
        Assert.That(registration.Reports.All(r => r.Late), "what was on record stays so");
    }

    [Test]
    public void Without_any_report_a_model_is_eligible_only_when_none_is_owed()
    {
        var state = InRegistration() with { Stages = [new("commendation", Entered, null)] };
        var registration = AYear.Accepted() with { Scores = Everything() };
        var one = Take(state, Waive("midYearReport"), AYear.At(12, 1));
        Assert.That(Conclude(one, registration).Reason, Is.EqualTo("report.none"));
        Assert.That(Conclude(Take(one, Waive("annualReport"), AYear.At(12, 1)), registration).Reason, Is.Null);
    }

    private static Conclusion Conclude(CycleState state, RegistrationState registration) => ((RegistrationEvent.Concluded)RegistrationDecider.Decide(
        Frame(state), registration, new RegistrationCommand.Conclude(registration.Id), Caller.Library(AYear.At(12, 5)), null, null).Events.Single()).Conclusion;

    private static IReadOnlyList<ScoreLine> Everything() => [.. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", i.Max, ""))];

    private static IEnumerable<string> Codes(Decision<CycleEvent> decision) => decision.Reasons.Select(r => r.Code);
}
