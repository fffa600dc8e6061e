using DanVan.Workflows.Documents.Checking.Reading;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>Finds out which part of a document each paragraph is.</summary>
internal static class ZoneDetector
{
    // One style of the name may have been copied in with a paragraph; a document that is made of them has many.
    private const int FewestStyles = 3;

    public static ZonedText Detect(DocxText document)
    {
        var named = document.Paragraphs.Select(p => ZonedLine.Of(p, PartOf(p))).ToList();
        return named.Where(l => l.Part.Length > 0).DistinctBy(l => l.Part).Count() >= FewestStyles
            ? new ZonedText(document, named, IsExact: true)
            : new ZonedText(document, new ZoneGuesser(document).Guess(), IsExact: false);
    }

    public static string PartOf(DocxParagraph paragraph) =>
        CheckedParts.ByStyle.GetValueOrDefault(paragraph.StyleName) ?? CheckedParts.ByStyle.GetValueOrDefault(paragraph.StyleId, "");
}
