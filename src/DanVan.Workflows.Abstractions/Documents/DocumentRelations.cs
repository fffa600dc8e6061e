namespace DanVan.Workflows.Documents;

/// <summary>How one document can be about another: the values of <see cref="DocumentRelation.Kind"/>.</summary>
public static class DocumentRelations
{
    /// <summary>A letter that corrects it (đính chính).</summary>
    public const string Corrects = "corrects";

    /// <summary>A document of the same form in its place (thay thế).</summary>
    public const string Replaces = "replaces";

    /// <summary>A document that takes it back (thu hồi).</summary>
    public const string Recalls = "recalls";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Corrects, Replaces, Recalls];
}
