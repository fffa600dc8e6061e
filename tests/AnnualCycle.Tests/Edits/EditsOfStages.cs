using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace AnnualCycle.Tests.Edits;

/// <summary>Edits of stages, transitions, roles, documents and milestones. None of them changes a result.</summary>
internal static class EditsOfStages
{
    public static IReadOnlyList<DefinitionEdit> All { get; } =
    [
        new("stage-inserted-ahead", "Thêm giai đoạn khảo sát ở phía trước", Moment.Registered, Change.InsertStage("survey", "mid-year-review", "scoring"), DryRunVerdict.Same)
        {
            Stages = ["plan", "registration", "mid-year-review", "survey", "scoring", "commendation", "closed"],
            Note = "stage.ahead",
        },
        new("stage-inserted-behind", "Thêm giai đoạn mà chu kỳ đã đi qua", Moment.Reporting, Change.InsertStage("survey", "plan", "registration"), DryRunVerdict.Same)
        {
            Note = "stage.not-visited",
        },
        new("stage-removed-ahead", "Bỏ giai đoạn chưa đến", Moment.Registering, Change.RemoveStage("mid-year-review"), DryRunVerdict.Same)
        {
            Stages = ["plan", "registration", "scoring", "commendation", "closed"],
            Documents = ["plan", "mid-year-report", "council-minutes", "proposal", "decision"],
        },
        new("stage-removed-and-left", "Bỏ giai đoạn chu kỳ đang ở, chuyển sang giai đoạn sau", Moment.HalfYear, Change.RemoveStage("mid-year-review"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Stage("mid-year-review", "scoring", enters: true),
        },
        new("stage-removed-and-merged", "Bỏ giai đoạn chu kỳ đang ở, coi như đang ở giai đoạn sau", Moment.HalfYear, Change.RemoveStage("mid-year-review"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Stage("mid-year-review", "scoring"),
            Stages = ["plan", "registration", "scoring", "commendation", "closed"],
            Documents = ["plan", "registration-list", "council-minutes", "proposal", "decision"],
        },
        new("stage-removed-and-gone-back", "Bỏ giai đoạn chu kỳ đang ở, quay lại giai đoạn đã rời", Moment.HalfYear, Change.RemoveStage("mid-year-review"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Stage("mid-year-review", "registration"),
            MappingBlockedBy = "stage.left-already",
        },
        new("stage-renamed", "Đổi mã giai đoạn chu kỳ đang ở", Moment.Reporting, Change.Rename("mid-year-review", "running"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Stage("mid-year-review", "running"),
            Stages = ["plan", "registration", "running", "scoring", "commendation", "closed"],
        },
        new("role-renamed", "Đổi mã vai trò, ứng dụng phân quyền lại", Moment.Scoring, Change.Rename("council-secretary", "secretary"), DryRunVerdict.Same)
        {
            Roles = new Dictionary<string, string> { ["council-secretary"] = "secretary" },
            Note = "role.changed",
        },
        new("transition-renamed", "Đổi mã bước chuyển của giai đoạn hiện tại", Moment.HalfYear, Change.Rename("start-scoring", "begin-scoring"), DryRunVerdict.Same)
        {
            Note = "transition.changed",
        },
        new("transition-waits-no-longer", "Bước chuyển không còn chờ hạn báo cáo", Moment.HalfYear, json => Change.Of(json["transitions"], "start-scoring", "trigger").Remove("afterDeadlines"), DryRunVerdict.Same)
        {
            Note = "transition.changed",
        },
        new("document-ahead", "Thêm văn bản ban hành ở giai đoạn sau", Moment.Reporting, Change.Issue("scoring", "scoring-notice", "TB"), DryRunVerdict.Same)
        {
            Documents = ["plan", "registration-list", "mid-year-report", "scoring-notice", "council-minutes", "proposal", "decision"],
            Note = "document.ahead",
        },
        new(
            "document-without-template", "Thêm văn bản chưa có mẫu", Moment.Reporting,
            Change.All(Change.Issue("scoring", "scoring-notice", "TB"), json => Change.Of(json["documents"], "scoring-notice").Remove("template")),
            DryRunVerdict.Blocked, "document.not-composable"),
        new("document-renamed-ahead", "Đổi mã văn bản chưa ban hành mà không kèm mẫu", Moment.Reporting, Change.Rename("proposal", "request"), DryRunVerdict.Blocked, "document.not-composable"),
        new("document-behind", "Thêm văn bản ban hành ở giai đoạn đã qua", Moment.Reporting, Change.Issue("registration", "opening-notice", "TB"), DryRunVerdict.Same)
        {
            Note = "document.not-issued",
        },
        new("document-type-changed", "Đổi loại văn bản sẽ ban hành", Moment.Registered, json => Change.Of(json["documents"], "mid-year-report")["type"] = "TB", DryRunVerdict.Same),
        new("document-renamed", "Đổi mã văn bản đã ban hành", Moment.Reporting, Change.Rename("registration-list", "model-list"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Documents, "registration-list", "model-list"),
            Documents = ["plan", "model-list", "mid-year-report", "council-minutes", "proposal", "decision"],
        },
        new(
            "milestone-added", "Thêm giao ban quý", Moment.Registered,
            Change.Set("milestones", """[{ "id": "briefing", "name": "Giao ban quý III", "deadline": "annualReport", "roles": ["cycle-owner"] }]"""), DryRunVerdict.Same),
    ];
}
