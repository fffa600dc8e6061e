namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What to say about a name that is none of the known ones.</summary>
internal static class Words
{
    public static DefinitionFinding Unknown(string code, string path, string name, IEnumerable<string> known) =>
        FindingCatalogue.Of(code, path, name) with { Mend = Mend(name, known) };

    /// <summary>The known name that was probably meant; null when none is near.</summary>
    public static DefinitionMend? Mend(string name, IEnumerable<string> known) =>
        NearestName.Of(name, known) is { } nearest ? new DefinitionMend($"Có phải \"{nearest}\"?", $"Is \"{nearest}\" meant?") : null;
}
