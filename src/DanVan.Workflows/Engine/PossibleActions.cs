using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Engine;

/// <summary>"What may I do now, and why not", from the functions that decide the commands themselves.</summary>
internal static class PossibleActions
{
    private static readonly (string Action, string Vietnamese)[] OfRegistrations =
    [
        (StageActions.Submit, "Đăng ký mô hình"),
        (StageActions.Return, "Trả lại để bổ sung"),
        (StageActions.Resubmit, "Nộp lại"),
        (StageActions.Withdraw, "Rút đăng ký"),
        (StageActions.Report, "Nộp báo cáo"),
        (StageActions.Score, "Nhập phiếu chấm điểm"),
        (StageActions.Appeal, "Kiến nghị điểm"),
        (StageActions.DecideAppeal, "Trả lời kiến nghị"),
        (StageActions.Disqualify, "Ghi nhận điều kiện loại"),
        (StageActions.CastBallot, "Bỏ phiếu"),
        (StageActions.RecordTally, "Ghi nhận kết quả kiểm phiếu"),
    ];

    public static IReadOnlyList<PossibleAction> OfCycle(CycleFrame frame, Caller caller, CycleCounts? counts = null) =>
    [
        .. TransitionRules.Offered(frame, caller.Now, counts)
            .Select(t => new PossibleAction($"pull:{t.Trigger}", t.Name, CycleDecider.WhyNotPull(frame, t, caller, counts))),
        .. frame.Definition.Definition.Milestones
            .Select(m => new PossibleAction($"milestone:{m.Id}", m.Name, MilestoneRules.WhyNot(frame, m, caller) is { } refusal ? [refusal] : [])),
        new(StageActions.ExtendDeadline, "Gia hạn", CycleDecider.WhyNotChange(frame, StageActions.ExtendDeadline, caller)),
        new(StageActions.WaiveDeadline, "Miễn thời hạn", DeadlineChanges.WhyNotWaive(frame, caller)),
        new(StageActions.Migrate, "Chuyển sang phiên bản quy trình khác", MigrationRules.WhyNot(frame, caller)),
        new(StageActions.IssueDocument, "Ban hành, thay thế, đính chính, thu hồi văn bản", IssuingRules.WhyNot(frame, caller)),
        new(StageActions.ChangeCohort, "Điều chỉnh danh sách đơn vị", CycleDecider.WhyNotChange(frame, StageActions.ChangeCohort, caller)),
    ];

    /// <summary>What no stage of the definition takes is not in the list at all.</summary>
    public static IReadOnlyList<PossibleAction> OfRegistration(CycleFrame frame, RegistrationState? state, Caller caller) =>
    [
        .. OfRegistrations.Where(a => frame.Definition.Accepts.Values.Any(accepted => accepted.Contains(a.Action))).Select(a => new PossibleAction(
            a.Action, a.Vietnamese, RegistrationDecider.WhyNot(frame, state, a.Action, caller) is { } refusal ? [refusal] : [])),
        .. state is { Documents.Count: > 0 }
            ? [new PossibleAction(StageActions.IssueDocument, "Thay thế văn bản của mô hình", ReplacementRules.WhyNot(frame, state, caller))]
            : Array.Empty<PossibleAction>(),
    ];
}
