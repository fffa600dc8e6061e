using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Engine;

/// <summary>"What may I do now, and why not", from the functions that decide the commands themselves.</summary>
internal static class PossibleActions
{
    private static readonly (string Action, string Vietnamese)[] OfRegistrations =
    [
        (StageActions.Submit, "Đăng ký mô hình"),
        (StageActions.Withdraw, "Rút đăng ký"),
        (StageActions.Report, "Nộp báo cáo"),
        (StageActions.Score, "Nhập phiếu chấm điểm"),
        (StageActions.Disqualify, "Ghi nhận điều kiện loại"),
        (StageActions.CastBallot, "Bỏ phiếu"),
    ];

    public static IReadOnlyList<PossibleAction> OfCycle(CycleFrame frame, Caller caller) =>
    [
        .. frame.Definition.Definition.Transitions
            .Where(t => t.From == frame.State.Stage)
            .Select(t => new PossibleAction($"pull:{t.Trigger}", t.Name, CycleDecider.WhyNotPull(frame, t, caller))),
        new(StageActions.ExtendDeadline, "Gia hạn", CycleDecider.WhyNotChange(frame, StageActions.ExtendDeadline, caller)),
        new(StageActions.Migrate, "Chuyển sang phiên bản quy trình khác", MigrationRules.WhyNot(frame, caller)),
        new(StageActions.ChangeCohort, "Điều chỉnh danh sách đơn vị", CycleDecider.WhyNotChange(frame, StageActions.ChangeCohort, caller)),
    ];

    public static IReadOnlyList<PossibleAction> OfRegistration(CycleFrame frame, RegistrationState? state, Caller caller) =>
    [
        .. OfRegistrations.Select(a => new PossibleAction(
            a.Action, a.Vietnamese, RegistrationDecider.WhyNot(frame, state, a.Action, caller) is { } refusal ? [refusal] : [])),
    ];
}
