using System.Text.Json.Nodes;

namespace DanVan.Workflows.Tests.Definitions;

public sealed partial class DefinitionFindingTests
{
    private static readonly Dictionary<string, (string Path, Action<JsonObject> Change)[]> OfTheCompleteOne = new()
    {
        ["member.unknown"] =
        [
            ("$.stage", j => j["stage"] = new JsonArray()),
            ("$.stages[1].acepts", j => j["stages"]![1]!["acepts"] = new JsonArray()),
            ("$.deadlines[4].rule['no such']", j => j["deadlines"]![4]!["rule"]!["no such"] = 1),
        ],
        ["member.missing"] =
        [
            ("$", j => j.Remove("voting")),
            ("$.deadlines[4].rule", j => j["deadlines"]![4]!["rule"]!.AsObject().Remove("unit")),
            ("$.deadlines[4].rule", j => j["deadlines"]![4]!["rule"]!.AsObject().Remove("rule")),
        ],
        ["value.kind"] =
        [
            ("$.version", j => j["version"] = "1"),
            ("$.version", j => j["version"] = 1.5m),
            ("$.version", j => j["version"] = 2147483648),
            ("$.stages[0].final", j => j["stages"]![0]!["final"] = "no"),
            ("$.stages", j => j["stages"] = new JsonObject()),
            ("$.permissions", j => j["permissions"] = new JsonArray()),
            ("$.scoring.reserve", j => j["scoring"]!["reserve"] = 5),
            ("$.deadlines[4].rule.rule", j => j["deadlines"]![4]!["rule"]!["rule"] = 5),
        ],
        ["value.unknown"] =
        [
            ("$.documents[0].secrecy", j => j["documents"]![0]!["secrecy"] = "very-secret"),
            ("$.documents[7].urgency", j => j["documents"]![7]!["urgency"] = "Urgent"),
            ("$.deadlines[4].rule.rule", j => j["deadlines"]![4]!["rule"]!["rule"] = "before"),
            ("$.deadlines[4].rule.unit", j => j["deadlines"]![4]!["rule"]!["unit"] = "fortnights"),
            ("$.deadlines[4].rule.event.kind", j => j["deadlines"]![4]!["rule"]!["event"]!["kind"] = "moon"),
            ("$.transitions[1].automatic", j => j["transitions"]![1]!["automatic"] = "always"),
            ("$.registration.form[10].type", j => j["registration"]!["form"]![10]!["type"] = "int"),
            ("$.voting.base", j => j["voting"]!["base"] = "all"),
            ("$.awards[1].percentOf", j => j["awards"]![1]!["percentOf"] = "all"),
            ("$.awards[1].ties", j => j["awards"]![1]!["ties"] = "all"),
        ],
        ["value.date"] = [("$.roles[0].validFrom", j => j["roles"]![0]!["validFrom"] = "2024-02-30"), ("$.participants[0].validFrom", j => j["participants"]![0]!["validFrom"] = "1/7/2025")],
        ["value.fraction"] = [("$.voting.quorum", j => j["voting"]!["quorum"] = "3/2"), ("$.voting.pass", j => j["voting"]!["pass"] = "half")],
        ["text.empty"] =
        [
            ("$.name", j => j["name"] = " "),
            ("$.awards[0].authority", j => j["awards"]![0]!["authority"] = ""),
            ("$.transitions[2].validators[0].vietnamese", j => j["transitions"]![2]!["validators"]![0]!["vietnamese"] = ""),
        ],
        ["text.too-long"] = [("$.name", j => j["name"] = new string('a', 501)), ("$.documents[0].subject", j => j["documents"]![0]!["subject"] = new string('a', 2_001))],
        ["list.too-long"] = [("$.fields", j => j["fields"] = new JsonArray([.. Enumerable.Range(0, 2_001).Select(i => Object($$"""{ "id": "f{{i}}", "name": "F" }"""))]))],
        ["id.same-name"] =
        [
            ("$.deadlines[2].id", j => j["deadlines"]![2]!["id"] = "mid-year-report"),
            ("$.milestones[1].id", j => j["milestones"]!.AsArray().Add(With(j["milestones"]![0]!, "id", "thirdBriefing"))),
            ("$.documents[9].id", j => j["documents"]!.AsArray().Add(With(j["documents"]![2]!, "id", "mid.year.report"))),
        ],
        ["area.unknown"] = [("$.participants[0].areas[0]", j => j["participants"]![0]!["areas"] = Array("sea")), ("$.scoring.bands[1].fromByArea['sea']", j => j["scoring"]!["bands"]![1]!["fromByArea"]!["sea"] = 75)],
        ["field.unknown"] = [("$.scoring.sets[0].fields[1]", j => j["scoring"]!["sets"]![0]!["fields"] = Array("economy", "sport"))],
        ["kind.unknown"] =
        [
            ("$.scoring.sets[0].kinds[0]", j => j["scoring"]!["sets"]![0]!["kinds"] = Array("family")),
            ("$.registration.quotas[0].kind", j => j["registration"]!["quotas"]![0]!["kind"] = "family"),
            ("$.awards[0].kind", j => j["awards"]![0]!["kind"] = "family"),
        ],
        ["group.unknown"] = [("$.registration.quotas[0].participants", j => j["registration"]!["quotas"]![0]!["participants"] = "districts")],
        ["milestone.unknown"] = [("$.deadlines[8].rule.event.of", j => j["deadlines"]![8]!["rule"]!["event"]!["of"] = "fourth-briefing")],
        ["stage.unknown"] = [("$.deadlines[6].rule.event.of", j => j["deadlines"]![6]!["rule"]!["event"]!["of"] = "appeal"), ("$.milestones[0].stages[0]", j => j["milestones"]![0]!["stages"] = Array("x"))],
        ["document.unknown"] = [("$.deadlines[7].rule.event.of", j => j["deadlines"]![7]!["rule"]!["event"]!["of"] = "poem"), ("$.milestones[0].onRecord[0].document", j => j["milestones"]![0]!["onRecord"]![0] = Object("""{ "do": "issue-document", "document": "poem" }"""))],
        ["deadline.unknown"] =
        [
            ("$.deadlines[4].rule.event.of", j => j["deadlines"]![4]!["rule"]!["event"]!["of"] = "x"),
            ("$.milestones[0].deadline", j => j["milestones"]![0]!["deadline"] = "x"),
            ("$.stages[1].closes", j => j["stages"]![1]!["closes"] = "x"),
        ],
        ["role.unknown"] =
        [
            ("$.deadlines[0].reminders[0].roles[0]", j => j["deadlines"]![0]!["reminders"]![0]!["roles"] = Array("king")),
            ("$.milestones[0].roles[0]", j => j["milestones"]![0]!["roles"] = Array("king")),
            ("$.stages[5].onEnter[2].roles[0]", j => j["stages"]![5]!["onEnter"]![2]!["roles"] = Array("king")),
        ],
        ["role.none"] = [("$.milestones[0].roles", j => j["milestones"]![0]!["roles"] = new JsonArray()), ("$.stages[5].onEnter[2].roles", j => j["stages"]![5]!["onEnter"]![2]!["roles"] = new JsonArray())],
        ["role.dates"] = [("$.roles[0].validTo", j => j["roles"]![0]!["validTo"] = "2014-12-31")],
        ["role.unused"] = [("$.roles[4]", j => j["roles"]!.AsArray().Add(Object("""{ "id": "guest", "name": "Khách" }""")))],
        ["role.later"] = [("$.transitions[0].roles", j => j["roles"]![0]!["validFrom"] = "2025-07-01")],
        ["action.unused"] = [("$.permissions['record-tally']", j => j["permissions"]!["record-tally"] = Array("council-secretary"))],
        ["transition.nobody"] =
        [
            ("$.transitions[0].roles", j => j["roles"]![0]!["validTo"] = "2025-06-30"),
            ("$.transitions[0].roles", j => j["roles"]![0]!["validTo"] = "2019-12-31"),
        ],
        ["permission.nobody"] = [("$.permissions['open']", j => j["roles"]![0]!["validTo"] = "2025-06-30")],
        ["milestone.nobody"] = [("$.milestones[0].roles", j => j["roles"]![1]!["validTo"] = "2039-12-31")],
        ["deadline.date"] = [("$.deadlines[1].rule.day", j => j["deadlines"]![1]!["rule"]!["day"] = "02-29")],
        ["deadline.rule"] =
        [
            ("$.deadlines[0]", j => j["deadlines"]![0]!.AsObject().Remove("date")),
            ("$.deadlines[0]", j => j["deadlines"]![0]!["rule"] = j["deadlines"]![1]!["rule"]!.DeepClone()),
        ],
        ["deadline.event"] =
        [
            ("$.deadlines[4].rule.event", j => j["deadlines"]![4]!["rule"]!["event"]!.AsObject().Remove("of")),
            ("$.deadlines[3].opens.event", j => j["deadlines"]![3]!["opens"]!["event"]!["of"] = "plan"),
        ],
        ["deadline.order"] =
        [
            // The last working day of November lies before the 29th in some of the years only.
            ("$.deadlines[3].rule", j => j["deadlines"]![2]!["rule"] = Object("""{ "rule": "fixed", "day": "11-29" }""")),
            ("$.deadlines[4].rule", j => j["deadlines"]![4]!["rule"]!["event"]!["of"] = "registration"),
        ],
        ["deadline.opens"] =
        [
            ("$.deadlines[0].opens", j => j["deadlines"]![0]!["opens"]!["day"] = "04-01"),
            ("$.deadlines[2].opens", j => j["deadlines"]![2]!["opens"] = Object("""{ "rule": "fixed", "day": "09-21" }""")),
        ],
        ["deadline.outside"] =
        [
            ("$.deadlines[5].rule", j => j["years"] = 1),
            ("$.deadlines[4].rule", j => j["deadlines"]![4]!["rule"]!["unit"] = "years"),
            ("$.deadlines[0].opens", j => j["deadlines"]![0]!["opens"]!["year"] = 2),
        ],
        ["deadline.cycle"] =
        [
            ("$.deadlines[4].rule.event.of", j => j["deadlines"]![4]!["rule"]!["event"]!["of"] = "scoring"),
            ("$.deadlines[8].rule.event.of", j =>
            {
                j["deadlines"]![7]!["rule"]!["event"] = Object("""{ "kind": "deadline", "of": "minutes" }""");
                j["deadlines"]![8]!["rule"]!["event"] = Object("""{ "kind": "deadline", "of": "planCopies" }""");
            }),
        ],
        ["deadline.never"] =
        [
            ("$.deadlines[6].rule.event", j => j["deadlines"]![6]!["rule"]!["event"]!["kind"] = "stage-left"),
            ("$.deadlines[6].rule.event", j => j["deadlines"]![6]!["rule"]!["event"] = Object("""{ "kind": "stage-left", "of": "closed" }""")),
            ("$.deadlines[7].rule.event", j => j["stages"]![1]!["onEnter"] = new JsonArray()),
            ("$.deadlines[8].rule.event", j => j["milestones"]![0]!["stages"] = Array("closed")),
            ("$.deadlines[7].rule.event", j => j["transitions"]![0]!["afterDeadlines"] = Array("planCopies")),
        ],
        ["reminder.nobody"] = [("$.deadlines[0].reminders[1]", j => j["deadlines"]![0]!["reminders"]![1]!["roles"] = new JsonArray())],
        ["stage.skippable"] =
        [
            ("$.stages[4]", j => j["stages"]![4]!["optional"] = false),
            ("$.stages[2]", j => j["transitions"]!.AsArray().Add(Object("""{ "trigger": "hurry", "name": "Bỏ qua", "from": "registration", "to": "scoring", "roles": ["cycle-owner"] }"""))),
            ("$.stages[3]", j =>
            {
                j["stages"]!.AsArray().Add(Object("""{ "id": "cancelled", "name": "Hủy", "final": true }"""));
                j["transitions"]!.AsArray().Add(Object("""{ "trigger": "cancel", "name": "Hủy", "from": "registration", "to": "cancelled", "roles": ["cycle-owner"] }"""));
            }),
        ],
        ["stage.dead-end"] =
        [
            ("$.stages[7]", j =>
            {
                j["stages"]!.AsArray().Add(Object("""{ "id": "limbo", "name": "Chờ", "optional": true }"""));
                j["transitions"]!.AsArray().Add(Object("""{ "trigger": "wait", "name": "Chờ", "from": "plan", "to": "limbo", "roles": ["cycle-owner"] }"""));
                j["transitions"]!.AsArray().Add(Object("""{ "trigger": "again", "name": "Chờ tiếp", "from": "limbo", "to": "limbo", "roles": ["cycle-owner"] }"""));
            }),
        ],
        ["transition.automatic"] = [("$.transitions[1].automatic", j => j["transitions"]![1]!["afterDeadlines"] = new JsonArray())],
        ["transition.always"] = [("$.transitions[5].automatic", j => j["transitions"]![5]!["afterDeadlines"] = new JsonArray())],
        ["milestone.never"] = [("$.milestones[0].stages", j => j["milestones"]![0]!["stages"] = Array("closed"))],
        ["effect.not-accepted"] = [("$.transitions[2].effects[0]", j => j["transitions"]![2]!["effects"]![0] = Object("""{ "do": "conclude-registrations" }"""))],
        ["effect.order"] =
        [
            ("$.stages[5].onEnter[0]", j => (j["stages"]![5]!["onEnter"]![0]!["do"], j["stages"]![5]!["onEnter"]![1]!["do"]) = ("propose-awards", "conclude-registrations")),
            ("$.stages[6].onEnter[0]", j => j["stages"]![5]!["onEnter"]!.AsArray().RemoveAt(1)),
            ("$.stages[6].onEnter[0]", j =>
            {
                // On the new way nothing has been proposed.
                j["transitions"]!.AsArray().Add(Object("""{ "trigger": "hurry", "name": "Bỏ qua", "from": "scoring", "to": "closed", "roles": ["cycle-owner"] }"""));
            }),
        ],
        ["effect.message"] = [("$.transitions[2].effects[0]", j => j["transitions"]![2]!["effects"]![0]!.AsObject().Remove("message"))],
        ["effect.unneeded"] =
        [
            ("$.transitions[2].effects[0].document", j => j["transitions"]![2]!["effects"]![0]!["document"] = "plan"),
            ("$.stages[1].onEnter[0].message", j => j["stages"]![1]!["onEnter"]![0]!["message"] = "Kế hoạch"),
            ("$.stages[1].onEnter[0].roles", j => j["stages"]![1]!["onEnter"]![0]!["roles"] = Array("registry")),
        ],
        ["expression.unreadable"] =
        [
            ("$.transitions[2].conditions[0]", j => j["transitions"]![2]!["conditions"]![0] = "cycle.year >"),
            ("$.transitions[2].validators[0].condition", j => j["transitions"]![2]!["validators"]![0]!["condition"] = "array.nothing [1]"),
        ],
        ["expression.unknown-name"] =
        [
            ("$.transitions[2].conditions[0]", j => j["transitions"]![2]!["conditions"]![0] = "weather == 'rain'"),
            ("$.transitions[2].conditions[1]", j => j["transitions"]![2]!["conditions"]![1] = "deadlines.midYearReport.passed"),
            ("$.transitions[2].validators[0].condition", j => j["transitions"]![2]!["validators"]![0]!["condition"] = "(counts.acepted > 0)"),
        ],
        ["group.dates"] = [("$.participants[0].validTo", j => j["participants"]![0]!["validTo"] = "2025-06-30")],
        ["group.never"] = [("$.participants[0]", j => j["participants"]![0]!["areas"] = new JsonArray()), ("$.participants[1]", j => j["participants"]![1]!["validTo"] = "2019-12-31")],
        ["quota.bounds"] = [("$.registration.quotas[0]", j => j["registration"]!["quotas"]![0]!["atLeast"] = 6)],
        ["quota.duplicate"] = [("$.registration.quotas[2]", j => j["registration"]!["quotas"]![2]!["participants"] = "communes")],
        ["quota.impossible"] =
        [
            ("$.registration.quotas[0].atLeast", j => j["stages"]![1]!["accepts"] = new JsonArray()),
            ("$.registration.quotas[2].atLeast", j => j["deadlines"]![0]!["opens"]!["day"] = "04-01"),
            ("$.registration.quotas[2].participants", j => j["participants"]![1]!["blocs"] = new JsonArray()),
            ("$.registration.quotas[1].atMost", j => (j["registration"]!["quotas"]![0]!["atLeast"], j["registration"]!["quotas"]![1]!["atMost"]) = (5, 4)),
            ("$.registration.quotas[1].atLeast", j =>
            {
                j["registration"]!["quotas"]![0]!["atMost"] = 3;
                j["registration"]!["quotas"]![1]!["atLeast"] = 5;
                j["registration"]!["quotas"]!.AsArray().Add(Object("""{ "participants": "communes", "kind": "individual", "atMost": 1 }"""));
            }),
        ],
        ["form.no-name"] = [("$.registration.form", j => j["registration"]!["form"]![0]!["type"] = "date")],
        ["form.options"] =
        [
            ("$.documents[7].details[0]", j => j["documents"]![7]!["details"]![0]!["type"] = "choice"),
            ("$.registration.form[12]", j => j["registration"]!["form"]![12]!.AsObject().Remove("options")),
            ("$.registration.form[12]", j => j["registration"]!["form"]![12]!["options"] = new JsonArray()),
            ("$.registration.form[12]", j => j["registration"]!["form"]![12]!["type"] = "text"),
        ],
        ["form.bounds"] = [("$.registration.form[10]", j => j["registration"]!["form"]![10]!["min"] = 100_001), ("$.registration.form[11]", j => j["registration"]!["form"]![11]!["max"] = 5)],
        ["id.duplicate"] =
        [
            ("$.documents[7].details[1].id", j => j["documents"]![7]!["details"]![1]!["id"] = "meeting_place"),
            ("$.areas[1].id", j => j["areas"]![1]!["id"] = "mountain"),
            ("$.participants[1].id", j => j["participants"]![1]!["id"] = "communes"),
            ("$.deadlines[0].reminders[1].id", j => j["deadlines"]![0]!["reminders"]![1]!["id"] = "week-before"),
            ("$.registration.form[12].options[1].id", j => j["registration"]!["form"]![12]!["options"]![1]!["id"] = "hamlet"),
            ("$.scoring.sets[0].criteria[0].items[0].id", j => j["scoring"]!["sets"]![0]!["criteria"]![0]!["items"]![0]!["id"] = "C1.1"),
            ("$.awards[1].id", j => j["awards"]![1]!["id"] = "certificate-collective"),
        ],
        ["number.range"] =
        [
            ("$.years", j => j["years"] = 0),
            ("$.deadlines[2].rule.week", j => j["deadlines"]![2]!["rule"]!["week"] = 5),
            ("$.deadlines[2].rule.month", j => j["deadlines"]![2]!["rule"]!["month"] = 13),
            ("$.deadlines[4].rule.count", j => j["deadlines"]![4]!["rule"]!["count"] = 0),
            ("$.deadlines[0].reminders[0].workingDays", j => j["deadlines"]![0]!["reminders"]![0]!["workingDays"] = -61),
            ("$.registration.maxReturns", j => j["registration"]!["maxReturns"] = 11),
            ("$.awards[1].percent", j => j["awards"]![1]!["percent"] = 100.5m),
            ("$.reports.periods[1].latePenalty", j => j["reports"]!["periods"]![1]!["latePenalty"] = -1),
            ("$.scoring.reserve.max", j => (j["scoring"]!["scale"], j["scoring"]!["reserve"]!["max"]) = (10, 20)),
        ],
        ["scoring.sum"] = [("$.scoring.sets[0].criteria", j => j["scoring"]!["sets"]![0]!["criteria"]![0]!["items"]![0]!["max"] = 61), ("$.scoring.criteria", j => j["scoring"]!["scale"] = 200)],
        ["scoring.step"] = [("$.scoring.criteria[0].items[0].max", j => j["scoring"]!["step"] = 3)],
        ["scoring.tie-break"] = [("$.scoring.sets[0].tieBreak", j => j["scoring"]!["sets"]![0]!["tieBreak"] = Array("P1"))],
        ["set.never"] =
        [
            ("$.scoring.sets[0]", j => j["scoring"]!["sets"]![0]!["kinds"] = new JsonArray()),
            ("$.scoring.sets[1]", j => j["scoring"]!["sets"]!.AsArray().Add(With(With(j["scoring"]!["sets"]![0]!, "id", "again"), "fields", Array("economy")))),
        ],
        ["band.order"] = [("$.scoring.bands[1].fromByArea['mountain']", j => j["scoring"]!["bands"]![1]!["fromByArea"]!["mountain"] = 90), ("$.scoring.bands[1].fromByArea['mountain']", j => j["scoring"]!["bands"]![1]!["fromByArea"]!["mountain"] = 65)],
        ["band.gap"] = [("$.scoring.bands[4].fromByArea['plain']", j => j["scoring"]!["bands"]![4]!["fromByArea"] = Object("""{ "plain": 1 }"""))],
        ["band.unreachable"] = [("$.scoring.bands[0].from", j => j["scoring"]!["bands"]![0]!["from"] = 101), ("$.scoring.bands[0].fromByArea['plain']", j => j["scoring"]!["bands"]![0]!["fromByArea"] = Object("""{ "plain": 101 }"""))],
        ["voting.no-ballot"] = [("$.voting", j => j["voting"]!["secret"] = true), ("$.voting", j => j["stages"]![5]!["accepts"] = Array("conclude", "propose-awards"))],
        ["award.amount"] = [("$.awards[0]", j => j["awards"]![0]!.AsObject().Remove("quota")), ("$.awards[1]", j => j["awards"]![1]!["quota"] = 3)],
        ["document.type"] = [("$.documents[0].type", j => j["documents"]![0]!["type"] = "KHO"), ("$.documents[0].type", j => j["documents"]![0]!["type"] = ""), ("$.documents[7].type", j => j["documents"]![7]!["type"] = "")],
        ["document.unused"] = [("$.documents[9]", j => j["documents"]!.AsArray().Add(With(j["documents"]![0]!, "id", "second-plan")))],
        ["document.form-issued"] = [("$.stages[5].onEnter[3]", j => j["stages"]![5]!["onEnter"]!.AsArray().Add(Object("""{ "do": "issue-document", "document": "score-sheet" }""")))],
        ["document.unit"] =
        [
            ("$.documents[7].unit", j => j["documents"]![7]!["unit"] = "vp"),
            ("$.documents[7].unit", j => j["documents"]![7]!["unit"] = "VP-"),
            ("$.documents[7].unit", j => j["documents"]![7]!["unit"] = "VP/TH"),
        ],
        ["document.unit-unneeded"] = [("$.documents[0].unit", j => j["documents"]![0]!["unit"] = "VP"), ("$.documents[7].unit", j => j["documents"]![7]!["type"] = "GM")],
        ["document.issuer"] =
        [
            ("$.documents[7].issuer.symbol", j => j["documents"]![7]!["issuer"]!["symbol"] = "Hội đồng"),
            ("$.documents[0].issuer.symbol", j => j["documents"]![0]!["issuer"] = Object("""{ "name": "Ban Chỉ đạo", "symbol": "-BCĐ" }""")),
        ],
        ["document.detail-id"] =
        [
            ("$.documents[7].details[0].id", j => j["documents"]![7]!["details"]![0]!["id"] = "meetingPlace"),
            ("$.documents[7].details[1].id", j => j["documents"]![7]!["details"]![1]!["id"] = "2nd"),
        ],
        ["document.detail-unfilled"] =
        [
            ("$.stages[5].onEnter[3]", j => j["stages"]![5]!["onEnter"]!.AsArray().Add(Object("""{ "do": "issue-document", "document": "briefing-invitation" }"""))),
        ],
        ["document.too-early"] =
        [
            ("$.stages[5].onEnter[3]", j => j["stages"]![5]!["onEnter"]!.AsArray().Add(Object("""{ "do": "issue-document", "document": "certificate" }"""))),
            ("$.stages[6].onEnter[1]", j => j["stages"]![6]!["onEnter"]!.AsArray().RemoveAt(0)),
        ],
        ["template.unreadable"] =
        [
            ("$.documents[0].subject", j => j["documents"]![0]!["subject"] = "{{ if"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ for r in registrations }}"),
            ("$.documents[0].recipients[1]", j => j["documents"]![0]!["recipients"]![1] = "{{ array.nothing [1] }}"),
        ],
        ["template.unknown-name"] =
        [
            ("$.documents[0].subject", j => j["documents"]![0]!["subject"] = "{{ year }}"),
            ("$.documents[0].subject", j => j["documents"]![0]!["subject"] = "{{ cycle.yaer }}"),
            ("$.documents[0].subject", j => j["documents"]![0]!["subject"] = "{{ milestone.name }}"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ for r in registrations }}{{ r.budget }}{{ end }}"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ registrations[0].budget }}"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ for r in registrations }}{{ end }}{{ r.name }}"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ with owner }}{{ nmae }}{{ end }}"),
            ("$.documents[1].template", j => j["documents"]![1]!["template"] = "{{ award.name }}"),
            ("$.documents[6].template", j => j["documents"]![6]!["template"] = "{{ votes[0].yes }}"),
            ("$.documents[0].template", j => j["documents"]![0]!["template"] = "{{ details.meeting_place }}"),
            ("$.documents[7].template", j => j["documents"]![7]!["template"] = "{{ details.meeting_hour }}"),
        ],
        ["template.too-early"] =
        [
            ("$.documents[0].template", j => j["documents"]![0]!["template"] = "{{ decision.number }}"),
            ("$.documents[2].template", j => j["documents"]![2]!["template"] = "{{ for v in votes }}{{ v.yes }}{{ end }}"),
            ("$.documents[2].template", j => j["documents"]![2]!["template"] = "{{ counts.recognised.total }}"),
            ("$.documents[3].template", j => j["documents"]![3]!["template"] = "{{ audit.root }}"),
            ("$.documents[5].template", j => j["documents"]![5]!["template"] = "{{ decision.number }}"),
        ],
    };

    private static JsonNode With(JsonNode node, string member, JsonNode value)
    {
        var copy = node.DeepClone();
        copy[member] = value;
        return copy;
    }
}
