using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Elsa.Exchange;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>Each finding with a flow that has it; the same flow without the change has none.</summary>
[TestFixture]
public sealed class FlowFindingTests
{
    // What only Elsa itself can say; see FlowExchangeTests.
    private static readonly string[] OfElsa = [FlowFindingCodes.Refused];

    private FlowDesk _desk = null!;

    public static IReadOnlyList<string> Codes { get; } =
        [.. typeof(FlowFindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    private static IEnumerable<TestCaseData> Cases =>
        from damage in Damages.All
        from at in damage.Value.Index()
        select new TestCaseData(damage.Key, at.Index);

    private static IEnumerable<string> Edits => HarmlessEdits.All.Keys;

    [OneTimeSetUp]
    public async Task OpenAsync() => _desk = await FlowDesk.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _desk.DisposeAsync();

    [Test]
    public void A_flow_as_it_was_exported_has_no_finding() => Assert.That(_desk.Check(_desk.Exported), Is.Empty);

    [TestCaseSource(nameof(Cases))]
    public void A_damage_is_found_where_it_is_and_as_what_it_is(string code, int index)
    {
        var (place, damage) = Damages.All[code][index];
        var findings = _desk.Check(damage(_desk.Flow));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Select(f => f.Code).Distinct(), Is.EqualTo([code]), string.Join("; ", findings.Select(f => $"{f.Code} at {f.Place}: {f.English}")));
            Assert.That(findings.Select(f => f.Place), Does.Contain(place));
            Assert.That(findings.All(f => f.IsAdvice), Is.EqualTo(code == FlowFindingCodes.StepUnused));
        }
    }

    [TestCaseSource(nameof(Edits))]
    public void What_may_be_changed_is_no_damage(string edit)
    {
        var findings = _desk.Check(_desk.Flow.Do(HarmlessEdits.All[edit]).Text);
        Assert.That(findings, Is.Empty, string.Join("; ", findings.Select(f => $"{f.Code} at {f.Place}: {f.English}")));
    }

    // A new check without a case is a check nobody has seen work.
    [Test]
    public void Every_code_has_a_case() => Assert.That(Damages.All.Keys.Concat(OfElsa), Is.EquivalentTo(Codes));

    [Test]
    public void Every_code_has_texts_and_every_text_a_code() => Assert.That(FlowFindingCatalogue.Codes, Is.EquivalentTo(Codes));

    [TestCaseSource(nameof(Codes))]
    public void A_finding_is_told_in_both_languages(string code)
    {
        var finding = FlowFindingCatalogue.Of(code, "x", "một", "one");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Vietnamese.IsNormalized(NormalizationForm.FormC));
            Assert.That(finding.Vietnamese.Any(c => c > 0x7F), "with its diacritics");
            Assert.That(finding.English.All(c => c < 0x80 || "một".Contains(c)), finding.English);
            Assert.That(finding.Mend is null || (finding.Mend.Vietnamese.Any(c => c > 0x7F) && finding.Mend.English.Length > 0));
        }
    }

    [Test]
    public void Several_damages_are_found_at_once()
    {
        var flow = _desk.Flow.Insert("plan", "issue-plan", "w", "Elsa.WriteLine").Remove("supplement").Connect("closed", "Done", "plan").Connect("plan", "cancel", "closed");
        flow.Model["customProperties"]!["danvan.hash"] = "sha256:00";
        Assert.That(_desk.Check(flow.Text).Select(f => f.Code), Is.EquivalentTo(
            [FlowFindingCodes.TypeNotAllowed, FlowFindingCodes.StageMissing, FlowFindingCodes.StageFinalLeft, FlowFindingCodes.TriggerUnknown, FlowFindingCodes.DefinitionContent]));
    }

    [Test]
    public void A_finding_echoes_no_more_than_anybody_reads()
    {
        var flow = _desk.Flow.Insert("plan", "issue-plan", "w", new string('ế', 100_000));
        var finding = _desk.Check(flow.Text).Single();
        Assert.That(finding.Vietnamese.Length + finding.English.Length + finding.Place.Length, Is.LessThan(2_000));
    }

    [Test]
    public void The_text_that_goes_to_Elsa_holds_nothing_that_was_not_looked_at()
    {
        var flow = _desk.Flow.Insert("plan", "issue-plan", "t", "Elsa.RunTask", AFlow.Literal("taskName", "duyet"));
        flow.Model["surprise"] = "model";
        flow.Model["originalSource"] = "surprise";
        flow.Root["surprise"] = "chart";
        flow.Activity("plan")["surprise"] = "stage";
        flow.Activity("t")["customProperties"]!["surprise"] = "property";
        flow.Connections[0]!["surprise"] = "connection";
        flow.Model["customProperties"]!["danvan.version"] = "surprise";
        flow.Model["definitionId"] = "surprise";
        flow.Model["id"] = "surprise";
        var draft = FlowDraftReader.Read(flow.Text, _desk.Rules);
        var written = FlowWriter.Write(draft, FlowDesk.Year);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.Not.Contain("surprise"));
            Assert.That((string)JsonNode.Parse(written)!["definitionId"]!, Is.EqualTo($"danvan-year-with-supplement:edited:{FlowDesk.Year.Hash["sha256:".Length..]}"));
            Assert.That(_desk.Check(written), Is.Empty, "it is read as what it was");
        }
    }
}
