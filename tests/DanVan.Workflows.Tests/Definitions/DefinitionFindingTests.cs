using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Each finding with a definition that has it; the built-in definition has none.</summary>
public sealed partial class DefinitionFindingTests
{
    private static readonly Dictionary<string, (string Path, Action<JsonObject> Change)[]> Cases = new()
    {
        ["definition.version"] = [("$.version", j => j["version"] = 0), ("$.version", j => j["version"] = int.MinValue)],
        ["definition.time-zone"] = [("$.timeZone", j => j["timeZone"] = "Asia/Hanoi"), ("$.timeZone", j => j["timeZone"] = "")],
        ["action.unknown"] =
        [
            ("$.permissions['sing']", j => j["permissions"]!["sing"] = Array("registry")),
            ("$.permissions['conclude']", j => j["permissions"]!["conclude"] = Array("registry")),
            ("$.stages[1].accepts", j => j["stages"]![1]!["accepts"] = Array("submit", "extend-deadline")),
        ],
        ["action.nobody"] = [("$.stages[1].accepts", j => j["permissions"]!.AsObject().Remove("submit"))],
        ["deadline.date"] =
        [
            ("$.deadlines[0].date", j => j["deadlines"]![0]!["date"] = "02-29"),
            ("$.deadlines[0].date", j => j["deadlines"]![0]!["date"] = "2024-03-31"),
            ("$.deadlines[2].date", j => j["deadlines"]![2]!["date"] = "11-31"),
            ("$.deadlines[2].date", j => j["deadlines"]![2]!["date"] = ""),
        ],
        ["deadline.order"] = [("$.deadlines[1].date", j => j["deadlines"]![1]!["date"] = "03-30")],
        ["deadline.unknown"] =
        [
            ("$.registration.deadline", j => j["registration"]!["deadline"] = "x"),
            ("$.reports.periods[1].deadline", j => j["reports"]!["periods"]![1]!["deadline"] = "x"),
            ("$.transitions[1].afterDeadlines", j => j["transitions"]![1]!["afterDeadlines"] = Array("x")),
        ],
        ["stage.no-cohort"] = [("$.stages", j => j["stages"]![1]!["freezesCohort"] = false)],
        ["stage.unknown"] = [("$.transitions[0].to", j => Transition(j, "plan", "x")), ("$.transitions[0].from", j => Transition(j, "x", "plan"))],
        ["stage.unreachable"] = [("$.stages[6]", j => j["stages"]!.AsArray().Add(Object("""{ "id": "island", "name": "Đảo", "final": true }""")))],
        ["stage.dead-end"] = [("$.stages[5]", j => j["stages"]![5]!["final"] = false)],
        ["stage.final-left"] = [("$.stages[4]", j => j["stages"]![4]!["final"] = true)],
        ["effect.unknown"] = [("$.stages[1].onEnter[0].do", j => j["stages"]![1]!["onEnter"]![0]!["do"] = "dance")],
        ["effect.not-accepted"] = [("$.stages[4].onEnter[0]", j => j["stages"]![4]!["accepts"] = Array("propose-awards", "cast-ballot"))],
        ["document.unknown"] =
        [
            ("$.stages[1].onEnter[0].document", j => j["stages"]![1]!["onEnter"]![0]!["document"] = "poem"),
            ("$.stages[1].onEnter[0].document", j => j["stages"]![1]!["onEnter"]![0]!.AsObject().Remove("document")),
        ],
        ["transition.duplicate"] = [("$.transitions[5]", j => j["transitions"]!.AsArray().Add(j["transitions"]![0]!.DeepClone()))],
        ["form.no-name"] = [("$.registration.form", j => j["registration"]!["form"]![0]!["required"] = false)],
        ["scoring.sum"] = [("$.scoring.criteria", j => j["scoring"]!["criteria"]![0]!["items"]![0]!["max"] = 8.01m)],
        ["criterion.unknown"] = [("$.scoring.tieBreak", j => j["scoring"]!["tieBreak"] = Array("C5", "C9"))],
        ["band.order"] = [("$.scoring.bands[1]", j => j["scoring"]!["bands"]![1]!["from"] = 90)],
        ["band.gap"] = [("$.scoring.bands[4]", j => j["scoring"]!["bands"]![4]!["from"] = 0.01m)],
        ["band.exemplary"] = [("$.scoring.bands[2]", j => j["scoring"]!["bands"]![2]!["exemplary"] = true)],
        ["role.none"] =
        [
            ("$.permissions['open']", j => j["permissions"]!["open"] = new JsonArray()),
            ("$.transitions[0].roles", j => j["transitions"]![0]!["roles"] = new JsonArray()),
        ],
        ["role.unknown"] =
        [
            ("$.permissions['open']", j => j["permissions"]!["open"] = Array("king")),
            ("$.transitions[0].roles", j => j["transitions"]![0]!["roles"] = Array("cycle-owner", "king")),
        ],
        ["id.duplicate"] =
        [
            .. new[] { "roles", "kinds", "fields", "origins", "deadlines", "disqualifiers", "documents" }.Select(list =>
                ("$." + list, (Action<JsonObject>)(j => j[list]!.AsArray().Add(j[list]!.AsArray()[^1]!.DeepClone())))),
            ("$.stages", j => j["stages"]!.AsArray().Add(j["stages"]![5]!.DeepClone())),
            ("$.registration.form", j => j["registration"]!["form"]!.AsArray().Add(j["registration"]!["form"]![3]!.DeepClone())),
            ("$.reports.periods", j => j["reports"]!["periods"]![1]!["id"] = "mid-year"),
            ("$.reports.decisions", j => j["reports"]!["decisions"]![1]!["id"] = "continue"),
            ("$.scoring.criteria", j => j["scoring"]!["criteria"]![1]!["id"] = "C1"),
            ("$.scoring.criteria[*].items", j => j["scoring"]!["criteria"]![1]!["items"]![0]!["id"] = "C1.1"),
            ("$.scoring.criteria[*].items", j => j["scoring"]!["reserve"]!["item"] = "C1.1"),
            ("$.scoring.bands", j => j["scoring"]!["bands"]![1]!["id"] = "xuat-sac"),
        ],
        ["id.invalid"] =
        [
            ("$.id", j => j["id"] = ""),
            ("$.id", j => j["id"] = new string('a', 65)),
            ("$.id", j => j["id"] = "a/b"),
            ("$.id", j => j["id"] = "chu-kỳ"),
            ("$.transitions[0].trigger", j => j["transitions"]![0]!["trigger"] = "issue plan"),
            ("$.fields", j => j["fields"]![0]!["id"] = " economy"),
        ],
        ["list.empty"] =
        [
            .. new[] { "roles", "kinds", "fields", "origins", "stages" }.Select(list => ("$." + list, (Action<JsonObject>)(j => j[list] = new JsonArray()))),
            ("$.registration.form", j => j["registration"]!["form"] = new JsonArray()),
            ("$.reports.decisions", j => j["reports"]!["decisions"] = new JsonArray()),
            ("$.scoring.criteria", j => j["scoring"]!["criteria"] = new JsonArray()),
            ("$.scoring.bands", j => j["scoring"]!["bands"] = new JsonArray()),
        ],
        ["number.range"] =
        [
            ("$.registration.form[1].maxLength", j => j["registration"]!["form"]![1]!["maxLength"] = 0),
            ("$.registration.form[1].maxLength", j => j["registration"]!["form"]![1]!["maxLength"] = 1_000_001),
            ("$.reports.maxLength", j => j["reports"]!["maxLength"] = -1),
            ("$.reports.penalty", j => j["reports"]!["penalty"] = -0.01m),
            ("$.reports.penalty", j => j["reports"]!["penalty"] = 100.01m),
            ("$.scoring.step", j => j["scoring"]!["step"] = 0),
            ("$.scoring.step", j => j["scoring"]!["step"] = -0.25m),
            ("$.scoring.reasonAbovePercent", j => j["scoring"]!["reasonAbovePercent"] = 101),
            ("$.scoring.reserve.max", j => j["scoring"]!["reserve"]!["max"] = 101),
            ("$.scoring.reserve.default", j => j["scoring"]!["reserve"]!["default"] = 21),
            ("$.scoring.reserve.default", j => j["scoring"]!["reserve"]!["default"] = -1),
            ("$.scoring.criteria[0].floorPercent", j => j["scoring"]!["criteria"]![0]!["floorPercent"] = 101),
            ("$.scoring.criteria[0].items[0].max", j => j["scoring"]!["criteria"]![0]!["items"]![0]!["max"] = -8),
            ("$.scoring.criteria[6].items[1].max", j => j["scoring"]!["criteria"]![6]!["items"]![1]!["max"] = decimal.MaxValue),
        ],
        ["value.null"] =
        [
            ("$.roles[1]", j => j["roles"]![1] = null),
            ("$.stages[0]", j => j["stages"]![0] = null),
            ("$.stages[1].accepts[0]", j => j["stages"]![1]!["accepts"]![0] = null),
            ("$.stages[1].onEnter[0]", j => j["stages"]![1]!["onEnter"]![0] = null),
            ("$.permissions['open']", j => j["permissions"]!["open"] = null),
            ("$.permissions['open'][0]", j => j["permissions"]!["open"] = new JsonArray((JsonNode?)null)),
            ("$.scoring.criteria[2].items[1]", j => j["scoring"]!["criteria"]![2]!["items"]![1] = null),
            ("$.scoring.tieBreak[0]", j => j["scoring"]!["tieBreak"]![0] = null),
        ],
    };

