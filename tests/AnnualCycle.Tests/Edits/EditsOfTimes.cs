using AnnualCycle.Input;
using DanVan.TestData;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace AnnualCycle.Tests.Edits;

/// <summary>Edits of deadlines and reminders.</summary>
internal static class EditsOfTimes
{
    public static IReadOnlyList<DefinitionEdit> All { get; } =
    [
        new("registration-later-ahead", "Lùi hạn đăng ký khi chưa đến hạn", Moment.Registering, Change.Deadline("registration", "04-10"), DryRunVerdict.Same)
        {
            Rules = r => r with { RegistrationDeadline = new DateOnly(2024, 4, 10) },
            Shows = true,
        },
        new("registration-reopened", "Mở lại đăng ký đã hết hạn", Moment.RegistrationsIn, Change.Deadline("registration", "04-20"), DryRunVerdict.Same)
        {
            Rules = r => r with { RegistrationDeadline = new DateOnly(2024, 4, 20) },
            Rows = HandInLate,
            Note = "paper.in-time-now",
            Shows = true,
        },
        new("registration-earlier-after-receipts", "Rút ngắn hạn đăng ký, sau mọi phiếu đã nhận", Moment.Registering, Change.Deadline("registration", "03-27"), DryRunVerdict.Same)
        {
            Rules = r => r with { RegistrationDeadline = new DateOnly(2024, 3, 27) },
            Shows = true,
        },
        new(
            "registration-earlier-than-a-receipt", "Rút ngắn hạn đăng ký, trước phiếu đã nhận", Moment.RegistrationsIn, Change.Deadline("registration", "03-15"),
            DryRunVerdict.Blocked, "replay.registration.late"),
        new("mid-year-later-ahead", "Lùi hạn báo cáo sơ kết khi chưa đến hạn", Moment.Reporting, Change.Deadline("midYearReport", "06-25"), DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [r.Periods[0] with { Deadline = new DateOnly(2024, 6, 25) }, r.Periods[1]] },
            Shows = true,
        },
        new("mid-year-later-passed", "Gia hạn báo cáo sơ kết sau khi hết hạn", Moment.HalfYear, Change.Deadline("midYearReport", "07-15"), DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [r.Periods[0] with { Deadline = new DateOnly(2024, 7, 15) }, r.Periods[1]] },
            Note = "report.lateness",
            Shows = true,
        },
        new("mid-year-earlier", "Rút ngắn hạn báo cáo sơ kết khi đã nhận báo cáo", Moment.HalfYear, Change.Deadline("midYearReport", "06-11"), DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [r.Periods[0] with { Deadline = new DateOnly(2024, 6, 11) }, r.Periods[1]] },
            Note = "report.lateness",
            Shows = true,
        },
        new(
            "mid-year-earlier-concluded", "Rút ngắn hạn báo cáo sơ kết sau khi đã kết luận điểm", Moment.Concluded, Change.Deadline("midYearReport", "06-11"),
            DryRunVerdict.Blocked, "replay.differs.registration.concluded"),
        new(
            "annual-last-working-day", "Hạn báo cáo năm là ngày làm việc cuối cùng của tháng 11", Moment.HalfYear,
            Change.All(
                json => Change.Of(json["deadlines"], "annualReport").Remove("date"),
                json => Change.Of(json["deadlines"], "annualReport")["rule"] = new System.Text.Json.Nodes.JsonObject { ["rule"] = "last-working-day", ["month"] = 11 }),
            DryRunVerdict.Same)
        {
            Rules = r => r with { Periods = [r.Periods[0], r.Periods[1] with { Deadline = new DateOnly(2024, 11, 29) }] },
            Shows = true,
        },
        new("deadline-renamed-computed", "Đổi mã thời hạn do quy trình tự tính", Moment.Registered, Change.Rename("midYearReport", "halfYearReport"), DryRunVerdict.Same),
        new(
            "deadline-renamed-filled-in", "Đổi mã thời hạn mà năm nay đã ấn định ngày", Moment.HalfYear, Change.Rename("midYearReport", "halfYearReport"),
            DryRunVerdict.NeedsMapping, "mapping.missing")
        {
            Settings = s => s with { Deadlines = new Dictionary<string, LocalDate> { ["midYearReport"] = new(2024, 6, 20) } },
            First = ModelRules.OfTheFormat with { Periods = [new("mid-year", "midYearReport", new DateOnly(2024, 6, 20)), new("annual", "annualReport")] },
            Mapping = Change.Renamed(MappedIds.Deadlines, "midYearReport", "halfYearReport"),
        },
        new("deadline-the-year-has-its-own", "Lùi hạn đăng ký trong quy trình khi năm nay tự ấn định", Moment.Registering, Change.Deadline("registration", "04-10"), DryRunVerdict.Same)
        {
            Settings = s => s with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2024, 3, 28) } },
            First = ModelRules.OfTheFormat with { RegistrationDeadline = new DateOnly(2024, 3, 28) },
        },
        new(
            "deadlines-out-of-order", "Dời hạn báo cáo sơ kết lên trước hạn đăng ký mà năm nay đã ấn định", Moment.Registered, Change.Deadline("midYearReport", "04-05"),
            DryRunVerdict.Blocked, "replay.cycle.deadline-order")
        {
            Settings = s => s with { Deadlines = new Dictionary<string, LocalDate> { ["registration"] = new(2024, 4, 9) } },
            First = ModelRules.OfTheFormat with { RegistrationDeadline = new DateOnly(2024, 4, 9) },
        },
        new(
            "reminders-added", "Thêm nhắc việc trước và sau hạn báo cáo năm", Moment.HalfYear,
            json => Change.Of(json["deadlines"], "annualReport")["reminders"] = System.Text.Json.Nodes.JsonNode.Parse(
                """[{ "id": "before", "workingDays": -5, "roles": ["registry"], "pendingUnits": true }, { "id": "after", "workingDays": 1, "roles": ["cycle-owner"], "escalates": true }]"""),
            DryRunVerdict.Same),
    ];

    // The first five papers that came after the old deadline are handed in again on 15 April, under other ids.
    private static void HandInLate(Papers papers, int row)
    {
        var rows = papers[YearFolder.Registrations];
        var late = rows.Where(r => r.Length == 16 && string.CompareOrdinal(r[Papers.SubmittedAt], "2024-04-02") >= 0 && Parsing.DateTime(r[Papers.SubmittedAt]) is not null).Take(5).ToList();
        rows.AddRange(late.Select(r => (string[])[$"{r[0]}-lai", .. r[1..Papers.SubmittedAt], "2024-04-15T09:00:00"]));
    }
}
