namespace DanVan.Workflows.Documents.Kinds;

/// <summary>
/// An appendix of a kind. Its template reads the same model as that of the document's own body; where nothing comes out, the
/// document has no such appendix.
/// </summary>
public sealed record KindAppendix
{
    /// <summary>Its title, with the placeholders of <see cref="DocumentKindTexts"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The name of its template, see <see cref="Templates.BuiltInTemplates"/>.</summary>
    public required string Template { get; init; }

    /// <summary>Whether its pages lie on their side.</summary>
    public bool Landscape { get; init; }
}
