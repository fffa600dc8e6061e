namespace DanVan.Workflows.Documents;

/// <summary>
/// By what right a person signs. The format profile turns it into the prefix: <c>TM.</c> for the State, <c>T/M</c> for the Party
/// (Decree 30/2020/NĐ-CP, Article 13 and Annex I; Guideline 36-HD/VPTW).
/// </summary>
public enum SigningCapacity
{
    /// <summary>The head of the body signs by their own title: no prefix.</summary>
    Own,

    /// <summary>On behalf of a collective body (thay mặt): <c>TM. ỦY BAN NHÂN DÂN</c>, <c>T/M BAN THƯỜNG VỤ</c>.</summary>
    OnBehalf,

    /// <summary>An acting head (quyền): <c>Q. GIÁM ĐỐC</c>; the prefix stands before the title itself.</summary>
    Acting,

    /// <summary>A deputy for the head (ký thay): <c>KT. GIÁM ĐỐC</c> above <c>PHÓ GIÁM ĐỐC</c>.</summary>
    ForHead,

    /// <summary>By standing order (thừa lệnh): <c>TL. GIÁM ĐỐC</c> above <c>CHÁNH VĂN PHÒNG</c>.</summary>
    ByOrder,

    /// <summary>By a written mandate limited in time (thừa ủy quyền): <c>TUQ. GIÁM ĐỐC</c>.</summary>
    ByMandate,
}
