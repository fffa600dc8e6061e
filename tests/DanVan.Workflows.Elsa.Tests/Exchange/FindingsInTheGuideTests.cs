using DanVan.Workflows.Elsa.Exchange;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>The guide for administrators lists every finding and every activity that is allowed, in the words in which it is told.</summary>
[TestFixture]
public sealed class FindingsInTheGuideTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "docs", "elsa-flows.md"));

    private static IReadOnlyList<string> Codes => FlowFindingTests.Codes;

    [TestCaseSource(nameof(Codes))]
    public void Every_finding_stands_in_the_guide_in_both_languages(string code)
    {
        var finding = FlowFindingCatalogue.Of(code, "$", "…", "…");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines, Has.Exactly(1).EqualTo($"| `{code}` | {finding.Vietnamese} | {(finding.IsAdvice ? "gợi ý" : "lỗi")} |"));
            Assert.That(Lines, Has.Exactly(1).EqualTo($"| `{code}` | {finding.English} |"));
        }
    }

    [Test]
    public void The_guide_lists_no_other_finding() =>
        Assert.That(Lines.Where(l => l.StartsWith("| `flow.", StringComparison.Ordinal)).Select(l => l.Split('`')[1]).Distinct(), Is.EquivalentTo(Codes));

    [Test]
    public void The_guide_lists_the_activities_that_are_allowed() =>
        Assert.That(Lines.Where(l => l.StartsWith("| `Elsa.", StringComparison.Ordinal)).Select(l => l.Split('`')[1]), Is.EquivalentTo(FlowRules.Usual.Keys));

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the source tree.");
        }

        return folder.FullName;
    }
}
