using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests;

/// <summary>A small year on the built-in definition, put together by hand: no engine, no store.</summary>
internal static class AYear
{
    public const int Year = 2024;
    public static readonly CycleId Id = new("dvk-2024");
    public static readonly CompiledDefinition BuiltIn = Compile();
    public static readonly DateTimeZone Hanoi = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];
    public static readonly LocalDateTime InTime = new(Year, 3, 1, 9, 0);

    /// <summary>The end of the registration deadline: 31 March 2024 is a Sunday, so it is Monday, 1 April.</summary>
    public static readonly LocalDateTime TooLate = new(Year, 4, 2, 0, 0);

    /// <summary>Someone who holds every role, at the end of the year: only the rules themselves stand in the way.</summary>
    public static readonly Caller Anyone = new(false, BuiltIn.Definition.Roles.Select(r => r.Id).ToHashSet(), At(12, 31));

    public static readonly IReadOnlyList<string> FormItems = [.. BuiltIn.Definition.Registration.Form.Select(f => f.Id)];

    public static readonly IReadOnlyList<CohortUnit> Units =
    [
        Unit("u01"),
        Unit("u02"),
        Unit("u03"),

        // Merged away at the end of January, and there again from May on.
        Unit("u04") with { ValidTo = new LocalDate(Year, 1, 31) },
        Unit("u04") with { ValidFrom = new LocalDate(Year, 5, 1) },
    ];

    /// <summary>Seven members: m1 of u01, m2 of u02, the others of no unit.</summary>
    public static readonly IReadOnlyList<CouncilMember> Council =
    [
        .. Enumerable.Range(1, 7).Select(i => new CouncilMember($"m{i}", $"Thành viên {i}", "Ủy viên", i < 3 ? new UnitId($"u0{i}") : null)),
    ];

    public static CycleSettings Settings { get; } = new()
    {
        Year = Year,
        Theme = "Năm dân vận chính quyền",
        Owner = new OwnerBody("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Bình Phước", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An"),
        Council = Council,
        Awards = [new AwardQuota("gk-tt", "Giấy khen", "collective", 2), new AwardQuota("gk-cn", "Giấy khen", "individual", 1)],
    };

    /// <summary>The built-in definition with something changed.</summary>
    public static CompiledDefinition Compile(params Action<JsonObject>[] changes) => new(DefinitionLoader.Load(Json(changes)));

    /// <summary>The same of one that nobody could publish, for rules that must hold all the same: a cycle may be pinned to what an older validator let through.</summary>
    public static CompiledDefinition CompileUnchecked(params Action<JsonObject>[] changes) => new(DefinitionLoader.LoadPinned(Json(changes)));

    /// <summary>The JSON of the built-in definition with something changed.</summary>
    public static string Json(params Action<JsonObject>[] changes)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!.AsObject();
        foreach (var change in changes)
        {
            change(json);
        }

        return json.ToJsonString();
    }

    /// <summary>Every stage takes everything, and everybody may do it: only the rules themselves stand in the way.</summary>
    public static void TakeEverything(JsonObject json)
    {
        foreach (var stage in json["stages"]!.AsArray())
        {
            stage!["accepts"] = Texts(StageActions.OfStages);
        }

        foreach (var action in StageActions.OfPeople)
        {
            json["permissions"]![action] = Texts(json["roles"]!.AsArray().Select(r => r!["id"]!.GetValue<string>()));
        }

        static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];
    }

    public static Instant At(int month, int day, int hour = 9) => Hanoi.AtStrictly(new LocalDateTime(Year, month, day, hour, 0)).ToInstant();

    public static CohortUnit Unit(string id) => new(new UnitId(id), $"Đơn vị {id}", "xã", "chính quyền", null, null, null);

    /// <summary>The cycle in a stage, with the units fixed.</summary>
    public static CycleFrame In(string stage, CompiledDefinition? definition = null, int? reserve = null, params Ranking[] ranking)
    {
        var rules = definition ?? BuiltIn;
        return new CycleFrame(rules, Opened(rules, reserve) with
        {
            Stages = [new StageVisit(stage, At(1, 2), null)],
            Cohort = Units,
            Ranking = ranking.Length == 0 ? null : ranking,
        }, 1);
    }

    /// <summary>The cycle as it is when it has just been opened.</summary>
    public static CycleState Opened(CompiledDefinition? definition = null, int? reserve = null)
    {
        var decision = OpeningRules.Decide(definition ?? BuiltIn, Settings with { UpperLevelReserve = reserve }, Anyone, _ => null);
        Assert.That(decision.Reasons, Is.Empty);
        return decision.Events.Aggregate((CycleState?)null, (state, e) => CycleEvolver.Evolve(Id, state, e, At(1, 2)))!;
    }

    public static RegistrationId Registration(string code) => new(Id, code);

    public static RegistrationCommand.Submit Submit(string code = "r1", string unit = "u01") => new(
        Registration(code), new UnitId(unit), "collective", "economy", "new", FormItems.ToDictionary(i => i, i => $"Nội dung {i}"), InTime);

    /// <summary>An accepted registration of u01.</summary>
    public static RegistrationState Accepted(string code = "r1", string unit = "u01")
    {
        var submit = Submit(code, unit);
        return RegistrationEvolver.Evolve(
            submit.Registration,
            null,
            new RegistrationEvent.Accepted(submit.Unit, submit.Kind, submit.Field, submit.Origin, submit.Form, submit.SubmittedAt));
    }

    /// <summary>A state after a decision's events.</summary>
    public static RegistrationState? After(RegistrationId id, RegistrationState? state, Decision<RegistrationEvent> decision) =>
        decision.Events.Aggregate(state, (s, e) => RegistrationEvolver.Evolve(id, s, e));
}
