using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Conformance.Engine.Office.YearStep;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A year of the built-in cycle, as version 0.1 knew it: everything that can happen there happens once.</summary>
public static class SmallYear
{
    public const int Year = 2024;

    public static readonly CycleId Cycle = new("syt-2024");

    public static readonly LocalDateTime Received = new(Year, 2, 15, 9, 0);

    public static IReadOnlyList<CohortUnit> Units { get; } =
    [
        Unit("u1", "Bệnh viện Đa khoa tỉnh"),
        Unit("u2", "Trung tâm Y tế thị xã"),
        Unit("u3", "Trung tâm Kiểm soát bệnh tật"),
    ];

    public static CycleSettings Settings { get; } = new()
    {
        Year = Year,
        Theme = "Năm dân vận chính quyền",
        Owner = new OwnerBody("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Bình Phước", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn Ánh"),
        UpperLevelReserve = 10,
        Council =
        [
            new CouncilMember("m1", "Trần Thị Bưởi", "Chủ tịch Hội đồng", null),
            new CouncilMember("m2", "Lê Văn Cường", "Thư ký", null),
            new CouncilMember("m3", "Phạm Thị Đào", "Ủy viên", new UnitId("u3")),
        ],
        Awards = [new AwardQuota("tap-the", "Giấy khen", "collective", 1), new AwardQuota("ca-nhan", "Giấy khen", "individual", 1)],
    };

    public static IReadOnlyList<YearStep> Steps { get; } =
    [
        Send("open", OfficeClock.At(1, 16), OfficeRoles.Leader, new CycleCommand.Open(Cycle, "annual-cycle", Settings)),
        Send("issue-plan", OfficeClock.At(1, 16), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "issue-plan")),
        Work("work-plan", OfficeClock.At(1, 16, 9)),
        Send("submit", OfficeClock.At(2, 20), OfficeRoles.Registry, Submit("r1", "u1", "collective", "Trạm y tế xanh, sạch, đẹp")),
        Send("submit-individual", OfficeClock.At(2, 20), OfficeRoles.Registry, Submit("r2", "u2", "individual", "Bác sĩ của bản làng")),
        Send("submit-third", OfficeClock.At(2, 20), OfficeRoles.Registry, Submit("r3", "u1", "collective", "Tủ thuốc nghĩa tình")),
        Send("submit-fifth", OfficeClock.At(2, 20), OfficeRoles.Registry, Submit("r5", "u3", "collective", "Nói không với hàng nhái")),
        Send("submit-refused", OfficeClock.At(2, 20), OfficeRoles.Registry, Submit("r4", "u9", "collective", "Đơn vị không có trong danh bạ")),
        Send("submit-unauthorised", OfficeClock.At(2, 20), OfficeRoles.Stranger, Submit("r6", "u1", "collective", "Không có quyền")) with { IsRecorded = false },
        Send("withdraw", OfficeClock.At(2, 21), OfficeRoles.Registry, new RegistrationCommand.Withdraw(Registration("r3"), "Trùng với mô hình khác")),
        Send("extend", OfficeClock.At(3, 1), OfficeRoles.Leader, new CycleCommand.ExtendDeadline(Cycle, "registration", new LocalDate(Year, 4, 5), "QĐ 12/QĐ-SYT")),
        Send("waive", OfficeClock.At(3, 1), OfficeRoles.Leader, new CycleCommand.WaiveDeadline(Cycle, "annualReport", "QĐ 14/QĐ-SYT")),
        Send("cohort", OfficeClock.At(3, 2), OfficeRoles.Leader, new CycleCommand.ChangeCohort(Cycle, [Unit("u4", "Trường Cao đẳng Y tế")], "QĐ 13/QĐ-SYT")),
        Work("work-papers", OfficeClock.At(3, 3)),
        Work("work-deadline", OfficeClock.At(4, 8)),
        Send("close-registration", OfficeClock.At(4, 8, 9), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "close-registration")),
        Work("work-list", OfficeClock.At(4, 8, 10)),
        Send("report", OfficeClock.At(6, 10), OfficeRoles.Registry, Report("r1", "mid-year", new LocalDateTime(Year, 6, 9, 8, 0), "continue")),
        Send("report-discontinue", OfficeClock.At(6, 10), OfficeRoles.Registry, Report("r5", "mid-year", new LocalDateTime(Year, 6, 9, 8, 0), "discontinue")),
        Send("report-individual", OfficeClock.At(6, 10), OfficeRoles.Registry, Report("r2", "mid-year", new LocalDateTime(Year, 6, 9, 8, 0), "adjust")),
        Send("report-annual", OfficeClock.At(11, 2), OfficeRoles.Registry, Report("r1", "annual", new LocalDateTime(Year, 11, 1, 8, 0), "continue")),
        Send("report-annual-individual", OfficeClock.At(11, 2), OfficeRoles.Registry, Report("r2", "annual", new LocalDateTime(Year, 11, 1, 8, 0), "continue")),
        Work("work-deadlines", OfficeClock.At(11, 18)),
        Send("start-scoring", OfficeClock.At(11, 18, 9), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "start-scoring")),
        Work("work-review", OfficeClock.At(11, 18, 10)),
        Send("score", OfficeClock.At(11, 20), OfficeRoles.Secretary, new RegistrationCommand.Score(Registration("r1"), FullSheet("u1"))),
        Send("score-individual", OfficeClock.At(11, 20), OfficeRoles.Secretary, new RegistrationCommand.Score(Registration("r2"), FullSheet("u2"))),
        Send("score-refused", OfficeClock.At(11, 20), OfficeRoles.Secretary, new RegistrationCommand.Score(Registration("r5"), FullSheet("u3"))),
        Send("disqualify", OfficeClock.At(11, 21), OfficeRoles.Secretary, new RegistrationCommand.Disqualify(Registration("r2"), "disciplined", "QĐ kỷ luật số 9")),
        Send("close-scoring", OfficeClock.At(12, 5), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "close-scoring")),
        Work("work-conclude", OfficeClock.At(12, 5, 9)),
        Send("ballot", OfficeClock.At(12, 15), OfficeRoles.Secretary, Ballot("m1")),
        Send("ballot-second", OfficeClock.At(12, 15), OfficeRoles.Secretary, Ballot("m2")),
        Send("ballot-third", OfficeClock.At(12, 15), OfficeRoles.Secretary, Ballot("m3")),
        Send("commend", OfficeClock.At(12, 16), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "commend")),
        Work("work-commend", OfficeClock.At(12, 16, 9)),
    ];

    public static PlayedYear Played { get; } = new("small", [Cycle], Steps);

    public static IEnumerable<string> StepNames => Steps.Select(s => s.Name);

    public static RegistrationId Registration(string code) => new(Cycle, code);

    public static RegistrationCommand.Submit Submit(string code, string unit, string kind, string name, CycleId? cycle = null) =>
        new(new RegistrationId(cycle ?? Cycle, code), new UnitId(unit), kind, "culture-society", "new", Form(name), Received);

    public static CohortUnit Unit(string id, string name) => new(new UnitId(id), name, "tỉnh", "y tế", null, null, null);

    /// <summary>Everything at its most: the unit itself, one verifier, the upper level.</summary>
    public static IReadOnlyList<ScoreLine> FullSheet(string unit)
    {
        var items = DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition.Scoring.Criteria.SelectMany(c => c.Items).ToList();
        return
        [
            .. items.Select(i => new ScoreLine(i.Id, "self", unit, i.Max, "")),
            .. items.Select(i => new ScoreLine(i.Id, "verifier", "m1", i.Max, "")),
            new ScoreLine("U", "upper", "m2", 9.5m, ""),
        ];
    }

    private static Dictionary<string, string> Form(string name) =>
        new[] { "situation", "goal", "content", "place", "forces", "resources", "period", "outputs", "sustain" }
            .ToDictionary(item => item, item => $"Nội dung {item}").Append(KeyValuePair.Create("name", name)).ToDictionary();

    private static RegistrationCommand.Report Report(string code, string period, LocalDateTime at, string decision) =>
        new(Registration(code), period, at, decision, "Đạt kết quả tốt");

    private static RegistrationCommand.CastBallot Ballot(string member) => new(Registration("r1"), "tap-the", member, "yes");
}
