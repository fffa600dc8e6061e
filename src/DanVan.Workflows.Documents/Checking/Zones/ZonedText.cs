using DanVan.Workflows.Documents.Checking.Reading;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>A document whose parts are known.</summary>
/// <param name="Document">The document.</param>
/// <param name="Lines">Its lines in order.</param>
/// <param name="IsExact">Whether named styles told the parts.</param>
internal sealed record ZonedText(DocxText Document, IReadOnlyList<ZonedLine> Lines, bool IsExact)
{
    private readonly ILookup<string, ZonedLine> _byPart = Lines.Where(l => !l.IsBlank).ToLookup(l => l.Part, StringComparer.Ordinal);

    /// <summary>The number of the paragraph that opens the first appendix; beyond the last if there is none.</summary>
    public int AppendixStart { get; } = Lines.FirstOrDefault(l => l.Part == CheckedParts.AppendixTitle)?.Paragraph.Number ?? int.MaxValue;

    /// <summary>The lines of a part that say something.</summary>
    public IEnumerable<ZonedLine> Of(string part) => _byPart[part];

    public ZonedLine? First(string part) => _byPart[part].FirstOrDefault();

    public ZonedLine? Last(string part) => _byPart[part].LastOrDefault();

    public bool Has(string part) => _byPart.Contains(part);
}
