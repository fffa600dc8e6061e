using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using NodaTime;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>The points documents print, worked out a second time from the lines of the sheets.</summary>
[TestFixture]
public sealed class ScoreModelTests
{
    private static readonly string[][] Teams = [["m3"], ["m3", "m4"], ["m3", "m4", "m5"]];

    // Individual models are scored by a set of their own, whose items the main sheet does not know.
    private static readonly CompiledDefinition WithSet = AYear.Compile(json =>
    {
        var criteria = json["scoring"]!["criteria"]!.DeepClone().AsArray();
        foreach (var criterion in criteria)
        {
            criterion!["id"] = "N" + criterion["id"];
            foreach (var item in criterion["items"]!.AsArray())
            {
                item!["id"] = "N" + item["id"];
            }
        }

        json["scoring"]!["sets"] = new JsonArray(new JsonObject
        {
            ["id"] = "ca-nhan", ["name"] = "Bộ tiêu chí cá nhân", ["kinds"] = new JsonArray("individual"), ["criteria"] = criteria, ["tieBreak"] = new JsonArray("NC5", "NC3"),
        });
    });

    [TestCaseSource(nameof(Teams))]
    public void A_sheet_says_what_the_scorecard_reckons(params string[] team)
    {
        var year = new ScoredYear(verifiers: team);
        for (var i = 0; i < year.Registrations.Count; i++)
        {
            var registration = year.Registrations[i];
            var sheet = SheetOf(year, registration);
            var (self, verified) = (0m, 0m);
            foreach (var (criterion, definition) in List(sheet["criteria"]).Zip(year.Sheet(registration)))
            {
                var (ofCriterion, selfOfCriterion) = (0m, 0m);
                foreach (var (item, rule) in List(criterion["items"]).Zip(definition.Items))
                {
                    // The mean of the team, to the next quarter, halves away from zero.
                    var mean = Math.Round(Enumerable.Range(0, team.Length).Sum(v => ScoredYear.Given(i, rule, v)) / team.Length * 4, 0, MidpointRounding.AwayFromZero) / 4;
                    Assert.That((item["self"], item["verified"], item["difference"]), Is.EqualTo(((object)rule.Max, (object)mean, (object)(mean - rule.Max))));
                    Assert.That(List(item["marks"]).Select(m => m["points"]), Is.EqualTo(Enumerable.Range(0, team.Length).Select(v => (object)ScoredYear.Given(i, rule, v))));
                    ofCriterion += mean;
                    selfOfCriterion += rule.Max;
                }

                Assert.That((criterion["self"], criterion["verified"], criterion["max"]), Is.EqualTo(((object)selfOfCriterion, (object)ofCriterion, (object)selfOfCriterion)));
                Assert.That(criterion["misses_floor"], Is.EqualTo(ofCriterion < selfOfCriterion * definition.FloorPercent / 100));
                self += selfOfCriterion;
                verified += ofCriterion;
            }

            Assert.That((sheet["self"], sheet["verified"], sheet["difference"]), Is.EqualTo(((object)self, (object)verified, (object)(verified - self))));
            var points = registration.Conclusion!.Points;
            Assert.That(sheet["total"], Is.EqualTo(points?.Total));
            Assert.That(sheet["penalty"], Is.EqualTo(points?.Penalty));
            if (points is not null)
            {
                // A reserve of ten is the built-in default; the rest of the scale is the criteria's.
                Assert.That(sheet["scaled"], Is.EqualTo(Math.Round(verified * 90 / 100, 2, MidpointRounding.AwayFromZero)));
                Assert.That(sheet["total"], Is.EqualTo(Math.Max(0, (decimal)sheet["scaled"]! + 8 - points.Penalty)));
                Assert.That(List(sheet["penalties"]).Sum(p => (decimal)p["points"]!), Is.EqualTo(points.Penalty));
            }
        }
    }

    [Test]
    public void A_sheet_nobody_has_filled_in_holds_no_points_and_takes_none_off()
    {
        var registration = AYear.Accepted();
        var sheet = (Map)DocumentModel.OfRegistration(AYear.In("scoring"), registration, ScoredYear.Date)["score_sheet"]!;

        Assert.Multiple(() =>
        {
            foreach (var name in new[] { "self", "verified", "difference", "scaled", "upper", "penalty", "total" })
            {
                Assert.That(sheet[name], Is.Null, name);
            }

            Assert.That(List(sheet["penalties"]), Is.Empty);
            Assert.That((sheet["outcome_name"], sheet["band_name"], sheet["is_final"]), Is.EqualTo(((object)"", (object)"", (object)false)));
            Assert.That((sheet["max"], sheet["scaled_max"], sheet["reserve"]), Is.EqualTo(((object)100m, (object)90m, (object)10)));
        });
    }

    [Test]
    public void Before_it_is_concluded_a_sheet_says_what_it_comes_to_as_things_stand()
    {
        var year = new ScoredYear();
        var registration = year.Registrations[0];
        var open = SheetOf(year, registration with { Conclusion = null });

        Assert.That((open["total"], open["is_final"]), Is.EqualTo(((object?)registration.Conclusion!.Points!.Total, (object)false)));
    }

