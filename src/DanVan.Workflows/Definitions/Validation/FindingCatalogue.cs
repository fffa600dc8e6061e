using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The texts of all findings, and the mend where there is one way. <c>{0}</c> and so on stand for what the finding is about.</summary>
internal static class FindingCatalogue
{
    private const int MaxEcho = 120;

    private static readonly FrozenDictionary<string, Entry> Texts = new Dictionary<string, Entry>
    {
        [DefinitionTooLong] = new("Định nghĩa dài hơn {0} ký tự.", "The definition is longer than {0} characters."),
        [DefinitionUnreadable] = new("Không đọc được: {0}", "Cannot be read: {0}"),
        [MemberUnknown] = new("Không có thuộc tính \"{0}\" ở đây (dòng {1}, cột {2}).", "There is no member \"{0}\" here (line {1}, column {2}).", "Xóa thuộc tính này.", "Remove the member."),
        [MemberMissing] = new("Thiếu thuộc tính bắt buộc \"{0}\" (dòng {1}, cột {2}).", "The required member \"{0}\" is missing (line {1}, column {2}).", "Thêm \"{0}\".", "Add \"{0}\"."),
        [MemberRepeated] = new("Thuộc tính \"{0}\" bị lặp (dòng {1}, cột {2}).", "The member \"{0}\" is repeated (line {1}, column {2}).", "Chỉ giữ lại một.", "Keep one of them."),
        [ValueNull] = new("Thiếu giá trị (null) ở dòng {0}, cột {1}.", "A value is missing (null) on line {0}, column {1}."),
        [ValueKind] = new("Cần {0} ở dòng {2}, cột {3}.", "Expected {1} on line {2}, column {3}."),
        [ValueUnknown] = new("Giá trị \"{0}\" không được dùng ở đây.", "The value \"{0}\" is not one of those known here."),
        [ValueDate] = new("\"{0}\" không phải là một ngày như 2024-03-31.", "\"{0}\" is no date such as 2024-03-31."),
        [ValueFraction] = new("\"{0}\" không phải là một phần như 2/3.", "\"{0}\" is no share such as 2/3."),
        [TextEmpty] = new("Nội dung không được để trống.", "The text must not be empty."),
        [TextTooLong] = new("Nội dung dài hơn {0} ký tự.", "The text is longer than {0} characters."),
        [NumberRange] = new("Số {0} ngoài khoảng cho phép từ {1} đến {2}.", "The number {0} is outside the range from {1} to {2}."),
        [ListEmpty] = new("Danh sách không được rỗng.", "The list must not be empty.", "Thêm ít nhất một mục.", "Add at least one item."),
        [ListTooLong] = new("Danh sách có hơn {0} mục.", "The list has more than {0} items."),
        [IdInvalid] = new("Mã \"{0}\" không hợp lệ: 1 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.", "The id \"{0}\" is not valid: 1 to 64 ASCII letters, digits, dots, hyphens and underscores."),

        [DefinitionFindingCodes.DefinitionVersion] = new("Phiên bản phải từ 1.", "The version must be 1 or more."),
        [DefinitionTimeZone] = new("Không có múi giờ \"{0}\".", "There is no time zone \"{0}\".", "Sửa thành \"Asia/Ho_Chi_Minh\".", "Change it to \"Asia/Ho_Chi_Minh\"."),
        [IdDuplicate] = new("Mã \"{0}\" bị lặp.", "The id \"{0}\" is repeated.", "Đặt mã khác.", "Give it another id."),
        [IdSameName] = new("Mã \"{0}\" và \"{1}\" có cùng một tên trong mẫu: \"{2}\".", "The ids \"{0}\" and \"{1}\" have the same name in templates: \"{2}\".", "Đặt mã khác cho \"{0}\".", "Give \"{0}\" another id."),

        [ActionUnknown] = new("Không có việc \"{0}\".", "There is no action \"{0}\"."),
        [AreaUnknown] = new("Không có địa bàn \"{0}\".", "There is no area \"{0}\"."),
        [CriterionUnknown] = new("Không có tiêu chí \"{0}\".", "There is no criterion \"{0}\"."),
        [DeadlineUnknown] = new("Không có thời hạn \"{0}\".", "There is no deadline \"{0}\"."),
        [DocumentUnknown] = new("Không có văn bản \"{0}\".", "There is no document \"{0}\"."),
        [EffectUnknown] = new("Không có việc của hệ thống \"{0}\".", "There is no effect \"{0}\"."),
        [FieldUnknown] = new("Không có lĩnh vực \"{0}\".", "There is no field \"{0}\"."),
        [GroupUnknown] = new("Không có nhóm đơn vị \"{0}\".", "There is no group of units \"{0}\"."),
        [KindUnknown] = new("Không có loại hình \"{0}\".", "There is no kind \"{0}\"."),
        [MilestoneUnknown] = new("Không có mốc \"{0}\".", "There is no milestone \"{0}\"."),
        [RoleUnknown] = new("Không có vai trò \"{0}\".", "There is no role \"{0}\"."),
        [StageUnknown] = new("Không có giai đoạn \"{0}\".", "There is no stage \"{0}\"."),

        [RoleNone] = new("Không vai trò nào được phép.", "No role is allowed.", "Nêu ít nhất một vai trò.", "Name at least one role."),
        [RoleDates] = new("Vai trò \"{0}\" hết hiệu lực trước khi bắt đầu.", "The role \"{0}\" ends before it begins."),
        [RoleUnused] = new("Vai trò \"{0}\" không được dùng ở đâu.", "The role \"{0}\" is used nowhere.", IsAdvice: true),
        [RoleLater] = new("Trước năm {0} chưa ai được làm việc này.", "Nobody may do this before {0}.", IsAdvice: true),
        [ActionNobody] = new("Không vai trò nào được phép làm \"{0}\".", "No role may do \"{0}\".", "Thêm \"{0}\" vào permissions.", "Add \"{0}\" to permissions."),
        [ActionUnused] = new("Không giai đoạn nào nhận việc \"{0}\".", "No stage takes the action \"{0}\".", "Thêm \"{0}\" vào accepts của một giai đoạn, hoặc bỏ quyền này.", "Add \"{0}\" to the accepts of a stage, or drop the permission.", IsAdvice: true),
        [TransitionNobody] = new("Năm {1} không ai thực hiện được bước chuyển \"{0}\": không vai trò nào còn hiệu lực.", "In {1} nobody may pull the transition \"{0}\": none of its roles is valid.", "Thêm một vai trò có hiệu lực.", "Add a role that is valid."),
        [PermissionNobody] = new("Năm {1} không ai làm được \"{0}\": không vai trò nào còn hiệu lực.", "In {1} nobody may do \"{0}\": none of its roles is valid.", "Thêm một vai trò có hiệu lực.", "Add a role that is valid."),
        [MilestoneNobody] = new("Năm {1} không ai ghi nhận được mốc \"{0}\": không vai trò nào còn hiệu lực.", "In {1} nobody may record the milestone \"{0}\": none of its roles is valid.", "Thêm một vai trò có hiệu lực.", "Add a role that is valid."),

        [DeadlineDate] = new("Ngày \"{0}\" không có trong mọi năm; viết như 03-31.", "\"{0}\" is not a day of every year; write it like 03-31."),
        [DeadlineRule] = new("Thời hạn \"{0}\" phải có đúng một trong hai: date hoặc rule.", "The deadline \"{0}\" must have exactly one of date and rule."),
        [DeadlineEvent] = new("Sự kiện \"{0}\" phải nêu (hoặc không nêu) đối tượng: chỉ \"opened\" không có \"of\".", "The event \"{0}\" must say of what it is; only \"opened\" has no \"of\"."),
        [DeadlineOrder] = new("Năm {0} thời hạn này ({1}) đến trước thời hạn đứng trước nó ({2}).", "In {0} this deadline ({1}) comes before the one that precedes it ({2}).", "Xếp các thời hạn theo thứ tự thời gian.", "Put the deadlines in order of time."),
        [DeadlineOpens] = new("Năm {0} thời hạn \"{1}\" kết thúc {3}, trước khi bắt đầu {2}.", "In {0} the deadline \"{1}\" ends on {3}, before it opens on {2}.", "Cho bắt đầu sớm hơn.", "Let it open earlier."),
        [DeadlineOutside] = new("Năm {0} ngày này rơi vào {1}, ngoài {2} năm của chu kỳ.", "In {0} this day falls on {1}, outside the cycle's {2} years.", "Tăng years hoặc sửa quy tắc.", "Raise years, or change the rule."),
        [DeadlineCycle] = new("Thời hạn \"{0}\" được tính vòng quanh từ chính nó.", "The deadline \"{0}\" is counted, in a circle, from itself."),
        [DeadlineNever] = new("Thời hạn tính từ một việc không bao giờ xảy ra: {0}.", "The term is counted from something that never happens: {0}."),
        [ReminderNobody] = new("Lời nhắc \"{0}\" không báo cho ai.", "The reminder \"{0}\" tells nobody.", "Nêu vai trò hoặc đặt pendingUnits là true.", "Name roles, or set pendingUnits to true."),

        [StageUnreachable] = new("Không có cách nào đến giai đoạn \"{0}\".", "Nobody can reach the stage \"{0}\".", "Thêm bước chuyển tới giai đoạn \"{0}\".", "Add a transition to the stage \"{0}\"."),
        [StageDeadEnd] = new("Từ giai đoạn \"{0}\" không có đường tới giai đoạn kết thúc.", "No way leads from the stage \"{0}\" to a final one.", "Thêm bước chuyển từ giai đoạn \"{0}\", hoặc đặt final là true.", "Add a transition from the stage \"{0}\", or set final to true."),
        [StageFinalLeft] = new("Giai đoạn kết thúc \"{0}\" lại có lối ra.", "The final stage \"{0}\" has a way out.", "Bỏ bước chuyển từ \"{0}\", hoặc bỏ final.", "Remove the transition from \"{0}\", or its final."),
        [StageSkippable] = new("Chu kỳ có thể kết thúc mà không qua giai đoạn \"{0}\".", "A cycle can end without the stage \"{0}\".", "Đặt optional là true nếu được phép bỏ qua.", "Set optional to true if it may be passed by."),
        [StageNoCohort] = new("Không giai đoạn nào chốt danh sách đơn vị (freezesCohort).", "No stage fixes the units (freezesCohort).", "Đặt freezesCohort là true ở giai đoạn đăng ký.", "Set freezesCohort to true in the stage of registration."),
        [TransitionDuplicate] = new("Giai đoạn \"{0}\" có hai bước chuyển \"{1}\".", "The stage \"{0}\" has two transitions \"{1}\".", "Đặt trigger khác.", "Give it another trigger."),
        [TransitionAutomatic] = new("Bước chuyển \"{0}\" tự thực hiện sau thời hạn nhưng không nêu thời hạn nào.", "The transition \"{0}\" fires after deadlines, but names none.", "Nêu thời hạn trong afterDeadlines.", "Name deadlines in afterDeadlines."),
        [TransitionAlways] = new("Bước chuyển \"{0}\" tự thực hiện ngay ngày đầu vì không có điều kiện nào.", "The transition \"{0}\" fires on the first day, since it has no condition.", IsAdvice: true),
        [MilestoneNever] = new("Mốc \"{0}\" không thể được ghi nhận trong giai đoạn nào.", "The milestone \"{0}\" can be recorded in no stage."),
        [EffectNotAccepted] = new("Giai đoạn \"{1}\" phải nhận \"{0}\" để thực hiện việc này.", "The stage \"{1}\" must accept \"{0}\" for this effect.", "Thêm \"{0}\" vào accepts của giai đoạn \"{1}\".", "Add \"{0}\" to the accepts of the stage \"{1}\"."),
        [EffectOrder] = new("Có đường đi mà việc này được thực hiện trước \"{0}\".", "On some way this is carried out before \"{0}\".", "Đặt \"{0}\" trước việc này.", "Put \"{0}\" before it."),
        [EffectMessage] = new("Thông báo phải có nội dung (message).", "A notice needs a message.", "Thêm message.", "Add a message."),
        [EffectUnneeded] = new("\"{0}\" không dùng tới thuộc tính này.", "\"{0}\" does not read this member.", "Xóa thuộc tính này.", "Remove the member.", IsAdvice: true),
        [ExpressionUnreadable] = new("Biểu thức không hợp lệ (dòng {0}, cột {1}): {2}", "The expression is not valid (line {0}, column {1}): {3}"),
        [ExpressionUnknownName] = new("Biểu thức đọc \"{0}\", không có trong dữ liệu của chu kỳ.", "The expression reads \"{0}\", which a cycle does not have."),

        [GroupDates] = new("Nhóm \"{0}\" hết hiệu lực trước khi bắt đầu.", "The group \"{0}\" ends before it begins."),
        [GroupNever] = new("Không đơn vị nào có thể thuộc nhóm \"{0}\".", "No unit can belong to the group \"{0}\".", "Xóa danh sách rỗng.", "Remove the empty list."),
        [QuotaBounds] = new("Ít nhất {0} lại nhiều hơn nhiều nhất {1}.", "At least {0} is more than at most {1}."),
        [QuotaDuplicate] = new("Nhóm \"{0}\" đã có chỉ tiêu cho loại hình này.", "The group \"{0}\" has a quota for this kind already.", "Gộp hai chỉ tiêu.", "Make one of the two."),
        [QuotaImpossible] = new("Không đơn vị nào đạt được chỉ tiêu này: {0}.", "No unit can meet this quota: {1}."),
        [FormNoName] = new("Bản đăng ký phải có mục bắt buộc \"name\" (tên mô hình), kiểu text.", "The form must have a required item \"name\" of type text.", "Thêm mục \"name\" với required là true.", "Add an item \"name\" with required true."),
        [FormOptions] = new("Mục \"{0}\" kiểu \"{1}\": chỉ kiểu \"choice\" có lựa chọn (options), và phải có.", "The item \"{0}\" is of type \"{1}\": a choice has options, and nothing else has."),
        [FormBounds] = new("Giới hạn của mục \"{0}\" không hợp lệ: min phải không lớn hơn max, chỉ cho kiểu \"number\".", "The bounds of the item \"{0}\" are not valid: min up to max, and for numbers only."),

        [ScoringSum] = new("Tổng điểm tối đa là {0}, phải là {1}.", "The maxima add up to {0}, not {1}."),
        [ScoringStep] = new("Điểm tối đa {0} không phải là bội của bước điểm {1}, nên không ai đạt được.", "The maximum {0} is no multiple of the step {1}, so nobody can reach it.", IsAdvice: true),
        [ScoringTieBreak] = new("Bộ tiêu chí \"{0}\" phải có {1} tiêu chí phân định như các bộ khác.", "The set \"{0}\" must have {1} deciding criteria, as the others have."),
        [SetNever] = new("Bộ tiêu chí \"{0}\" không dùng cho mô hình nào.", "The set \"{0}\" is for no model at all."),
        [BandOrder] = new("Các mức xếp loại phải từ cao xuống thấp.", "Bands must go from high to low."),
        [BandGap] = new("Mức thấp nhất phải bắt đầu từ 0.", "The lowest band must begin at 0.", "Sửa from thành 0.", "Change from to 0."),
        [BandExemplary] = new("Mức tiêu biểu phải là mức được công nhận.", "An exemplary band must be a recognised one.", "Đặt recognised là true.", "Set recognised to true."),
        [BandUnreachable] = new("Mức \"{0}\" bắt đầu từ {1}, cao hơn thang điểm {2}.", "The band \"{0}\" begins at {1}, above the scale of {2}."),
        [VotingNoBallot] = new("Phiếu được kiểm nhưng không giai đoạn nào nhận \"{0}\".", "Votes are counted, but no stage takes \"{0}\".", "Thêm \"{0}\" vào accepts của giai đoạn xét khen thưởng.", "Add \"{0}\" to the accepts of the stage of commendation.", IsAdvice: true),
        [AwardAmount] = new("Hình thức khen \"{0}\" phải có đúng một trong hai: quota hoặc percent.", "The award \"{0}\" must have exactly one of quota and percent."),

        [DocumentType] = new("\"{0}\" không phải là chữ viết tắt tên loại văn bản.", "\"{0}\" is not the abbreviation of a type of document."),
        [DocumentUnused] = new("Không giai đoạn, bước chuyển hay mốc nào ban hành văn bản \"{0}\".", "No stage, transition or milestone issues the document \"{0}\".", IsAdvice: true),
        [DocumentTooEarly] = new("Văn bản \"{0}\" được ban hành khi chưa kiểm phiếu.", "The document \"{0}\" is issued before the votes are counted.", "Đặt sau \"count-votes\".", "Put it after \"count-votes\"."),
        [DocumentFormIssued] = new("Biểu mẫu \"{0}\" không có số, ký hiệu nên không được ban hành.", "The form \"{0}\" bears no number and is never issued.", "Bỏ việc ban hành này; biểu mẫu được in khi cần.", "Remove the effect; a form is set on request."),
        [DocumentUnit] = new("\"{0}\" không thể là chữ viết tắt đơn vị trong ký hiệu công văn.", "\"{0}\" cannot stand for a unit in the number of a letter.", "Viết như \"VP\": chữ hoa đầu mỗi nhóm, các nhóm nối bằng gạch nối.", "Write it like \"VP\": a capital first, groups joined by hyphens."),
        [DocumentUnitUnneeded] = new("Văn bản \"{0}\" không phải công văn nên ký hiệu không có đơn vị.", "The document \"{0}\" is no letter, so its number names no unit.", "Xóa thuộc tính này.", "Remove the member.", IsAdvice: true),
        [DefinitionFindingCodes.DocumentIssuer] = new("\"{0}\" không thể là chữ viết tắt cơ quan ban hành trong số, ký hiệu.", "\"{0}\" cannot stand for an issuing body in a document number.", "Viết như \"HĐTĐKT\": chữ hoa đầu mỗi nhóm, các nhóm nối bằng gạch nối.", "Write it like \"TDKT\": a capital first, groups joined by hyphens."),
        [DocumentDetailId] = new("Mã \"{0}\" phải viết thường, nối bằng gạch dưới, vì mẫu đọc là details.{0}.", "The id \"{0}\" must be in lower snake case, since templates read details.{0}."),
        [DocumentDetailUnfilled] = new("Văn bản \"{0}\" tự ban hành ở đây nên không ai điền mục bắt buộc \"{1}\".", "The document \"{0}\" is issued here by itself, so nobody fills in the required \"{1}\".", "Bỏ required, hoặc để người ban hành văn bản này.", "Drop required, or let a person issue the document."),
        [TemplateUnreadable] = new("Mẫu không hợp lệ (dòng {0}, cột {1}): {2}", "The template is not valid (line {0}, column {1}): {3}"),
        [TemplateUnknownName] = new("Mẫu đọc \"{0}\" (dòng {1}, cột {2}), không có trong dữ liệu của văn bản này.", "The template reads \"{0}\" (line {1}, column {2}), which this document does not have."),
        [TemplateTooEarly] = new("Mẫu đọc \"{0}\" (dòng {1}, cột {2}), nhưng khi ban hành văn bản này chưa có \"{3}\".", "The template reads \"{0}\" (line {1}, column {2}), but when this document is issued there has been no \"{3}\"."),
    }.ToFrozenDictionary();

    /// <summary>All codes that have texts.</summary>
    public static IEnumerable<string> Codes => Texts.Keys;

    /// <summary>The finding of a code at a place, about something.</summary>
    public static DefinitionFinding Of(string code, string path, params string[] about)
    {
        var entry = Texts[code];
        var values = Array.ConvertAll(about, Shorten);
        var mend = entry.MendVietnamese is { } vietnamese ? new DefinitionMend(Fill(vietnamese, values), Fill(entry.MendEnglish!, values)) : null;
        return new DefinitionFinding(code, path, Fill(entry.Vietnamese, values), Fill(entry.English, values), mend, entry.IsAdvice);
    }

    private static string Fill(string text, string[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    // What people typed is echoed, but a megabyte of it helps nobody; and half a character cannot be written down.
    private static string Shorten(string about)
    {
        var runes = string.Concat(about.EnumerateRunes().Take(MaxEcho));
        return runes.Length < about.Length ? new StringBuilder(runes).Append('…').ToString() : runes;
    }

    private sealed record Entry(string Vietnamese, string English, string? MendVietnamese = null, string? MendEnglish = null, bool IsAdvice = false);
}
