using System.Text.Json;
using NodaTime;

namespace DanVan.Workflows.Documents.LegalBases;

/// <summary>
/// The legal bases shipped with the library, effective-dated: a decision of June 2025 cites Decree 98/2023, one of July 2025 Decree 152/2025.
/// Thread-safe.
/// </summary>
public static class LegalBasisTable
{
    private static readonly Lazy<IReadOnlyList<LegalBasis>> Shipped = new(
        () => JsonSerializer.Deserialize<IReadOnlyList<LegalBasis>>(EmbeddedText.Read("LegalBases/legal-bases.json"), StrictJson.Options)!);

    /// <summary>Every row, in the order in which a document cites them.</summary>
    public static IReadOnlyList<LegalBasis> All => Shipped.Value;

    /// <summary>The lines a document of a kind cites on its date, in order.</summary>
    /// <param name="shape">Whether a State or a Party body issues it.</param>
    /// <param name="kindId">The document kind.</param>
    /// <param name="date">The document's civil date.</param>
    /// <param name="includeUnverified">Also rows for which no source was seen.</param>
    public static IReadOnlyList<string> For(NumberingShape shape, string kindId, LocalDate date, bool includeUnverified = false) =>
    [
        .. All
            .Where(b => b.Shapes.Contains(shape) && b.Kinds.Contains(kindId) && b.From <= date && (b.To is not { } to || date <= to))
            .Where(b => b.Verified || includeUnverified)
            .Select(b => b.Text),
    ];
}