    [Test]
    public void The_ineligible_one_has_its_points_on_the_sheet_its_grounds_and_no_total()
    {
        var year = new ScoredYear();
        var sheet = SheetOf(year, year.Registrations[6]);

        Assert.That(sheet["verified"], Is.Not.Null);
        Assert.That((sheet["total"], sheet["band_name"], sheet["is_eligible"]), Is.EqualTo(((object?)null, (object)"", (object)false)));
        Assert.That((IEnumerable<object?>)sheet["grounds"]!, Is.EqualTo(new[] { "Kê khai gian dối" }));
    }

    [Test]
    public void Every_model_stands_in_the_summary_once_with_the_points_of_its_sheet()
    {
        var year = new ScoredYear(WithSet, models: 40);
        var summary = SummaryOf(year);
        var groups = List(summary["groups"]).ToList();
        var rows = groups.SelectMany(g => List(g["rows"])).ToList();

        Assert.That(groups.Select(g => (g["kind_name"], g["set_name"])), Is.EqualTo(new[] { ((object?)"Tập thể", (object?)""), ("Cá nhân", "Bộ tiêu chí cá nhân") }));
        Assert.That(rows.Select(r => r["id"]), Is.EquivalentTo(year.Registrations.Select(r => r.Id.Code)));
        Assert.That(groups.SelectMany(g => List(g["criteria"])).Select(c => c["max"]), Is.All.TypeOf<decimal>().And.All.GreaterThan(0m));
        foreach (var row in rows)
        {
            var sheet = SheetOf(year, year.Registrations.Single(r => r.Id.Code == (string)row["id"]!));
            Assert.That((IEnumerable<object?>)row["points"]!, Is.EqualTo(List(sheet["criteria"]).Select(c => c["verified"])));
            foreach (var name in new[] { "self", "verified", "difference", "total", "band_name", "outcome_name", "reason", "rank", "penalty" })
            {
                Assert.That(row[name], Is.EqualTo(sheet[name]), name);
            }
        }
    }

    [Test]
    public void Sums_averages_bands_and_differences_are_those_of_the_rows()
    {
        var summary = SummaryOf(new ScoredYear(WithSet, models: 40));
        var groups = List(summary["groups"]).ToList();
        foreach (var group in groups)
        {
            var rows = List(group["rows"]).ToList();
            decimal Sum(string name) => rows.Sum(r => (decimal?)r[name] ?? 0);
            var totals = rows.Select(r => (decimal?)r["total"]).OfType<decimal>().ToList();

            Assert.That((group["self_sum"], group["verified_sum"], group["upper_sum"], group["penalty_sum"]), Is.EqualTo(((object)Sum("self"), (object)Sum("verified"), (object)Sum("upper"), (object)Sum("penalty"))));
            Assert.That((group["total_sum"], group["complete"]), Is.EqualTo(((object)totals.Sum(), (object)totals.Count)));
            Assert.That(group["average"], Is.EqualTo(Math.Round(totals.Sum() / totals.Count, 2, MidpointRounding.AwayFromZero)));
            var sums = ((IEnumerable<object?>)group["points_sums"]!).ToList();
            for (var c = 0; c < sums.Count; c++)
            {
                Assert.That(sums[c], Is.EqualTo(rows.Sum(r => (decimal?)((IReadOnlyList<object?>)r["points"]!)[c] ?? 0)));
            }
        }

        var all = groups.SelectMany(g => List(g["rows"])).ToList();
        Assert.That(Total(summary["count"]), Is.EqualTo(all.Count));
        Assert.That(Total(summary["complete"]), Is.EqualTo(all.Count(r => r["total"] is not null)));
        Assert.That(List(summary["bands"]).Sum(b => (int)b["total"]!), Is.EqualTo(Total(summary["complete"])));
        Assert.That(List(summary["bands"]).Select(b => (b["name"], b["total"])), Is.EqualTo(AYear.BuiltIn.Definition.Scoring.Bands.Select(b => ((object?)b.Name, (object?)all.Count(r => (string?)r["band_name"] == b.Name)))));
        Assert.That((summary["raised"], summary["lowered"], summary["unchanged"]), Is.EqualTo(((object)0, (object)all.Count(r => (decimal)r["difference"]! < 0), (object)all.Count(r => (decimal)r["difference"]! == 0))));
        Assert.That(List(summary["ineligible"]).Select(r => r["id"]), Is.EquivalentTo(all.Where(r => ((IReadOnlyList<object?>)r["grounds"]!).Count > 0).Select(r => r["id"])));
    }

