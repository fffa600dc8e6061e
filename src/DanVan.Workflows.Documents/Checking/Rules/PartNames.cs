using System.Collections.Frozen;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>What the parts of a document are called.</summary>
internal static class PartNames
{
    private static readonly FrozenDictionary<string, (string Vietnamese, string English)> Names = new Dictionary<string, (string, string)>
    {
        [FormatComponents.Nation] = ("Quốc hiệu hoặc tiêu đề", "The nation's or the Party's title"),
        [FormatComponents.Motto] = ("Tiêu ngữ", "The motto"),
        [FormatComponents.IssuerParent] = ("Tên cơ quan chủ quản", "The name of the body above the issuer"),
        [FormatComponents.IssuerName] = ("Tên cơ quan ban hành", "The issuer's name"),
        [FormatComponents.Number] = ("Số, ký hiệu", "Number and symbol"),
        [FormatComponents.PlaceDate] = ("Địa danh và thời gian ban hành", "Place and date"),
        [FormatComponents.TypeName] = ("Tên loại văn bản", "The type's name"),
        [FormatComponents.Subject] = ("Trích yếu", "The abstract"),
        [FormatComponents.LetterSubject] = ("Trích yếu công văn", "The abstract of the letter"),
        [FormatComponents.Addressees] = ("Kính gửi", "The addressees"),
        [FormatComponents.Body] = ("Nội dung", "The body"),
        [FormatComponents.LegalBasis] = ("Căn cứ ban hành", "The legal bases"),
        [FormatComponents.Section] = ("Đề mục", "A heading"),
        [FormatComponents.RecipientsLabel] = ("Từ “Nơi nhận”", "The words above the recipients"),
        [FormatComponents.Recipients] = ("Nơi nhận", "The recipients"),
        [FormatComponents.SignerAuthority] = ("Quyền hạn của người ký", "The signer's authority"),
        [FormatComponents.SignerTitle] = ("Chức vụ của người ký", "The signer's title"),
        [FormatComponents.SignerName] = ("Họ tên người ký", "The signer's name"),
        [CheckedParts.PageNumber] = ("Số trang", "The page number"),
        [CheckedParts.Cell] = ("Bảng", "A table"),
        [CheckedParts.HeadCell] = ("Tiêu đề bảng", "The head of a table"),
        [CheckedParts.Secrecy] = ("Dấu độ mật", "The mark of secrecy"),
        [CheckedParts.Urgency] = ("Dấu độ khẩn", "The mark of urgency"),
        [CheckedParts.Circulation] = ("Chỉ dẫn phạm vi lưu hành", "The mark of circulation"),
        [CheckedParts.AppendixTitle] = ("Tiêu đề phụ lục", "An appendix's title"),
        [CheckedParts.AppendixOf] = ("Dòng chỉ dẫn của phụ lục", "The line under an appendix's title"),
        [CheckedParts.Drafter] = ("Ký hiệu người soạn thảo", "The drafter's sign"),
        [CheckedParts.Contact] = ("Địa chỉ liên hệ", "The contact line"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (string Vietnamese, string English) Of(string part) => Names.TryGetValue(part, out var names) ? names : ("Văn bản", "The text");
}
