using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Tests.Definitions.Versions;

/// <summary>A definition in which every member is set somewhere, and what it becomes when its JSON is changed.</summary>
internal static class RichDefinition
{
    private const string Additions = """
        {
          "$schema": "definition.schema.json",
          "years": 2,
          "owner": { "body": "Sở, ban, ngành cấp tỉnh", "profiles": ["state-nd30", "party-hd36-2018"] },
          "areas": [{ "id": "mountain", "name": "Miền núi" }, { "id": "plain", "name": "Đồng bằng" }],
          "participants": [
            { "id": "front", "name": "Tổ chức Mặt trận", "levels": ["xã"], "blocs": ["mặt trận"], "areas": ["mountain"], "validFrom": "2025-07-01", "validTo": "2030-12-31" },
            { "id": "others", "name": "Đơn vị khác" }
          ],
          "milestones": [
            {
              "id": "q1", "name": "Giao ban quý I", "deadline": "q1", "roles": ["cycle-owner"], "stages": ["registration"],
              "onRecord": [{ "do": "notify", "message": "Đã giao ban", "roles": ["registry"] }]
            },
            { "id": "q2", "name": "Giao ban quý II", "deadline": "q2", "roles": ["cycle-owner"] }
          ],
          "awards": [
            { "id": "gk-tt", "name": "Giấy khen tập thể", "kind": "collective", "authority": "Giám đốc Sở", "quota": 3, "percentOf": "recognised", "ties": "by-order" },
            { "id": "gk-cn", "name": "Giấy khen cá nhân", "kind": "individual", "authority": "Giám đốc Sở", "percent": 10, "percentOf": "exemplary", "ties": "include" }
          ]
        }
        """;

    private const string MoreDeadlines = """
        [
          { "id": "q1", "name": "Giao ban quý I", "rule": { "rule": "last-working-day", "month": 3, "year": 0 } },
          {
            "id": "q2", "name": "Giao ban quý II", "rule": { "rule": "week-of-month", "week": 3, "month": 6, "year": 0 },
            "opens": { "rule": "fixed", "day": "06-01", "year": 1 },
            "reminders": [{ "id": "soon", "workingDays": -5, "roles": ["registry"], "pendingUnits": true, "escalates": false }]
          },
          { "id": "reply", "name": "Trả lời", "rule": { "rule": "after", "count": 10, "unit": "working-days", "event": { "kind": "document-issued", "of": "plan" } } }
        ]
        """;

    public static string Json { get; } = Make();

    public static CycleDefinition Definition { get; } = Read(Parse());

    /// <summary>The JSON, to be changed.</summary>
    public static JsonObject Parse() => JsonNode.Parse(Json)!.AsObject();

    public static CycleDefinition Read(JsonNode json) => DefinitionLoader.Read(json.ToJsonString(), "test").Definition;

    public static CycleDefinition With(Action<JsonNode> change)
    {
        var json = Parse();
        change(json);
        return Read(json);
    }

    public static string Canonical(CycleDefinition definition) => JsonSerializer.Serialize(definition, WorkflowJson.Authored);

    private static string Make()
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!;
        foreach (var (name, value) in JsonNode.Parse(Additions)!.AsObject())
        {
            json[name] = value!.DeepClone();
        }

        foreach (var deadline in JsonNode.Parse(MoreDeadlines)!.AsArray())
        {
            json["deadlines"]!.AsArray().Add(deadline!.DeepClone());
        }

        json["roles"]![0]!["validFrom"] = "2024-01-01";
        json["roles"]![0]!["validTo"] = "2030-12-31";
        json["stages"]![1]!["closes"] = "registration";
        json["stages"]![1]!["optional"] = false;
        Put(json["transitions"]![1]!, """
            {
              "conditions": ["count > 0"], "automatic": "when-ready",
              "validators": [{ "condition": "count > 5", "vietnamese": "Chưa đủ đăng ký", "english": "Too few registrations" }],
              "effects": [{ "do": "issue-document", "document": "proposal" }, { "do": "notify", "message": "Đã đóng đăng ký", "roles": ["unit"] }]
            }
            """);
        Put(json["registration"]!, """
            { "quotas": [{ "participants": "front", "kind": "collective", "atLeast": 1, "atMost": 3 }, { "participants": "others", "atMost": 5 }], "maxReturns": 2, "supplementWorkingDays": 5 }
            """);
        Put(json["registration"]!["form"]![1]!, """{ "type": "choice", "options": [{ "id": "a", "name": "Có" }, { "id": "b", "name": "Không" }], "min": 1, "max": 9 }""");
        Put(json["reports"]!["periods"]![0]!, """{ "latePenalty": 0.5, "missingPenalty": 2 }""");
        Put(json["scoring"]!, """
            {
              "scale": 100,
              "sets": [{
                "id": "party", "name": "Khối Đảng", "kinds": ["collective"], "fields": ["economy"], "tieBreak": ["P1"],
                "criteria": [{ "id": "P1", "name": "Nền nếp", "floorPercent": 50, "items": [{ "id": "P1.1", "name": "Sinh hoạt chi bộ", "max": 100 }] }]
              }]
            }
            """);
        json["scoring"]!["bands"]![0]!["fromByArea"] = new JsonObject { ["mountain"] = 85 };
        Put(json["voting"]!, """{ "base": "members", "secret": false, "askAbsentInWriting": true }""");
        Put(json["documents"]![0]!, """{ "perAward": false, "needsAwards": false, "template": "<p>Kế hoạch</p>", "subject": "Về dân vận khéo", "recipients": ["Như trên", "Lưu: VT"] }""");
        Put(json["documents"]![0]!, """
            {
              "details": [
                { "id": "place", "name": "Địa điểm", "required": false, "maxLength": 200, "type": "choice", "options": [{ "id": "a", "name": "Hội trường A" }, { "id": "b", "name": "Hội trường B" }], "min": 1, "max": 9 },
                { "id": "time", "name": "Thời gian", "required": true, "maxLength": 50 }
              ],
              "unit": "VP", "issuer": { "name": "Hội đồng Thi đua - Khen thưởng", "symbol": "HĐTĐKT" }, "secrecy": "secret", "urgency": "express"
            }
            """);
        return json.ToJsonString();
    }

    private static void Put(JsonNode into, string members)
    {
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            into[name] = value!.DeepClone();
        }
    }
}
