using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Changes that know what a definition is made of: ids taken from elsewhere or misspelt, parts left out, doubled, retyped, emptied or swapped, circles closed.</summary>
internal static class DefinitionMutations
{
    private static readonly string[] Texts =
        ["", " ", "x", "a/b", "Đ", "02-29", "02-30", "2024-02-30", "2024-13-01", "3/2", "1/0", "{{", "{{ x }}", "decision.number", "cycle.year >", new string('a', 65), "a\n", "\u0000", "null", "true"];

    private static readonly string[] Numbers = ["-1", "0", "0.001", "1", "7", "101", "1001", "2147483647", "2147483648", "1e30", "-79228162514264337593543950335", "1e400"];

    /// <summary>Makes some changes.</summary>
    public static void Mutate(JsonNode root, Random random, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var places = Places(root);
            if (places.Count > 0)
            {
                Mutate(root, places, places[random.Next(places.Count)], random);
            }
        }
    }

    /// <summary>Every member and item, in the order of the text.</summary>
    public static List<Place> Places(JsonNode? root)
    {
        var places = new List<Place>();
        Visit(root);
        return places;

        void Visit(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                foreach (var (name, value) in members)
                {
                    places.Add(new Place(members, name, -1));
                    Visit(value);
                }
            }
            else if (node is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    places.Add(new Place(items, null, i));
                    Visit(items[i]);
                }
            }
        }
    }

    private static void Mutate(JsonNode root, List<Place> places, Place place, Random random)
    {
        var value = place.Get();
        var other = places[random.Next(places.Count)];
        switch (random.Next(14))
        {
            case 0:
                place.Remove();
                break;
            case 1 when place.Parent is JsonArray list:
                list.Insert(random.Next(list.Count + 1), value?.DeepClone());
                break;
            case 1 or 2:
                place.Set(null);
                break;
            case 3:
                place.Set(JsonValue.Create(Texts[random.Next(Texts.Length)]));
                break;
            case 4 or 5 when IsText(value):
                // Another id of the same definition: what was a stage is a deadline now, or the stage before.
                place.Set(places.Where(p => IsText(p.Get())).Skip(random.Next(60)).FirstOrDefault()?.Get()?.DeepClone());
                break;
            case 4:
                place.Set(JsonNode.Parse(Numbers[random.Next(Numbers.Length)]));
                break;
            case 5 or 6:
                place.Set(other.Get()?.DeepClone());
                break;
            case 7 when IsText(value):
                place.Set(JsonValue.Create(Misspell((string)value!, random)));
                break;
            case 7 or 8:
                place.Set(random.Next(2) == 0 ? new JsonArray() : new JsonObject());
                break;
            case 9 when place.Name is not null:
                place.Parent.AsObject()[place.Name + "2"] = value?.DeepClone();
                break;
            case 10 when place.Name is not null:
                place.Remove();
                place.Parent.AsObject()[Misspell(place.Name, random)] = value?.DeepClone();
                break;
            case 11 when IsNumber(value):
                place.Set(JsonNode.Parse(Numbers[random.Next(Numbers.Length)]));
                break;
            case 12 when value is JsonArray list && list.Count > 1:
                var moved = list[^1];
                list.RemoveAt(list.Count - 1);
                list.Insert(0, moved);
                break;
            case 13 when value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                place.Set(JsonValue.Create(!(bool)value!));
                break;
            default:
                Link(root, random);
                break;
        }
    }

    // Transitions and deadlines that lead anywhere: circles, islands, ways back.
    private static void Link(JsonNode root, Random random)
    {
        var (stages, transitions, deadlines) = (Ids(root, "stages"), root["transitions"] as JsonArray, Ids(root, "deadlines"));
        if (random.Next(2) == 0 && stages.Count > 0 && transitions?.Count > 0 && transitions[random.Next(transitions.Count)] is JsonObject transition)
        {
            transition[random.Next(2) == 0 ? "from" : "to"] = stages[random.Next(stages.Count)];
        }
        else if (deadlines.Count > 0 && root["deadlines"]!.AsArray()[random.Next(deadlines.Count)] is JsonObject deadline)
        {
            deadline.Remove("date");
            deadline["rule"] = JsonNode.Parse($$$"""{ "rule": "after", "count": {{{random.Next(1, 1_001)}}}, "unit": "years", "event": { "kind": "deadline", "of": "{{{deadlines[random.Next(deadlines.Count)]}}}" } }""");
        }
    }

    private static List<string> Ids(JsonNode root, string list) =>
        [.. (root is JsonObject o ? o[list] as JsonArray : null)?.OfType<JsonObject>().Select(i => i["id"]).Where(IsText).Select(i => (string)i!).Where(i => i.All(char.IsAsciiLetterOrDigit)) ?? []];

    private static string Misspell(string text, Random random) =>
        text.Length == 0 ? "x" : random.Next(3) switch
        {
            0 => text.Remove(random.Next(text.Length), 1),
            1 => text.Insert(random.Next(text.Length), "e"),
            _ => text.ToUpperInvariant(),
        };

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    private static bool IsNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number;

    /// <summary>A member of an object, or an item of a list.</summary>
    internal sealed record Place(JsonNode Parent, string? Name, int Index)
    {
        public JsonNode? Get() => Name is not null ? Parent[Name] : Index < Parent.AsArray().Count ? Parent[Index] : null;

        public void Set(JsonNode? value)
        {
            if (Name is not null)
            {
                Parent.AsObject()[Name] = value;
            }
            else if (Index < Parent.AsArray().Count)
            {
                Parent.AsArray()[Index] = value;
            }
        }

        public void Remove()
        {
            if (Name is not null)
            {
                Parent.AsObject().Remove(Name);
            }
            else if (Index < Parent.AsArray().Count)
            {
                Parent.AsArray().RemoveAt(Index);
            }
        }
    }
}
