namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>Departures from the rules, each a small change of a correct specimen.</summary>
internal static class Departures
{
    private static readonly Specimen Plan = Specimens.Plan;
    private static readonly Specimen Letter = Specimens.Letter;
    private static readonly Specimen Decision = Specimens.Decision;
    private static readonly Specimen PartyPlan = Specimens.PartyPlan;

    public static IEnumerable<Departure> All => Page.Concat(Formats).Concat(Heading).Concat(NumberAndDate).Concat(Title).Concat(Body).Concat(Closing).Concat(Rest).Concat(Party);

    private static IEnumerable<Departure> Page =>
    [
        new("page.size", "Letter", Plan with { PageSize = "w:w=\"12240\" w:h=\"15840\"" }),
        new("page.orientation", "", Plan with { PageSize = "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" }),
        new("page.margin-top", "19 mm", Plan with { Margins = Plan.Margins.Replace("top=\"1134\"", "top=\"1077\"") }),
        new("page.margin-bottom", "26 mm", Plan with { Margins = Plan.Margins.Replace("bottom=\"1134\"", "bottom=\"1474\"") }),
        new("page.margin-left", "1 inch", Plan with { Margins = Plan.Margins.Replace("left=\"1701\"", "left=\"1440\"") }),
        new("page.margin-right", "1 inch", Plan with { Margins = Plan.Margins.Replace("right=\"850\"", "right=\"1440\"") }),
        new("page-number.missing", "in a long document", Plan with { HasPageNumber = false, Body = [.. Plan.Body.Take(3), .. Enumerable.Repeat(Plan.Body[1], 50), Plan.Body[^1]] }),
        new("page-number.first-page", "", Plan with { HidesFirstNumber = false }),
        new("page-number.position", "in the footer", Plan with { NumberInFooter = true }),
        new("page-number.alignment", "", Plan.Set("page-number", s => s with { Align = "right" })),
        new("page-number.size", "", Plan.Set("page-number", s => s with { HalfPoints = 22 })),
        new("page-number.italic", "", Plan.Set("page-number", s => s with { Italic = true })),
        new("page-number.numerals", "Roman", Plan with { NumberType = "<w:pgNumType w:fmt=\"lowerRoman\"/>" }),
        new("page-number.start", "from 2", Plan with { NumberType = "<w:pgNumType w:start=\"2\"/>" }),
    ];

    private static IEnumerable<Departure> Formats =>
    [
        new("nation.size", "", Plan.Set("nation", s => s with { HalfPoints = 28 })),
        new("nation.bold", "", Plan.Set("nation", s => s with { Bold = false })),
        new("motto.size", "", Plan.Set("motto", s => s with { HalfPoints = 24 })),
        new("motto.italic", "", Plan.Set("motto", s => s with { Italic = true })),
        new("motto.underline", "", Plan.Set("motto", s => s with { Underline = true })),
        new("issuer-parent.bold", "", Plan.Set("issuer-parent", s => s with { Bold = true }), IsFoundAnywhere: false),
        new("issuer-name.bold", "", Plan.Set("issuer-name", s => s with { Bold = false })),
        new("issuer-name.upper", "", Plan with { Issuer = "Sở Y tế" }),
        new("number.size", "", Plan.Set("number", s => s with { HalfPoints = 24 })),
        new("number.bold", "", Plan.Set("number", s => s with { Bold = true })),
        new("place-date.italic", "", Plan.Set("place-date", s => s with { Italic = false })),
        new("type-name.size", "", Plan.Set("type-name", s => s with { HalfPoints = 32 })),
        new("type-name.upper", "", Plan with { TypeName = "Kế hoạch" }),
        new("type-name.alignment", "", Plan.Set("type-name", s => s with { Align = "left" })),
        new("subject.bold", "", Plan.Set("subject", s => s with { Bold = false })),
        new("letter-subject.size", "", Letter.Set("letter-subject", s => s with { HalfPoints = 28 })),
        new("letter-subject.italic", "", Letter.Set("letter-subject", s => s with { Italic = true })),
        new("addressees.size", "", Letter.Set("addressees", s => s with { HalfPoints = 24 })),
        new("body.size", "12 pt", Plan.Set("body", s => s with { HalfPoints = 24 })),
        new("body.font", "", Plan.Set("body", s => s with { Font = "Arial" })),
        new("body.color", "blue", Plan.Set("body", s => s with { Color = "0000FF" })),
        new("body.alignment", "", Plan.Set("body", s => s with { Align = "left" })),
        new("legal-basis.italic", "", Decision.Set("legal-basis", s => s with { Italic = false })),
        new("section.bold", "", Plan.Set("section", s => s with { Bold = false })),
        new("recipients-label.italic", "", Plan.Set("recipients-label", s => s with { Italic = false })),
        new("recipients.size", "", Plan.Set("recipients", s => s with { HalfPoints = 26 })),
        new("signer-authority.bold", "", Plan.Set("signer-authority", s => s with { Bold = false })),
        new("signer-title.upper", "", Plan with { Title = "Phó Giám đốc" }, IsFoundAnywhere: false),
        new("signer-name.bold", "", Plan.Set("signer-name", s => s with { Bold = false })),
        new("cell.font", "", (Plan with { TableRows = 3 }).Set("cell", s => s with { Font = "Calibri" })),
        new("appendix-title.size", "", Decision.Set("appendix-title", s => s with { HalfPoints = 32 })),
        new("appendix-title.upper", "", Decision with { Appendices = [(Decision.Appendices[0].Head, "Danh sách tập thể", Decision.Appendices[0].Of), Decision.Appendices[1]] }, IsFoundAnywhere: false),
        new("appendix-of.italic", "", Decision.Set("appendix-of", s => s with { Italic = false })),
        new("text.legacy-encoding", "TCVN3", Plan.Set("recipients", s => s with { Font = ".VnTime" })),
        new("text.legacy-encoding", "VNI", Plan.Set("body", s => s with { Font = "VNI-Times" })),
        new("runs-conflict", "half a number bold", Plan.Edit("word/document.xml", "Số: 20/KH-SYT</w:t></w:r>", "Số: 20</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>/KH-SYT</w:t></w:r>"), IsFoundAnywhere: false),
        new("runs-conflict", "a larger word in the body", Plan.Edit("word/document.xml", "công khai, ", "công khai, </w:t></w:r><w:r><w:rPr><w:sz w:val=\"40\"/></w:rPr><w:t>rõ ràng, </w:t></w:r><w:r><w:t>"), IsFoundAnywhere: false),
    ];

