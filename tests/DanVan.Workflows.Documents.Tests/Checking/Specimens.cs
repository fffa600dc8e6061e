namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>One correct document of each sort.</summary>
internal static class Specimens
{
    private static readonly SpecimenStyle Fourteen = new(28);

    private static readonly Dictionary<string, SpecimenStyle> State = new()
    {
        ["nation"] = new(24) { Bold = true, Align = "center" },
        ["motto"] = new(26) { Bold = true, Align = "center" },
        ["issuer-parent"] = new(24) { Align = "center" },
        ["issuer-name"] = new(24) { Bold = true, Align = "center" },
        ["number"] = new(26) { Align = "center" },
        ["place-date"] = new(26) { Italic = true, Align = "center" },
        ["type-name"] = Fourteen with { Bold = true, Align = "center" },
        ["subject"] = Fourteen with { Bold = true, Align = "center" },
        ["letter-subject"] = new(24) { Align = "center" },
        ["addressees"] = Fourteen with { Align = "center" },
        ["body"] = Fourteen with { Align = "both", FirstLine = 567, Before = 120 },
        ["legal-basis"] = Fourteen with { Italic = true, Align = "both", FirstLine = 567, Before = 120 },
        ["section"] = Fourteen with { Bold = true, Align = "both", FirstLine = 567, Before = 120 },
        ["recipients-label"] = new(24) { Bold = true, Italic = true },
        ["recipients"] = new(22),
        ["signer-authority"] = new(26) { Bold = true, Align = "center" },
        ["signer-title"] = new(26) { Bold = true, Align = "center" },
        ["signer-name"] = Fourteen with { Bold = true, Align = "center" },
        ["mark"] = new(16) { Align = "center" },
        ["page-number"] = new(26) { Align = "center" },
        ["cell"] = new(24),
        ["head-cell"] = new(24) { Bold = true, Align = "center" },
        ["secrecy"] = new(26) { Bold = true, Align = "center", Color = "FF0000" },
        ["urgency"] = new(26) { Bold = true, Align = "center", Color = "FF0000" },
        ["circulation"] = new(26) { Bold = true, Align = "center" },
        ["appendix-title"] = Fourteen with { Bold = true, Align = "center" },
        ["appendix-of"] = Fourteen with { Italic = true, Align = "center" },
    };

    private static readonly Dictionary<string, SpecimenStyle> Party = new(State)
    {
        ["nation"] = new(30) { Bold = true, Align = "center" },
        ["issuer-parent"] = new(28) { Align = "center" },
        ["issuer-name"] = new(28) { Bold = true, Align = "center" },
        ["number"] = new(28) { Align = "center" },
        ["place-date"] = new(28) { Italic = true, Align = "center" },
        ["type-name"] = new(32) { Bold = true, Align = "center" },
        ["letter-subject"] = new(24) { Italic = true, Align = "center" },
        ["body"] = Fourteen with { Align = "both", FirstLine = 567, Before = 120, Line = "w:line=\"360\" w:lineRule=\"exact\"" },
        ["legal-basis"] = Fourteen with { Align = "both", FirstLine = 567, Before = 120, Line = "w:line=\"360\" w:lineRule=\"exact\"" },
        ["recipients-label"] = new(28) { Underline = true },
        ["recipients"] = new(24),
        ["signer-authority"] = new(28) { Bold = true, Align = "center" },
        ["signer-title"] = new(28) { Align = "center" },
        ["signer-name"] = new(28) { Bold = true, Align = "center" },
    };

    public static Specimen Plan { get; } = new() { Styles = State };

    public static Specimen Letter { get; } = Plan with
    {
        TypeName = "", Subject = "", Section = "", Number = "Số: 05/SYT-NVY", LetterSubject = "V/v đăng ký mô hình “Dân vận khéo” năm 2026",
        Addressees = ["Bệnh viện Đa khoa tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"], Recipients = ["- Như trên;", "- Ban Giám đốc;", "- Lưu: VT."],
    };

