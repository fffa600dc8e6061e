using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Which criteria a model is scored by, and what follows from it.</summary>
public sealed class CriteriaSetTests
{
    private static readonly CompiledDefinition Own = AYear.Compile(Variants.OwnScoring);

    [TestCase("collective", "economy", "field")]
    [TestCase("collective", "political-system", "main")]
    [TestCase("individual", "economy", "field")]
    [TestCase("individual", "culture-society", "both")]
    [TestCase("individual", "political-system", "kind")]
    public void The_first_set_that_fits_is_taken_and_without_one_the_main_criteria(string kind, string field, string expected)
    {
        var definition = Compile(
            Set("field", fields: ["economy"]),
            Set("both", kinds: ["individual"], fields: ["economy", "culture-society"]),
            Set("kind", kinds: ["individual"]));
        var items = definition.ItemsFor(kind, field).Keys;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(items.Single(), Is.EqualTo($"{expected}.1"));
            Assert.That(definition.Items.Keys, Is.EquivalentTo(["main.1", "field.1", "both.1", "kind.1"]));
            Assert.That(
                CriteriaSheet.For(definition.Definition.Scoring, kind, field).Criteria.Single().Id, Is.EqualTo(expected), "concluding agrees with scoring");
        }
    }

    [TestCase("individual", "P1.1", null)]
    [TestCase("individual", "K1.1", "score.unknown-item")]
    [TestCase("collective", "K1.1", null)]
    [TestCase("collective", "P1.1", "score.unknown-item")]
    public void An_item_of_another_set_is_unknown(string kind, string item, string? code)
    {
        var command = new RegistrationCommand.Score(AYear.Registration("r1"), [new(item, "verifier", "m3", 20, "")]);
        var decision = RegistrationDecider.Decide(AYear.In("scoring", Own), AYear.Accepted() with { Kind = kind }, command, AYear.Anyone, null, null);
        Assert.That(decision.Reasons.FirstOrDefault()?.Code, Is.EqualTo(code));
    }

    [Test]
    public void A_sheet_is_complete_and_its_floors_are_reached_by_its_own_set_alone()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude("individual", ("P1.1", 45)).Points!.Total, Is.EqualTo(45));
            Assert.That(Conclude("individual", ("P1.1", 39.75m)).Reason, Is.EqualTo("score.floor"));
            Assert.That(Conclude("collective", ("K1.1", 14.75m), ("K2.1", 20)).Reason, Is.EqualTo("score.floor"));
            Assert.That(Conclude("collective", ("K1.1", 30)).Reason, Is.EqualTo("score.incomplete"));
        }
    }

    [Test]
    public void Points_that_stem_from_another_set_do_not_count()
    {
        var points = Conclude("individual", ("P1.1", 45), ("K1.1", 30)).Points!;
        Assert.That((points.VerifiedTotal, points.Total), Is.EqualTo((45m, (decimal?)45m)));
    }

    [Test]
    public void Each_set_decides_ties_by_its_own_criteria()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Conclude("individual", ("P1.1", 45)).Points!.Ties, Is.EqualTo([45m]));
            Assert.That(Conclude("collective", ("K1.1", 30), ("K2.1", 12)).Points!.Ties, Is.EqualTo([12m]));
        }
    }

    private static Conclusion Conclude(string kind, params (string Item, decimal Points)[] points) => Scorecard.Conclude(Own.Definition, 0, AYear.Accepted() with
    {
        Kind = kind,
        Reports = [new("mid-year", AYear.InTime, false, "continue", ""), new("annual", AYear.InTime, false, "continue", "")],
        Scores = [.. points.Select(p => new ScoreLine(p.Item, "verifier", "m3", p.Points, ""))],
    });

    private static CompiledDefinition Compile(params JsonNode[] sets) => AYear.Compile(json =>
    {
        json["scoring"]!["criteria"] = Set("main")["criteria"]!.DeepClone();
        json["scoring"]!["tieBreak"] = new JsonArray("main");
        json["scoring"]!["sets"] = new JsonArray(sets);
    });

    private static JsonObject Set(string id, string[]? kinds = null, string[]? fields = null)
    {
        var set = JsonNode.Parse($$"""
            { "id": "{{id}}", "name": "Bộ {{id}}", "tieBreak": ["{{id}}"],
              "criteria": [{ "id": "{{id}}", "name": "T", "floorPercent": 0, "items": [{ "id": "{{id}}.1", "name": "T", "max": 100 }] }] }
            """)!.AsObject();
        Add(set, "kinds", kinds);
        Add(set, "fields", fields);
        return set;
    }

    private static void Add(JsonObject set, string name, string[]? values)
    {
        if (values is not null)
        {
            set[name] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        }
    }
}
