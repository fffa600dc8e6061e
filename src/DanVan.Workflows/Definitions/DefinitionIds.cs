namespace DanVan.Workflows.Definitions;

/// <summary>What an id of a definition or a cycle may look like.</summary>
internal static class DefinitionIds
{
    public static bool IsValid(string id) => id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}

/// <summary>Items of the form that the rules themselves refer to.</summary>
internal static class FormItems
{
    /// <summary>The name of the model: a unit may register one only once.</summary>
    public const string Name = "name";
}
