using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;

namespace AnnualCycle.Tests.Edits;

/// <summary>What an administrator does to the JSON of a definition.</summary>
internal static class Change
{
    public static JsonObject Of(JsonNode? list, string id, string key = "id") =>
        list!.AsArray().First(i => (string)i![key]! == id)!.AsObject();

    public static Action<JsonObject> All(params Action<JsonObject>[] changes) => json => Array.ForEach(changes, c => c(json));

    public static Action<JsonObject> Deadline(string id, string day) => json => Of(json["deadlines"], id)["date"] = day;

    /// <summary>Adds something to a list; the path is dotted.</summary>
    public static Action<JsonObject> Add(string path, string item) => json =>
    {
        var parts = path.Split('.');
        var owner = parts.SkipLast(1).Aggregate((JsonNode)json, (node, part) => node[part]!).AsObject();
        owner[parts[^1]] ??= new JsonArray();
        owner[parts[^1]]!.AsArray().Add(JsonNode.Parse(item));
    };

    public static Action<JsonObject> Remove(string path, string id) => json =>
    {
        var list = path.Split('.').Aggregate((JsonNode)json, (node, part) => node[part]!);
        list.AsArray().Remove(Of(list, id));
    };

    public static Action<JsonObject> Set(string path, string value) => json =>
    {
        var parts = path.Split('.');
        parts.SkipLast(1).Aggregate((JsonNode)json, (node, part) => node[part]!)[parts[^1]] = JsonNode.Parse(value);
    };

    /// <summary>A definition names its ids where it uses them: every text that is exactly this one gets the new name.</summary>
    public static Action<JsonObject> Rename(string from, string to) => json => Rename((JsonNode)json, from, to);

    public static Action<JsonObject> Band(string id, decimal from) => json => Of(json["scoring"]!["bands"], id)["from"] = from;

    public static Action<JsonObject> Floor(string criterion, decimal percent) => json => Of(json["scoring"]!["criteria"], criterion)["floorPercent"] = percent;

    public static Action<JsonObject> Max(string item, decimal max) => json => Item(json, item)["max"] = max;

    public static Action<JsonObject> WithoutItem(string criterion, string item) => json =>
    {
        var items = Of(json["scoring"]!["criteria"], criterion)["items"]!.AsArray();
        items.Remove(Of(items, item));
    };

    /// <summary>An eighth criterion worth five points.</summary>
    public static Action<JsonObject> NewCriterion() => All(
        Add("scoring.criteria", """{ "id": "C8", "name": "Chuyển đổi số", "floorPercent": 0, "items": [{ "id": "C8.1", "name": "Ứng dụng công nghệ", "max": 5 }] }"""),
        Set("scoring.scale", "105"));

    /// <summary>A stage between two others: the way into the second leads through it.</summary>
    public static Action<JsonObject> InsertStage(string id, string from, string to) => json =>
    {
        var stages = json["stages"]!.AsArray();
        stages.Insert(stages.IndexOf(Of(stages, to)), new JsonObject { ["id"] = id, ["name"] = "Khảo sát thực tế" });
        Of(json["transitions"], from, "from")["to"] = id;
        json["transitions"]!.AsArray().Add(
            new JsonObject { ["trigger"] = $"leave-{id}", ["name"] = "Tiếp tục", ["from"] = id, ["to"] = to, ["roles"] = new JsonArray("cycle-owner") });
    };

    /// <summary>A stage is taken out: what led into it leads where it led.</summary>
    public static Action<JsonObject> RemoveStage(string id) => json =>
    {
        var transitions = json["transitions"]!.AsArray();
        var onward = Of(transitions, id, "from");
        transitions.Remove(onward);
        foreach (var into in transitions.Where(t => (string)t!["to"]! == id))
        {
            into!["to"] = (string)onward["to"]!;
        }

        json["stages"]!.AsArray().Remove(Of(json["stages"], id));
    };

    /// <summary>A stage's entry issues a further document.</summary>
    public static Action<JsonObject> Issue(string stage, string document, string type) => json =>
    {
        json["documents"]!.AsArray().Add(new JsonObject { ["id"] = document, ["name"] = "Thông báo bổ sung", ["type"] = type, ["template"] = "<p>{{ owner.name }} thông báo.</p>" });
        var one = Of(json["stages"], stage);
        one["onEnter"] ??= new JsonArray();
        one["onEnter"]!.AsArray().Add(new JsonObject { ["do"] = "issue-document", ["document"] = document });
    };

    public static MigrationMapping Renamed(string of, string from, string to) => new()
    {
        Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>> { [of] = new Dictionary<string, string> { [from] = to } },
    };

    public static MigrationMapping Stage(string from, string to, bool enters = false) =>
        new() { Stages = new Dictionary<string, string> { [from] = to }, EntersStage = enters };

    private static JsonObject Item(JsonObject json, string id) =>
        json["scoring"]!["criteria"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).First(i => (string)i!["id"]! == id)!.AsObject();

    private static void Rename(JsonNode node, string from, string to)
    {
        var children = node is JsonObject json ? json.Select(p => p.Value).ToList() : node is JsonArray array ? [.. array] : [];
        foreach (var child in children.OfType<JsonNode>())
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text) && text == from)
            {
                value.ReplaceWith(to);
            }
            else
            {
                Rename(child, from, to);
            }
        }
    }
}
