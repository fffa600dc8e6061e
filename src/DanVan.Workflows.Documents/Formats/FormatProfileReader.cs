using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>Reads a profile strictly: a misspelt member or a missing component is an error when the profile loads, not a strange page later.</summary>
internal static class FormatProfileReader
{
    public static FormatProfile Read(JsonObject json)
    {
        var profile = json.Deserialize<FormatProfile>(StrictJson.Options)!;
        var missing = FormatComponents.Required.Where(c => !profile.Styles.ContainsKey(c)).ToList();
        missing.AddRange(profile.Heading.Lines.Select(l => l.Style).Where(s => !profile.Styles.ContainsKey(s)));
        return missing.Count == 0
            ? profile
            : throw new JsonException($"The format profile \"{profile.Id}\" describes no style for {string.Join(", ", missing)}.");
    }
}
