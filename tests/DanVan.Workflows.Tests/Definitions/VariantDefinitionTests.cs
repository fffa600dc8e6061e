using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>The definitions that are shipped as data.</summary>
public sealed class VariantDefinitionTests
{
    public static IEnumerable<string> Variants => BuiltInDefinitions.Ids.Skip(1);

    [TestCaseSource(nameof(Variants))]
    public void Nothing_is_wrong_with_it_and_nothing_is_worth_a_second_look(string id) => Assert.That(DefinitionLoader.Check(BuiltInDefinitions.Json(id)), Is.Empty);

    [TestCaseSource(typeof(BuiltInDefinitions), nameof(BuiltInDefinitions.Ids))]
    public void It_is_called_what_it_says_and_its_text_is_in_composed_form(string id)
    {
        var json = BuiltInDefinitions.Json(id);

        Assert.That(DefinitionLoader.Load(json).Definition.Id, Is.EqualTo(id));
        Assert.That(json.IsNormalized(NormalizationForm.FormC));
    }

    [TestCaseSource(typeof(BuiltInDefinitions), nameof(BuiltInDefinitions.Ids))]
    public void No_returned_paper_is_left_behind_by_a_stage_that_is_the_last_to_take_it(string id)
    {
        var definition = DefinitionLoader.Load(BuiltInDefinitions.Json(id)).Definition;
        var taking = definition.Stages.Where(s => s.Accepts.Contains(StageActions.Resubmit)).Select(s => s.Id).ToHashSet();

        Assert.That(
            definition.Transitions.Where(t => taking.Contains(t.From) && !taking.Contains(t.To)).SelectMany(t => t.Validators.Select(v => v.Condition).DefaultIfEmpty()),
            taking.Count == 0 ? Is.Empty : Has.Some.EqualTo("counts.returned == 0"));
    }

    [Test]
    public void A_document_that_a_milestone_and_a_stage_issue_may_read_the_milestone()
    {
        var json = JsonNode.Parse(BuiltInDefinitions.Json("department-cycle"))!;
        var stage = json["stages"]!.AsArray().Single(s => (string)s!["id"]! == "council")!;
        stage["onEnter"]!.AsArray().Add(JsonNode.Parse("""{ "do": "issue-document", "document": "briefing-conclusion" }"""));

        Assert.That(DefinitionLoader.Check(json.ToJsonString()), Is.Empty);
    }

    [Test]
    public void A_document_that_only_a_stage_issues_is_about_no_milestone()
    {
        var json = JsonNode.Parse(BuiltInDefinitions.Json("department-cycle"))!;
        foreach (var milestone in json["milestones"]!.AsArray())
        {
            milestone!.AsObject().Remove("onRecord");
        }

        json["stages"]!.AsArray().Single(s => (string)s!["id"]! == "council")!["onEnter"]!.AsArray()
            .Add(JsonNode.Parse("""{ "do": "issue-document", "document": "briefing-conclusion" }"""));
        var findings = DefinitionLoader.Check(json.ToJsonString());

        Assert.That(findings.Select(f => f.Code).Distinct(), Is.EqualTo(["template.unknown-name"]));
        Assert.That(findings.Select(f => f.Path), Does.Contain("$.documents[3].subject").And.Contain("$.documents[3].template"));
    }

    [Test]
    public void There_is_no_other_built_in_definition() => Assert.That(() => BuiltInDefinitions.Json("weekly-cycle"), Throws.ArgumentException);
}
