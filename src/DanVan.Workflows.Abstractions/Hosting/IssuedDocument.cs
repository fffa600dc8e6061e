using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Hosting;

/// <summary>An issued document and what became of it. What is said of documents is in the words of the version its cycle runs on now. Immutable.</summary>
/// <param name="Document">The document as it is listed.</param>
/// <param name="Record">What is on record of it; with the reason where it is about another one.</param>
/// <param name="CorrectedBy">The documents that correct it, in the order of their issue.</param>
/// <param name="ReplacedBy">The document in its place; null for none.</param>
/// <param name="RecalledBy">The document that takes it back; null for none.</param>
/// <param name="Deliveries">Where it stands with its receivers, in the order of their first reports.</param>
public sealed record IssuedDocument(
    StoredDocument Document,
    DocumentRecord Record,
    IReadOnlyList<DocumentRecord> CorrectedBy,
    DocumentRecord? ReplacedBy,
    DocumentRecord? RecalledBy,
    IReadOnlyList<DocumentDelivery> Deliveries)
{
    /// <summary>Whether it holds: nothing replaced it and nothing took it back.</summary>
    public bool IsInForce => ReplacedBy is null && RecalledBy is null;
}
