using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Validation;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>Each finding with a definition that has it; the same definition without the change has none.</summary>
public sealed partial class DefinitionFindingTests
{
    // Findings of the text itself, which no change of a member brings about; see DefinitionTextTests and DefinitionLoaderTests.
    private static readonly string[] OfTheText = [DefinitionFindingCodes.DefinitionTooLong, DefinitionFindingCodes.DefinitionUnreadable, DefinitionFindingCodes.MemberRepeated];

    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(DefinitionFindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    public static IEnumerable<TestCaseData> Findings() =>
        from table in new[] { (IsComplete: false, Cases: OfTheBuiltIn), (IsComplete: true, Cases: OfTheCompleteOne) }
        from finding in table.Cases
        from at in finding.Value.Index()
        select new TestCaseData(table.IsComplete, finding.Key, at.Index)
            .SetArgDisplayNames(table.IsComplete ? "complete" : "built-in", finding.Key, at.Item.Path, at.Index.ToString(CultureInfo.InvariantCulture));

    [Test]
    public void The_built_in_definition_has_nothing_but_two_roles_that_only_the_host_uses()
    {
        var findings = DefinitionLoader.Check(DefinitionLoader.AnnualCycleJson);
        Assert.That(
            findings.Select(f => (f.Code, f.Path, f.IsAdvice)),
            Is.EqualTo([(DefinitionFindingCodes.RoleUnused, "$.roles[2]", true), (DefinitionFindingCodes.RoleUnused, "$.roles[4]", true)]));
        Assert.That(DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition.Id, Is.EqualTo("annual-cycle"));
    }

    [Test]
    public void The_complete_definition_has_no_finding() => Assert.That(DefinitionLoader.Check(ACompleteDefinition.Text), Is.Empty);

    [TestCaseSource(nameof(Findings))]
    public void A_change_is_found_where_it_was_made(bool isComplete, string code, int index)
    {
        var (path, change) = (isComplete ? OfTheCompleteOne : OfTheBuiltIn)[code][index];
        var json = isComplete ? ACompleteDefinition.Json(change) : AYear.Json(change);
        var findings = DefinitionLoader.Check(json);
        var finding = findings.FirstOrDefault(f => f.Code == code && f.Path == path);
        Assert.That(finding, Is.Not.Null, $"found: {string.Join("; ", findings.Select(f => $"{f.Code} at {f.Path}: {f.English}"))}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding!.Vietnamese, Is.Not.Empty);
            Assert.That(finding.Vietnamese.IsNormalized(NormalizationForm.FormC));
            Assert.That(finding.Vietnamese.Any(c => c > 0x7F), "with its diacritics");
            Assert.That(finding.English, Is.Not.Empty);
            Assert.That(JsonPathReading.Leads(path, JsonNode.Parse(json)!), $"{path} is a place of the text");
        }
    }

    [TestCaseSource(nameof(Findings))]
    public void What_is_not_advice_keeps_a_definition_from_being_used(bool isComplete, string code, int index)
    {
        var (path, change) = (isComplete ? OfTheCompleteOne : OfTheBuiltIn)[code][index];
        var json = isComplete ? ACompleteDefinition.Json(change) : AYear.Json(change);
        var errors = DefinitionLoader.Check(json).Where(f => !f.IsAdvice).ToList();
        if (errors.Count == 0)
        {
            Assert.That(() => DefinitionLoader.Load(json), Throws.Nothing);
            return;
        }

        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(json, "changed.json"))!;
        Assert.That(exception.Findings, Is.EqualTo(errors));
        Assert.That(exception.Code, Is.EqualTo("definition.invalid"));
        Assert.That(exception.Message, Does.Contain("changed.json").And.Contain(errors[0].Code).And.Contain(errors[0].Path));
    }

    [Test]
    public void Everything_is_found_at_once()
    {
        var changes = OfTheBuiltIn.Where(c => c.Key is "definition.version" or "deadline.date" or "role.unknown" or "scoring.sum" or "band.gap" or "form.no-name");
        var exception = Assert.Throws<DefinitionException>(() => DefinitionLoader.Load(AYear.Json([.. changes.Select(c => c.Value[0].Change)])))!;
        Assert.That(exception.Findings.Select(f => f.Code), Is.EquivalentTo(changes.Select(c => c.Key)));
    }

    // A new check without a case is a check nobody has seen work.
    [Test]
    public void Every_code_has_a_case() =>
        Assert.That(OfTheBuiltIn.Keys.Concat(OfTheCompleteOne.Keys).Concat(OfTheText).Distinct(), Is.EquivalentTo(Codes));

    [Test]
    public void Every_code_has_texts_and_every_text_a_code()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FindingCatalogue.Codes, Is.EquivalentTo(Codes));
            Assert.That(Codes, Is.Unique);
            Assert.That(Codes, Has.All.Match("^[a-z]+\\.[a-z]+(-[a-z]+)*$"));
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void The_texts_of_a_code_are_complete_and_about_the_same(string code)
    {
        string[] about = ["ĐỐI-TƯỢNG", "THỨ-HAI", "THỨ-BA", "THỨ-TƯ"];
        var finding = FindingCatalogue.Of(code, "$", about);
        var mend = finding.Mend ?? new DefinitionMend("Không.", "No.");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (vietnamese, english) in new[] { (finding.Vietnamese, finding.English), (mend.Vietnamese, mend.English) })
            {
                Assert.That(vietnamese.IsNormalized(NormalizationForm.FormC), "Vietnamese is NFC");
                Assert.That(vietnamese + english, Does.Not.Contain("{0}").And.Not.Contain("{1}"));
                Assert.That(about.Aggregate(english, (text, a) => text.Replace(a, "", StringComparison.Ordinal)).All(char.IsAscii), "English is English");
                Assert.That(about.Aggregate(vietnamese, (text, a) => text.Replace(a, "", StringComparison.Ordinal)).Any(c => c > 0x7F), "Vietnamese has its diacritics");
            }
        }
    }
}
