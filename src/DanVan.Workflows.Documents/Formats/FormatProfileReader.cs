using System.Text.Json;
using System.Text.Json.Nodes;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>Reads a profile strictly: a misspelt member or a missing component is an error when the profile loads, not a strange page later.</summary>
internal static class FormatProfileReader
{
    public static FormatProfile Read(JsonObject json)
    {
        var profile = WithOptionList(json).Deserialize<FormatProfile>(StrictJson.Options)!;
        var missing = FormatComponents.Required.Where(c => !profile.Styles.ContainsKey(c)).ToList();
        missing.AddRange(profile.Heading.Lines.Select(l => l.Style).Where(s => !profile.Styles.ContainsKey(s)));
        if (missing.Count > 0)
        {
            throw new JsonException($"The format profile \"{profile.Id}\" describes no style for {string.Join(", ", missing)}.");
        }

        return profile.Options.FirstOrDefault(o => o.Choices.All(c => c.Id != o.Default || c.Change is not null)) is { } option
            ? throw new JsonException($"The default of the option \"{option.Id}\" of the format profile \"{profile.Id}\" must be a choice that changes nothing.")
            : profile;
    }

    // By id in the file, so that a profile can restate one option of the profile it is based on.
    private static JsonObject WithOptionList(JsonObject json)
    {
        var options = new JsonArray();
        foreach (var (id, option) in json["options"]?.AsObject() ?? [])
        {
            var item = option!.DeepClone().AsObject();
            item["id"] = id;
            options.Add(item);
        }

        var list = json.DeepClone().AsObject();
        list["options"] = options;
        return list;
    }
}
