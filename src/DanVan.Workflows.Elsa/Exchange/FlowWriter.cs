using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>
/// Writes a flow that was found good anew, for Elsa to read: only what was looked at, its stages from the definition, its names from us. What the file says
/// besides, Elsa never sees.
/// </summary>
internal static class FlowWriter
{
    // Written by us, or made anew by Elsa.
    private static readonly FrozenSet<string> Ours = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "id", "nodeId", "type", "version", "name", "customProperties", "metadata", "runAsynchronously", "source", "stage", "triggers");

    public static string Write(FlowDraft draft, LoadedDefinition loaded)
    {
        var plan = draft.Plan!;
        var (model, chart) = (draft.Model, draft.Chart);
        return new JsonObject
        {
            ["definitionId"] = EditedFlowNames.DefinitionId(loaded),
            ["name"] = model.Member("name").Text() ?? loaded.Definition.Name,
            ["description"] = model.Member("description").Text(),
            ["variables"] = Copy(model.Member("variables"), JsonValueKind.Array) ?? new JsonArray(),
            ["customProperties"] = Properties(loaded),
            ["isReadonly"] = false,
            ["isSystem"] = false,
            ["options"] = new JsonObject { ["usableAsActivity"] = false },
            ["root"] = new JsonObject
            {
                ["id"] = chart.Member("id").Text() is { Length: > 0 } id ? id : "flowchart",
                ["type"] = FlowRules.Flowchart,
                ["version"] = 1,
                ["name"] = chart.Member("name").Text(),
                ["customProperties"] = new JsonObject(),
                ["metadata"] = Copy(chart.Member("metadata"), JsonValueKind.Object) ?? new JsonObject(),
                ["variables"] = Copy(chart.Member("variables"), JsonValueKind.Array) ?? new JsonArray(),
                ["activities"] = new JsonArray([.. plan.Steps.Zip(chart.Member("activities").EnumerateArray(), (s, a) => Activity(s, a, loaded.Definition))]),
                ["connections"] = new JsonArray([.. plan.Links.Select(Connection)]),
            },
        }.ToJsonString();
    }

    /// <summary>How a flow says which definition it is for.</summary>
    public static JsonObject Properties(LoadedDefinition loaded) => new()
    {
        [GraphNames.DefinitionProperty] = loaded.Definition.Id,
        [GraphNames.VersionProperty] = loaded.Definition.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [GraphNames.HashProperty] = loaded.Hash,
        [EditedFlowNames.Property] = "true",
    };

    private static JsonObject Activity(FlowStep step, JsonElement activity, CycleDefinition definition)
    {
        var written = new JsonObject
        {
            ["id"] = step.Id,
            ["type"] = step.Type,
            ["version"] = activity.Member("version") is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out var number) ? number : 1,
            ["name"] = activity.Member("name").Text(),
            ["customProperties"] = step.Stage == definition.Stages[0].Id ? new JsonObject { ["canStartWorkflow"] = true } : new JsonObject(),
            ["metadata"] = Copy(activity.Member("metadata"), JsonValueKind.Object) ?? new JsonObject(),
        };
        if (step.Stage is { } stage)
        {
            // The designer draws ports for a list that is an object's text, and shows a literal list as empty.
            var triggers = definition.Transitions.Where(t => t.From == stage).Select(t => t.Trigger);
            written["stage"] = Input("String", "Literal", stage);
            written["triggers"] = Input("List<String>", "Object", new JsonArray([.. triggers.Select(t => JsonValue.Create(t))]).ToJsonString());
            return written;
        }

        foreach (var member in activity.EnumerateObject().Where(m => !Ours.Contains(m.Name)))
        {
            written[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        return written;
    }

    private static JsonObject Input(string type, string expression, string value) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = expression, ["value"] = value } };

    private static JsonObject Connection(FlowLink link) => new()
    {
        ["source"] = new JsonObject { ["activity"] = link.From, ["port"] = link.Outcome },
        ["target"] = new JsonObject { ["activity"] = link.To, ["port"] = link.Entrance },
    };

    private static JsonNode? Copy(JsonElement element, JsonValueKind kind) => element.Is(kind) ? JsonNode.Parse(element.GetRawText()) : null;
}
