using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using NodaTime;
using static DanVan.Workflows.Conformance.Engine.Office.YearStep;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>
/// A year in which everything happens that the built-in cycle has no place for. A short pilot is voted on in secret; the year itself carries on one of its models,
/// is moved to a later version of its definition on the way, and leaves two stages by itself.
/// </summary>
public static class FullYear
{
    public static readonly CycleId Pilot = new("syt-2024-thi-diem");

    public static readonly CycleId Cycle = new("syt-2024-day-du");

    private static readonly RegistrationCommand.Submit First = SmallYear.Submit("r1", "u1", "collective", "Trạm y tế xanh, sạch, đẹp", Cycle);

    private static readonly RegistrationCommand.Submit Second = SmallYear.Submit("r2", "u2", "individual", "Bác sĩ của bản làng", Cycle);

    public static IReadOnlyList<YearStep> Steps { get; } =
    [
        Send("draft-pilot", OfficeClock.At(1, 16), OfficeRoles.Drafter, Save(FullDefinition.Pilot)),
        Send("publish-pilot", OfficeClock.At(1, 16, 9), OfficeRoles.Publisher(), Publish(FullDefinition.Pilot)),
        Send("pilot-open", OfficeClock.At(1, 17), OfficeRoles.Leader, new CycleCommand.Open(Pilot, FullDefinition.Id.Value, SmallYear.Settings)),
        Send("pilot-issue-plan", OfficeClock.At(1, 17), OfficeRoles.Leader, new CycleCommand.Pull(Pilot, "issue-plan")),
        Send("pilot-submit", OfficeClock.At(1, 18), OfficeRoles.Registry, First with
        {
            Registration = Of(Pilot, "p1"), SubmittedAt = new LocalDateTime(SmallYear.Year, 1, 18, 7, 30),
        }),
        Send("pilot-report", OfficeClock.At(1, 18), OfficeRoles.Registry, Report(Of(Pilot, "p1"), "annual", new LocalDate(SmallYear.Year, 1, 18))),
        Send("pilot-score", OfficeClock.At(1, 18), OfficeRoles.Secretary, new RegistrationCommand.Score(Of(Pilot, "p1"), SmallYear.FullSheet("u1"))),
        Send("pilot-close-scoring", OfficeClock.At(1, 18), OfficeRoles.Leader, new CycleCommand.Pull(Pilot, "close-scoring")),
        Work("work-pilot", OfficeClock.At(1, 18, 9)),
        Send("tally", OfficeClock.At(1, 19), OfficeRoles.Secretary, new RegistrationCommand.RecordTally(Of(Pilot, "p1"), "tap-the", ["m1", "m2", "m3"], 2, 0, 1)),
        Send("pilot-commend", OfficeClock.At(1, 19), OfficeRoles.Leader, new CycleCommand.Pull(Pilot, "commend")),
        Work("work-pilot-commend", OfficeClock.At(1, 19, 9)),

        Send("draft", OfficeClock.At(1, 20), OfficeRoles.Drafter, Save(FullDefinition.Full)),
        Send("publish", OfficeClock.At(1, 20, 9), OfficeRoles.Publisher(), Publish(FullDefinition.Full)),
        Send("open", OfficeClock.At(1, 22), OfficeRoles.Leader, new CycleCommand.Open(Cycle, FullDefinition.Id.Value, SmallYear.Settings)),
        Send("issue-plan", OfficeClock.At(1, 22), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "issue-plan")),
        Work("work-plan", OfficeClock.At(1, 22, 9)),
        Send("submit", OfficeClock.At(2, 19), OfficeRoles.Registry, First with { Origin = "continued", CarriedFrom = Of(Pilot, "p1") }),
        Send("submit-second", OfficeClock.At(2, 19), OfficeRoles.Registry, Second),
        Send("submit-one-too-many", OfficeClock.At(2, 19), OfficeRoles.Registry, SmallYear.Submit("r3", "u1", "collective", "Tủ thuốc nghĩa tình", Cycle)),
        Send("return", OfficeClock.At(2, 20), OfficeRoles.Secretary, new RegistrationCommand.Return(Second.Registration, "Bổ sung địa bàn thực hiện")),
        Send("extend", OfficeClock.At(2, 20), OfficeRoles.Leader, new CycleCommand.ExtendDeadline(Cycle, "registration", new LocalDate(SmallYear.Year, 3, 1), "QĐ 15/QĐ-SYT")),
        Send("resubmit", OfficeClock.At(2, 21), OfficeRoles.Registry, Resubmitted()),
        Work("work-reminder", OfficeClock.At(2, 23)),
        Work("work-close-registration", OfficeClock.At(3, 4)) with { HasTimersThatMeet = true },
        Send("report", OfficeClock.At(6, 10), OfficeRoles.Registry, Report(First.Registration, "mid-year", new LocalDate(SmallYear.Year, 6, 9))),
        Send("draft-later", OfficeClock.At(6, 11), OfficeRoles.Drafter, Save(FullDefinition.Later)),
        Send("publish-later", OfficeClock.At(6, 11), OfficeRoles.Publisher(), Publish(FullDefinition.Later)),
        Send("migrate", OfficeClock.At(6, 12), OfficeRoles.Leader, new CycleCommand.Migrate(Cycle, FullDefinition.HashOf(FullDefinition.Later), MigrationMapping.None, "QĐ 16/QĐ-SYT")),
        Send("milestone", OfficeClock.At(6, 20), OfficeRoles.Leader, new CycleCommand.RecordMilestone(Cycle, "briefing", new LocalDate(SmallYear.Year, 6, 19), "Tiếp tục thực hiện")),
        Work("work-milestone", OfficeClock.At(6, 20, 9)),
        Send("waive", OfficeClock.At(6, 21), OfficeRoles.Leader, new CycleCommand.WaiveDeadline(Cycle, "annualReport", "QĐ 17/QĐ-SYT")),
        Work("work-start-scoring", OfficeClock.At(6, 24)),
        Send("score", OfficeClock.At(6, 25), OfficeRoles.Secretary, new RegistrationCommand.Score(First.Registration, SmallYear.FullSheet("u1"))),
        Send("appeal", OfficeClock.At(6, 26), OfficeRoles.Registry, new RegistrationCommand.Appeal(First.Registration, "Xem lại tiêu chí C1.1", new LocalDateTime(SmallYear.Year, 6, 26, 7, 30))),
        Send("close-scoring-refused", OfficeClock.At(6, 27), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "close-scoring")),
        Send("decide-appeal", OfficeClock.At(6, 27), OfficeRoles.Secretary, new RegistrationCommand.DecideAppeal(
            First.Registration, [new ScoreLine("C1.1", "verifier", "m1", 7.5m, "")], "Điều chỉnh điểm")),
        Send("close-scoring", OfficeClock.At(6, 28), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "close-scoring")),
        Work("work-conclude", OfficeClock.At(6, 28, 9)),
        Send("ballot", OfficeClock.At(7, 1), OfficeRoles.Secretary, Ballot("m1", "yes")),
        Send("ballot-second", OfficeClock.At(7, 1), OfficeRoles.Secretary, Ballot("m2", "yes")),
        Send("ballot-absent", OfficeClock.At(7, 1), OfficeRoles.Secretary, Ballot("m3", "absent")),
        Send("ballot-in-writing", OfficeClock.At(7, 3), OfficeRoles.Secretary, Ballot("m3", "yes") with { InWriting = true }),
        Send("commend", OfficeClock.At(7, 4), OfficeRoles.Leader, new CycleCommand.Pull(Cycle, "commend")),
        Work("work-commend", OfficeClock.At(7, 4, 9)),
        Send("delivered", OfficeClock.At(7, 5), OfficeRoles.Leader, new CycleCommand.RecordDelivery(
            Cycle, $"{Cycle.Value}/decision/1", "UBND tỉnh", DocumentDeliveryStatus.Received, OfficeClock.At(7, 5, 7), "Đã vào sổ")),
        Send("draft-last", OfficeClock.At(7, 5), OfficeRoles.Drafter, Save(FullDefinition.Last)),
        Send("discard", OfficeClock.At(7, 5), OfficeRoles.Drafter, new DefinitionCommand.DiscardDraft(FullDefinition.Id)),
        Send("retire", OfficeClock.At(7, 5), OfficeRoles.Publisher(), new DefinitionCommand.Retire(FullDefinition.Id, "QĐ 18/QĐ-SYT")),
    ];

    public static PlayedYear Played { get; } = new("full", [StreamId.Of(FullDefinition.Id).Cycle, Pilot, Cycle], Steps);

    private static DefinitionCommand.SaveDraft Save(string json) => new(FullDefinition.Id, json, "");

    private static DefinitionCommand.Publish Publish(string json) => new(FullDefinition.Id, FullDefinition.HashOf(json), "QĐ 10/QĐ-SYT");

    private static RegistrationCommand.Resubmit Resubmitted() => new(
        Second.Registration,
        Second.Kind,
        Second.Field,
        Second.Origin,
        new Dictionary<string, string>(Second.Form) { ["place"] = "Ba bản vùng cao" },
        new LocalDateTime(SmallYear.Year, 2, 21, 7, 30));

    private static RegistrationCommand.Report Report(RegistrationId id, string period, LocalDate day) => new(id, period, day.At(new LocalTime(7, 30)), "continue", "Đạt kết quả tốt");

    private static RegistrationCommand.CastBallot Ballot(string member, string vote) => new(First.Registration, "tap-the", member, vote);

    private static RegistrationId Of(CycleId cycle, string code) => new(cycle, code);
}
