namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>A relationship inside a package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The last word of its type: <c>styles</c>, <c>header</c>.</param>
/// <param name="Path">The part it leads to.</param>
internal sealed record PartRelation(string Id, string Kind, string Path);
