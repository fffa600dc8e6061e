using AnnualCycle.Input;
using DanVan.TestData;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace AnnualCycle.Tests.Edits;

/// <summary>Edits of criteria, points, penalties, bands and floors.</summary>
internal static class EditsOfPoints
{
    public static IReadOnlyList<DefinitionEdit> All { get; } =
    [
        new("penalty-before-conclusion", "Tăng điểm trừ báo cáo trễ trước khi kết luận", Moment.Scored, Change.Set("reports.penalty", "2.5"), DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [.. r.Periods.Select(p => p with { Late = 2.5m, Missing = 2.5m })] },
            Note = "rules.changed",
            Shows = true,
        },
        new("penalty-by-period", "Báo cáo trễ trừ ít hơn báo cáo thiếu", Moment.ReportsIn, Change.All(
            json => Change.Of(json["reports"]!["periods"], "annual")["missingPenalty"] = 4,
            json => Change.Of(json["reports"]!["periods"], "mid-year")["latePenalty"] = 0.5), DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [r.Periods[0] with { Late = 0.5m }, r.Periods[1] with { Missing = 4 }] },
            Shows = true,
        },
        new(
            "penalty-after-conclusion", "Tăng điểm trừ báo cáo trễ sau khi kết luận", Moment.Concluded, Change.Set("reports.penalty", "2"),
            DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
        new("band-lowered", "Hạ mức xuất sắc trước khi chấm", Moment.ScoringBegins, Change.Band("xuat-sac", 85), DryRunVerdict.Same)
        {
            Rules = r => r with { Bands = [r.Bands[0] with { From = 85 }, .. r.Bands.Skip(1)] },
            Shows = true,
        },
        new("band-raised", "Nâng mức tốt giữa kỳ chấm", Moment.Scoring, Change.Band("tot", 84), DryRunVerdict.Same)
        {
            Rules = r => r with { Bands = [r.Bands[0], r.Bands[1] with { From = 84 }, .. r.Bands.Skip(2)] },
            Shows = true,
        },
        new(
            "band-after-conclusion", "Nâng mức xuất sắc sau khi kết luận", Moment.Concluded, Change.Band("xuat-sac", 93),
            DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
        new("band-renamed-after-conclusion", "Đổi mã mức xếp loại sau khi kết luận", Moment.Concluded, Change.Rename("kha", "kha-tot"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Bands, "kha", "kha-tot"),
            Rules = r => r with { Bands = [.. r.Bands.Select(b => b.Id == "kha" ? b with { Id = "kha-tot" } : b)] },
            Shows = true,
        },
        new("floor-raised", "Nâng điểm sàn trước khi kết luận", Moment.Scored, Change.Floor("C1", 90), DryRunVerdict.Same)
        {
            Rules = r => r with { Floors = new Dictionary<string, decimal> { ["C1"] = 90, ["C3"] = 50, ["C5"] = 50 } },
            Shows = true,
        },
        new("floor-raised-after-conclusion", "Nâng điểm sàn sau khi kết luận", Moment.Voting, Change.Floor("C1", 90), DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
        new("criterion-added", "Thêm tiêu chí trước khi chấm", Moment.ScoringBegins, Change.NewCriterion(), DryRunVerdict.Same)
        {
            Rules = WithEighth,
            Rows = ScoreTheEighth,
            Shows = true,
        },
        new("criterion-added-half-scored", "Thêm tiêu chí khi đã chấm một nửa", Moment.Scoring, Change.NewCriterion(), DryRunVerdict.Same)
        {
            Rules = WithEighth,
            Rows = ScoreTheEighth,
            Note = "criterion.unscored",
            Shows = true,
        },
        new("criterion-added-all-scored", "Thêm tiêu chí khi đã chấm xong: mọi mô hình thành chưa đủ điểm", Moment.Scored, Change.NewCriterion(), DryRunVerdict.Same)
        {
            Rules = WithEighth,
            Note = "criterion.unscored",
            Shows = true,
        },
        new(
            "criterion-added-after-conclusion", "Thêm tiêu chí sau khi kết luận", Moment.Concluded, Change.NewCriterion(),
            DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
        new("item-maximum-in-time", "Giảm điểm tối đa của tiêu chí trước khi chấm", Moment.Registered, Shifted(), DryRunVerdict.Same)
        {
            Rules = r => r with { Max = new Dictionary<string, decimal>(r.Max) { ["C5.1"] = 12, ["C5.2"] = 13 } },
            Shows = true,
        },
        new("item-maximum-below-a-score", "Giảm điểm tối đa dưới điểm đã chấm", Moment.Scoring, Shifted(), DryRunVerdict.Blocked, "replay.score.out-of-range"),
        new("item-renamed", "Đổi mã tiêu chí đã chấm", Moment.Scoring, Change.Rename("C1.1", "C1.a"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Items, "C1.1", "C1.a"),
            Rules = r => r with { Max = r.Max.ToDictionary(m => m.Key == "C1.1" ? "C1.a" : m.Key, m => m.Value) },
            Shows = true,
        },
        new("item-removed-scored", "Bỏ tiêu chí đã chấm, dồn điểm sang tiêu chí khác", Moment.Scoring, WithoutThird(), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Items, "C1.3", "C1.2"),
            MappingBlockedBy = "mapping.merged",
        },
        new("item-removed-in-time", "Bỏ tiêu chí trước khi chấm", Moment.HalfYear, WithoutThird(), DryRunVerdict.Same)
        {
            Rules = r => r with { Max = new Dictionary<string, decimal>(r.Max.Where(m => m.Key != "C1.3")) { ["C1.2"] = 7 } },
            Shows = true,
        },
        new("step-coarser", "Chỉ cho điểm chẵn khi đã chấm điểm lẻ", Moment.Scoring, Change.Set("scoring.step", "1"), DryRunVerdict.Blocked, "replay.score.out-of-range"),
        new("reserve-default-overridden", "Đổi mức điểm dành cho cấp trên khi năm nay tự ấn định", Moment.Registered, Change.Set("scoring.reserve.default", "5"), DryRunVerdict.Same),
        new("reserve-default-kept", "Đổi mức điểm dành cho cấp trên sau khi mở chu kỳ", Moment.Registered, Change.Set("scoring.reserve.default", "5"), DryRunVerdict.Same)
        {
            Settings = s => s with { UpperLevelReserve = null },
            Note = "reserve.kept",
        },
        new(
            "reserve-maximum-below", "Hạ mức trần điểm dành cho cấp trên dưới mức năm nay", Moment.Registered,
            Change.All(Change.Set("scoring.reserve.max", "8"), Change.Set("scoring.reserve.default", "8")), DryRunVerdict.Blocked, "replay.cycle.reserve"),
        new("reason-above-raised", "Nâng mức chênh lệch phải nêu lý do", Moment.Scoring, Change.Set("scoring.reasonAbovePercent", "60"), DryRunVerdict.Same)
        {
            Rules = r => r with { ReasonAbovePercent = 60 },
            Shows = true,
        },
        new(
            "reason-above-lowered", "Hạ mức chênh lệch phải nêu lý do dưới điểm đã chấm", Moment.Scoring, Change.Set("scoring.reasonAbovePercent", "10"),
            DryRunVerdict.Blocked, "replay.score.reason-required"),
        new("tie-break-before-ranking", "Đổi thứ tự ưu tiên khi bằng điểm trước khi xếp hạng", Moment.Scored, Change.Set("scoring.tieBreak", """["C6", "C5"]"""), DryRunVerdict.Same)
        {
            Rules = r => r with { TieBreak = ["C6", "C5"] },
            Shows = true,
        },
        new(
            "tie-break-after-ranking", "Đổi thứ tự ưu tiên khi bằng điểm sau khi xếp hạng", Moment.Concluded, Change.Set("scoring.tieBreak", """["C6", "C5"]"""),
            DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
    ];

    private static ModelRules WithEighth(ModelRules rules) => rules with { Max = new Dictionary<string, decimal>(rules.Max) { ["C8.1"] = 5 }, Scale = 105 };

    private static Action<System.Text.Json.Nodes.JsonObject> Shifted() => Change.All(Change.Max("C5.1", 12), Change.Max("C5.2", 13));

    private static Action<System.Text.Json.Nodes.JsonObject> WithoutThird() => Change.All(Change.WithoutItem("C1", "C1.3"), Change.Max("C1.2", 7));

    // Whoever scored the last item from then on scores the new one, too; some above its maximum.
    private static void ScoreTheEighth(Papers papers, int row)
    {
        var rows = papers[YearFolder.Scores];
        for (var i = rows.Count - 1; i >= row; i--)
        {
            if (rows[i] is [_, "C7.2", "self" or "verifier", ..])
            {
                rows.Insert(i + 1, [rows[i][0], "C8.1", rows[i][2], rows[i][3], i % 17 == 0 ? "5.25" : "4.5", ""]);
            }
        }
    }
}
