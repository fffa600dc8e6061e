using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>The versions of the definition of <see cref="FullYear"/>: the built-in cycle with what administrators may add to it.</summary>
public static class FullDefinition
{
    public static readonly DefinitionId Id = new("full-cycle");

    /// <summary>A short cycle that is voted on in secret.</summary>
    public static string Pilot { get; } = Version(1, json =>
    {
        json["voting"]!["secret"] = true;
        json["permissions"] = JsonNode.Parse(
            """{ "open": ["cycle-owner"], "submit": ["registry"], "report": ["registry"], "score": ["council-secretary"], "record-tally": ["council-secretary"], "migrate": ["cycle-owner"] }""");
        json["stages"] = JsonNode.Parse(
            """
            [
              { "id": "plan", "name": "Xây dựng kế hoạch" },
              { "id": "registration", "name": "Đăng ký, chấm điểm", "accepts": ["submit", "report", "score"], "freezesCohort": true },
              {
                "id": "commendation", "name": "Xét khen thưởng", "accepts": ["conclude", "propose-awards", "record-tally"],
                "onEnter": [{ "do": "conclude-registrations" }, { "do": "propose-awards" }]
              },
              {
                "id": "closed", "name": "Kết thúc", "accepts": ["count-votes"],
                "onEnter": [{ "do": "count-votes" }, { "do": "issue-document", "document": "council-minutes" }, { "do": "checkpoint" }], "final": true
              }
            ]
            """);
        json["transitions"] = JsonNode.Parse(
            """
            [
              { "trigger": "issue-plan", "name": "Ban hành kế hoạch", "from": "plan", "to": "registration", "roles": ["cycle-owner"] },
              { "trigger": "close-scoring", "name": "Kết thúc chấm điểm", "from": "registration", "to": "commendation", "roles": ["cycle-owner"] },
              { "trigger": "commend", "name": "Kết luận khen thưởng", "from": "commendation", "to": "closed", "roles": ["cycle-owner"] }
            ]
            """);
    });

    /// <summary>A year in which everything of a definition is used.</summary>
    public static string Full { get; } = Version(2, json =>
    {
        json["participants"] = JsonNode.Parse("""[{ "id": "province", "name": "Đơn vị trực thuộc", "levels": ["tỉnh"] }]""");
        json["registration"]!["quotas"] = JsonNode.Parse("""[{ "participants": "province", "atLeast": 1, "atMost": 1 }]""");
        json["registration"]!["maxReturns"] = 1;
        json["registration"]!["supplementWorkingDays"] = 5;
        json["voting"]!["askAbsentInWriting"] = true;
        AddDeadlines(json["deadlines"]!.AsArray());
        AddMilestone(json);
        Allow(json, "registration", "council-secretary", StageActions.Return);
        Allow(json, "registration", "registry", StageActions.Resubmit);
        Allow(json, "scoring", "registry", StageActions.Appeal);
        Allow(json, "scoring", "council-secretary", StageActions.DecideAppeal);
        Permit(json, "cycle-owner", StageActions.WaiveDeadline);
        Permit(json, "cycle-owner", StageActions.Migrate);

        var closing = Transition(json, "close-registration");
        closing["automatic"] = AutomaticPulls.AfterDeadlines;
        closing["effects"] = JsonNode.Parse(
            """[{ "do": "issue-document", "document": "registration-list" }, { "do": "notify", "message": "Đã hết hạn đăng ký", "roles": ["registry"] }]""");
        Stage(json, "mid-year-review").AsObject().Remove("onEnter");

        var scoring = Transition(json, "start-scoring");
        scoring["automatic"] = AutomaticPulls.WhenReady;
        scoring["conditions"] = new JsonArray("milestones.briefing.recorded", "counts.reported.mid_year > 0");

        Transition(json, "close-scoring")["validators"] = JsonNode.Parse(
            """[{ "condition": "counts.appeals_open == 0", "vietnamese": "Còn kiến nghị chưa trả lời.", "english": "An appeal has not been answered." }]""");
        Stage(json, "commendation")["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "notify", "message": "Đã có danh sách đề nghị", "roles": ["council-secretary"] }"""));
    });

    /// <summary>The same with a later deadline: running cycles can be moved to it.</summary>
    public static string Later { get; } = Changed(Full, 3, json => json["deadlines"]![3]!["date"] = "11-20");

    public static string Last { get; } = Changed(Full, 4, json => json["deadlines"]![3]!["date"] = "11-25");

    public static string HashOf(string json) => DefinitionLoader.Load(json).Hash;

    // The deadline of registration counts from the issue of the plan, and is reminded of.
    private static void AddDeadlines(JsonArray deadlines)
    {
        deadlines[0] = JsonNode.Parse(
            """
            {
              "id": "registration", "name": "Hạn đăng ký mô hình",
              "rule": { "rule": "after", "count": 20, "unit": "working-days", "event": { "kind": "document-issued", "of": "plan" } },
              "reminders": [{ "id": "soon", "workingDays": -5, "roles": ["registry"], "pendingUnits": true }]
            }
            """);
        deadlines.Insert(2, JsonNode.Parse("""{ "id": "briefing", "name": "Giao ban quý II", "date": "06-28" }"""));
    }

    private static void AddMilestone(JsonNode json)
    {
        json["milestones"] = JsonNode.Parse(
            """
            [{
              "id": "briefing", "name": "Giao ban quý II", "deadline": "briefing", "roles": ["cycle-owner"], "stages": ["mid-year-review"],
              "onRecord": [{ "do": "issue-document", "document": "mid-year-report" }]
            }]
            """);
        Stage(json, "scoring").AsObject().Remove("onEnter");
    }

    private static void Allow(JsonNode json, string stage, string role, string action)
    {
        Stage(json, stage)["accepts"]!.AsArray().Add(action);
        Permit(json, role, action);
    }

    private static void Permit(JsonNode json, string role, string action) => json["permissions"]![action] = new JsonArray(role);

    private static JsonNode Stage(JsonNode json, string id) => json["stages"]!.AsArray().Single(s => (string)s!["id"]! == id)!;

    private static JsonNode Transition(JsonNode json, string trigger) => json["transitions"]!.AsArray().Single(t => (string)t!["trigger"]! == trigger)!;

    private static string Version(int version, Action<JsonNode> edit) => Changed(DefinitionLoader.AnnualCycleJson, version, json =>
    {
        json["id"] = Id.Value;
        edit(json);
    });

    private static string Changed(string text, int version, Action<JsonNode> edit)
    {
        var json = JsonNode.Parse(text)!;
        json["version"] = version;
        edit(json);
        return json.ToJsonString();
    }
}
