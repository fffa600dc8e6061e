using System.Globalization;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Elsa.Graphs;

/// <summary>
/// How a definition is called in Elsa, and how an Elsa workflow says which definition it came from. Stable: workflow instances that wait for years hold
/// these names.
/// </summary>
public static class GraphNames
{
    /// <summary>What ids of Elsa workflow definitions made from ours begin with.</summary>
    public const string Prefix = "danvan-";

    /// <summary>Custom property of a workflow: the id of our definition.</summary>
    public const string DefinitionProperty = "danvan.definition";

    /// <summary>Custom property of a workflow: the version of our definition, as decimal digits.</summary>
    public const string VersionProperty = "danvan.version";

    /// <summary>Custom property of a workflow: the content hash of our definition, <c>sha256:…</c>.</summary>
    public const string HashProperty = "danvan.hash";

    // Not a letter of our ids, so that no id of a definition can be taken for one with a hash.
    private const char Separator = ':';
    private const int ShortHash = 16;

    /// <summary>The usual id of the Elsa workflow definition, over all versions: <c>danvan-annual-cycle</c>.</summary>
    public static string DefinitionId(DefinitionId definition) => $"{Prefix}{definition}";

    /// <summary>
    /// The id of the Elsa workflow definition where the usual one has another content under the same version, for example because a host replaced the JSON
    /// it registers without raising its version: <c>danvan-annual-cycle:0123456789abcdef</c>.
    /// </summary>
    /// <param name="definition">Id of our definition.</param>
    /// <param name="hash">Its content hash, <c>sha256:…</c>.</param>
    public static string DefinitionId(DefinitionId definition, string hash) => $"{DefinitionId(definition)}{Separator}{Digits(hash)[..ShortHash]}";

    /// <summary>The id of the version of the Elsa workflow definition, which depends on the content alone: <c>danvan-annual-cycle:v1:</c> and 64 hexadecimal digits.</summary>
    /// <param name="definition">Id of our definition.</param>
    /// <param name="version">Its version.</param>
    /// <param name="hash">Its content hash, <c>sha256:…</c>.</param>
    public static string VersionId(DefinitionId definition, int version, string hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{DefinitionId(definition)}{Separator}v{version}{Separator}{Digits(hash)}");

    internal static string VersionId(LoadedDefinition loaded) => VersionId(new DefinitionId(loaded.Definition.Id), loaded.Definition.Version, loaded.Hash);

    private static string Digits(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash[(hash.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
