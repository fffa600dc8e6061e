using System.Text.Json.Nodes;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>Changes to the JSON of the built-in definition, as an administrator would make them.</summary>
internal static class ADefinition
{
    /// <summary>Sets members of a transition.</summary>
    public static Action<JsonObject> Transition(string trigger, string members) => json =>
        Merge(json["transitions"]!.AsArray().Single(t => (string?)t!["trigger"] == trigger)!.AsObject(), members);

    /// <summary>Adds a transition before the others.</summary>
    public static Action<JsonObject> NewTransition(string members) => json => json["transitions"]!.AsArray().Insert(0, JsonNode.Parse(members));

    public static Action<JsonObject> Stage(string stage, string members) => json =>
        Merge(json["stages"]!.AsArray().Single(s => (string?)s!["id"] == stage)!.AsObject(), members);

    public static Action<JsonObject> With(string members) => json => Merge(json, members);

    /// <summary>A quarterly briefing, and one of a single stage that issues a document.</summary>
    public static Action<JsonObject> Milestones { get; } = With(
        """
        {
          "milestones": [
            { "id": "briefing-Q1", "name": "Giao ban quý I", "deadline": "registration", "roles": ["cycle-owner"] },
            {
              "id": "review", "name": "Sơ kết", "deadline": "midYearReport", "roles": ["cycle-owner"], "stages": ["mid-year-review"],
              "onRecord": [{ "do": "issue-document", "document": "mid-year-report" }]
            }
          ]
        }
        """);

    private static void Merge(JsonObject target, string members)
    {
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            target[name] = value?.DeepClone();
        }
    }
}
