using System.Globalization;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>The lines above an appendix (Decree 30/2020/NĐ-CP, Annex I, part III): the word for it, Roman numbers where there are several, its title, and the document it goes with.</summary>
internal static class AppendixLines
{
    public static IEnumerable<FrameAppendix> Of(AdministrativeDocument document, FormatProfile profile)
    {
        var of = LayoutBuilder.Line(profile, FrameComponents.AppendixOf, Accompanied(document, profile));
        return document.Appendices.Select((appendix, i) => new FrameAppendix(
            LayoutBuilder.Line(profile, FrameComponents.AppendixLabel, document.Appendices.Count == 1 ? "Phụ lục" : "Phụ lục " + VietnameseText.Roman(i + 1)),
            appendix.Title.Length == 0 ? null : LayoutBuilder.Line(profile, FrameComponents.AppendixTitle, appendix.Title),
            of,
            BodyParser.Parse(appendix.BodyHtml, profile.Body),
            appendix.Landscape));
    }

    private static string Accompanied(AdministrativeDocument document, FormatProfile profile)
    {
        var type = document.TypeName.Length == 0 ? "Công văn" : SentenceCase(document.TypeName);

        // A draft has neither number nor date of its own yet: the blanks are filled in with it.
        var citation = document.Number is { } number ? DocumentCitation.Of(number, document.Date)
            : profile.Numbering == NumberingShape.Party ? "số …, ngày …"
            : "số … ngày …";
        return $"(Kèm theo {type} {citation} của {document.IssuerName})";
    }

    private static string SentenceCase(string text)
    {
        var clean = PlainText.Clean(text).ToLower(CultureInfo.InvariantCulture);
        return clean[..1].ToUpper(CultureInfo.InvariantCulture) + clean[1..];
    }
}
