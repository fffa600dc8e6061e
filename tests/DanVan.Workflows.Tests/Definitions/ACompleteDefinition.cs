using System.Text.Json.Nodes;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>A definition that says everything a definition can say, and has nothing wrong with it.</summary>
internal static class ACompleteDefinition
{
    public static string Text { get; } = Read();

    /// <summary>The definition with something changed.</summary>
    public static string Json(params Action<JsonObject>[] changes)
    {
        var json = JsonNode.Parse(Text)!.AsObject();
        foreach (var change in changes)
        {
            change(json);
        }

        return json.ToJsonString();
    }

    private static string Read()
    {
        using var stream = typeof(ACompleteDefinition).Assembly.GetManifestResourceStream("Definitions/complete-cycle.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
