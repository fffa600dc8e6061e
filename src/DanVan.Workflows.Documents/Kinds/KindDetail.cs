namespace DanVan.Workflows.Documents.Kinds;

/// <summary>One thing a person who issues a document by hand fills in. Its template reads it as text, <c>details.&lt;id&gt;</c>.</summary>
public sealed record KindDetail
{
    /// <summary>The identifier, in lower snake case.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Vietnamese, as a form asks for it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it must hold something.</summary>
    public bool Required { get; init; }
}
