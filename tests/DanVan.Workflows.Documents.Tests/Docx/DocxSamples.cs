using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Workflows.Documents.Tests.Docx;

/// <summary>Documents with all a frame can have, and ways to read DOCX and HTML files again.</summary>
internal static partial class DocxSamples
{
    private const string Table = """
        <table class="data wide"><thead>
        <tr><th rowspan="2" class="narrow">STT</th><th rowspan="2" class="name">Mô hình</th><th colspan="2">Số phiếu</th></tr>
        <tr><th class="num">Đồng ý</th><th class="num">Không đồng ý</th></tr>
        </thead><tbody>
        <tr class="group"><td colspan="4">I<span class="section-mark"></span> TẬP THỂ</td></tr>
        <tr><td class="narrow">1</td><td>Hiến đất làm đường<br><em>Xã Tiến Lợi</em></td><td class="num">8</td><td class="num">1</td></tr>
        <tr class="total"><td colspan="2" class="center">Tổng cộng</td><td class="num">8</td><td class="num">1</td></tr>
        </tbody></table>
        """;

    public static AdministrativeDocument Full(string profile) => Samples.StatePlan with
    {
        ProfileId = profile,
        BodyHtml = Samples.StatePlan.BodyHtml + Table + "<ul><li>một</li></ul><ol><li>hai</li><li>ba</li></ol><ol><li>bốn</li></ol><p class=\"note\">Ghi chú</p>",
        Addressees = ["UBND tỉnh", "Sở Nội vụ"],
        Secrecy = DocumentSecrecy.TopSecret,
        Urgency = DocumentUrgency.Express,
        Circulation = DocumentCirculation.ReturnAfterReading,
        DrafterAndCopies = "PL.(300)",
        Contact = "Số 10, đường Trần Hưng Đạo, thành phố Đồng Xoài",
        Appendices = [new("Danh mục mô hình", Table, Landscape: true), new("Biểu mẫu", "<p>Nội dung biểu mẫu.</p>")],
    };

    /// <summary>Every shape of document a profile can be asked for, by name.</summary>
    public static IEnumerable<(string Name, AdministrativeDocument Document)> Of(string profile)
    {
        var full = Full(profile);
        yield return ("page", Samples.StatePlan with { ProfileId = profile });
        yield return ("full", full);
        yield return ("letter", full with { TypeName = "", Number = DocumentNumber.Parse("05/SYT-VP"), Addressees = ["Sở Nội vụ"] });
        yield return ("minutes", full with { SecondSigner = new() { Title = "Thư ký", Name = "Lê C" } });
        yield return ("draft", full with { Number = null });
        yield return ("bare", Samples.StatePlan with { ProfileId = profile, IssuerParent = "", Subject = "", Recipients = [], BodyHtml = "" });
        yield return ("table only", full with { BodyHtml = Table + Table, TypeName = "", Subject = "", Addressees = [] });
        yield return ("certificate", Samples.Certificate with { ProfileId = profile });
        yield return ("certificate with all", full with { Frame = DocumentFrame.Certificate, BodyHtml = Samples.Certificate.BodyHtml });
    }

    public static IEnumerable<TestCaseData> Everything() => FormatProfiles.Ids.SelectMany(
        profile => Of(profile).Select(s => new TestCaseData(s.Document).SetArgDisplayNames(profile, s.Name)));

    public static byte[] Bytes(AdministrativeDocument document) => new DocxDocumentWriter().Write(document);

    public static WordprocessingDocument Open(AdministrativeDocument document) => WordprocessingDocument.Open(new MemoryStream(Bytes(document)), isEditable: false);

    public static Body Body(this WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    public static string? StyleOf(this Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    public static IReadOnlyList<Paragraph> In(this OpenXmlElement element, string style) => [.. element.Descendants<Paragraph>().Where(p => p.StyleOf() == style)];

    public static string TextIn(this OpenXmlElement element, string style) => string.Join('|', element.In(style).Select(p => p.InnerText));

    public static Style Style(this WordprocessingDocument file, string id) =>
        file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

    /// <summary>What a reader reads, paragraph after paragraph, white space made one.</summary>
    public static string ReadText(this WordprocessingDocument file)
    {
        var text = new StringBuilder();
        foreach (var paragraph in file.Body().Descendants<Paragraph>())
        {
            foreach (var part in paragraph.Descendants())
            {
                _ = part switch
                {
                    Text t => text.Append(t.Text),
                    Break => text.Append(' '),
                    _ => text,
                };
            }

            text.Append(' ');
        }

        return OneSpace(text);
    }

    /// <summary>The same of an HTML file.</summary>
    public static string ReadHtml(AdministrativeDocument document)
    {
        var text = new StringBuilder();
        Read(new HtmlParser().ParseDocument(Samples.Html(document)).Body!);
        return OneSpace(text);

        void Read(INode node)
        {
            if (node is IText t)
            {
                text.Append(t.Data);
                return;
            }

            var isInline = node is IElement { LocalName: "strong" or "em" or "span" };
            text.Append(isInline ? "" : " ");
            foreach (var child in node.ChildNodes)
            {
                Read(child);
            }

            text.Append(isInline ? "" : " ");
        }
    }

    private static string OneSpace(StringBuilder text) => Space().Replace(text.ToString(), " ").Trim();

    [GeneratedRegex("[ \\t\\r\\n\u00A0]+")]
    private static partial Regex Space();
}