    public static Specimen Decision { get; } = Plan with
    {
        TypeName = "QUYẾT ĐỊNH", Subject = "Về việc khen thưởng phong trào thi đua “Dân vận khéo” năm 2026", Number = "Số: 311/QĐ-SYT", Section = "",
        PlaceDate = "Minh Hưng, ngày 15 tháng 4 năm 2026", Bases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "Theo đề nghị của Hội đồng tại Tờ trình số 12/TTr-HĐ."],
        Body = ["Điều 1. Khen thưởng 02 tập thể có tên trong danh sách kèm theo.", "Điều 2. Mức tiền thưởng theo quy định hiện hành.", "Điều 3. Quyết định này có hiệu lực kể từ ngày ký./."],
        Recipients = ["- Như Điều 3;", "- Lưu: VT."], Authority = "", Title = "GIÁM ĐỐC",
        Appendices = [("Phụ lục I", "DANH SÁCH TẬP THỂ", "(Kèm theo Quyết định số 311/QĐ-SYT ngày 15 tháng 4 năm 2026 của Sở Y tế)"), ("Phụ lục II", "DANH SÁCH CÁ NHÂN", "(Kèm theo Quyết định số 311/QĐ-SYT ngày 15 tháng 4 năm 2026 của Sở Y tế)")],
    };

    public static Specimen Minutes { get; } = Plan with
    {
        TypeName = "BIÊN BẢN", Subject = "Họp Hội đồng xét khen thưởng năm 2026", Number = "Số: 07/BB-HĐ", Section = "", Authority = "", Title = "CHỦ TỌA",
        Second = ("THƯ KÝ", "Lê Thu Hà"), Recipients = ["- Lưu: VT, Hồ sơ."], TableRows = 12,
    };

    public static Specimen Submission { get; } = Plan with
    {
        TypeName = "TỜ TRÌNH", Number = "Số: 12/TTr-SYT", Subject = "Về việc khen thưởng năm 2026", Addressees = ["Ủy ban nhân dân tỉnh"], Recipients = ["- Như trên;", "- Lưu: VT."],
    };

    public static Specimen Front { get; } = Plan with
    {
        Parent = "ỦY BAN MTTQ VIỆT NAM TỈNH MINH HƯNG", Issuer = "BAN THƯỜNG TRỰC", Number = "Số: 24/KH-MTTQ-BTT", Authority = "TM. BAN THƯỜNG TRỰC", Title = "CHỦ TỊCH",
    };

    public static Specimen PartyPlan { get; } = Plan with
    {
        IsParty = true, Styles = Party, Nation = "ĐẢNG CỘNG SẢN VIỆT NAM", Motto = "", Parent = "ĐẢNG BỘ TỈNH MINH HƯNG", Issuer = "ĐẢNG ỦY XÃ TÂN LẬP", Number = "Số 06-KH/ĐU",
        Subject = "thực hiện phong trào thi đua “Dân vận khéo” năm 2026",
        Body = ["Để triển khai phong trào, Đảng ủy ban hành Kế hoạch như sau:", "1. Mỗi chi bộ đăng ký một mô hình.", "Các chi bộ nghiêm túc tổ chức thực hiện."],
        Recipients = ["- Thường trực Tỉnh ủy (để báo cáo);", "- Các chi bộ trực thuộc;", "- Lưu Đảng ủy."], Authority = "T/M ĐẢNG ỦY", Title = "PHÓ BÍ THƯ",
    };

    public static Specimen PartyLetter2018 { get; } = PartyPlan with
    {
        TypeName = "", Subject = "", Section = "", Number = "Số 127-CV/BDVTU", LetterSubject = "Đăng ký mô hình “Dân vận khéo” năm 2024", PlaceDate = "Minh Hưng, ngày 20 tháng 02 năm 2024",
        Parent = "TỈNH ỦY MINH HƯNG", Issuer = "BAN DÂN VẬN", Addressees = ["Ban Thường vụ các huyện ủy"], Authority = "K/T TRƯỞNG BAN", Title = "PHÓ TRƯỞNG BAN",
        Body = ["Ban Dân vận đề nghị các đồng chí đăng ký mô hình.", "Văn bản đăng ký gửi trước ngày 31/3/2024./."], Recipients = ["- Như trên,", "- Lưu Ban Dân vận."],
        Styles = new Dictionary<string, SpecimenStyle>(Party) { ["signer-title"] = new(28) { Bold = true, Align = "center" } },
    };

    public static IReadOnlyDictionary<string, (Specimen Specimen, string Profile)> All { get; } = new Dictionary<string, (Specimen, string)>
    {
        ["plan"] = (Plan, "state-nd30"),
        ["letter"] = (Letter, "state-nd30"),
        ["decision"] = (Decision, "state-nd30"),
        ["minutes"] = (Minutes, "state-nd30"),
        ["submission"] = (Submission, "state-nd30"),
        ["front"] = (Front, "front"),
        ["party-plan"] = (PartyPlan, "party-hd05-2026"),
        ["party-letter-2018"] = (PartyLetter2018, "party-hd36-2018"),
    };
}
