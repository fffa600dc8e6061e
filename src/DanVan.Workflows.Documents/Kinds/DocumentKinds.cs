using System.Text.Json;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>
/// The seven kinds of documents of the built-in cycle, as shipped in <c>Kinds/document-kinds.json</c>. Thread-safe. Titles, recipients and signers are
/// defaults an administrator changes in the definition.
/// </summary>
public static class DocumentKinds
{
    private static readonly Lazy<IReadOnlyList<DocumentKind>> Shipped = new(
        () => JsonSerializer.Deserialize<IReadOnlyList<DocumentKind>>(EmbeddedText.Read("Kinds/document-kinds.json"), StrictJson.Options)!);

    /// <summary>All of them, in the order the year brings them.</summary>
    public static IReadOnlyList<DocumentKind> All => Shipped.Value;

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static DocumentKind Get(string id) => All.FirstOrDefault(k => k.Id == id)
        ?? throw new ArgumentException($"There is no document kind \"{id}\". Known: {string.Join(", ", All.Select(k => k.Id))}.", nameof(id));
}
