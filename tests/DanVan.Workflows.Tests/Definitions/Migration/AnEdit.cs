using System.Text.Json.Nodes;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>Edits an administrator makes to the built-in definition; each gives the JSON of version 2.</summary>
internal static class AnEdit
{
    public static string Of(params Action<JsonObject>[] edits) => AYear.Json([json => json["version"] = 2, .. edits]);

    /// <summary>The edits together, as another version.</summary>
    public static string Version(int version, params Action<JsonObject>[] edits) => AYear.Json([json => json["version"] = version, .. edits]);

    public static Action<JsonObject> Deadline(string id, string day) => json => Item(json["deadlines"]!, id)["date"] = day;

    public static Action<JsonObject> NewFormItem(bool required) => json => json["registration"]!["form"]!.AsArray().Add(
        new JsonObject { ["id"] = "budget", ["name"] = "Kinh phí", ["required"] = required, ["maxLength"] = 100 });

    public static Action<JsonObject> WithoutFormItem(string id) => json => Remove(json["registration"]!["form"]!, id);

    public static Action<JsonObject> Max(string item, decimal max) => json => AnItem(json, item)["max"] = max;

    public static Action<JsonObject> Band(string id, decimal from) => json => Item(json["scoring"]!["bands"]!, id)["from"] = from;

    public static Action<JsonObject> Penalty(decimal points) => json => json["reports"]!["penalty"] = points;

    public static Action<JsonObject> Floor(string criterion, decimal percent) => json => Item(json["scoring"]!["criteria"]!, criterion)["floorPercent"] = percent;

    public static Action<JsonObject> Pass(string fraction) => json => json["voting"]!["pass"] = fraction;

    public static Action<JsonObject> Ends(string decision, bool ends) => json => Item(json["reports"]!["decisions"]!, decision)["ends"] = ends;

    public static Action<JsonObject> RenamedField(string from, string to) => json => Item(json["fields"]!, from)["id"] = to;

    public static Action<JsonObject> RenamedKind(string from, string to) => json => Item(json["kinds"]!, from)["id"] = to;

    public static Action<JsonObject> RenamedPeriod(string from, string to) => json => Item(json["reports"]!["periods"]!, from)["id"] = to;

    public static Action<JsonObject> RenamedItem(string from, string to) => json => AnItem(json, from)["id"] = to;

    public static Action<JsonObject> RenamedFormItem(string from, string to) => json => Item(json["registration"]!["form"]!, from)["id"] = to;

    public static Action<JsonObject> RenamedRole(string from, string to) => json =>
    {
        Item(json["roles"]!, from)["id"] = to;
        foreach (var roles in json["permissions"]!.AsObject().Select(p => p.Value!.AsArray()).Concat(json["transitions"]!.AsArray().Select(t => t!["roles"]!.AsArray())))
        {
            for (var i = 0; i < roles.Count; i++)
            {
                roles[i] = (string)roles[i]! == from ? to : (string)roles[i]!;
            }
        }
    };

    public static Action<JsonObject> RenamedStage(string from, string to) => json =>
    {
        Item(json["stages"]!, from)["id"] = to;
        foreach (var transition in json["transitions"]!.AsArray().Select(t => t!.AsObject()))
        {
            transition["from"] = (string)transition["from"]! == from ? to : (string)transition["from"]!;
            transition["to"] = (string)transition["to"]! == from ? to : (string)transition["to"]!;
        }
    };

    /// <summary>A stage is put between two others; the transition between them leads into it, and a new one onward.</summary>
    public static Action<JsonObject> InsertedStage(string id, string from, string to, string? document = null) => json =>
    {
        var stages = json["stages"]!.AsArray();
        var stage = new JsonObject { ["id"] = id, ["name"] = "Khảo sát thực tế" };
        if (document is not null)
        {
            stage["onEnter"] = new JsonArray(new JsonObject { ["do"] = "issue-document", ["document"] = document });
        }

        stages.Insert(stages.Select((s, i) => (s, i)).First(s => (string)s.s!["id"]! == to).i, stage);
        json["transitions"]!.AsArray().First(t => (string)t!["from"]! == from && (string)t["to"]! == to)!["to"] = id;
        json["transitions"]!.AsArray().Add(new JsonObject { ["trigger"] = $"leave-{id}", ["name"] = "Tiếp tục", ["from"] = id, ["to"] = to, ["roles"] = new JsonArray("cycle-owner") });
    };

    /// <summary>A stage is taken out; what led into it leads where it led.</summary>
    public static Action<JsonObject> WithoutStage(string id) => json =>
    {
        Remove(json["stages"]!, id);
        var transitions = json["transitions"]!.AsArray();
        var onward = transitions.First(t => (string)t!["from"]! == id)!;
        transitions.Remove(onward);
        foreach (var transition in transitions.Where(t => (string)t!["to"]! == id))
        {
            transition!["to"] = (string)onward["to"]!;
        }
    };

    /// <summary>A stage's entry issues a document, or no longer does.</summary>
    public static Action<JsonObject> Effect(string stage, string document, bool removed = false) => json =>
    {
        var one = Item(json["stages"]!, stage);
        var others = (one["onEnter"]?.AsArray() ?? []).Where(e => (string?)e!["document"] != document).Select(e => e!.DeepClone());
        one["onEnter"] = new JsonArray([.. others, .. removed ? Array.Empty<JsonNode>() : [new JsonObject { ["do"] = "issue-document", ["document"] = document }]]);
    };

    public static Action<JsonObject> NewDocument(string id) => json =>
        json["documents"]!.AsArray().Add(new JsonObject { ["id"] = id, ["name"] = "Thông báo bổ sung", ["type"] = "TB" });

    private static JsonObject AnItem(JsonObject json, string id) =>
        json["scoring"]!["criteria"]!.AsArray().SelectMany(c => c!["items"]!.AsArray()).First(i => (string)i!["id"]! == id)!.AsObject();

    private static JsonObject Item(JsonNode list, string id) => list.AsArray().First(i => (string)i!["id"]! == id)!.AsObject();

    private static void Remove(JsonNode list, string id) => list.AsArray().Remove(Item(list, id));
}
