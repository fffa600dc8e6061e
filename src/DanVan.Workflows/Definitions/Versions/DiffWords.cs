using System.Globalization;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>The same in Vietnamese and in English.</summary>
internal readonly record struct Both(string Vi, string En)
{
    public static Both Same(string text) => new(text, text);

    public static Both Quoted(string text) => Same($"\"{text}\"");

    public static Both Number(decimal number) => new(VietnameseText.Number(number), number.ToString(CultureInfo.InvariantCulture));

    public static Both Day(LocalDate day) => new(VietnameseText.ShortDate(day), day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    public Both Then(string vi, string en) => new(Vi + vi, En + en);

    public Both Then(Both more) => new(Vi + more.Vi, En + more.En);
}

/// <summary>What the closed vocabularies of a definition are called by people. A word that is in none of them is quoted.</summary>
internal static class DiffWords
{
    public static Both Action(string id) => id switch
    {
        StageActions.Submit => new("đăng ký mô hình", "register models"),
        StageActions.Return => new("trả lại đăng ký để bổ sung", "return registrations"),
        StageActions.Resubmit => new("nộp lại đăng ký đã bổ sung", "hand in returned registrations again"),
        StageActions.Appeal => new("kiến nghị về điểm", "appeal against points"),
        StageActions.DecideAppeal => new("trả lời kiến nghị về điểm", "answer appeals"),
        StageActions.RecordTally => new("ghi nhận kết quả kiểm phiếu", "record the counts of a ballot"),
        StageActions.Withdraw => new("rút đăng ký", "withdraw registrations"),
        StageActions.Report => new("nộp báo cáo", "report"),
        StageActions.Score => new("nhập điểm", "enter scores"),
        StageActions.Disqualify => new("ghi nhận điều kiện loại", "record grounds for ineligibility"),
        StageActions.Conclude => new("kết luận mô hình", "conclude registrations"),
        StageActions.ProposeAwards => new("lập danh sách đề nghị khen thưởng", "propose awards"),
        StageActions.CastBallot => new("bỏ phiếu", "cast ballots"),
        StageActions.CountVotes => new("kiểm phiếu", "count votes"),
        StageActions.ExtendDeadline => new("gia hạn", "extend deadlines"),
        StageActions.WaiveDeadline => new("miễn thời hạn", "waive deadlines"),
        StageActions.Migrate => new("chuyển chu kỳ sang phiên bản khác", "move cycles to another version"),
        StageActions.IssueDocument => new("ban hành, thay thế, đính chính, thu hồi văn bản", "issue, replace, correct and recall documents"),
        StageActions.ChangeCohort => new("thay đổi danh sách đơn vị", "change the units"),
        StageActions.Open => new("mở chu kỳ", "open cycles"),
        _ => Both.Quoted(id),
    };

    public static Both Automatic(string id) => id switch
    {
        AutomaticPulls.AfterDeadlines => new("tự động khi hết thời hạn", "by itself after its deadlines"),
        AutomaticPulls.WhenReady => new("tự động khi đủ điều kiện", "by itself when its conditions hold"),
        _ => Both.Quoted(id),
    };

    public static Both AwardBase(string id) => id switch
    {
        AwardBases.Accepted => new("số mô hình được tiếp nhận", "the accepted models"),
        AwardBases.Recognised => new("số mô hình được công nhận", "the recognised models"),
        AwardBases.Exemplary => new("số mô hình tiêu biểu", "the exemplary models"),
        _ => Both.Quoted(id),
    };

    public static Both Ties(string id) => id switch
    {
        AwardTies.ByOrder => new("xét theo thứ tự nộp", "the earlier submission goes before"),
        AwardTies.Include => new("đề nghị tất cả", "all are proposed"),
        AwardTies.Exclude => new("không đề nghị mô hình nào", "none is proposed"),
        _ => Both.Quoted(id),
    };

    public static Both VotingBase(string id) => id switch
    {
        VotingBases.Present => new("số thành viên bỏ phiếu", "those who voted"),
        VotingBases.Members => new("tổng số thành viên", "all members"),
        _ => Both.Quoted(id),
    };

    public static Both FormType(string id) => id switch
    {
        FormItemTypes.Text => new("văn bản", "text"),
        FormItemTypes.Number => new("số", "number"),
        FormItemTypes.Date => new("ngày", "date"),
        FormItemTypes.Choice => new("chọn một", "choice"),
        FormItemTypes.YesNo => new("có hoặc không", "yes or no"),
        _ => Both.Quoted(id),
    };

    public static Both Secrecy(string id) => DocumentMarks.Secrecy.TryGetValue(id, out var secrecy) ? secrecy switch
    {
        DocumentSecrecy.Secret => new("mật", "secret"),
        DocumentSecrecy.TopSecret => new("tối mật", "top secret"),
        _ => new("tuyệt mật", "most secret"),
    } : Both.Quoted(id);

    public static Both Urgency(string id) => DocumentMarks.Urgency.TryGetValue(id, out var urgency) ? urgency switch
    {
        DocumentUrgency.Urgent => new("khẩn", "urgent"),
        DocumentUrgency.VeryUrgent => new("thượng khẩn", "very urgent"),
        _ => new("hỏa tốc", "express"),
    } : Both.Quoted(id);

    public static Both Effect(string id) => id switch
    {
        StageEffects.Conclude => new("kết luận các mô hình", "conclude the registrations"),
        StageEffects.ProposeAwards => new("lập danh sách đề nghị khen thưởng", "propose the awards"),
        StageEffects.CountVotes => new("kiểm phiếu", "count the votes"),
        StageEffects.IssueDocument => new("ban hành văn bản", "issue the document"),
        StageEffects.Checkpoint => new("niêm phong dữ liệu", "seal the data"),
        StageEffects.Notify => new("gửi thông báo", "notify people"),
        _ => Both.Quoted(id),
    };
}
