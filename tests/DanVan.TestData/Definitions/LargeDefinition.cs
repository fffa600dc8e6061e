using System.Globalization;
using System.Text.Json.Nodes;

namespace DanVan.TestData.Definitions;

/// <summary>A definition with every list many times as long, in which a year still runs by the same commands.</summary>
public static class LargeDefinition
{
    /// <summary>Multiplies a definition.</summary>
    /// <param name="json">The annual cycle.</param>
    /// <param name="times">How many times as long its lists are.</param>
    public static string Of(string json, int times)
    {
        var definition = JsonNode.Parse(json)!.AsObject();
        foreach (var list in new[] { "roles", "fields", "origins", "deadlines", "disqualifiers" })
        {
            Multiply(definition[list]!.AsArray(), times);
        }

        // A kind that is not shipped needs a text of its own.
        Multiply(definition["documents"]!.AsArray(), times, copy => copy["template"] = "<p>{{ owner.name }}</p>");

        // What a unit need not fill in does not change the papers it hands in.
        Multiply(definition["registration"]!["form"]!.AsArray(), times, copy => copy["required"] = false);
        Multiply(definition["reports"]!["periods"]!.AsArray(), times);
        Multiply(definition["reports"]!["decisions"]!.AsArray(), times);
        var scoring = definition["scoring"]!.AsObject();
        Multiply(scoring["criteria"]!.AsArray(), times, (copy, i) =>
        {
            foreach (var item in copy["items"]!.AsArray())
            {
                item!["id"] = Copy(item["id"]!, i);
            }
        });
        scoring["scale"] = 100 * times;
        AddBands(scoring["bands"]!.AsArray(), times);
        AddStages(definition, times);
        return definition.ToJsonString();
    }

    private static void Multiply(JsonArray list, int times, Action<JsonNode>? change = null) => Multiply(list, times, (copy, _) => change?.Invoke(copy));

    // The copies stand behind each original, so that deadlines stay in order.
    private static void Multiply(JsonArray list, int times, Action<JsonNode, int> change)
    {
        for (var at = list.Count - 1; at >= 0; at--)
        {
            for (var i = times; i > 1; i--)
            {
                var copy = list[at]!.DeepClone();
                copy["id"] = Copy(copy["id"]!, i);
                change(copy, i);
                list.Insert(at + 1, copy);
            }
        }
    }

    private static void AddBands(JsonArray bands, int times)
    {
        var top = (JsonObject)bands[0]!;
        for (var i = 1; i < 5 * (times - 1); i++)
        {
            var copy = top.DeepClone();
            copy["id"] = Copy(top["id"]!, i + 1);
            copy["from"] = 90 + (i * 0.5m);
            bands.Insert(0, copy);
        }
    }

    // Further stages, one after the other, between the last but one and the end.
    private static void AddStages(JsonObject definition, int times)
    {
        var (stages, transitions) = (definition["stages"]!.AsArray(), definition["transitions"]!.AsArray());
        var (end, last) = (stages[^1]!, transitions[^1]!);
        for (var i = 6; i < 6 * times; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"further-{i}");
            stages.Insert(stages.Count - 1, new JsonObject { ["id"] = id, ["name"] = $"Giai đoạn {i}", ["accepts"] = new JsonArray("report") });
            last["to"] = id;
            last = new JsonObject { ["trigger"] = "go-on", ["name"] = "Tiếp tục", ["from"] = id, ["to"] = (string)end["id"]!, ["roles"] = new JsonArray("cycle-owner") };
            transitions.Add(last);
        }
    }

    private static string Copy(JsonNode id, int number) => string.Create(CultureInfo.InvariantCulture, $"{(string)id!}-{number}");
}