    private static IEnumerable<Departure> Heading =>
    [
        new("nation.text", "a letter missing", Plan with { Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NA" }),
        new("nation.missing", "", Plan with { Nation = "" }),
        new("motto.text", "hyphens without spaces", Plan with { Motto = "Độc lập-Tự do-Hạnh phúc" }),
        new("motto.text", "dashes", Plan with { Motto = "Độc lập – Tự do – Hạnh phúc" }),
        new("motto.text", "capitals", Plan with { Motto = "ĐỘC LẬP - TỰ DO - HẠNH PHÚC" }),
        new("motto.missing", "", Plan with { Motto = "" }),
        new("motto.rule", "", Plan with { RuleUnderMotto = false }),
        new("issuer-name.missing", "", Plan with { Issuer = "", Parent = "", MarkUnderIssuer = true }),
        new("issuer-name.rule", "", Plan with { MarkUnderIssuer = false }),
    ];

    private static IEnumerable<Departure> NumberAndDate =>
    [
        new("number.missing", "", Plan with { Number = "" }),
        new("number.label", "no colon", Plan with { Number = "Số 20/KH-SYT" }),
        new("number.label", "no space", Plan with { Number = "Số:20/KH-SYT" }),
        new("number.blank", "", Plan with { Number = "Số:      /KH-SYT" }),
        new("number.leading-zero", "", Plan with { Number = "Số: 5/KH-SYT" }),
        new("number.spaces", "", Plan with { Number = "Số: 20 / KH - SYT" }),
        new("number.grammar", "no symbol of a body", Plan with { Number = "Số: 20/KH-" }),
        new("number.grammar", "three digits too many", Plan with { Number = "Số: 0020/KH-SYT" }),
        new("number.type", "the number of a report", Plan with { Number = "Số: 20/BC-SYT" }),
        new("place-date.missing", "", Plan with { PlaceDate = "" }),
        new("place-date.comma", "", Plan with { PlaceDate = "Minh Hưng ngày 05 tháng 02 năm 2026" }),
        new("place-date.leading-zero", "day", Plan with { PlaceDate = "Minh Hưng, ngày 5 tháng 02 năm 2026" }),
        new("place-date.leading-zero", "month", Plan with { PlaceDate = "Minh Hưng, ngày 05 tháng 2 năm 2026" }),
        new("place-date.extra-zero", "", Plan with { PlaceDate = "Minh Hưng, ngày 05 tháng 04 năm 2026" }),
        new("place-date.date", "30 February", Plan with { PlaceDate = "Minh Hưng, ngày 30 tháng 02 năm 2026" }),
        new("place-date.grammar", "no place", Plan with { PlaceDate = "Ngày 05 tháng 02 năm 2026" }),
        new("place-date.blank", "", Plan with { PlaceDate = "Minh Hưng, ngày      tháng     năm 2026" }),
    ];

    private static IEnumerable<Departure> Title =>
    [
        new("type-name.unknown", "", Plan with { TypeName = "KẾ SÁCH" }),
        new("subject.missing", "", Plan with { Subject = "" }),
        new("subject.lead", "", Plan with { Subject = "V/v thực hiện phong trào" }),
        new("subject.rule", "", Plan with { MarkUnderSubject = false }),
        new("letter-subject.missing", "", Letter with { LetterSubject = "" }),
        new("letter-subject.lead", "", Letter with { LetterSubject = "Về việc đăng ký mô hình" }),
        new("addressees.kind", "in a plan", Plan with { Addressees = ["Các đơn vị trực thuộc"] }),
        new("addressees.missing", "in a letter", Letter with { Addressees = [] }),
        new("addressees.label", "", Letter.Edit("word/document.xml", "Kính gửi:", "Kính gửi")),
        new("addressees.punctuation", "", Letter.Edit("word/document.xml", "Bệnh viện Đa khoa tỉnh;", "Bệnh viện Đa khoa tỉnh,")),
    ];

    private static IEnumerable<Departure> Body =>
    [
        new("body.first-line-indent", "2 cm", Plan.Set("body", s => s with { FirstLine = 1134 })),
        new("body.first-line-indent", "none", Plan.Set("body", s => s with { FirstLine = 0 })),
        new("body.gap", "3 pt", Plan.Set("body", s => s with { Before = 60 })),
        new("body.line-spacing", "double", Plan.Set("body", s => s with { Line = "w:line=\"480\" w:lineRule=\"auto\"" })),
        new("body.line-spacing", "12 pt exactly", Plan.Set("body", s => s with { Line = "w:line=\"240\" w:lineRule=\"exact\"" })),
        new("body.end-mark", "", Plan with { Body = [.. Plan.Body.Take(3), "Các đơn vị tổ chức thực hiện."] }),
        new("legal-basis.punctuation", "", Decision with { Bases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.", Decision.Bases[1]] }),
        new("legal-basis.punctuation", "the last", Decision with { Bases = [Decision.Bases[0], "Theo đề nghị của Hội đồng tại Tờ trình số 12/TTr-HĐ;"] }),
        new("cell.header-row", "", Specimens.Minutes with { TableRepeatsHead = false }),
    ];

    private static IEnumerable<Departure> Closing =>
    [
        new("signer-authority.prefix", "no full stop", Plan with { Authority = "KT GIÁM ĐỐC" }),
        new("signer-authority.prefix", "the Party's", Plan with { Authority = "K/T GIÁM ĐỐC" }),
        new("signer-title.prefix", "", Plan with { Authority = "", Title = "Q GIÁM ĐỐC" }),
        new("signer-name.academic-title", "", Plan with { Name = "TS. Trần Minh Khang" }),
        new("signer-name.missing", "", Plan with { Name = "" }),
        new("signer-title.missing", "", Plan with { Authority = "", Title = "" }),
        new("recipients-label.missing", "", Plan with { RecipientsLabel = "" }, IsFoundAnywhere: false),
        new("recipients-label.text", "", Plan with { RecipientsLabel = "Nơi nhận" }),
        new("recipients.dash", "", Plan with { Recipients = ["- UBND tỉnh;", "Các đơn vị;", "- Lưu: VT."] }),
        new("recipients.separator", "", Plan with { Recipients = ["- UBND tỉnh,", "- Lưu: VT."] }),
        new("recipients.end", "", Plan with { Recipients = ["- UBND tỉnh;", "- Lưu: VT;"] }),
        new("recipients.filing", "none", Plan with { Recipients = ["- UBND tỉnh;", "- Các đơn vị."] }),
        new("recipients.filing", "without the registry", Plan with { Recipients = ["- UBND tỉnh;", "- Lưu: NVY."] }),
        new("recipients.first", "", Letter with { Recipients = ["- Ban Giám đốc;", "- Lưu: VT."] }),
    ];

    private static IEnumerable<Departure> Rest =>
    [
        new("appendix-title.numeral", "Arabic", Decision with { Appendices = [("Phụ lục 1", Decision.Appendices[0].Title, Decision.Appendices[0].Of), Decision.Appendices[1]] }),
        new("appendix-title.numeral", "not counted", Decision with { Appendices = [("Phụ lục", Decision.Appendices[0].Title, Decision.Appendices[0].Of), Decision.Appendices[1]] }),
        new("appendix-title.page-number", "", Decision.Edit("word/document.xml", "<w:pgNumType w:start=\"1\"/>", "")),
        new("appendix-of.text", "", Decision with { Appendices = [Decision.Appendices[0], ("Phụ lục II", "DANH SÁCH CÁ NHÂN", "Kèm theo Quyết định số 311/QĐ-SYT")] }, IsFoundAnywhere: false),
        new("secrecy.text", "", Plan with { Secrecy = "HƠI MẬT" }, IsFoundAnywhere: false),
        new("urgency.text", "", Plan with { Urgency = "RẤT KHẨN" }, IsFoundAnywhere: false),
        new("circulation.text", "", Plan with { Circulation = "LƯU HÀNH" }, IsFoundAnywhere: false),
        new("text.nfc", "", Plan with { Subject = Plan.Subject.Normalize(System.Text.NormalizationForm.FormD) }),
        new("text.language", "", Plan with { Language = "en-US" }),
        new("text.tracked-changes", "", Plan.Edit("word/document.xml", "</w:p>", "<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t></w:t></w:r></w:ins></w:p>")),
        new("wrong-standard", "the Party's number under the Quốc hiệu", Plan with { Number = "Số 20-KH/TU" }),
        new("wrong-standard", "a Party committee under the Quốc hiệu", Plan with { Parent = "ĐẢNG BỘ TỈNH MINH HƯNG", Issuer = "ĐẢNG ỦY XÃ TÂN LẬP" }),
    ];

    private static IEnumerable<Departure> Party =>
    [
        new("nation.size", "Party", PartyPlan.Set("nation", s => s with { HalfPoints = 28 })),
        new("nation.rule", "Party", PartyPlan with { RuleUnderMotto = false }),
        new("nation.text", "Party", PartyPlan with { Nation = "ĐẢNG CỘNG SẢN VIỆT NA" }),
        new("issuer-name.asterisk", "", PartyPlan with { MarkUnderIssuer = false }),
        new("number.label", "a colon", PartyPlan with { Number = "Số: 06-KH/ĐU" }),
        new("number.leading-zero", "Party", PartyPlan with { Number = "Số 6-KH/ĐU" }),
        new("wrong-standard", "a State number under the Party's title", PartyPlan with { Number = "Số: 20/KH-SYT" }),
        new("page.margin-right", "Party, 20 mm", PartyPlan with { Margins = PartyPlan.Margins.Replace("right=\"850\"", "right=\"1134\"") }),
        new("type-name.size", "Party", PartyPlan.Set("type-name", s => s with { HalfPoints = 28 })),
        new("subject.dashes", "", PartyPlan with { MarkUnderSubject = false }),
        new("body.line-spacing", "Party, 17 pt", PartyPlan.Set("body", s => s with { Line = "w:line=\"340\" w:lineRule=\"exact\"" })),
        new("body.end-mark", "Party", PartyPlan with { Body = [.. PartyPlan.Body.Take(2), "Các chi bộ tổ chức thực hiện./."] }),
        new("signer-authority.prefix", "the State's", PartyPlan with { Authority = "TM. ĐẢNG ỦY" }),
        new("signer-title.bold", "Party", PartyPlan.Set("signer-title", s => s with { Bold = true })),
        new("recipients-label.underline", "", PartyPlan.Set("recipients-label", s => s with { Underline = false })),
        new("recipients.filing", "the State's registry", PartyPlan with { Recipients = ["- Các chi bộ;", "- Lưu VT."] }),
        new("recipients.separator", "2026", PartyPlan with { Recipients = ["- Các chi bộ,", "- Lưu Đảng ủy."] }),
        new("addressees.submission-label", "", (PartyPlan with { TypeName = "TỜ TRÌNH", Number = "Số 06-TTr/ĐU", Addressees = ["Ban Thường vụ Tỉnh ủy"], Recipients = ["- Như trên;", "- Lưu Đảng ủy."] })
            .Edit("word/document.xml", "Kính trình:", "Kính gửi:")),
        new("letter-subject.lead", "2018", Specimens.PartyLetter2018 with { LetterSubject = "V/v đăng ký mô hình" }),
        new("letter-subject.italic", "2018", Specimens.PartyLetter2018.Set("letter-subject", s => s with { Italic = false })),
        new("number.type", "2018", Specimens.PartyLetter2018 with { Number = "Số 127-KH/BDVTU" }, IsFoundAnywhere: false),
    ];
}
