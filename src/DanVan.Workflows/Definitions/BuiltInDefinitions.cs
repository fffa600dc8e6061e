namespace DanVan.Workflows.Definitions;

/// <summary>The definitions that come with the package, as the JSON an administrator edits. Thread-safe.</summary>
public static class BuiltInDefinitions
{
    private const string Folder = "DanVan.Workflows.Definitions.";

    private static readonly Lazy<Dictionary<string, string>> Texts = new(() => Ids!.ToDictionary(id => id, ReadEmbedded));

    /// <summary>
    /// Their ids: <c>annual-cycle</c>, the five-stage year every host has without asking; <c>department-cycle</c>, a department (sở, ngành) with
    /// quarterly briefings; <c>party-provincial-cycle</c>, a provincial Party board with communes and a tree of plans; <c>front-commune-cycle</c>, a
    /// commune's Fatherland Front, registration until 25/10 and launch on 18/11; <c>multi-year-programme</c>, five years with a review after three.
    /// </summary>
    public static IReadOnlyList<string> Ids { get; } =
        ["annual-cycle", "department-cycle", "party-provincial-cycle", "front-commune-cycle", "multi-year-programme"];

    /// <summary>The JSON of a built-in definition.</summary>
    /// <exception cref="ArgumentException">There is none of this id.</exception>
    public static string Json(string id) =>
        Texts.Value.TryGetValue(id, out var json) ? json : throw new ArgumentException($"There is no built-in definition \"{id}\"; there are {string.Join(", ", Ids)}.", nameof(id));

    private static string ReadEmbedded(string id) => EmbeddedText.Read($"{Folder}{(id == Ids[0] ? "" : "Variants.")}{id}.json");
}
