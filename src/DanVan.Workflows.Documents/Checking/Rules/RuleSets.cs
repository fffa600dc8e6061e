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
        var json = LayeredJson.Read("Checking", id);
        WithoutNulls(json["parts"]!.AsObject());
        WithoutNulls(json["rules"]!.AsObject());
        return json.Deserialize<RuleSet>(StrictJson.Options)!;
    });

    private static void WithoutNulls(JsonObject rules)
    {
        foreach (var name in rules.Where(r => r.Value is null).Select(r => r.Key).ToList())
        {
            rules.Remove(name);
        }
    }
}
