using DanVan.Workflows.Documents;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Reading;

internal static partial class MemberTexts
{
    private static Dictionary<string, MemberText> Dates => new()
    {
        ["DeadlineDefinition.Id"] = Id("Mã thời hạn", "Id of the deadline"),
        ["DeadlineDefinition.Name"] = Name(),
        ["DeadlineDefinition.Date"] = Day("Ngày của năm chu kỳ, MM-dd", "Day of the cycle's year, MM-dd"),
        ["DeadlineDefinition.Rule"] = new("Cách tính ngày, thay cho date", "How its day is found, in place of date"),
        ["DeadlineDefinition.Opens"] = new("Ngày đầu nhận giấy tờ", "The first day on which papers for it are taken"),
        ["DeadlineDefinition.Reminders"] = new("Lời nhắc trước và sau thời hạn", "Reminders before it and escalations after it"),
        ["DateRule.Fixed.Day"] = Day("Ngày trong năm, MM-dd", "Day of the year, MM-dd"),
        ["DateRule.Fixed.Year"] = Year,
        ["DateRule.LastWorkingDay.Month"] = Number("Tháng", "Month", 1, 12),
        ["DateRule.LastWorkingDay.Year"] = Year,
        ["DateRule.WeekOfMonth.Week"] = Number("Tuần thứ mấy của tháng", "Week of the month", 1, 4),
        ["DateRule.WeekOfMonth.Month"] = Number("Tháng", "Month", 1, 12),
        ["DateRule.WeekOfMonth.Year"] = Year,
        ["DateRule.After.Count"] = Number("Bao nhiêu", "How many", 1, 1_000),
        ["DateRule.After.Unit"] = Word("Ngày làm việc, ngày, tuần, tháng hoặc năm", "Working days, days, weeks, months or years", TermUnits.All),
        ["DateRule.After.Event"] = new("Tính từ việc gì", "What the term begins with"),
        ["EventReference.Kind"] = Word("Loại sự kiện", "What happens", CycleMoments.All),
        ["EventReference.Of"] = new("Mã giai đoạn, văn bản, mốc hoặc thời hạn", "Id of the stage, document, milestone or deadline"),
        ["ReminderDefinition.Id"] = Id("Mã lời nhắc", "Id of the reminder"),
        ["ReminderDefinition.WorkingDays"] = Number("Số ngày làm việc kể từ thời hạn: âm là trước, dương là sau", "Working days from the deadline: negative before it, positive after it", -60, 60),
        ["ReminderDefinition.Roles"] = new("Nhắc ai", "Who is told"),
        ["ReminderDefinition.PendingUnits"] = new("Có nhắc từng đơn vị chưa làm không", "Whether each unit that still owes is told too"),
        ["ReminderDefinition.Escalates"] = new("Có báo lên cấp trên không", "Whether it is told as an escalation"),
    };

