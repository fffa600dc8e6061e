using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// The format profiles shipped with the library. Thread-safe.
/// </summary>
/// <remarks>
/// A profile's file may name another as <c>basedOn</c> and state only what differs: objects are merged member by member, everything else is
/// replaced.
/// </remarks>
public static class FormatProfiles
{
    private static readonly string[] Shipped = ["front", "party-hd05-2026", "party-hd36-2018", "state-nd30"];

    private static readonly Lazy<IReadOnlyDictionary<string, FormatProfile>> All = new(
        () => Shipped.ToDictionary(id => id, id => FormatProfileReader.Read(Merged(id)), StringComparer.Ordinal));

    /// <summary>The identifiers of the shipped profiles, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids => Shipped;

    /// <summary>A shipped profile.</summary>
    /// <param name="id">Its identifier, compared ordinally.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static FormatProfile Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.Value.TryGetValue(id, out var profile)
            ? profile
            : throw new ArgumentException($"There is no format profile \"{id}\". Known: {string.Join(", ", Shipped)}.", nameof(id));
    }

    private static JsonObject Merged(string id)
    {
        var own = JsonNode.Parse(EmbeddedText.Read($"Formats/{id}.json"))!.AsObject();
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
}
