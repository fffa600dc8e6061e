using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>What things are called in the reasons of a dry run.</summary>
internal static class MigrationTexts
{
    public static (string Vietnamese, string English) NameOf(string of) => of switch
    {
        DefinitionWords.Stages => ("giai đoạn", "stage"),
        MappedIds.Kinds => ("loại hình", "kind"),
        MappedIds.Fields => ("lĩnh vực", "field"),
        MappedIds.Origins => ("nguồn gốc mô hình", "origin"),
        MappedIds.Form => ("mục của phiếu đăng ký", "form item"),
        MappedIds.Periods => ("kỳ báo cáo", "period"),
        MappedIds.Decisions => ("kết luận sơ kết", "decision"),
        MappedIds.Items => ("tiêu chí chấm điểm", "score item"),
        MappedIds.Disqualifiers => ("điều kiện loại", "disqualifier"),
        MappedIds.Bands => ("mức xếp loại", "band"),
        MappedIds.Deadlines => ("thời hạn", "deadline"),
        MappedIds.Milestones => ("mốc", "milestone"),
        MappedIds.Documents => ("loại văn bản", "document kind"),
        MappedIds.Awards => ("hình thức khen", "award"),
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "Nothing a definition names."),
    };

    /// <summary>What would be decided otherwise; the code's last part is the event's name in JSON.</summary>
    public static (string Code, string Vietnamese, string English) Differs(RegistrationEvent @event) => @event switch
    {
        RegistrationEvent.Accepted => Text("accepted", "Phiếu đăng ký đã nhận sẽ được ghi khác", "An accepted registration would be recorded otherwise"),
        RegistrationEvent.Resubmitted => Text("resubmitted", "Phiếu nộp lại sẽ được ghi khác", "A registration handed in again would be recorded otherwise"),
        RegistrationEvent.Returned => Text("returned", "Việc trả lại sẽ khác", "A return would be decided otherwise"),
        RegistrationEvent.Withdrawn => Text("withdrawn", "Việc rút đăng ký sẽ khác", "A withdrawal would be decided otherwise"),
        RegistrationEvent.Reported => Text("reported", "Kết quả sơ kết của báo cáo sẽ khác", "A report would come to another result"),
        RegistrationEvent.Scored => Text("scored", "Phiếu chấm đã nhận sẽ khác", "A score sheet would be taken otherwise"),
        RegistrationEvent.Appealed => Text("appealed", "Kiến nghị đã nhận sẽ khác", "An appeal would be decided otherwise"),
        RegistrationEvent.AppealDecided => Text("appeal-decided", "Trả lời kiến nghị sẽ khác", "An answer to an appeal would be decided otherwise"),
        RegistrationEvent.Disqualified => Text("disqualified", "Việc ghi nhận điều kiện loại sẽ khác", "A disqualification would be decided otherwise"),
        RegistrationEvent.Concluded => Text("concluded", "Kết luận đã ghi nhận sẽ khác", "A recorded conclusion would come out otherwise"),
        RegistrationEvent.BallotCast => Text("ballot-cast", "Phiếu bầu đã ghi nhận sẽ khác", "A ballot would be decided otherwise"),
        RegistrationEvent.TallyRecorded => Text("tally-recorded", "Kết quả kiểm phiếu đã ghi nhận sẽ khác", "The counts of a secret ballot would be decided otherwise"),
        RegistrationEvent.VotesCounted => Text("votes-counted", "Kết quả kiểm phiếu sẽ khác", "The count of the votes would come out otherwise"),
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "Not an event that is decided again."),
    };

    /// <summary>What would be refused.</summary>
    public static (string Code, string Vietnamese, string English) Refused(Refusal refusal) =>
        ($"replay.{refusal.Code}", $"Đã ghi nhận, nhưng theo phiên bản mới sẽ bị từ chối: {refusal.Vietnamese}", $"On record, but the new version would refuse it: {refusal.English}");

    private static (string Code, string Vietnamese, string English) Text(string name, string vietnamese, string english) =>
        ($"replay.differs.registration.{name}", vietnamese + ".", english + ".");
}