    private static Dictionary<string, MemberText> Papers => new()
    {
        ["RegistrationRules.Deadline"] = new("Thời hạn nhận đăng ký", "The deadline for receipt"),
        ["RegistrationRules.Form"] = Filled("Các mục của bản đăng ký", "The items of the form"),
        ["RegistrationRules.Quotas"] = new("Chỉ tiêu mô hình của mỗi đơn vị", "How many models each unit registers"),
        ["RegistrationRules.MaxReturns"] = Number("Số lần được trả lại để bổ sung", "How often a registration may be returned", 0, 10),
        ["RegistrationRules.SupplementWorkingDays"] = Number("Số ngày làm việc để bổ sung", "Working days to supplement a returned registration", 1, 60),
        ["FormItem.Id"] = Id("Mã mục", "Id of the item"),
        ["FormItem.Name"] = Name(),
        ["FormItem.Required"] = new("Có bắt buộc không", "Whether it must hold more than white space"),
        ["FormItem.MaxLength"] = Number("Độ dài nhất (đơn vị UTF-16)", "Most characters (UTF-16 units)", 1, 1_000_000),
        ["FormItem.Type"] = Word("Kiểu nội dung", "What it may hold", FormItemTypes.All),
        ["FormItem.Options"] = new("Các lựa chọn, cho kiểu choice", "What may be chosen, for the type choice"),
        ["FormItem.Min"] = Number("Số nhỏ nhất, cho kiểu number", "Smallest number, for the type number", -1_000_000_000_000, 1_000_000_000_000),
        ["FormItem.Max"] = Number("Số lớn nhất, cho kiểu number", "Largest number, for the type number", -1_000_000_000_000, 1_000_000_000_000),
        ["QuotaRule.Participants"] = new("Nhóm đơn vị", "The group of units"),
        ["QuotaRule.Kind"] = new("Loại hình; bỏ trống là mọi loại hình cộng lại", "The kind of model; left out for all kinds together"),
        ["QuotaRule.AtLeast"] = Number("Ít nhất", "Fewest", 0, 100),
        ["QuotaRule.AtMost"] = Number("Nhiều nhất", "Most", 1, 100),
        ["ReportRules.Periods"] = new("Các kỳ báo cáo", "The periods"),
        ["ReportRules.Decisions"] = Filled("Các kết luận khi xem xét báo cáo", "What a review may decide"),
        ["ReportRules.Penalty"] = Number("Điểm trừ cho mỗi báo cáo muộn hoặc thiếu", "Points taken off for each late or missing report", 0, 100),
        ["ReportRules.MaxLength"] = Number("Độ dài nhất của kết quả (đơn vị UTF-16)", "Most characters of a result (UTF-16 units)", 1, 1_000_000),
        ["ReportPeriod.Id"] = Id("Mã kỳ báo cáo", "Id of the period"),
        ["ReportPeriod.Name"] = Name(),
        ["ReportPeriod.Deadline"] = new("Thời hạn của kỳ", "Its deadline"),
        ["ReportPeriod.LatePenalty"] = Number("Điểm trừ khi muộn", "Points taken off for a late report", 0, 100),
        ["ReportPeriod.MissingPenalty"] = Number("Điểm trừ khi thiếu", "Points taken off for a missing report", 0, 100),
        ["ReportDecision.Id"] = Id("Mã kết luận", "Id of the decision"),
        ["ReportDecision.Name"] = Name(),
        ["ReportDecision.Ends"] = new("Có dừng mô hình không", "Whether it ends the registration"),
        ["DocumentDefinition.Id"] = Id("Mã văn bản, ví dụ plan", "Kind of document, for example plan"),
        ["DocumentDefinition.Name"] = Name(),
        ["DocumentDefinition.Type"] = new("Chữ viết tắt tên loại văn bản, ví dụ KH (Nghị định 30/2020/NĐ-CP)", "Abbreviation of the type in its number, for example KH (Decree 30/2020/NĐ-CP)"),
        ["DocumentDefinition.PerAward"] = new("Mỗi mô hình được khen một văn bản", "Whether one is issued for each awarded registration"),
        ["DocumentDefinition.NeedsAwards"] = new("Không ban hành khi không có gì được khen", "Whether it is left out when nothing was awarded"),
        ["DocumentDefinition.Template"] = Text("Mẫu nội dung; bỏ trống là mẫu có sẵn", "Its body as a template; left out for the shipped one", LongestText),
        ["DocumentDefinition.Subject"] = Text("Mẫu trích yếu; bỏ trống là mẫu có sẵn", "Its subject as a template; left out for the shipped one", 2_000),
        ["DocumentDefinition.Recipients"] = Text("Nơi nhận, mỗi dòng một mẫu; bỏ trống là mẫu có sẵn", "Its recipients, a template each; left out for the shipped ones", 2_000),
        ["DocumentDefinition.Details"] = new("Những gì người ban hành điền thêm, mẫu đọc là details.<mã>", "What a person who issues it by hand fills in, read by its templates as details.<id>"),
        ["DocumentDefinition.Unit"] = Text("Đơn vị hoặc lĩnh vực trong ký hiệu công văn, ví dụ VP trong 05/BNV-VP; bỏ trống là của cơ quan chủ trì", "The drafting unit or field in the number of a letter, VP in 05/BNV-VP; left out for the owner's own", 30),
        ["DocumentDefinition.Issuer"] = new("Hội đồng, ban chỉ đạo ban hành văn bản, có số và ký hiệu riêng; bỏ trống là cơ quan chủ trì", "The council or committee within the owner that issues it, with numbers of its own; left out for the owner itself"),
        ["DocumentDefinition.Secrecy"] = Word("Độ mật; bỏ trống là không mật", "The degree of secrecy; left out for none", [.. DocumentMarks.Secrecy.Keys]),
        ["DocumentDefinition.Urgency"] = Word("Độ khẩn; bỏ trống là không khẩn", "The degree of urgency; left out for none", [.. DocumentMarks.Urgency.Keys]),
        ["DocumentIssuer.Name"] = Name("Tên hội đồng, ban chỉ đạo như ghi ở đầu văn bản", "Its name as the heading shows it"),
        ["DocumentIssuer.Symbol"] = Text("Chữ viết tắt trong số, ký hiệu, ví dụ HĐTĐKT", "Its abbreviation in document numbers, for example HĐTĐKT", 30),
    };

    private static MemberText Year => Number("Số năm sau năm của chu kỳ", "Calendar years after the cycle's own", 0, 9);

    private static MemberText Day(string vietnamese, string english) => new(vietnamese, english) { Bounds = new Bounds { Form = TextForm.Day } };
}
