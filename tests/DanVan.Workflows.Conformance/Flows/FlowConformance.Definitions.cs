using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    private static readonly string WithALoop = Edited(json => Transitions(json).Add((JsonNode)Way("send-back", "commendation", "scoring")));

    private static readonly string WithAnOptionalStage = Edited(json =>
    {
        json["stages"]!.AsArray().Single(s => (string)s!["id"]! == "mid-year-review")!["optional"] = true;
        Transitions(json).Add((JsonNode)Way("skip-review", "registration", "scoring"));
    });

    private static readonly string WithTransitionEffects = Edited(json => Transition(json, "issue-plan")["effects"] = JsonNode.Parse(
        """[{ "do": "notify", "message": "Một", "roles": ["registry"] }, { "do": "notify", "message": "Hai", "roles": ["registry"] }]"""));

    private static readonly string WithStagesThatEndByThemselves = Edited(json =>
    {
        Transition(json, "close-registration")["automatic"] = AutomaticPulls.AfterDeadlines;
        Transition(json, "start-scoring")["automatic"] = AutomaticPulls.AfterDeadlines;
    });

    private static readonly string WithATriggerNamedAsAMigrationsOwn = Edited(json => Transition(json, "issue-plan")["trigger"] = "migration");

    [Test]
    public Task A_driven_year_may_go_back_and_come_to_a_stage_again() => AssertSameYearAsync(
        SmallYear.Played,
        [
            .. SmallYear.Steps.TakeWhile(s => s.Name != "commend"),
            Pull("send-back", OfficeClock.At(12, 15, 9)),
            Pull("close-scoring", OfficeClock.At(12, 15, 10)),
            Pull("send-back", OfficeClock.At(12, 15, 11)),
            Pull("close-scoring", OfficeClock.At(12, 16, 8)),
            .. SmallYear.Steps.SkipWhile(s => s.Name != "commend"),
        ],
        WithALoop);

    [Test]
    public Task A_driven_year_may_leave_out_a_stage() => AssertSameYearAsync(
        SmallYear.Played,
        [
            .. SmallYear.Steps.TakeWhile(s => s.Name != "close-registration"),
            Pull("skip-review", OfficeClock.At(4, 8, 9)),
            .. SmallYear.Steps.SkipWhile(s => s.Name != "work-list").Where(s => s.Name != "start-scoring"),
        ],
        WithAnOptionalStage);

    [Test]
    public Task A_transition_s_effects_come_in_the_same_order_in_a_driven_year() => AssertSameYearAsync(SmallYear.Played, SmallYear.Steps, WithTransitionEffects);

    [Test]
    public Task Stages_that_end_by_themselves_do_so_in_a_driven_year() => AssertSameYearAsync(
        SmallYear.Played, [.. SmallYear.Steps.Where(s => s.Name is not ("close-registration" or "start-scoring"))], WithStagesThatEndByThemselves);

    /// <summary>The office was closed over two of its stages' ends. What else was due at that moment comes between a leaving and its entry; nothing is more or less for it.</summary>
    [Test]
    public async Task Stages_whose_ends_were_missed_follow_one_another_in_one_go()
    {
        var plain = PlainOffice(await NewStoreAsync(), definition: WithStagesThatEndByThemselves);
        var driven = await NewDrivenOfficeAsync(definition: WithStagesThatEndByThemselves);
        foreach (var office in new[] { plain, driven })
        {
            await PlayAsync(office, SmallYear.Steps.TakeWhile(s => s.Name != "work-deadline"));
            office.Clock.Now = OfficeClock.At(11, 18);
            await office.Pump.RunUntilIdleAsync();
            await AssertStandsAsync(office, "scoring");
        }

        Assert.That((await DrivenEvents.KindsAsync(driven.Store, SmallYear.Played)).Order(), Is.EqualTo((await DrivenEvents.KindsAsync(plain.Store, SmallYear.Played)).Order()));
        Assert.That(await DrivenEvents.DocumentsAsync(driven.Store, SmallYear.Played), Is.EqualTo(await DrivenEvents.DocumentsAsync(plain.Store, SmallYear.Played)));
        await FinishAsync(driven, "work-review");
        await AssertStandsAsync(driven, "closed");
    }

    [Test]
    public Task A_trigger_may_be_named_as_what_a_migration_leaves_a_stage_by() => AssertSameYearAsync(
        SmallYear.Played,
        [.. SmallYear.Steps.Select(s => s.Name == "issue-plan" ? Pull("migration", s.At) : s)],
        WithATriggerNamedAsAMigrationsOwn);

    private static YearStep Pull(string trigger, Instant at) =>
        YearStep.Send($"{trigger}-{at.ToUnixTimeSeconds()}", at, OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, trigger));

    private static JsonObject Way(string trigger, string from, string to) => new JsonObject
    {
        ["trigger"] = trigger, ["name"] = trigger, ["from"] = from, ["to"] = to, ["roles"] = new JsonArray("cycle-owner"),
    };

    private static JsonArray Transitions(JsonNode json) => json["transitions"]!.AsArray();

    private static JsonNode Transition(JsonNode json, string trigger) => Transitions(json).Single(t => (string)t!["trigger"]! == trigger)!;

    private static string Edited(Action<JsonNode> edit, int version = 1)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        json["version"] = version;
        edit(json);
        return json.ToJsonString();
    }
}
