using System.Collections.Frozen;

namespace DanVan.Workflows.Documents;

/// <summary>
/// The closed lists of type abbreviations that may stand in a document's symbol. Thread-safe.
/// </summary>
/// <remarks>
/// The State list is Annex III of Decree 30/2020/NĐ-CP: 27 titled types and three kinds of copies. Plain letters (công văn) have no
/// abbreviation there; <c>05/BNV-VP</c> can only be told from <c>20/KH-SYT</c> because the list is closed. <c>GK</c>, the register of
/// certificates (sổ khen thưởng), is not in the decree: it is this library's own series and never stands on an exchanged document.
/// </remarks>
public static class DocumentTypes
{
    /// <summary>The type of the register of certificates (sổ khen thưởng).</summary>
    public const string Certificate = "GK";

    /// <summary>Abbreviation to name for <see cref="NumberingShape.State"/>, for instance <c>KH</c> to <c>Kế hoạch</c>. Compared ordinally.</summary>
    public static IReadOnlyDictionary<string, string> State { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NQ"] = "Nghị quyết", ["QĐ"] = "Quyết định", ["CT"] = "Chỉ thị", ["QC"] = "Quy chế", ["QyĐ"] = "Quy định", ["TC"] = "Thông cáo",
        ["TB"] = "Thông báo", ["HD"] = "Hướng dẫn", ["CTr"] = "Chương trình", ["KH"] = "Kế hoạch", ["PA"] = "Phương án", ["ĐA"] = "Đề án",
        ["DA"] = "Dự án", ["BC"] = "Báo cáo", ["BB"] = "Biên bản", ["TTr"] = "Tờ trình", ["HĐ"] = "Hợp đồng", ["CĐ"] = "Công điện",
        ["BGN"] = "Bản ghi nhớ", ["BTT"] = "Bản thỏa thuận", ["GUQ"] = "Giấy ủy quyền", ["GM"] = "Giấy mời", ["GGT"] = "Giấy giới thiệu",
        ["GNP"] = "Giấy nghỉ phép", ["PG"] = "Phiếu gửi", ["PC"] = "Phiếu chuyển", ["PB"] = "Phiếu báo",
        ["SY"] = "Bản sao y", ["TrS"] = "Bản trích sao", ["SL"] = "Bản sao lục",
        ["GK"] = "Giấy khen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Abbreviation to name for <see cref="NumberingShape.Party"/>; here letters do have one, <c>CV</c>. Compared ordinally. The list tells
    /// names; it does not limit what <see cref="DocumentNumber"/> accepts, because the Party pattern is unambiguous without it.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Party { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NQ"] = "Nghị quyết", ["QĐ"] = "Quyết định", ["QĐi"] = "Quy định", ["CT"] = "Chỉ thị", ["KL"] = "Kết luận", ["QC"] = "Quy chế",
        ["TT"] = "Thông tri", ["HD"] = "Hướng dẫn", ["TB"] = "Thông báo", ["BC"] = "Báo cáo", ["KH"] = "Kế hoạch", ["QTr"] = "Quy trình",
        ["CTr"] = "Chương trình", ["ĐA"] = "Đề án", ["PA"] = "Phương án", ["TTr"] = "Tờ trình", ["CV"] = "Công văn", ["BB"] = "Biên bản",
        ["GM"] = "Giấy mời", ["GK"] = "Giấy khen",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
