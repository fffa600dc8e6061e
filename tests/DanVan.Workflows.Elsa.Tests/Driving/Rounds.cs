using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Elsa.Tests.Driving;

/// <summary>A definition whose stages do nothing and may be left at any time: by several triggers to one stage, back, past others, round, and to the end.</summary>
internal static class Rounds
{
    private static readonly (string From, string Trigger, string To)[] Ways =
    [
        ("plan", "go", "registration"), ("plan", "express", "registration"),
        ("registration", "go", "mid-year-review"), ("registration", "express", "mid-year-review"), ("registration", "back", "plan"),
        ("mid-year-review", "go", "scoring"), ("mid-year-review", "back", "registration"), ("mid-year-review", "far-back", "plan"), ("mid-year-review", "again", "mid-year-review"),
        ("scoring", "go", "commendation"), ("scoring", "far-back", "plan"),
        ("commendation", "go", "closed"),
    ];

    /// <summary>From the first stage to the last by the straight way.</summary>
    public static IReadOnlyList<string> Straight { get; } = ["go", "go", "go", "go", "go"];

    public static string Json(int version = 1)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!.AsObject();
        json["id"] = "rounds";
        json["version"] = version;
        foreach (var stage in json["stages"]!.AsArray())
        {
            stage!.AsObject().Remove("onEnter");
            stage.AsObject().Remove("freezesCohort");
        }

        json["stages"]![1]!["freezesCohort"] = true;
        json["transitions"] = new JsonArray(
        [
            .. Ways.Select(w => new JsonObject { ["trigger"] = w.Trigger, ["name"] = $"{w.From} {w.Trigger}", ["from"] = w.From, ["to"] = w.To, ["roles"] = new JsonArray("cycle-owner") }),
        ]);
        return json.ToJsonString();
    }

    public static LoadedDefinition Loaded(int version = 1) => DefinitionLoader.Load(Json(version), "rounds");

    /// <summary>The stages a walk comes through, the first one included.</summary>
    public static IReadOnlyList<string> Walk(IEnumerable<string> triggers)
    {
        List<string> stages = ["plan"];
        foreach (var trigger in triggers)
        {
            stages.Add(Ways.Single(w => w.From == stages[^1] && w.Trigger == trigger).To);
        }

        return stages;
    }

    public static CycleCommand.Open Open(CycleId cycle) => new(cycle, "rounds", SmallYear.Settings);
}
