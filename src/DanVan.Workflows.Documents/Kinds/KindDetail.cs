using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>One thing a person who issues a document by hand fills in. Its template reads it as text, <c>details.&lt;id&gt;</c>.</summary>
public sealed record KindDetail
{
    // What a person writes on a page: a list of names, the course of a meeting. More than that is no detail.
    private const int Longest = 20_000;

    /// <summary>The identifier, in lower snake case.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Vietnamese, as a form asks for it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it must hold something.</summary>
    public bool Required { get; init; }

    /// <summary>It as an item of a form, by whose rules what was filled in is checked.</summary>
    internal FormItem Item => new(Id, Name, Required, Longest);
}
