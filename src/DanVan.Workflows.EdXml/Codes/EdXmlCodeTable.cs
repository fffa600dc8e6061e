using System.Collections.Frozen;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// The codes of one exchange axis, as data of the host: they differ from axis to axis, and the standard's own lists are not at hand. Immutable,
/// thread-safe.
/// </summary>
public sealed record EdXmlCodeTable
{
    /// <summary>
    /// Abbreviation of a document type (<c>KH</c>, <c>QĐ</c>; empty for a State letter, <c>CV</c> for a Party one) to its code. Nothing is known beyond
    /// the letter, which is 1 in the national axis's sample and 18 in a province's: take the list from whoever runs the axis.
    /// </summary>
    public required IReadOnlyDictionary<string, EdXmlDocumentType> Types { get; init; }

    /// <summary>Urgency to Priority. Only 0 for ordinary is sourced; 1 khẩn, 2 thượng khẩn, 3 hỏa tốc are commonly used.</summary>
    public IReadOnlyDictionary<DocumentUrgency, int> Priorities { get; init; } = new Dictionary<DocumentUrgency, int>
    {
        [DocumentUrgency.None] = 0,
        [DocumentUrgency.Urgent] = 1,
        [DocumentUrgency.VeryUrgent] = 2,
        [DocumentUrgency.Express] = 3,
    }.ToFrozenDictionary();
}
