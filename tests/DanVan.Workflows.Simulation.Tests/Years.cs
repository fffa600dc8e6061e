using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Simulation.Tests;

/// <summary>Requests for small years, and definitions made from the built-in one.</summary>
internal static class Years
{
    public static SimulationRequest Small => new() { DefinitionJson = DefinitionLoader.AnnualCycleJson, Year = 2027, Units = 12, Models = 60 };

    /// <summary>The built-in definition, changed.</summary>
    public static string Changed(Action<JsonObject> change)
    {
        var definition = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!.AsObject();
        change(definition);
        return definition.ToJsonString();
    }

    public static JsonObject Transition(string trigger, string from, string to, params string[] afterDeadlines) => new()
    {
        ["trigger"] = trigger,
        ["name"] = $"Bước {trigger}",
        ["from"] = from,
        ["to"] = to,
        ["roles"] = new JsonArray("cycle-owner"),
        ["afterDeadlines"] = new JsonArray([.. afterDeadlines.Select(d => JsonValue.Create(d))]),
    };

    public static JsonObject Stage(JsonObject definition, string id) => definition["stages"]!.AsArray().First(s => (string)s!["id"]! == id)!.AsObject();

    public static int TotalOf(this SimulationReport report, string step) => report.Funnel.Single(f => f.Step == step).Total;

    public static int CountOf(this SimulationReport report, string refusal) => report.Refusals.GetValueOrDefault(refusal);
}
