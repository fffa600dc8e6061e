using System.Globalization;
using System.Text;
using System.Xml;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;
using NodaTime.Text;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The small parts around the text: header, footers, settings, properties, and what ties them together.</summary>
internal static class DocxParts
{
    public const string NumberHeader = "rId3";
    public const string EmptyHeader = "rId4";
    public const string ContactFooter = "rId5";
    public const string EmptyFooter = "rId6";
    public const string Numbering = "rId7";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Content = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>";

    public static ReadOnlyMemory<byte> ContentTypes(IEnumerable<string> parts)
    {
        var xml = new StringBuilder(Declaration).Append($"<Types xmlns=\"{Package}content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var part in parts)
        {
            var type = part switch
            {
                "word/document.xml" => Content + "document.main+xml",
                "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml",
                _ when part.StartsWith("word/header", StringComparison.Ordinal) => Content + "header+xml",
                _ when part.StartsWith("word/footer", StringComparison.Ordinal) => Content + "footer+xml",
                _ => Content + Path.GetFileNameWithoutExtension(part) + "+xml",
            };
            xml.Append("<Override PartName=\"/").Append(part).Append("\" ContentType=\"").Append(type).Append("\"/>");
        }

        return Bytes(xml.Append("</Types>"));
    }

    public static ReadOnlyMemory<byte> PackageRelations() => Relations(
        ("rId1", Office + "officeDocument", "word/document.xml"),
        ("rId2", Package + "relationships/metadata/core-properties", "docProps/core.xml"));

    public static ReadOnlyMemory<byte> DocumentRelations(bool hasContact) => Relations(
    [
        ("rId1", Office + "styles", "styles.xml"),
        ("rId2", Office + "settings", "settings.xml"),
        (NumberHeader, Office + "header", "header1.xml"),
        (EmptyHeader, Office + "header", "header2.xml"),
        .. hasContact
            ? [(ContactFooter, Office + "footer", "footer1.xml"), (EmptyFooter, Office + "footer", "footer2.xml")]
            : Array.Empty<(string, string, string)>(),
        (Numbering, Office + "numbering", "numbering.xml"),
    ]);

    public static ReadOnlyMemory<byte> NumberedHeader()
    {
        using var xml = new WordXml("hdr");
        xml.Start("p");
        xml.Properties(FormatStyles.PageNumber, ParagraphSettings.None);
        xml.Start("fldSimple");
        xml.Attribute("instr", " PAGE ");
        xml.Run("2");
        xml.End();
        xml.End();
        return xml.Finish();
    }

    public static ReadOnlyMemory<byte> Empty(string root)
    {
        using var xml = new WordXml(root);
        xml.Paragraph(root == "hdr" ? FormatStyles.PageNumber : FormatStyles.Spacer, "");
        return xml.Finish();
    }

    /// <summary>The issuer's address, under a rule as wide as the text.</summary>
    public static ReadOnlyMemory<byte> Contact(FrameLine contact)
    {
        using var xml = new WordXml("ftr");
        xml.Paragraph(FormatStyles.Mark, "", new() { Rule = true, Line = (60, "exact") });
        xml.Paragraph(FormatStyles.Contact, contact.Text);
        return xml.Finish();
    }

    public static ReadOnlyMemory<byte> Settings(string language)
    {
        using var xml = new WordXml("settings");
        xml.Empty("zoom", ("percent", "100"));
        xml.Value("defaultTabStop", 720);
        xml.Value("characterSpacingControl", "doNotCompress");
        xml.Start("compat");
        xml.Empty("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15"));
        xml.End();
        xml.Empty("themeFontLang", ("val", language));
        xml.Value("decimalSymbol", ",");
        xml.Value("listSeparator", ";");
        return xml.Finish();
    }

    public static ReadOnlyMemory<byte> Properties(AdministrativeDocument document, string title, string language)
    {
        const string Core = Package + "metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        const string Schema = "http://www.w3.org/2001/XMLSchema-instance";
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteAttributeString("xmlns", "dc", null, Dublin);
            xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
            xml.WriteAttributeString("xmlns", "xsi", null, Schema);
            xml.WriteElementString("title", Dublin, title);
            xml.WriteElementString("subject", Dublin, PlainText.Clean(document.Subject));
            xml.WriteElementString("creator", Dublin, PlainText.Clean(document.IssuerName));
            xml.WriteElementString("language", Dublin, language);
            foreach (var name in new[] { "created", "modified" })
            {
                // The day the document carries, not the moment it was set: the same document has the same bytes at any time.
                xml.WriteStartElement(name, Terms);
                xml.WriteAttributeString("type", Schema, "dcterms:W3CDTF");
                xml.WriteString(LocalDatePattern.Iso.Format(document.Date) + "T00:00:00Z");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static ReadOnlyMemory<byte> Relations(params ReadOnlySpan<(string Id, string Type, string Target)> relations)
    {
        var xml = new StringBuilder(Declaration).Append($"<Relationships xmlns=\"{Package}relationships\">");
        foreach (var (id, type, target) in relations)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>");
        }

        return Bytes(xml.Append("</Relationships>"));
    }

    private static ReadOnlyMemory<byte> Bytes(StringBuilder xml) => Encoding.UTF8.GetBytes(xml.ToString());
}
