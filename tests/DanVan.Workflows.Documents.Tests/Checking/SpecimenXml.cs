using System.Globalization;
using System.Security;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>Writes the parts of a specimen's package.</summary>
internal sealed class SpecimenXml(Specimen specimen)
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly Dictionary<string, string> StyleNames = new()
    {
        ["nation"] = "VB_QuocHieu", ["motto"] = "VB_TieuNgu", ["issuer-parent"] = "VB_CoQuanChuQuan", ["issuer-name"] = "VB_CoQuanBanHanh", ["number"] = "VB_SoKyHieu",
        ["place-date"] = "VB_DiaDanhNgayThang", ["type-name"] = "VB_TenLoai", ["subject"] = "VB_TrichYeu", ["letter-subject"] = "VB_TrichYeuCongVan", ["addressees"] = "VB_KinhGui",
        ["body"] = "VB_NoiDung", ["legal-basis"] = "VB_CanCu", ["section"] = "VB_DeMuc", ["recipients-label"] = "VB_NoiNhanNhan", ["recipients"] = "VB_NoiNhan",
        ["signer-authority"] = "VB_QuyenHan", ["signer-title"] = "VB_ChucVu", ["signer-name"] = "VB_ChuKy", ["mark"] = "VB_KeNgang", ["page-number"] = "VB_SoTrang",
        ["cell"] = "VB_Bang", ["head-cell"] = "VB_BangTieuDe", ["secrecy"] = "VB_DoMat", ["urgency"] = "VB_DoKhan", ["circulation"] = "VB_PhamViLuuHanh",
        ["appendix-title"] = "VB_PhuLuc", ["appendix-of"] = "VB_PhuLucKemTheo",
    };

    private bool IsNamed => specimen.Way == SpecimenWay.NamedStyles;

    public Dictionary<string, string> Parts()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            ["_rels/.rels"] = Relations(("rId1", "officeDocument", "word/document.xml")),
            ["word/_rels/document.xml.rels"] = Relations(("rId1", "styles", "styles.xml"), ("rId2", "theme", "theme/theme1.xml"), ("rId3", specimen.NumberInFooter ? "footer" : "header", "margin1.xml")),
            ["word/document.xml"] = $"{Head}<w:document {Names}><w:body>{Body()}</w:body></w:document>",
            ["word/styles.xml"] = Styles(),
            ["word/theme/theme1.xml"] = Theme(),
        };
        if (specimen.HasPageNumber)
        {
            var root = specimen.NumberInFooter ? "ftr" : "hdr";
            parts["word/margin1.xml"] = $"{Head}<w:{root} {Names}>{P("page-number", "", PageField())}</w:{root}>";
        }

        return parts;
    }

    private static string Relations(params (string Id, string Kind, string Target)[] relations) =>
        $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Kind}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private string PageField() =>
        $"<w:r>{Run("page-number")}<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>{Run("page-number")}<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>{Run("page-number")}<w:fldChar w:fldCharType=\"separate\"/></w:r>{R("page-number", "2")}<w:r>{Run("page-number")}<w:fldChar w:fldCharType=\"end\"/></w:r>";

    private string Body()
    {
        var marks = Lines("circulation", specimen.Circulation);
        var heading = specimen.HasTables ? HeadingTable() : HeadingTabs();
        var outside = Lines("secrecy", specimen.Secrecy) + Lines("urgency", specimen.Urgency);
        var title = specimen.TypeName.Length == 0
            ? ""
            : P("type-name", specimen.TypeName) + (specimen.Subject.Length == 0 ? "" : P("subject", specimen.Subject) + (specimen.MarkUnderSubject ? Mark(specimen.IsParty ? "-----" : "") : ""));
        var body = string.Concat(specimen.Bases.Select(b => P("legal-basis", b))) + P("body", specimen.Body[0]) + Lines("section", specimen.Section)
            + string.Concat(specimen.Body.Skip(1).Take(specimen.Body.Count - 2).Select(b => P("body", b))) + DataTable() + (specimen.Body.Count > 1 ? P("body", specimen.Body[^1]) : "");
        return marks + heading + outside + title + Addressees() + body + (specimen.HasTables ? ClosingTable() : ClosingTabs()) + Appendices() + SectPr(first: specimen.Appendices.Count == 0);
    }

    private string HeadingTable()
    {
        var left = Lines("issuer-parent", specimen.Parent) + Lines("issuer-name", specimen.Issuer) + (specimen.MarkUnderIssuer ? Mark(specimen.IsParty ? "*" : "") : Mark(null));
        var right = Lines("nation", specimen.Nation) + (specimen.IsParty ? "" : Lines("motto", specimen.Motto)) + (specimen.RuleUnderMotto ? Mark("") : Mark(null));
        return Table(
            (left, right),
            (Lines("number", specimen.Number) + Lines("letter-subject", specimen.LetterSubject) + (specimen.Number.Length == 0 ? Mark(null) : ""), specimen.PlaceDate.Length == 0 ? Mark(null) : P("place-date", specimen.PlaceDate)));
    }

    private string HeadingTabs()
    {
        var tabs = specimen.IsParty
            ? Tabs(("issuer-parent", specimen.Parent), ("nation", specimen.Nation)) + Tabs(("issuer-name", specimen.Issuer)) + Tabs(("number", "*"))
            : Tabs(("issuer-parent", specimen.Parent), ("nation", specimen.Nation)) + Tabs(("issuer-name", specimen.Issuer), ("motto", specimen.Motto));
        return tabs + Drawing() + Tabs(("number", specimen.Number), ("place-date", specimen.PlaceDate)) + (specimen.LetterSubject.Length == 0 ? "" : Tabs(("letter-subject", specimen.LetterSubject)));
    }

    private string ClosingTable()
    {
        var recipients = Lines("recipients-label", specimen.RecipientsLabel) + string.Concat(specimen.Recipients.Select(r => P("recipients", r)));
        var signer = Lines("signer-authority", specimen.Authority) + Lines("signer-title", specimen.Title) + Mark(null) + Mark(null) + Lines("signer-name", specimen.Name);
        return specimen.Second is { } second
            ? Table((P("signer-title", second.Title) + Mark(null) + P("signer-name", second.Name), signer), (recipients, Mark(null)))
            : Table((recipients + Mark(null), signer));
    }

    private string ClosingTabs() =>
        Tabs(("recipients-label", specimen.RecipientsLabel), ("signer-authority", specimen.Authority)) + Tabs(("recipients", specimen.Recipients[0]), ("signer-title", specimen.Title))
        + string.Concat(specimen.Recipients.Skip(1).Select(r => Tabs(("recipients", r)))) + Mark(null) + Tabs(("", ""), ("signer-name", specimen.Name));

    private string Addressees() => specimen.Addressees.Count switch
    {
        0 => "",
        1 => P("addressees", $"Kính {(specimen.IsParty && specimen.TypeName == "TỜ TRÌNH" ? "trình" : "gửi")}: {specimen.Addressees[0]}"),
        _ => P("addressees", "Kính gửi:") + string.Concat(specimen.Addressees.Select((a, i) => P("addressees", $"- {a}{(i == specimen.Addressees.Count - 1 ? "." : ";")}"))),
    };

    private string DataTable()
    {
        if (specimen.TableRows == 0)
        {
            return "";
        }

        const string Border = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders>";
        var rows = Enumerable.Range(0, specimen.TableRows).Select(r =>
            $"<w:tr>{(r == 0 && specimen.TableRepeatsHead ? "<w:trPr><w:tblHeader/></w:trPr>" : "")}<w:tc>{P(r == 0 ? "head-cell" : "cell", r == 0 ? "STT" : r.ToString(CultureInfo.InvariantCulture))}</w:tc><w:tc>{P(r == 0 ? "head-cell" : "cell", r == 0 ? "Tên mô hình" : "Tổ tự quản khu phố")}</w:tc></w:tr>");
        return $"<w:tbl><w:tblPr>{Border}</w:tblPr>{string.Concat(rows)}</w:tbl>";
    }

    private string Appendices()
    {
        var text = "";
        for (var i = 0; i < specimen.Appendices.Count; i++)
        {
            var (head, title, of) = specimen.Appendices[i];
            text += $"<w:p><w:pPr>{SectPr(first: i == 0)}</w:pPr></w:p>" + P("appendix-title", head) + P("appendix-title", title) + P("appendix-of", of) + P("body", "Nội dung của phụ lục.");
        }

        return text;
    }

    private string SectPr(bool first)
    {
        var kind = specimen.NumberInFooter ? "footer" : "header";
        var reference = specimen.HasPageNumber ? $"<w:{kind}Reference w:type=\"default\" r:id=\"rId3\"/>" : "";
        var number = first ? specimen.NumberType : "<w:pgNumType w:start=\"1\"/>";
        return $"<w:sectPr>{reference}<w:pgSz {specimen.PageSize}/><w:pgMar {specimen.Margins} w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{number}{(specimen.HidesFirstNumber ? "<w:titlePg/>" : "")}</w:sectPr>";
    }

    private static string Table(params (string Left, string Right)[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>{string.Concat(rows.Select(r => $"<w:tr><w:tc>{r.Left}</w:tc><w:tc>{r.Right}</w:tc></w:tr>"))}</w:tbl>";

    private string Tabs(params (string Part, string Text)[] columns) =>
        $"<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"1800\"/><w:tab w:val=\"center\" w:pos=\"6600\"/></w:tabs></w:pPr>{string.Concat(columns.Select(c => "<w:r><w:tab/></w:r>" + (c.Text.Length == 0 ? "" : R(c.Part, c.Text))))}</w:p>";

    private static string Drawing() => "<w:p><w:r><w:pict/></w:r></w:p>";

    private string Lines(string part, string text) => text.Length == 0 ? "" : P(part, text);

    /// <summary>A mark under a line: a border, or the text of the mark; with null an empty paragraph.</summary>
    private string Mark(string? text)
    {
        var border = text is "" ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>" : "";
        var style = IsNamed ? "<w:pStyle w:val=\"VB_KeNgang\"/>" : "";
        return $"<w:p><w:pPr>{style}{border}<w:jc w:val=\"center\"/></w:pPr>{(string.IsNullOrEmpty(text) ? "" : IsNamed ? R("mark", text) : R("number", text))}</w:p>";
    }

    private string P(string part, string text) => P(part, text, R(part, text));

    private string P(string part, string _, string runs) => specimen.Way switch
    {
        SpecimenWay.NamedStyles => $"<w:p><w:pPr><w:pStyle w:val=\"{StyleNames[part]}\"/></w:pPr>{runs}</w:p>",
        SpecimenWay.BaseStyles => $"<w:p><w:pPr><w:pStyle w:val=\"Kieu{part}\"/></w:pPr>{runs}</w:p>",
        _ => $"<w:p><w:pPr>{specimen.Styles[part].Paragraph}</w:pPr>{runs}</w:p>",
    };

    private string R(string part, string text) => $"<w:r>{Run(part)}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private string Run(string part)
    {
        var style = specimen.Styles[part];
        return specimen.Way switch
        {
            SpecimenWay.NamedStyles => "",
            SpecimenWay.Direct => $"<w:rPr>{style.Run()}</w:rPr>",
            SpecimenWay.DefaultsAndTheme => $"<w:rPr>{style.Run(font: style.Font != "Times New Roman", size: style.HalfPoints != 28)}</w:rPr>",

            // In a tabbed line the paragraph's style is not the part's: everything comes from the character style.
            _ => $"<w:rPr><w:rStyle w:val=\"Chu{part}\"/></w:rPr>",
        };
    }

    private string Styles()
    {
        var language = $"<w:lang w:val=\"{specimen.Language}\"/>";
        var defaults = specimen.Way == SpecimenWay.DefaultsAndTheme ? "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:sz w:val=\"28\"/>" : "";
        var styles = specimen.Way switch
        {
            SpecimenWay.NamedStyles => string.Concat(StyleNames.Select(s => Style("paragraph", NameOf(s.Key), "Normal", specimen.Styles[s.Key].Paragraph, specimen.Styles[s.Key].Run()))),

            // Bold twice is upright: what is bold is so by its character style alone, over a paragraph style that inherits a bold it takes back.
            SpecimenWay.BaseStyles => Style("paragraph", "Goc", "Normal", "", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:b/><w:sz w:val=\"40\"/>")
                + Style("paragraph", "GocHai", "Goc", "", "<w:b w:val=\"0\"/>")
                + string.Concat(specimen.Styles.Select(s => Style("paragraph", "Kieu" + s.Key, "GocHai", s.Value.Paragraph, "<w:sz w:val=\"20\"/>")
                    + Style("character", "ChuGoc" + s.Key, null, "", (s.Value with { Bold = !s.Value.Bold }).Run())
                    + Style("character", "Chu" + s.Key, "ChuGoc" + s.Key, "", s.Value.Bold ? "<w:b/>" : "<w:b w:val=\"false\"/>"))),
            _ => "",
        };
        return $"{Head}<w:styles {Names}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}{language}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>{styles}</w:styles>";
    }

    private string NameOf(string part) => part == "nation" && specimen.IsParty ? "VB_TieuDeDang" : StyleNames[part];

    private static string Style(string type, string id, string? basis, string pPr, string rPr) =>
        $"<w:style w:type=\"{type}\" w:styleId=\"{(id == "VB_TieuDeDang" ? "VB_QuocHieu" : id)}\"><w:name w:val=\"{id}\"/>{(basis is null ? "" : $"<w:basedOn w:val=\"{basis}\"/>")}{(pPr.Length == 0 ? "" : $"<w:pPr>{pPr}</w:pPr>")}<w:rPr>{rPr}</w:rPr></w:style>";

    private static string Theme() =>
        $"{Head}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"T\"><a:themeElements><a:clrScheme name=\"c\"><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1></a:clrScheme><a:fontScheme name=\"f\"><a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont><a:latin typeface=\"Times New Roman\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";
}
