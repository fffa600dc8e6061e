using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using NodaTime;

namespace DanVan.Workflows.Tests.Stages;

/// <summary>Roles give rights on their days only, and a definition is for its owners.</summary>
public sealed class RoleAndOwnerTests
{
    // The district level ended on 30 June; what takes its place begins a day later.
    private static readonly CompiledDefinition Definition = AYear.CompileUnchecked(json =>
    {
        json["roles"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "id": "district", "name": "Ban Dân vận huyện", "validTo": "2024-06-30" }"""));
        json["roles"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "id": "commune", "name": "Ủy ban xã", "validFrom": "2024-07-01" }"""));
        json["permissions"]!["open"] = System.Text.Json.Nodes.JsonNode.Parse("""["district", "commune"]""");
        json["permissions"]!["withdraw"] = System.Text.Json.Nodes.JsonNode.Parse("""["district"]""");
    });

    [TestCase("district", 16, 59, ExpectedResult = true)]
    [TestCase("district", 17, 0, ExpectedResult = false)]
    [TestCase("commune", 16, 59, ExpectedResult = false)]
    [TestCase("commune", 17, 0, ExpectedResult = true)]
    public bool A_role_gives_rights_on_its_days_in_the_zone_of_the_definition(string role, int hour, int minute)
    {
        // 17:00 in London on 30 June is the first of July in Hà Nội.
        var caller = new Caller(false, new HashSet<string> { role }, Instant.FromUtc(2024, 6, 30, hour, minute));

        return Permission.WhyNot(Definition, StageActions.Open, caller) is null;
    }

    [Test]
    public void Whoever_holds_both_roles_never_loses_the_right()
    {
        var roles = new HashSet<string> { "district", "commune" };

        Assert.That(
            Enumerable.Range(0, 365).Select(d => new Caller(false, roles, AYear.At(1, 1) + Duration.FromDays(d))).Select(c => Permission.WhyNot(Definition, StageActions.Open, c)),
            Is.All.Null);
    }

    [Test]
    public void A_refusal_names_the_roles_of_the_day_and_others_only_where_there_are_none()
    {
        var nobody = new Caller(false, new HashSet<string>(), AYear.At(8, 1));

        Assert.That(Permission.WhyNot(Definition, StageActions.Open, nobody)!.Vietnamese, Does.Contain("Ủy ban xã").And.Not.Contains("huyện"));
        Assert.That(Permission.WhyNot(Definition, StageActions.Withdraw, nobody)!.Vietnamese, Does.Contain("Ban Dân vận huyện"));
    }

    [Test]
    public void The_library_itself_needs_no_role() =>
        Assert.That(Permission.WhyNot(Definition, StageActions.Withdraw, Caller.Library(AYear.At(8, 1))), Is.Null);

    [TestCase("""{ "owner": { "body": "Sở" } }""", ExpectedResult = "")]
    [TestCase("""{ "owner": { "body": "Sở", "profiles": ["party-hd36-2018", "state-nd30"] } }""", ExpectedResult = "")]
    [TestCase("""{ "owner": { "body": "Đảng", "profiles": ["party-hd36-2018"] } }""", ExpectedResult = "cycle.profile")]
    [TestCase("""{ "owner": { "body": "Đảng", "profiles": [] } }""", ExpectedResult = "cycle.profile")]
    public string A_cycle_is_opened_by_an_owner_whose_profile_the_definition_allows(string members) => string.Join(
        ' ', OpeningRules.Decide(AYear.CompileUnchecked(ADefinition.With(members)), AYear.Settings, AYear.Anyone, _ => null).Reasons.Select(r => r.Code));
}
