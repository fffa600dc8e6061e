using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>What conditions read: every name that is offered has a value, and the values are counted as the words say.</summary>
public sealed class CycleModelTests
{
    private static readonly LocalDate Today = new(2024, 6, 30);

    private static readonly CompiledDefinition Definition = AYear.Compile(
        ADefinition.Milestones,
        ADefinition.With(
            """
            {
              "areas": [{ "id": "mountain", "name": "Miền núi" }],
              "participants": [
                { "id": "communes", "name": "Xã", "levels": ["xã"] },
                { "id": "districts", "name": "Huyện", "levels": ["huyện"], "validTo": "2024-06-29" }
              ]
            }
            """),
        json => json["registration"]!["quotas"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{ "participants": "communes", "atLeast": 2 }, { "participants": "communes", "kind": "individual", "atLeast": 1, "atMost": 3 }, { "participants": "districts", "atLeast": 9 }]"""));

    [Test]
    public void Every_name_has_a_value_and_every_value_a_name()
    {
        var frame = AYear.In("scoring", Definition);

        var model = CycleModel.Of(frame, AYear.Anyone.Now, new CycleCounts(frame, Today));

        Assert.That(Leaves("", model), Is.EquivalentTo(CycleModel.NamesOf(Definition.Definition)));
        Assert.That(CycleModel.NamesOf(Definition.Definition), Is.Unique);
        Assert.That(CycleModel.NamesOf(Definition.Definition), Does.Contain("deadlines.mid_year_report.waived").And.Contain("milestones.briefing__q1.date").And.Contain("documents.registration_list"));
        Assert.That(CycleModel.NamesOf(Definition.Definition), Does.Not.Contain("documents.certificate"), "a certificate is issued to registrations");
    }

    [Test]
    public void Without_counting_nothing_that_is_counted_is_there() =>
        Assert.That(CycleModel.Of(AYear.In("scoring", Definition), AYear.Anyone.Now, null).Keys, Is.EquivalentTo(new[] { "cycle", "deadlines", "milestones", "documents" }));

    [TestCase("counts.accepted > 0", ExpectedResult = true)]
    [TestCase("units['total'] > 0", ExpectedResult = true)]
    [TestCase("cycle.stage == 'counts.accepted'", ExpectedResult = false)]
    public bool Counting_is_asked_for(string expression) => CycleModel.ReadsCounts(TemplateExpression.Parse(expression));

    [Test]
    public void Registrations_are_counted_by_how_far_they_got()
    {
        var report = new ReportState("mid-year", AYear.InTime, false, "continue", "");
        var verified = AYear.BuiltIn.Items.Keys.Select(i => new ScoreLine(i, "verifier", "m3", 1, "")).ToList();
        var points = new PointTotals(1, 1, 1, 0, 1, "tot", []);
        RegistrationState[] registrations =
        [
            AYear.Accepted("r1") with { Reports = [report], Scores = verified },
            AYear.Accepted("r2") with { Kind = "individual", Scores = [.. verified.Skip(1)], Appeals = [new("a", AYear.InTime, "xong"), new("b", AYear.InTime, null)] },
            AYear.Accepted("r3", "u02") with { Status = RegistrationStatus.Discontinued, Conclusion = new("discontinued", null, null, false) },
            AYear.Accepted("r4", "u02") with { Disqualifications = ["stopped"], Appeals = [new("a", AYear.InTime, "xong")] },
            AYear.Accepted("r5", "u03") with { Status = RegistrationStatus.Returned },
            AYear.Accepted("r6", "u04") with { Status = RegistrationStatus.Withdrawn, Appeals = [new("a", AYear.InTime, null)] },
            AYear.Accepted("r7", "u04") with { Status = RegistrationStatus.Rejected },
            AYear.Accepted("r8", "u09") with { Conclusion = new("recognised", null, points, true), Vote = new("gk-tt", 6, 6, 0, 0, 0, true, true), Reports = [report] },
            AYear.Accepted("r9", "u09") with { Conclusion = new("recognised", null, points, false), Vote = new("gk-tt", 6, 1, 5, 0, 0, true, false), Reports = [report] },
        ];
        var counts = Count(AYear.In("scoring", Definition, null, new Ranking("r8", "collective", 1, "gk-tt"), new Ranking("r9", "collective", 2, null)), registrations);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((counts.Registered, counts.Accepted, counts.Returned, counts.Withdrawn, counts.Discontinued), Is.EqualTo((9, 6, 1, 1, 1)));
            Assert.That((counts.Disqualified, counts.Scored, counts.AppealsOpen), Is.EqualTo((1, 1, 1)));
            Assert.That((counts.Concluded, counts.Recognised, counts.Exemplary, counts.Proposed, counts.Voted, counts.Awarded), Is.EqualTo((3, 2, 1, 1, 2, 1)));
            Assert.That((counts.Reported("mid-year"), counts.Reported("annual"), counts.Reported("weekly")), Is.EqualTo((3, 0, 0)));
            Assert.That((counts.AcceptedOfKind("collective"), counts.AcceptedOfKind("individual")), Is.EqualTo((5, 1)));
            Assert.That((counts.UnitsWithoutReport("mid-year"), counts.UnitsWithoutReport("annual")), Is.EqualTo((2, 3)), "u01 for r2, u02 for r4; and u09");
        }
    }

    [Test]
    public void Units_are_counted_that_take_part_on_the_day()
    {
        // u04 is there again since May; u05 belongs to a group that took part until yesterday, u06 to none, u07 was merged away.
        var frame = AYear.In("registration", Definition);
        frame = new CycleFrame(Definition, frame.State with
        {
            Cohort =
            [
                .. AYear.Units,
                AYear.Unit("u05") with { Level = "huyện" },
                AYear.Unit("u06") with { Level = "tỉnh" },
                AYear.Unit("u07") with { ValidTo = Today.PlusDays(-1) },
            ],
        }, 1);

        var counts = Count(frame, [
            AYear.Accepted("r1"), AYear.Accepted("r2") with { Kind = "individual" },
            AYear.Accepted("r3", "u02"), AYear.Accepted("r4", "u02"),
            AYear.Accepted("r5", "u03") with { Status = RegistrationStatus.Returned },
            AYear.Accepted("r6", "u04") with { Status = RegistrationStatus.Withdrawn },
        ]);

        Assert.That((counts.Units, counts.UnitsWithoutRegistration, counts.UnitsBelowQuota), Is.EqualTo((4, 1, 3)), "u02 lacks an individual model, u03 and u04 models at all");
    }

    [Test]
    public void A_cycle_without_units_has_none_that_owe_anything()
    {
        var opened = AYear.Opened(Definition);

        var counts = Count(new CycleFrame(Definition, opened, 1), []);

        Assert.That((counts.Units, counts.UnitsWithoutRegistration, counts.UnitsBelowQuota, counts.UnitsWithoutReport("annual")), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public void A_set_of_criteria_says_when_a_sheet_is_complete()
    {
        var definition = AYear.CompileUnchecked(json => json["scoring"]!["sets"] = System.Text.Json.Nodes.JsonNode.Parse(
            """[{ "id": "people", "name": "Cá nhân", "kinds": ["individual"], "tieBreak": [], "criteria": [{ "id": "D1", "name": "Kết quả", "floorPercent": 0, "items": [{ "id": "D1.1", "name": "Kết quả", "max": 100 }] }] }]"""));
        var line = new ScoreLine("D1.1", "verifier", "m3", 90, "");

        var counts = Count(AYear.In("scoring", definition), [AYear.Accepted("r1") with { Scores = [line] }, AYear.Accepted("r2") with { Kind = "individual", Scores = [line] }]);

        Assert.That(counts.Scored, Is.EqualTo(1));
    }

    private static CycleCounts Count(CycleFrame frame, IEnumerable<RegistrationState> registrations)
    {
        var counts = new CycleCounts(frame, Today);
        foreach (var registration in registrations)
        {
            counts.Add(registration);
        }

        return counts;
    }

    private static IEnumerable<string> Leaves(string path, IReadOnlyDictionary<string, object?> model) => model.SelectMany(member =>
        member.Value is IReadOnlyDictionary<string, object?> inner ? Leaves($"{path}{member.Key}.", inner) : [path + member.Key]);
}
