using System.Text.Json;

namespace DanVan.Workflows.Documents.Kinds;

/// <summary>
/// The kinds of documents the library ships, one file each in <c>Kinds/Shipped</c>. Thread-safe. Titles, recipients and signers are
/// defaults an administrator changes in the definition.
/// </summary>
public static class DocumentKinds
{
    // In the order the year brings them.
    private static readonly string[] Order =
    [
        "plan",
        "registration-call",
        "registration-form",
        "registration-summary",
        "registration-list",
        "briefing-invitation",
        "briefing-minutes",
        "mid-year-report",
        "score-sheet",
        "score-summary",
        "appraisal-minutes",
        "council-minutes",
        "proposal",
        "achievement-report",
        "decision",
        "certificate",
        "replication-assignment",
        "final-report",
        "correction",
        "recall",
    ];

    private static readonly Lazy<IReadOnlyList<DocumentKind>> Shipped = new(
        () => [.. Order.Select(id => JsonSerializer.Deserialize<DocumentKind>(EmbeddedText.Read($"Kinds/{id}.json"), StrictJson.Options)!)]);

    /// <summary>All of them, in the order the year brings them.</summary>
    public static IReadOnlyList<DocumentKind> All => Shipped.Value;

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static DocumentKind Get(string id) => Find(id)
        ?? throw new ArgumentException($"There is no document kind \"{id}\". Known: {string.Join(", ", All.Select(k => k.Id))}.", nameof(id));

    /// <summary>One of them; null for a kind that is not shipped.</summary>
    internal static DocumentKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);
}
