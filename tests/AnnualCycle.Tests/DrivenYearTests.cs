using System.Text.Json.Nodes;
using AnnualCycle.Display;
using AnnualCycle.Input;
using AnnualCycle.Office;
using AnnualCycle.Run;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using DanVan.Workflows;
using DanVan.Workflows.Conformance.Flows;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AnnualCycle.Tests;

/// <summary>The sample's year where something else than the definition says which stage is next: the results are those that were written down.</summary>
public sealed class DrivenYearTests
{
    public static IEnumerable<TestCaseData> WrittenDown => ExpectedResultsTests.WrittenDown();

    [TestCaseSource(nameof(WrittenDown))]
    public async Task A_driven_year_gives_exactly_the_expected_results(string data, string expected)
    {
        using var folder = new TemporaryFolder();

        var steps = await RunAsync(data, folder.Path);

        Assert.That(steps.Select(s => (s.Kind, s.Trigger)), Is.EqualTo(new (FlowStepKind, string?)[]
        {
            (FlowStepKind.Opened, null),
            (FlowStepKind.StageLeft, "issue-plan"),
            (FlowStepKind.StageLeft, "close-registration"),
            (FlowStepKind.StageLeft, "start-scoring"),
            (FlowStepKind.StageLeft, "close-scoring"),
            (FlowStepKind.StageLeft, "commend"),
        }));
        foreach (var name in new[] { "results.csv", "refusals.csv" })
        {
            Assert.That(await File.ReadAllBytesAsync(folder[name]), Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(expected, name))), name);
        }

        var summary = new YearOutput(folder.Path).Summary;
        Assert.That(summary["funnel"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(expected, "funnel.json")))!.ToJsonString()));
        Assert.That((bool)summary["audit"]!["verified"]!, Is.True);
    }

    /// <summary>Each document has the words of the year that nobody drives, but for the root of the audit, which names who entered a stage.</summary>
    [Test]
    public async Task A_driven_year_issues_the_same_documents()
    {
        using var folder = new TemporaryFolder();
        await Sample.RunAsync("--data", SampleFolders.Small, "--out", folder["plain"], "--documents", "html");

        await RunAsync(SampleFolders.Small, folder["driven"]);

        var (plain, driven) = (Documents(folder["plain"]), Documents(folder["driven"]));
        Assert.That(driven.Keys, Is.EqualTo(plain.Keys).And.Not.Empty);
        foreach (var name in plain.Keys)
        {
            Assert.That(driven[name], Is.EqualTo(plain[name]), name);
        }
    }

    private static SortedDictionary<string, string> Documents(string folder)
    {
        var root = (string)new YearOutput(folder).Summary["audit"]!["root"]!;
        var checkpoints = File.ReadLines(Path.Combine(folder, "audit.jsonl")).Select(l => JsonNode.Parse(l)!["data"]).Where(d => (string?)d?["event"] == "cycle.checkpoint-recorded");
        string[] roots = [root, .. checkpoints.Select(d => (string)d!["root"]!)];
        return new(
            Directory.GetFiles(Path.Combine(folder, "documents")).ToDictionary(
                f => Path.GetFileName(f),
                f => roots.Aggregate(File.ReadAllText(f), (text, r) => text.Replace(r["sha256:".Length..], "", StringComparison.Ordinal))),
            StringComparer.Ordinal);
    }

    /// <summary>Runs the sample's year in an office that differs from the sample's own by its driver alone.</summary>
    private static async Task<IReadOnlyList<FlowStep>> RunAsync(string data, string output)
    {
        var display = new PlainDisplay(TextWriter.Null);
        var year = await Year.PrepareAsync(data, output, display);
        await using var services = new ServiceCollection()
            .AddOffice(year, DocumentFileFormat.Html, display, library => library.UseFlowDriver<TransitionsFlow>(TransitionsFlow.Name))
            .BuildServiceProvider();
        await services.GetRequiredService<YearRun>().RunAsync();
        return ((TransitionsFlow)services.GetRequiredService<IFlowDriver>()).Steps;
    }
}