    public static IEnumerable<TestCaseData> Findings() =>
        from finding in Cases
        from at in finding.Value.Index()
        select new TestCaseData(finding.Key, at.Index).SetArgDisplayNames(finding.Key, at.Item.Path, at.Index.ToString(CultureInfo.InvariantCulture));

    [Test]
    public void The_built_in_definition_has_no_finding() =>
        Assert.That(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition.Id, Is.EqualTo("annual-cycle"));

    [TestCaseSource(nameof(Findings))]
    public void A_change_is_found_where_it_was_made(string code, int index)
    {
        var (path, change) = Cases[code][index];
        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(AYear.Json(change), "changed.json"))!;
        var finding = exception.Findings.FirstOrDefault(f => f.Code == code && f.Path == path);
        Assert.That(finding, Is.Not.Null, $"found: {exception.Message}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding!.Vietnamese, Is.Not.Empty);
            Assert.That(finding.Vietnamese.IsNormalized(NormalizationForm.FormC));
            Assert.That(finding.Vietnamese.Any(c => c > 0x7F), "with its diacritics");
            Assert.That(finding.English, Is.Not.Empty);
            Assert.That(exception.Code, Is.EqualTo("definition.invalid"));
            Assert.That(exception.Message, Does.Contain("changed.json").And.Contain(code).And.Contain(path));
        }
    }

    [Test]
    public void Everything_is_found_at_once()
    {
        var changes = Cases.Where(c => c.Key is "definition.version" or "deadline.date" or "role.unknown" or "scoring.sum" or "band.gap" or "form.no-name");
        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(AYear.Json([.. changes.Select(c => c.Value[0].Change)])))!;
        Assert.That(exception.Findings.Select(f => f.Code), Is.EquivalentTo(changes.Select(c => c.Key)));
    }

    // A new check without a case above is a check nobody has seen work.
    [Test]
    public void Every_code_in_the_source_has_a_case()
    {
        // A migration's reasons are about cycles, and have tests of their own.
        var codes = SourceTree.CSharpFiles("src", "DanVan.Workflows", "Definitions")
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Migration{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => QuotedCode().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Except(["store.unreadable"])
            .Distinct();
        Assert.That(codes, Is.EquivalentTo([.. Cases.Keys, "definition.too-long", "definition.unreadable"]));
    }

    [GeneratedRegex("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex QuotedCode();

    private static void Transition(JsonObject json, string from, string to)
    {
        json["transitions"]!.AsArray().Insert(0, Object($$"""{ "trigger": "t", "name": "T", "from": "{{from}}", "to": "{{to}}", "roles": ["registry"] }"""));
    }

    private static JsonArray Array(params string[] items) => [.. items.Select(i => JsonValue.Create(i))];

    private static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();
}
