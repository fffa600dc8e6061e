using System.IO.Compression;
using System.Text;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>
/// A correct document, from which tests make wrong ones. Written with no part of the library, so that the writer and the checker cannot share a
/// misreading without a test that notices.
/// </summary>
internal sealed record Specimen
{
    public SpecimenWay Way { get; init; }

    /// <summary>Whether heading and closing stand in tables; otherwise tabs make their columns (not with named styles).</summary>
    public bool HasTables { get; init; } = true;

    public bool IsParty { get; init; }

    public required IReadOnlyDictionary<string, SpecimenStyle> Styles { get; init; }

    public string Nation { get; init; } = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    public string Motto { get; init; } = "Độc lập - Tự do - Hạnh phúc";

    public bool RuleUnderMotto { get; init; } = true;

    public string Parent { get; init; } = "ỦY BAN NHÂN DÂN TỈNH MINH HƯNG";

    public string Issuer { get; init; } = "SỞ Y TẾ";

    public bool MarkUnderIssuer { get; init; } = true;

    public string Number { get; init; } = "Số: 20/KH-SYT";

    public string PlaceDate { get; init; } = "Minh Hưng, ngày 05 tháng 02 năm 2026";

    public string LetterSubject { get; init; } = "";

    public string TypeName { get; init; } = "KẾ HOẠCH";

    public string Subject { get; init; } = "Thực hiện phong trào thi đua “Dân vận khéo” năm 2026";

    public bool MarkUnderSubject { get; init; } = true;

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public IReadOnlyList<string> Bases { get; init; } = [];

    public IReadOnlyList<string> Body { get; init; } =
    [
        "Để triển khai phong trào thi đua “Dân vận khéo” năm 2026, Sở Y tế ban hành Kế hoạch như sau:",
        "a) Mỗi đơn vị đăng ký ít nhất một mô hình, có mục tiêu đo được và sản phẩm kiểm chứng được.",
        "b) Việc đăng ký, theo dõi, chấm điểm bảo đảm công khai, khách quan, đúng thời hạn.",
        "Các đơn vị nghiêm túc tổ chức thực hiện; nếu có vướng mắc, phản ánh về Sở Y tế./.",
    ];

    public string Section { get; init; } = "I. MỤC ĐÍCH, YÊU CẦU";

    public int TableRows { get; init; }

    public bool TableRepeatsHead { get; init; } = true;

    public string RecipientsLabel { get; init; } = "Nơi nhận:";

    public IReadOnlyList<string> Recipients { get; init; } = ["- UBND tỉnh (để báo cáo);", "- Các đơn vị trực thuộc;", "- Lưu: VT, NVY."];

    public string Authority { get; init; } = "KT. GIÁM ĐỐC";

    public string Title { get; init; } = "PHÓ GIÁM ĐỐC";

    public string Name { get; init; } = "Trần Minh Khang";

    /// <summary>Title over name, of a second signer on the left.</summary>
    public (string Title, string Name)? Second { get; init; }

    public IReadOnlyList<(string Head, string Title, string Of)> Appendices { get; init; } = [];

    public string Secrecy { get; init; } = "";

    public string Urgency { get; init; } = "";

    public string Circulation { get; init; } = "";

    public string PageSize { get; init; } = "w:w=\"11906\" w:h=\"16838\"";

    public string Margins { get; init; } = "w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"";

    public string Language { get; init; } = "vi-VN";

    public bool HasPageNumber { get; init; } = true;

    public bool HidesFirstNumber { get; init; } = true;

    public bool NumberInFooter { get; init; }

    public string NumberType { get; init; } = "";

    /// <summary>The last change of all, on the text of a part: part, what stands there, what shall stand there.</summary>
    public IReadOnlyList<(string Part, string Old, string New)> Edits { get; init; } = [];

    public Specimen Set(string part, Func<SpecimenStyle, SpecimenStyle> change) =>
        this with { Styles = Styles.ToDictionary(s => s.Key, s => s.Key == part ? change(s.Value) : s.Value) };

    public Specimen Edit(string part, string old, string @new) => this with { Edits = [.. Edits, (part, old, @new)] };

    public Dictionary<string, string> Parts()
    {
        var parts = new SpecimenXml(this).Parts();
        foreach (var (part, old, changed) in Edits)
        {
            Assert.That(parts[part], Does.Contain(old), "the departure must find its place in the specimen");
            var at = parts[part].IndexOf(old, StringComparison.Ordinal);
            parts[part] = parts[part][..at] + changed + parts[part][(at + old.Length)..];
        }

        return parts;
    }

    public byte[] Build() => Zip(Parts().ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value)));

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
