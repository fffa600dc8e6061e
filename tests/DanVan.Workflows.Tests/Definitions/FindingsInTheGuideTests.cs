using DanVan.Workflows.Definitions.Validation;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>The guide for administrators lists every finding, in the words in which it is told.</summary>
public sealed class FindingsInTheGuideTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs", "definitions.md"));

    public static IReadOnlyList<string> Codes => DefinitionFindingTests.Codes;

    [TestCaseSource(nameof(Codes))]
    public void Every_finding_stands_in_the_guide(string code)
    {
        var finding = FindingCatalogue.Of(code, "$", [.. Enumerable.Repeat("…", 9)]);

        Assert.That(Lines, Has.Exactly(1).EqualTo($"| `{code}` | {finding.Vietnamese} | {(finding.IsAdvice ? "gợi ý" : "lỗi")} |"));
    }

    [Test]
    public void The_guide_lists_no_other_finding()
    {
        var listed = Lines.SkipWhile(l => !l.StartsWith("## 6.", StringComparison.Ordinal)).Where(l => l.StartsWith("| `", StringComparison.Ordinal));

        Assert.That(listed.Select(l => l.Split('`')[1]), Is.EquivalentTo(Codes));
    }
}
