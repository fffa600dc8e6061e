using System.Text.Json.Nodes;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>The JSON of a flow, changed as an administrator changes it in the designer.</summary>
internal sealed class AFlow(string json)
{
    public JsonObject Model { get; } = JsonNode.Parse(json)!.AsObject();

    public JsonObject Root => Model["root"]!.AsObject();

    public JsonArray Activities => Root["activities"]!.AsArray();

    public JsonArray Connections => Root["connections"]!.AsArray();

    public string Text => Model.ToJsonString();

    public JsonObject Activity(string id) => Activities.Select(a => a!.AsObject()).Single(a => (string)a["id"]! == id);

    public AFlow Do(Action<AFlow> change)
    {
        change(this);
        return this;
    }

    /// <summary>Puts an activity on the chart, connected to nothing.</summary>
    public AFlow Add(string id, string type, string members = "{}")
    {
        var activity = JsonNode.Parse(members)!.AsObject();
        (activity["id"], activity["type"], activity["version"]) = (id, type, 1);
        activity["customProperties"] ??= new JsonObject();
        activity["metadata"] ??= JsonNode.Parse("""{ "designer": { "position": { "x": 12.5, "y": -3 } } }""");
        Activities.Add(activity);
        return this;
    }

    public AFlow Connect(string from, string outcome, string to)
    {
        Connections.Add(JsonNode.Parse($$"""{ "source": { "activity": "{{from}}", "port": "{{outcome}}" }, "target": { "activity": "{{to}}", "port": "In" }, "vertices": [{ "x": 1, "y": 2 }] }"""));
        return this;
    }

    public AFlow Disconnect(string from, string outcome)
    {
        Connections.Remove(Way(from, outcome));
        return this;
    }

    /// <summary>Lets a way out lead elsewhere.</summary>
    public AFlow Lead(string from, string outcome, string to) => Disconnect(from, outcome).Connect(from, outcome, to);

    public string Target(string from, string outcome) => (string)Way(from, outcome)["target"]!["activity"]!;

    /// <summary>Puts an activity on a connection: the way leads to it, and from its own way out on to where it led.</summary>
    public AFlow Insert(string from, string outcome, string id, string type, string members = "{}", string next = "Done")
    {
        var to = Target(from, outcome);
        return Add(id, type, members).Lead(from, outcome, id).Connect(id, next, to);
    }

    /// <summary>Takes an activity off the chart, with its connections.</summary>
    public AFlow Remove(string id)
    {
        Activities.Remove(Activity(id));
        foreach (var connection in Connections.Where(c => (string)c!["source"]!["activity"]! == id || (string)c["target"]!["activity"]! == id).ToList())
        {
            Connections.Remove(connection);
        }

        return this;
    }

    /// <summary>Gives an activity another id, everywhere.</summary>
    public AFlow Rename(string id, string other)
    {
        Activity(id)["id"] = other;
        foreach (var end in Connections.SelectMany(c => new[] { c!["source"]!, c["target"]! }).Where(e => (string)e["activity"]! == id))
        {
            end["activity"] = other;
        }

        return this;
    }

    public static string Literal(string name, string value) => $$"""{ "{{name}}": { "typeName": "String", "expression": { "type": "Literal", "value": "{{value}}" } } }""";

    private JsonObject Way(string from, string outcome) =>
        Connections.Select(c => c!.AsObject()).First(c => (string)c["source"]!["activity"]! == from && (string)c["source"]!["port"]! == outcome);
}
