using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>The built-in year with all a definition may say of registrations: groups, quotas, typed items, returns, appeals.</summary>
internal static class ARicherYear
{
    public const int MaxReturns = 2;
    public const int AtMost = 3;

    /// <summary>A registration of u01 in the year before.</summary>
    public static readonly RegistrationId Earlier = new(new CycleId("dvk-2023"), "r9");

    public static readonly CompiledDefinition Definition = AYear.Compile(Enrich);

    private static readonly ScoreLine Verified = new("C1.1", "verifier", "m3", 6, "");

    /// <summary>Each commune registers one to three models, one individual at most; offices take part until June without a quota.</summary>
    public static void Enrich(JsonObject json)
    {
        json["participants"] = JsonNode.Parse(
            """
            [
              { "id": "communes", "name": "Xã, phường", "levels": ["xã"], "blocs": ["chính quyền"] },
              { "id": "offices", "name": "Cơ quan", "blocs": ["đảng"], "validTo": "2024-06-30" }
            ]
            """);
        var registration = json["registration"]!;
        registration["maxReturns"] = MaxReturns;
        registration["supplementWorkingDays"] = 5;
        registration["quotas"] = JsonNode.Parse(
            """
            [
              { "participants": "communes", "atLeast": 1, "atMost": 3 },
              { "participants": "communes", "kind": "individual", "atMost": 1 }
            ]
            """);
        foreach (var item in JsonNode.Parse(
            """
            [
              { "id": "households", "name": "Số hộ", "required": false, "maxLength": 40, "type": "number", "min": 0, "max": 100000 },
              { "id": "begun", "name": "Ngày bắt đầu", "required": false, "maxLength": 40, "type": "date" },
              { "id": "scope", "name": "Phạm vi", "required": false, "maxLength": 40, "type": "choice", "options": [{ "id": "xa", "name": "Xã" }, { "id": "thon", "name": "Thôn" }] },
              { "id": "funded", "name": "Có kinh phí", "required": false, "maxLength": 40, "type": "yes-no" }
            ]
            """)!.AsArray())
        {
            registration["form"]!.AsArray().Add(item!.DeepClone());
        }

        Allow(json, 1, "return", "resubmit");
        Allow(json, 3, "return", "resubmit", "appeal", "decide-appeal");
    }

    public static CycleFrame In(string stage) => AYear.In(stage, Definition);

    public static RegistrationCommand.Submit Submit(params (string Item, string Value)[] items)
    {
        var submit = AYear.Submit();
        var form = new Dictionary<string, string>(submit.Form);
        foreach (var (item, value) in items)
        {
            form[item] = value;
        }

        return submit with { Form = form };
    }

    public static RegistrationCommand.Resubmit Resubmit(params (string Item, string Value)[] items)
    {
        var submit = Submit(items);
        return new RegistrationCommand.Resubmit(submit.Registration, submit.Kind, submit.Field, submit.Origin, submit.Form, submit.SubmittedAt);
    }

    /// <summary>Every place of every rule that applies to a unit's collective models, in one hand.</summary>
    public static IReadOnlyDictionary<string, string> AllPlaces(UnitId unit, string holder) =>
        QuotaRules.Applying(In("registration"), unit, "collective", AYear.InTime.Date)
            .SelectMany(bound => QuotaRules.Keys(AYear.Id, unit, bound).Take(bound.AtMost))
            .ToDictionary(key => key, _ => holder);

    /// <summary>An accepted registration with one line of the unit and one of a verifier.</summary>
    public static RegistrationState Scored() => AYear.Accepted() with { Scores = [new("C1.1", "self", "u01", 8, ""), Verified] };

    /// <summary>One whose unit has appealed.</summary>
    public static RegistrationState Appealed() => Scored() with { Appeals = [new("Xem lại C1.1", AYear.InTime, null)] };

    private static void Allow(JsonObject json, int stage, params string[] actions)
    {
        foreach (var action in actions)
        {
            json["stages"]![stage]!["accepts"]!.AsArray().Add(action);
            json["permissions"]![action] = new JsonArray("registry");
        }
    }
}
