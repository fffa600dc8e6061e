using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents;

/// <summary>
/// Embedded JSON files of one folder, of which one may name another as <c>basedOn</c> and state only what differs: objects are merged member by member,
/// everything else is replaced. Thread-safe.
/// </summary>
internal static class LayeredJson
{
    /// <summary>A file laid over those it is based on.</summary>
    public static JsonObject Read(string folder, string id)
    {
        var own = JsonNode.Parse(EmbeddedText.Read($"{folder}/{id}.json"))!.AsObject();
        if (own["basedOn"] is not { } basis)
        {
            return own;
        }

        own.Remove("basedOn");
        var merged = Read(folder, basis.GetValue<string>());
        Overlay(merged, own);
        return merged;
    }

    /// <summary>Lays a change over an object, which is altered.</summary>
    public static void Overlay(JsonObject target, JsonObject change)
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
}
