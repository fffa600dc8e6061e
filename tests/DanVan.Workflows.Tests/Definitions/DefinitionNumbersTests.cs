using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Each number of the JSON is changed, and what follows from it changes with it: no rule stands in the code.</summary>
public sealed class DefinitionNumbersTests
{
    private static readonly ReportState[] InTime = [new("mid-year", AYear.InTime, false, "continue", ""), new("annual", AYear.InTime, false, "continue", "")];

    [Test]
    public void The_step_decides_which_points_are_taken_and_how_means_are_rounded()
    {
        var halves = AYear.Compile(j => j["scoring"]!["step"] = 0.5m);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(AYear.BuiltIn, new("C1.1", "self", "u01", 0.25m, "")), Is.Null);
            Assert.That(Score(halves, new("C1.1", "self", "u01", 0.25m, "")), Is.EqualTo("score.out-of-range"));
            Assert.That(Verified(AYear.BuiltIn, 4, 4.5m), Is.EqualTo(4.25m));
            Assert.That(Verified(halves, 4, 4.5m), Is.EqualTo(4.5m));
        }
    }

    [Test]
    public void The_maximum_of_an_item_bounds_its_points()
    {
        var moved = AYear.Compile(j =>
        {
            j["scoring"]!["criteria"]![0]!["items"]![0]!["max"] = 9;
            j["scoring"]!["criteria"]![0]!["items"]![1]!["max"] = 3;
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Score(AYear.BuiltIn, new("C1.1", "self", "u01", 9, "")), Is.EqualTo("score.out-of-range"));
            Assert.That(Score(moved, new("C1.1", "self", "u01", 9, "")), Is.Null);
            Assert.That(Score(moved, new("C1.2", "self", "u01", 3.25m, "")), Is.EqualTo("score.out-of-range"));
        }
    }

    [Test]
    public void A_floor_is_the_percentage_the_definition_gives()
    {
        // 8 of 10 points in C2, all the others full.
        var points = Points(("C2.1", 3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude(AYear.BuiltIn, 0, points).Outcome, Is.EqualTo("recognised"));
            Assert.That(Conclude(AYear.Compile(j => j["scoring"]!["criteria"]![1]!["floorPercent"] = 80), 0, points).Outcome, Is.EqualTo("recognised"));
            Assert.That(Conclude(AYear.Compile(j => j["scoring"]!["criteria"]![1]!["floorPercent"] = 80.1m), 0, points).Reason, Is.EqualTo("score.floor"));
        }
    }

    [Test]
    public void Bands_are_those_of_the_definition()
    {
        var points = Points(("C2.1", 1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude(AYear.BuiltIn, 0, points).Points!.Band, Is.EqualTo("xuat-sac"));
            Assert.That(Conclude(AYear.Compile(j => j["scoring"]!["bands"]![0]!["from"] = 96.25m), 0, points).Points!.Band, Is.EqualTo("tot"));
            Assert.That(Conclude(AYear.Compile(j => j["scoring"]!["bands"]![0]!["exemplary"] = false), 0, points).IsExemplary, Is.False);
            Assert.That(
                Conclude(AYear.Compile(j => j["scoring"]!["bands"]![0]!["from"] = 96.25m, j => j["scoring"]!["bands"]![1]!["recognised"] = false), 0, points).Reason,
                Is.EqualTo("score.band"));
        }
    }

    [Test]
    public void The_penalty_is_taken_off_for_each_period_the_definition_has()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude(AYear.BuiltIn, 0, Points(), InTime[..1]).Points!.Total, Is.EqualTo(99));
            Assert.That(Conclude(AYear.Compile(j => j["reports"]!["penalty"] = 2.5m), 0, Points(), InTime[..1]).Points!.Total, Is.EqualTo(97.5m));
            Assert.That(Conclude(AYear.Compile(j => j["reports"]!["periods"]!.AsArray().RemoveAt(1)), 0, Points(), InTime[..1]).Points!.Total, Is.EqualTo(100));
            Assert.That(Conclude(AYear.Compile(j => j["reports"]!["periods"] = new JsonArray()), 0, Points(), []).Points!.Total, Is.EqualTo(100), "no report asked for, none missing");
        }
    }

    [Test]
    public void The_reserve_has_the_default_and_the_maximum_of_the_definition()
    {
        var changed = AYear.Compile(j => j["scoring"]!["reserve"]!["default"] = 4, j => j["scoring"]!["reserve"]!["max"] = 30, j => j["scoring"]!["reserve"]!["item"] = "T");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AYear.Opened(changed).UpperLevelReserve, Is.EqualTo(4));
            Assert.That(AYear.Opened(changed, 30).UpperLevelReserve, Is.EqualTo(30));
            Assert.That(Score(changed, new("U", "upper", "m3", 1, "")), Is.EqualTo("score.unknown-item"));
            Assert.That(Score(changed, new("T", "upper", "m3", 4, "")), Is.Null);
            Assert.That(Score(changed, new("T", "upper", "m3", 4.25m, "")), Is.EqualTo("score.out-of-range"));
        }
    }

    [Test]
    public void A_reason_is_needed_above_the_percentage_of_the_definition()
    {
        var strict = AYear.Compile(j => j["scoring"]!["reasonAbovePercent"] = 0);
        using (Assert.EnterMultipleScope())
        {
            // 30 % of 8 are 2.4.
            Assert.That(Score(AYear.BuiltIn, new("C1.1", "verifier", "m3", 2.25m, "")), Is.Null);
            Assert.That(Score(AYear.BuiltIn, new("C1.1", "verifier", "m3", 2.5m, "")), Is.EqualTo("score.reason-required"));
            Assert.That(Score(strict, new("C1.1", "verifier", "m3", 0.25m, "")), Is.EqualTo("score.reason-required"));
            Assert.That(Score(strict, new("C1.1", "verifier", "m3", 0, "")), Is.Null);
        }
    }

    [Test]
    public void Ties_are_decided_by_the_criteria_of_the_definition_in_its_order() =>
        Assert.That(
            Conclude(AYear.Compile(j => j["scoring"]!["tieBreak"] = new JsonArray("C7", "C1", "C6")), 0, Points()).Points!.Ties, Is.EqualTo([5m, 15m, 10m]));

    [TestCase("quorum", "5/7", 5, 5, true)]
    [TestCase("quorum", "6/7", 5, 5, false)]
    [TestCase("pass", "1/1", 7, 6, false)]
    [TestCase("pass", "1/2", 7, 4, true)]
    [TestCase("quorum", "0/1", 1, 1, true)]
    public void The_shares_of_the_vote_are_those_of_the_definition(string share, string value, int present, int yes, bool awarded)
    {
        var rules = AYear.Compile(j => j["voting"]![share] = value).Definition.Voting;
        var council = AYear.Council.Select(m => m with { Unit = null }).ToList();
        var ballots = council.Take(present).Select((m, i) => new BallotState("a", m.Id, i < yes ? "yes" : "no"));
        Assert.That(BallotBox.Count(rules, council, AYear.Accepted() with { Ballots = [.. ballots] }, "a").Awarded, Is.EqualTo(awarded));
    }

    [Test]
    public void A_deadline_is_the_day_of_the_definition()
    {
        var earlier = AYear.Compile(j => j["deadlines"]![0]!["date"] = "02-28");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AYear.Opened(earlier).Deadlines[0].Date, Is.EqualTo(new LocalDate(2024, 2, 28)));
            Assert.That(Submit(AYear.BuiltIn, AYear.Submit()), Is.Null);
            Assert.That(Submit(earlier, AYear.Submit()), Is.EqualTo("registration.late"));
        }
    }

    [Test]
    public void Which_deadline_closes_registration_is_the_definitions_choice() =>
        Assert.That(
            Submit(AYear.Compile(j => j["registration"]!["deadline"] = "midYearReport"), AYear.Submit() with { SubmittedAt = AYear.TooLate }), Is.Null);

    [Test]
    public void The_form_is_the_one_of_the_definition()
    {
        var shorter = AYear.Compile(j => j["registration"]!["form"]![1]!["maxLength"] = 5, j => j["registration"]!["form"]![2]!["required"] = false);
        var form = new Dictionary<string, string>(AYear.Submit().Form) { ["situation"] = "12345", ["goal"] = "" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Submit(AYear.BuiltIn, AYear.Submit() with { Form = form }), Is.EqualTo("registration.incomplete"));
            Assert.That(Submit(shorter, AYear.Submit() with { Form = form }), Is.Null);
            form["situation"] = "123456";
            Assert.That(Submit(shorter, AYear.Submit() with { Form = form }), Is.EqualTo("registration.too-long"));
        }
    }

    private static string? Submit(CompiledDefinition definition, RegistrationCommand.Submit command) =>
        RegistrationDecider.Decide(AYear.In("registration", definition), null, command, AYear.Anyone, null, null).Reasons.FirstOrDefault()?.Code;

    private static string? Score(CompiledDefinition definition, ScoreLine line)
    {
        var command = new RegistrationCommand.Score(AYear.Registration("r1"), [line]);
        return RegistrationDecider.Decide(AYear.In("scoring", definition), AYear.Accepted(), command, AYear.Anyone, null, null).Reasons.FirstOrDefault()?.Code;
    }

    private static decimal Verified(CompiledDefinition definition, params decimal[] points) => Scorecard.VerifiedPoints(
        definition.Definition.Scoring, points.Select((p, i) => new ScoreLine("C1.1", "verifier", $"m{i}", p, "")))["C1.1"];

    private static Conclusion Conclude(CompiledDefinition definition, int reserve, IReadOnlyList<ScoreLine> lines, ReportState[]? reports = null) =>
        Scorecard.Conclude(definition.Definition, reserve, AYear.Accepted() with { Scores = lines, Reports = reports ?? InTime });

    private static List<ScoreLine> Points(params (string Item, decimal Points)[] other) =>
        [.. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", other.FirstOrDefault(o => o.Item == i.Item, (i.Item, i.Max)).Points, ""))];
}
