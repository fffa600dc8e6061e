using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// Writes a document as an Office Open XML file (ISO/IEC 29500 transitional), for word processors. Every paragraph is set in a named style, see
/// <see cref="FormatStyles"/>; there are no macros, nothing is fetched, and the only field is the page number. Thread-safe and deterministic: the same
/// document gives the same bytes on every machine and at any time, and its properties carry the document's own date.
/// </summary>
/// <remarks>The arrangement is that of Decree 30/2020/NĐ-CP, Annex I, and of the Party's guidelines, as the document's format profile has it.</remarks>
public sealed partial class DocxDocumentWriter : IDocumentWriter
{
    /// <summary>The media type of what it writes.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Vietnamese = "vi-VN";

    /// <inheritdoc />
    public string MediaType => ContentType;

    /// <inheritdoc />
    public string FileExtension => ".docx";

    /// <inheritdoc />
    public byte[] Write(AdministrativeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var layout = LayoutBuilder.Build(document);
        var language = Language(document.Language);
        var lists = new ListNumbers();
        var main = MainPart.Write(layout, lists);
        var parts = new List<(string Name, ReadOnlyMemory<byte> Content)>
        {
            ("word/document.xml", main),
            ("word/styles.xml", StylesPart.Write(layout, language)),
            ("word/settings.xml", DocxParts.Settings(language)),
            ("word/numbering.xml", lists.Write(layout.Profile)),
            ("word/header1.xml", DocxParts.NumberedHeader()),
            ("word/header2.xml", DocxParts.Empty("hdr")),
            ("docProps/core.xml", DocxParts.Properties(document, layout.FileTitle, language)),
        };
        if (layout.Contact is { } contact)
        {
            parts.Add(("word/footer1.xml", DocxParts.Contact(contact)));
            parts.Add(("word/footer2.xml", DocxParts.Empty("ftr")));
        }

        // Readers look for the types first.
        parts.Insert(0, ("[Content_Types].xml", DocxParts.ContentTypes(parts.Select(p => p.Name))));
        parts.Insert(1, ("_rels/.rels", DocxParts.PackageRelations()));
        parts.Insert(2, ("word/_rels/document.xml.rels", DocxParts.DocumentRelations(layout.Contact is not null)));
        return ZipPackage.Write(parts);
    }

    // Word processors want a country to choose their dictionary; what is no language tag at all is Vietnamese.
    private static string Language(string language) => language != "vi" && LanguageTag().IsMatch(language) ? language : Vietnamese;

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
