using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.Documents.Checking.Zones;

/// <summary>The fixed words by which parts of a document are known.</summary>
internal static partial class KnownTexts
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";

    /// <summary>Folded names of the types of State and Party documents.</summary>
    public static readonly FrozenSet<string> TypeNames = DocumentTypes.State.Values.Concat(DocumentTypes.Party.Values).Concat(
        ["Thư công", "Tuyên bố", "Lời kêu gọi", "Quy hoạch", "Chiến lược", "Giấy đi đường", "Giấy chứng nhận", "Đề cương", "Công văn", "Báo cáo thành tích", "Phiếu chấm điểm", "Bản đăng ký", "Bản cam kết", "Danh sách"])
        .Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forms people fill in: they bear no number, go to whom they name, and have no list of recipients.</summary>
    public static readonly FrozenSet<string> Forms = new[] { "Phiếu chấm điểm", "Bản đăng ký", "Bản cam kết", "Báo cáo thành tích" }.Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Secrecy = new[] { "MẬT", "TỐI MẬT", "TUYỆT MẬT" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Urgency = new[] { "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Circulation = new[] { "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsNation(string text) => Folded.Of(text) is var f && (f.Contains("CONGHOAXAHOI", StringComparison.Ordinal) || f.Contains("XAHOICHUNGHIA", StringComparison.Ordinal)) && f.Length < 45;

    public static bool IsParty(string text) => Folded.Of(text) is var f && f.StartsWith("DANGCONGSAN", StringComparison.Ordinal) && f.Length < 26;

    public static bool IsMotto(string text) => Folded.Of(text) is var f && f.StartsWith("DOCLAP", StringComparison.Ordinal) && f.Length < 30;

    public static bool IsNumber(string text) => text.Length < 60 && NumberLine().IsMatch(text);

    public static bool IsPlaceDate(string text) => text.Length < 100 && Folded.Of(text) is var f
        && f.IndexOf("NGAY", StringComparison.Ordinal) is var day and >= 0
        && f.IndexOf("THANG", day, StringComparison.Ordinal) is var month and >= 0
        && f.IndexOf("NAM", month, StringComparison.Ordinal) >= 0;

    public static bool IsUpper(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^S[ốố]\s*[:：.]?\s*[\d._…]*\s*[-/]", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLine();
}
