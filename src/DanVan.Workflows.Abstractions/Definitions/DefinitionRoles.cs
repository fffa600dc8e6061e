namespace DanVan.Workflows.Definitions;

/// <summary>
/// The roles that changing definitions takes. A definition belongs to no cycle, so they cannot be roles of its own: they are fixed, and
/// <see cref="Hosting.IAuthorization"/> is asked for them with the name of the definition's stream in place of a cycle.
/// </summary>
public static class DefinitionRoles
{
    /// <summary>May save and discard drafts.</summary>
    public const string Author = "definition-author";

    /// <summary>May publish and retire versions. A person who holds both roles still never publishes a draft of their own.</summary>
    public const string Publisher = "definition-publisher";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Author, Publisher];
}