    [Test]
    public void Rows_stand_by_rank_then_by_total_and_those_without_one_last()
    {
        var rows = List(List(SummaryOf(new ScoredYear(models: 30))["groups"]).First()["rows"]).Select(r => ((int)r["rank"]!, (decimal?)r["total"])).ToList();
        var ranked = rows.TakeWhile(r => r.Item1 > 0).ToList();

        Assert.That(ranked.Select(r => r.Item1), Is.EqualTo(Enumerable.Range(1, ranked.Count)).And.Not.Empty);
        Assert.That(rows.Skip(ranked.Count).Select(r => r.Item1), Is.All.Zero);
        Assert.That(rows.Skip(ranked.Count).Select(r => r.Item2 ?? -1), Is.Ordered.Descending);
        Assert.That(rows[^1].Item2, Is.Null);
    }

    [Test]
    public void A_difference_is_large_as_the_rule_for_reasons_has_it()
    {
        var year = new ScoredYear(models: 9);
        var large = List(SummaryOf(year)["large_differences"]).ToDictionary(r => (string)r["id"]!, r => (int)r["large_items"]!);

        for (var i = 0; i < 9; i++)
        {
            var expected = AYear.BuiltIn.Definition.Scoring.Criteria.SelectMany(c => c.Items).Count(item => item.Max - ScoredYear.Given(i, item, 0) > item.Max * 0.3m);
            Assert.That(large.GetValueOrDefault($"r{i:000}"), Is.EqualTo(expected), $"model {i}");
        }

        Assert.That(large, Is.Not.Empty);
    }

    [Test]
    public void The_summary_is_the_same_when_each_sheet_is_dropped_once_it_was_read()
    {
        var year = new ScoredYear(models: 30);
        var scores = new ScoreSummaryModel(year.Frame);
        var kept = year.Registrations.Select(scores.Take).ToList();

        Assert.That(kept.SelectMany(r => r.Scores), Is.Empty);
        Assert.That(Text(DocumentModel.OfCycle(year.Frame, kept, ScoredYear.Date, null, scores)["scores"]), Is.EqualTo(Text(SummaryOf(year))));
    }

    [Test]
    public void What_is_not_scored_is_not_in_the_summary()
    {
        var ended = AYear.Accepted("r1") with { Status = RegistrationStatus.Discontinued, Reports = [new("mid-year", AYear.InTime, false, "discontinue", "Dừng")], Conclusion = new("discontinued", null, null, false) };
        var summary = (Map)DocumentModel.OfCycle(AYear.In("scoring"), [AYear.Accepted("r2"), ended], ScoredYear.Date)["scores"]!;

        Assert.That((Total(summary["count"]), List(summary["groups"]).Count()), Is.EqualTo((0, 0)));
        Assert.That(List(summary["bands"]).Select(b => b["total"]), Is.All.EqualTo(0));
    }

    [Test]
    public void Members_of_a_unit_are_named_with_the_rows_they_had_no_vote_on()
    {
        var year = new ScoredYear(models: 6);
        var voted = year.Registrations.Where(r => r.Conclusion!.Points is not null).ToList();

        // m1 is of u01, m2 of u02; models go round the three units.
        var recusals = RecusalModel.Of(AYear.Council, voted).Cast<Map>().ToList();

        Assert.That(recusals.Select(r => r["name"]), Is.EqualTo(new[] { "Thành viên 1", "Thành viên 2" }));
        Assert.That((IEnumerable<object?>)recusals[0]["rows"]!, Is.EqualTo(new[] { 1, 4 }));
        Assert.That((IEnumerable<object?>)recusals[1]["rows"]!, Is.EqualTo(new[] { 2, 5 }));
    }

    [TestCase("ngắn", "ngắn")]
    [TestCase("hai\r\n  dòng ", "hai dòng")]
    [TestCase("", "")]
    public void A_summary_of_achievements_is_one_run_of_words(string result, string expected) =>
        Assert.That(AchievementModel.Summary(Reported(result)), Is.EqualTo(expected));

    [Test]
    public void A_long_summary_is_cut_between_words()
    {
        var summary = AchievementModel.Summary(Reported(string.Concat(Enumerable.Repeat("kết quả ", 200))));

        Assert.That(summary, Has.Length.LessThanOrEqualTo(302).And.EndsWith("quả …").Or.EndsWith("kết …"));
        Assert.That(AchievementModel.Summary(Reported(new string('a', 5_000))), Has.Length.LessThanOrEqualTo(302));
    }

    private static RegistrationState Reported(string result) => AYear.Accepted() with { Reports = [new("annual", AYear.InTime, false, "continue", result)] };

    private static Map SheetOf(ScoredYear year, RegistrationState registration) => (Map)DocumentModel.OfRegistration(year.Frame, registration, ScoredYear.Date)["score_sheet"]!;

    private static Map SummaryOf(ScoredYear year) => (Map)DocumentModel.OfCycle(year.Frame, year.Registrations, ScoredYear.Date)["scores"]!;

    private static IEnumerable<Map> List(object? list) => ((IEnumerable<object?>)list!).Cast<Map>();

    private static int Total(object? count) => (int)((Map)count!)["total"]!;

    private static string Text(object? value) => System.Text.Json.JsonSerializer.Serialize(value);
}
