using System.Collections.Frozen;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// The named paragraph styles of a DOCX, one a component: the writer sets every paragraph in one of them, and the checker knows by them which part
/// of a document a paragraph is. The names follow the practice of the offices' own template files (<c>VB</c>: văn bản).
/// </summary>
public static class FormatStyles
{
    private static readonly FrozenDictionary<string, string> OfComponents = new Dictionary<string, string>
    {
        [FormatComponents.Nation] = "VB_QuocHieu",
        [FormatComponents.Motto] = "VB_TieuNgu",
        [FormatComponents.IssuerParent] = "VB_CoQuanChuQuan",
        [FormatComponents.IssuerName] = "VB_CoQuanBanHanh",
        [FormatComponents.Number] = "VB_SoKyHieu",
        [FormatComponents.PlaceDate] = "VB_DiaDanhNgayThang",
        [FormatComponents.TypeName] = "VB_TenLoai",
        [FormatComponents.Subject] = "VB_TrichYeu",
        [FormatComponents.LetterSubject] = "VB_TrichYeuCongVan",
        [FormatComponents.Addressees] = "VB_KinhGui",
        [FormatComponents.Body] = "VB_NoiDung",
        [FormatComponents.LegalBasis] = "VB_CanCu",
        [FormatComponents.Section] = "VB_DeMuc",
        [FormatComponents.RecipientsLabel] = "VB_NoiNhanNhan",
        [FormatComponents.Recipients] = "VB_NoiNhan",
        [FormatComponents.SignerAuthority] = "VB_QuyenHan",
        [FormatComponents.SignerTitle] = "VB_ChucVu",
        [FormatComponents.SignerName] = "VB_ChuKy",
        [FormatComponents.CertificateAuthority] = "VB_GiayKhenThamQuyen",
        [FormatComponents.CertificateLead] = "VB_GiayKhenTang",
        [FormatComponents.CertificateTitle] = "VB_GiayKhenTen",
        [FormatComponents.AwardRecipient] = "VB_GiayKhenNguoiNhan",
        [FormatComponents.AwardUnit] = "VB_GiayKhenDonVi",
        [FormatComponents.AwardAchievement] = "VB_GiayKhenThanhTich",
        [FormatComponents.AwardRegister] = "VB_GiayKhenVaoSo",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The Party's heading in place of <see cref="FormatComponents.Nation"/>'s State style.</summary>
    public const string PartyTitle = "VB_TieuDeDang";

    /// <summary>A mark that closes a part of the frame: a rule, an asterisk, a row of hyphens.</summary>
    public const string Mark = "VB_KeNgang";

    /// <summary>The page number in the header.</summary>
    public const string PageNumber = "VB_SoTrang";

    /// <summary>A cell of a table.</summary>
    public const string Cell = "VB_Bang";

    /// <summary>A heading cell of a table.</summary>
    public const string HeadCell = "VB_BangTieuDe";

    /// <summary>A cell of a table with many columns, set smaller; based on <see cref="Cell"/>.</summary>
    public const string WideCell = "VB_BangRong";

    /// <summary>A heading cell of such a table; based on <see cref="HeadCell"/>.</summary>
    public const string WideHeadCell = "VB_BangRongTieuDe";

    /// <summary>Who decides, above the legal bases of a decision; based on the body's style.</summary>
    public const string Authority = "VB_ThamQuyen";

    /// <summary>The word that opens what is decided (<c>QUYẾT ĐỊNH:</c>); based on the body's style.</summary>
    public const string Resolution = "VB_MenhLenh";

    /// <summary>A note in the body; based on the body's style.</summary>
    public const string Note = "VB_GhiChu";

    /// <summary>An item of a list; based on the body's style.</summary>
    public const string ListItem = "VB_DanhSach";

    /// <summary>An empty paragraph that only keeps a distance, or ends a section.</summary>
    public const string Spacer = "VB_Trong";

    /// <summary>The frame of the degree of secrecy.</summary>
    public const string Secrecy = "VB_DoMat";

    /// <summary>The frame of the degree of urgency.</summary>
    public const string Urgency = "VB_DoKhan";

    /// <summary>The frame that says how far a document may go.</summary>
    public const string Circulation = "VB_PhamViLuuHanh";

    /// <summary>The word Phụ lục with its number, and an appendix's title.</summary>
    public const string AppendixTitle = "VB_PhuLuc";

    /// <summary>The line that says with which document an appendix goes.</summary>
    public const string AppendixOf = "VB_PhuLucKemTheo";

    /// <summary>The drafter's sign and the number of copies.</summary>
    public const string DrafterAndCopies = "VB_NguoiSoanThao";

    /// <summary>The issuer's address at the foot of page 1.</summary>
    public const string Contact = "VB_LienHe";

    /// <summary>The style of a component.</summary>
    /// <param name="component">One of <see cref="FormatComponents"/>.</param>
    /// <param name="numbering">State or Party: their headings differ.</param>
    /// <exception cref="ArgumentException">There is no such component.</exception>
    public static string Of(string component, NumberingShape numbering) =>
        numbering == NumberingShape.Party && component == FormatComponents.Nation ? PartyTitle
        : OfComponents.TryGetValue(component, out var style) ? style
        : throw new ArgumentException($"There is no component \"{component}\".", nameof(component));
}
