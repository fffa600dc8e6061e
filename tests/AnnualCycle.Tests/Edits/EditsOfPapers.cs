using AnnualCycle.Input;
using DanVan.TestData;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace AnnualCycle.Tests.Edits;

/// <summary>Edits of what units hand in: the form, quotas, vocabularies, reports, and what makes a model ineligible.</summary>
internal static class EditsOfPapers
{
    private const string Budget = """{ "id": "budget", "name": "Kinh phí", "required": false, "maxLength": 100 }""";
    private const string RequiredBudget = """{ "id": "budget", "name": "Kinh phí", "required": true, "maxLength": 100 }""";

    public static IReadOnlyList<DefinitionEdit> All { get; } =
    [
        new("quota-above", "Thêm chỉ tiêu tối đa mà các đơn vị chưa vượt", Moment.Registering, Quota(4), DryRunVerdict.Same)
        {
            Rules = r => r with { MostPerUnit = new Dictionary<string, int> { ["collective"] = 4 } },
            Shows = true,
        },
        new("quota-below", "Thêm chỉ tiêu tối đa thấp hơn số đã đăng ký", Moment.RegistrationsIn, Quota(1), DryRunVerdict.Blocked, "replay.registration.quota-exceeded"),
        new("quota-changed", "Nâng chỉ tiêu đang áp dụng", Moment.Registering, json => json["registration"]!["quotas"]![0]!["atMost"] = 3, DryRunVerdict.Same)
        {
            FirstVersion = Quota(2),
            First = ModelRules.OfTheFormat with { MostPerUnit = new Dictionary<string, int> { ["collective"] = 2 } },
            Rules = r => r with { MostPerUnit = new Dictionary<string, int> { ["collective"] = 3 } },
            Shows = true,
        },
        new("quota-of-a-renamed-kind", "Đổi mã loại hình đang có chỉ tiêu", Moment.Registering, Change.Rename("collective", "tap-the"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            FirstVersion = Quota(3),
            First = ModelRules.OfTheFormat with { MostPerUnit = new Dictionary<string, int> { ["collective"] = 3 } },
            Mapping = Change.Renamed(MappedIds.Kinds, "collective", "tap-the"),
            Rules = r => r with { Kinds = ["tap-the", "individual"], MostPerUnit = new Dictionary<string, int> { ["tap-the"] = 3 } },
            Shows = true,
        },
        new("form-item-optional", "Thêm mục không bắt buộc vào phiếu", Moment.Registering, Change.Add("registration.form", Budget), DryRunVerdict.Same),
        new(
            "form-item-required", "Thêm mục bắt buộc khi đã nhận phiếu", Moment.Registering, Change.Add("registration.form", RequiredBudget),
            DryRunVerdict.Blocked, "replay.registration.incomplete"),
        new("form-item-required-in-time", "Thêm mục bắt buộc trước khi nhận phiếu", Moment.Opened, Change.Add("registration.form", RequiredBudget), DryRunVerdict.Same),
        new("form-item-removed", "Bỏ một mục của phiếu", Moment.Registering, Change.Remove("registration.form", "resources"), DryRunVerdict.Same)
        {
            Rules = r => r with { Required = [.. r.Required.Where(i => i != "resources")] },
            Rows = (papers, row) => FirstAccepted(papers, row)[11] = " ",
            Note = "form-item.removed",
            Shows = true,
        },
        new(
            "form-item-renamed", "Đổi mã một mục bắt buộc của phiếu", Moment.Registering, json => Change.Of(json["registration"]!["form"], "resources")["id"] = "funds",
            DryRunVerdict.Blocked, "replay.registration.incomplete")
        {
            Mapping = Change.Renamed(MappedIds.Form, "resources", "funds"),
        },
        new(
            "form-length-below", "Giảm độ dài tối đa dưới nội dung đã nộp", Moment.RegistrationsIn, json => Change.Of(json["registration"]!["form"], "goal")["maxLength"] = 20,
            DryRunVerdict.Blocked, "replay.registration.too-long"),
        new("form-length-above", "Giảm độ dài tối đa nhưng vẫn trên nội dung đã nộp", Moment.Registering, json => Change.Of(json["registration"]!["form"], "goal")["maxLength"] = 300, DryRunVerdict.Same)
        {
            Rules = r => r with { MaxLengths = new Dictionary<string, int> { ["goal"] = 300 } },
            Rows = (papers, row) => FirstAccepted(papers, row)[7] = new string('đ', 301),
            Shows = true,
        },
        new("field-added", "Thêm lĩnh vực", Moment.Registering, Change.Add("fields", """{ "id": "environment", "name": "Môi trường" }"""), DryRunVerdict.Same)
        {
            Rules = r => r with { Fields = [.. r.Fields, "environment"] },
            Rows = (papers, row) => papers[YearFolder.Registrations].Skip(row).Where(r => r.Length == 16 && r[4] == "economy").ToList().ForEach(r => r[4] = "environment"),
            Shows = true,
        },
        new("field-renamed", "Đổi mã lĩnh vực", Moment.Registering, Change.Rename("economy", "kinh-te"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Fields, "economy", "kinh-te"),
            Rules = r => r with { Fields = [.. r.Fields.Select(f => f == "economy" ? "kinh-te" : f)] },
            Shows = true,
        },
        new("fields-merged", "Nhập hai lĩnh vực làm một", Moment.RegistrationsIn, Change.Remove("fields", "defence-security"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Fields, "defence-security", "political-system"),
        },
        new("kind-renamed", "Đổi mã loại hình, khen thưởng theo loại hình", Moment.Registering, Change.Rename("individual", "person"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Kinds, "individual", "person"),
            Rules = r => r with { Kinds = ["collective", "person"] },
            Shows = true,
        },
        new("origin-renamed", "Đổi mã nguồn gốc mô hình", Moment.Registered, Change.Rename("continued", "ongoing"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Origins, "continued", "ongoing"),
            Rules = r => r with { Origins = ["new", "ongoing"] },
        },
        new(
            "report-decision-renamed", "Đổi mã kết luận sơ kết", Moment.HalfYear, json => Change.Of(json["reports"]!["decisions"], "adjust")["id"] = "amend",
            DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Decisions, "adjust", "amend"),
            Rules = r => r with { Decisions = new Dictionary<string, bool> { ["continue"] = false, ["amend"] = false, ["discontinue"] = true } },
            Shows = true,
        },
        new(
            "report-decision-no-longer-ends", "Kết luận \"dừng\" không còn chấm dứt mô hình", Moment.HalfYear,
            json => Change.Of(json["reports"]!["decisions"], "discontinue")["ends"] = false, DryRunVerdict.Blocked, "replay.differs.registration.reported"),
        new(
            "report-period-renamed", "Đổi mã kỳ báo cáo", Moment.Reporting, json => Change.Of(json["reports"]!["periods"], "mid-year")["id"] = "half-year",
            DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Periods, "mid-year", "half-year"),
            Rules = r => r with { Periods = [r.Periods[0] with { Id = "half-year" }, r.Periods[1]] },
            Shows = true,
        },
        new("disqualifier-added", "Thêm điều kiện loại", Moment.Scoring, Change.Add("disqualifiers", """{ "id": "waste", "name": "Gây lãng phí" }"""), DryRunVerdict.Same)
        {
            Rules = r => r with { Disqualifiers = [.. r.Disqualifiers, "waste"] },
            Rows = (papers, _) => papers[YearFolder.Disqualifications].AddRange(
                papers[YearFolder.Registrations].Take(6).Select(r => (string[])[r[0], "waste", "Kết luận thanh tra"])),
            Shows = true,
        },
        new("disqualifier-removed-unused", "Bỏ điều kiện loại chưa áp dụng", Moment.Scoring, Change.Remove("disqualifiers", "disciplined"), DryRunVerdict.Same)
        {
            Rules = r => r with { Disqualifiers = [.. r.Disqualifiers.Where(d => d != "disciplined")] },
            Shows = true,
        },
        new("disqualifier-removed-used", "Bỏ điều kiện loại đã áp dụng, quy về điều kiện khác", Moment.Scored, Change.Remove("disqualifiers", "disciplined"), DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Mapping = Change.Renamed(MappedIds.Disqualifiers, "disciplined", "stopped"),
        },
        new("disqualifier-removed-used-unmapped", "Bỏ điều kiện loại đã áp dụng, không nói quy về đâu", Moment.Scored, Change.Remove("disqualifiers", "disciplined"), DryRunVerdict.NeedsMapping, "mapping.missing"),
    ];

    private static Action<System.Text.Json.Nodes.JsonObject> Quota(int most) => Change.All(
        Change.Add("participants", """{ "id": "everybody", "name": "Các đơn vị" }"""),
        Change.Add("registration.quotas", $$"""{ "participants": "everybody", "kind": "collective", "atMost": {{most}} }"""));

    private static string[] FirstAccepted(Papers papers, int row) =>
        papers[YearFolder.Registrations].Skip(row).First(r => r.Length == 16 && ModelRules.OfTheFormat.Fields.Contains(r[4]) && r[0].StartsWith("r000", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(r[7]));
}
