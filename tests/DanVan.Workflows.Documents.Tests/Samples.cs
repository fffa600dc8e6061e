using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Documents.Html;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>Documents the tests set and take apart again.</summary>
internal static class Samples
{
    public static AdministrativeDocument StatePlan { get; } = new()
    {
        ProfileId = "state-nd30",
        KindId = "plan",
        TypeName = "Kế hoạch",
        Number = DocumentNumber.Parse("20/KH-SYT"),
        Date = new LocalDate(2024, 1, 16),
        Place = "Đồng Xoài",
        IssuerParent = "Ủy ban nhân dân tỉnh Bình Phước",
        IssuerName = "Sở Y tế",
        Subject = "Thực hiện phong trào thi đua “Dân vận khéo” năm 2024",
        BodyHtml = """
            <p class="legal-basis">Căn cứ Nghị quyết số 25-NQ/TW;</p>
            <h2>I<span class="section-mark"></span> MỤC ĐÍCH</h2>
            <p>Nội dung của kế hoạch<span class="end-mark"></span></p>
            """,
        Signer = new() { Title = "Giám đốc", Name = "Nguyễn Văn A" },
        Recipients = ["UBND tỉnh (để báo cáo)", "Các đơn vị trực thuộc", "Lưu: VT"],
    };

    public static AdministrativeDocument PartyPlan { get; } = StatePlan with
    {
        ProfileId = "party-hd05-2026",
        Number = DocumentNumber.Parse("24-KH/BDVTU"),
        Date = new LocalDate(2026, 3, 5),
        IssuerParent = "Tỉnh ủy Bình Phước",
        IssuerName = "Ban Dân vận",
        Subject = "thực hiện phong trào thi đua “Dân vận khéo” năm 2026",
        Signer = new() { Title = "Phó Trưởng ban", Name = "Trần Thị B", Capacity = SigningCapacity.ForHead, For = "Trưởng ban" },
        Recipients = ["Tỉnh ủy (để báo cáo)", "Lưu Ban Dân vận"],
    };

    public static AdministrativeDocument Certificate { get; } = StatePlan with
    {
        KindId = "certificate",
        Frame = DocumentFrame.Certificate,
        TypeName = "Giấy khen",
        Number = DocumentNumber.Parse("03/GK-SYT"),
        Date = new LocalDate(2024, 12, 20),
        Subject = "Giám đốc Sở Y tế",
        BodyHtml = """
            <p class="award-recipient">Xã Tiến Lợi</p>
            <p class="award-achievement">Đã có thành tích tiêu biểu</p>
            <p class="award-register">Quyết định số 12/QĐ-SYT<br>Vào sổ khen thưởng số 03/GK-SYT</p>
            """,
        Recipients = [],
    };

    public static string Html(AdministrativeDocument document) => Encoding.UTF8.GetString(new HtmlDocumentWriter().Write(document));

    public static IHtmlDocument Page(AdministrativeDocument document) => new HtmlParser().ParseDocument(Html(document));

    public static string? TextOf(this IHtmlDocument page, string selector) => page.QuerySelector(selector)?.TextContent;
}
