using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>
/// The rule sets beside the format profiles. A file may name another as <c>basedOn</c> and state only what differs; <c>null</c> takes a rule away.
/// </summary>
internal static class RuleSets
{
    private static readonly ConcurrentDictionary<string, RuleSet> Read = new(StringComparer.Ordinal);

    public static RuleSet Get(string profileId) => Read.GetOrAdd(profileId, static id =>
    {
        var json = Merged(id);
        WithoutNulls(json["parts"]!.AsObject());
        WithoutNulls(json["rules"]!.AsObject());
        return json.Deserialize<RuleSet>(StrictJson.Options)!;
    });

    private static JsonObject Merged(string id)
    {
        var own = JsonNode.Parse(EmbeddedText.Read($"Checking/{id}.json"))!.AsObject();
        if (own["basedOn"] is not { } basis)
        {
            return own;
        }

        own.Remove("basedOn");
        var merged = Merged(basis.GetValue<string>());
        Overlay(merged, own);
        return merged;
    }

    private static void Overlay(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Overlay(existing, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    private static void WithoutNulls(JsonObject rules)
    {
        foreach (var name in rules.Where(r => r.Value is null).Select(r => r.Key).ToList())
        {
            rules.Remove(name);
        }
    }
}
