using DanVan.Workflows.Documents.Checking;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>Every departure is found, by its own code and no other.</summary>
public sealed class DepartureTests
{
    private static IEnumerable<TestCaseData> Named => Departures.All.Select(d => new TestCaseData(d).SetArgDisplayNames(d.ToString()));

    private static IEnumerable<TestCaseData> Guessed => Departures.All.Where(d => d.IsFoundAnywhere).Select(d => new TestCaseData(d).SetArgDisplayNames(d.ToString()));

    [TestCaseSource(nameof(Named))]
    public void Is_found_in_named_styles(object departure)
    {
        var (code, _, specimen, _) = (Departure)departure;
        var report = DocumentChecker.Check(specimen.Build());

        Assert.That(report.Findings.Select(f => f.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join("\n", report.Findings.Select(f => f.English)));
        Assert.That(report.Findings, Has.All.Matches<DocumentFinding>(f => f.Vietnamese.Length > 0 && f.English.Length > 0 && f.Source.Length > 0 && f.RuleId == $"{report.RuleSetId}/{f.Code}"));
        Assert.That(report.Findings, Has.All.Matches<DocumentFinding>(f => !f.Vietnamese.Contains('{') && !f.English.Contains('{')));
    }

    [TestCaseSource(nameof(Guessed))]
    public void Is_found_in_a_document_written_elsewhere_as_a_warning(object departure)
    {
        var (code, _, specimen, _) = (Departure)departure;
        var report = DocumentChecker.Check((specimen with { Way = SpecimenWay.Direct }).Build());

        Assert.That(report.Findings.Select(f => f.Code).Distinct(), Is.EqualTo(new[] { code }), string.Join("\n", report.Findings.Select(f => f.English)));
        Assert.That(report.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Code), Has.All.Match("^(page|text)\\."));
    }

    [Test]
    public void There_are_enough_of_them_and_no_two_are_the_same()
    {
        Assert.That(Departures.All.Select(d => d.ToString()), Is.Unique);
        Assert.That(Departures.All.Select(d => d.Code).Distinct().Count(), Is.GreaterThanOrEqualTo(80));
    }
}
