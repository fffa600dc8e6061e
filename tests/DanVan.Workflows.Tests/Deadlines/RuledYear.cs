using System.Text.Json.Nodes;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using NodaTime;

namespace DanVan.Workflows.Tests.Deadlines;

/// <summary>The built-in year with other deadlines: registration twenty working days after the stage begins, a supplement after that, a wrap-up in the next year.</summary>
internal static class RuledYear
{
    public const string Rules =
        """
        [
          {
            "id": "registration", "name": "Hạn đăng ký",
            "rule": { "rule": "after", "count": 20, "unit": "working-days", "event": { "kind": "stage-entered", "of": "registration" } },
            "opens": { "rule": "after", "count": 3, "unit": "days", "event": { "kind": "stage-entered", "of": "registration" } },
            "reminders": [
              { "id": "soon", "workingDays": -5, "roles": ["registry"], "pendingUnits": true },
              { "id": "today", "workingDays": 0, "roles": ["registry"] },
              { "id": "overdue", "workingDays": 2, "roles": ["cycle-owner"], "pendingUnits": true, "escalates": true }
            ]
          },
          {
            "id": "supplement", "name": "Hạn bổ sung",
            "rule": { "rule": "after", "count": 5, "unit": "working-days", "event": { "kind": "deadline", "of": "registration" } },
            "reminders": [{ "id": "last", "workingDays": -1, "roles": ["registry"] }]
          },
          {
            "id": "midYearReport", "name": "Hạn báo cáo sơ kết", "rule": { "rule": "last-working-day", "month": 6 },
            "opens": { "rule": "fixed", "day": "05-01" },
            "reminders": [{ "id": "soon", "workingDays": -2, "roles": [], "pendingUnits": true }]
          },
          { "id": "annualReport", "name": "Hạn báo cáo năm", "date": "11-15" },
          { "id": "wrapUp", "name": "Hạn tổng kết", "rule": { "rule": "fixed", "day": "01-15", "year": 1 } }
        ]
        """;

    /// <summary>2024-01-16 is a Tuesday; Tết takes 9 to 15 February with its make-up days, so twenty working days later it is 20 February.</summary>
    public static readonly LocalDate Registration = new(2024, 2, 20);

    public static readonly LocalDate Supplement = new(2024, 2, 27);

    public static readonly Instant Entered = AYear.At(1, 16);

    public static readonly CompiledDefinition Definition = Compile(Rules, 2);

    public static string Json(string deadlines = Rules, int years = 2, params Action<JsonObject>[] changes) =>
        AYear.Json([json => json["deadlines"] = JsonNode.Parse(deadlines), json => json["years"] = years, .. changes]);

    public static CompiledDefinition Compile(string deadlines, int years = 1, params Action<JsonObject>[] changes) => new(DefinitionLoader.LoadPinned(Json(deadlines, years, changes)));

    public static Decision<CycleEvent> Open(CompiledDefinition definition, CycleSettings? settings = null, Instant? at = null) =>
        OpeningRules.Decide(definition, settings ?? AYear.Settings, AYear.Anyone with { Now = at ?? AYear.At(1, 2) }, _ => null);

    public static CycleState Opened(CompiledDefinition? definition = null, CycleSettings? settings = null, Instant? at = null)
    {
        var decision = Open(definition ?? Definition, settings, at);
        Assert.That(decision.Reasons, Is.Empty);
        return After(null, decision, at ?? AYear.At(1, 2));
    }

    /// <summary>The year with registration opened on 16 January.</summary>
    public static CycleState InRegistration(CompiledDefinition? definition = null, CycleSettings? settings = null) =>
        Take(Opened(definition, settings), new CycleCommand.Pull(AYear.Id, "issue-plan"), Entered, definition) with { PendingEffects = [] };

    /// <summary>The state after a command that must be taken.</summary>
    public static CycleState Take(CycleState state, CycleCommand command, Instant at, CompiledDefinition? definition = null)
    {
        var decision = Decide(state, command, at, definition);
        Assert.That(decision.Reasons.Select(r => r.Code), Is.Empty, $"{command}");
        return After(state, decision, at);
    }

    public static Decision<CycleEvent> Decide(CycleState state, CycleCommand command, Instant at, CompiledDefinition? definition = null, IReadOnlyList<UnitId>? owing = null)
    {
        var frame = Frame(state, definition);
        var caller = command.IsInternal ? Caller.Library(at) : AYear.Anyone with { Now = at };
        return CycleDecider.Decide(frame, command, caller, new CycleFacts(frame.Calendar) { Units = AYear.Units, Owing = owing ?? [] });
    }

    public static CycleFrame Frame(CycleState state, CompiledDefinition? definition = null) => new(definition ?? Definition, state, 1);

    public static CycleState After(CycleState? state, Decision<CycleEvent> decision, Instant at) =>
        decision.Events.Aggregate(state, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, at))!;

    public static LocalDate? Day(CycleState state, string deadline) => state.Deadlines.FirstOrDefault(d => d.Id == deadline)?.Date;

    public static CycleCommand.ExtendDeadline Extend(string deadline, LocalDate day) => new(AYear.Id, deadline, day, "QĐ 5/QĐ-SYT");

    public static CycleCommand.WaiveDeadline Waive(string deadline) => new(AYear.Id, deadline, "QĐ 6/QĐ-SYT");

    public static WorkingCalendar Calendar { get; } = new(new CalendarData());
}
