using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>Changes to the built-in definition that an administrator might make to scoring, votes and awards.</summary>
internal static class Variants
{
    public static readonly Ranking First = new("r1", "collective", 1, "gk-tt");

    /// <summary>
    /// On a scale of 50: two criteria for collectives, one for individuals; lower bands in the mountains; a late mid-year report costs half a point,
    /// a missing one two; half of the accepted collectives get the first award, two more at most the second.
    /// </summary>
    public static Action<JsonObject> OwnScoring { get; } = json =>
    {
        json["areas"] = Read("""[{ "id": "mien-nui", "name": "Miền núi" }]""");
        json["scoring"] = Read("""
            {
              "scale": 50, "step": 0.25, "reasonAbovePercent": 100, "tieBreak": ["K2"],
              "criteria": [
                { "id": "K1", "name": "Cách làm", "floorPercent": 50, "items": [{ "id": "K1.1", "name": "Nội dung", "max": 30 }] },
                { "id": "K2", "name": "Kết quả", "floorPercent": 0, "items": [{ "id": "K2.1", "name": "Kết quả", "max": 20 }] }
              ],
              "sets": [
                { "id": "ca-nhan", "name": "Cá nhân", "kinds": ["individual"], "tieBreak": ["P1"],
                  "criteria": [{ "id": "P1", "name": "Gương mẫu", "floorPercent": 80, "items": [{ "id": "P1.1", "name": "Gương mẫu", "max": 50 }] }] }
              ],
              "reserve": { "item": "U", "default": 5, "max": 10 },
              "bands": [
                { "id": "cao", "name": "Cao", "from": 40, "recognised": true, "exemplary": true, "fromByArea": { "mien-nui": 30 } },
                { "id": "kha", "name": "Khá", "from": 35, "recognised": true, "exemplary": false, "fromByArea": { "mien-nui": 25 } },
                { "id": "thap", "name": "Thấp", "from": 0, "recognised": false, "exemplary": false }
              ]
            }
            """);
        json["reports"]!["periods"]![0]!["latePenalty"] = 0.5;
        json["reports"]!["periods"]![0]!["missingPenalty"] = 2;
        json["awards"] = Read("""
            [
              { "id": "bk", "name": "Bằng khen", "kind": "collective", "authority": "Chủ tịch Ủy ban nhân dân tỉnh", "percent": 50, "percentOf": "accepted" },
              { "id": "gk", "name": "Giấy khen", "kind": "collective", "authority": "Giám đốc Sở", "quota": 2, "ties": "include" }
            ]
            """);
    };

    /// <summary>The action without the secret ballot it is for.</summary>
    public static Action<JsonObject> TakesTallies { get; } = json =>
    {
        json["stages"]![4]!["accepts"]!.AsArray().Add("record-tally");
        json["permissions"]!.AsObject()["record-tally"] = new JsonArray("council-secretary");
    };

    public static Action<JsonObject> Secret { get; } = json =>
    {
        json["voting"]!["secret"] = true;
        TakesTallies(json);
    };

    public static Action<JsonObject> InWriting { get; } = json => json["voting"]!["askAbsentInWriting"] = true;

    public static Action<JsonObject> OfAllMembers { get; } = json => json["voting"]!["base"] = "members";

    /// <summary>A cycle whose council votes on r1 of u01.</summary>
    public static CycleFrame Voting(params Action<JsonObject>[] changes) => AYear.In("commendation", AYear.Compile(changes), null, First);

    /// <summary>A change that lets somebody do everything people may do at all.</summary>
    public static Action<JsonObject> SomebodyMayDoAnything { get; } = json =>
    {
        foreach (var action in StageActions.OfPeople.Where(a => !json["permissions"]!.AsObject().ContainsKey(a)))
        {
            json["permissions"]!.AsObject()[action] = new JsonArray("cycle-owner");
        }
    };

    private static JsonNode Read(string json) => JsonNode.Parse(json)!;
}
