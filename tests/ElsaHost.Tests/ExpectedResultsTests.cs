using System.Text.Json.Nodes;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using ElsaHost.Tests.Running;

namespace ElsaHost.Tests;

/// <summary>The year under Elsa gives what the year without it gives.</summary>
public sealed class ExpectedResultsTests
{
    private const string Approved = "Lãnh đạo phê duyệt danh sách đăng ký: lanh-dao đã phê duyệt";

    [Test]
    public async Task A_folder_with_expected_results_gives_exactly_them_and_the_documents_of_the_year_without_Elsa()
    {
        using var folder = new TemporaryFolder();
        var plain = await Sample.RunYearAsync(SampleFolders.Small, folder["plain"]);
        Assert.That((plain.ExitCode, plain.Error), Is.EqualTo((0, "")));

        var end = await ElsaSample.RunYearAsync(SampleFolders.Small, folder["elsa"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(end.Output.Split(Approved), Has.Length.EqualTo(2), "the administrator's step was asked for, and approved, once");
        foreach (var name in new[] { "results.csv", "refusals.csv" })
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(folder["elsa"], name)), Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(SampleFolders.Small, name))), name);
        }

        MustHaveTheDocumentsOf(folder["plain"], folder["elsa"]);
        MustHaveEnded(folder["elsa"], folder["copy"]);
    }

    public static IEnumerable<TestCaseData> Generated()
    {
        for (ulong seed = 4100; seed < 4106; seed++)
        {
            yield return new TestCaseData(YearOptions.Small(seed)).SetArgDisplayNames($"small {seed}");
        }

        yield return new TestCaseData(YearOptions.Small(4200) with { Reserve = 20, Profile = "party-hd05-2026", Year = 2033 }).SetArgDisplayNames("2033, party, reserve 20");
    }

    [TestCaseSource(nameof(Generated))]
    public async Task Any_folder_gives_what_the_independent_model_works_out(YearOptions options)
    {
        using var folder = new TemporaryFolder();
        YearGenerator.Write(folder["data"], options);

        var end = await ElsaSample.RunYearAsync(folder["data"], folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        new YearOutput(folder["out"]).MustBe(IndependentModel.Compute(folder["data"]));
        MustHaveEnded(folder["out"], folder["copy"]);
    }

    [Test]
    public async Task The_same_command_again_changes_nothing_and_asks_for_no_approval()
    {
        using var folder = new TemporaryFolder();
        await ElsaSample.RunYearAsync(SampleFolders.Small, folder["out"]);
        var before = new YearOutput(folder["out"]).Everything();

        var end = await ElsaSample.RunYearAsync(SampleFolders.Small, folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(end.Output, Does.Not.Contain(Approved));
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Elsas_file_lost_between_two_runs_costs_the_year_nothing()
    {
        using var folder = new TemporaryFolder();
        await ElsaSample.RunYearAsync(SampleFolders.Small, folder["out"]);
        var before = new YearOutput(folder["out"]).Everything();
        File.Delete(Path.Combine(folder["out"], "elsa.db"));

        var end = await ElsaSample.RunYearAsync(SampleFolders.Small, folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(before));
    }

    /// <summary>Nothing of the year is left waiting in Elsa, and the cycle stands in its last stage.</summary>
    internal static void MustHaveEnded(string output, string copy)
    {
        var elsa = ElsaFile.ReadCopy(output, copy)!;
        Assert.Multiple(() =>
        {
            Assert.That(elsa, Is.EqualTo(elsa with { Integrity = "ok", Bookmarks = 0, QueueItems = 0, LiveInstances = 0 }));
            Assert.That(elsa.EndedInstances, Is.EqualTo(1), "one flow instance came to the end of the cycle");
            Assert.That((string?)new YearOutput(output).Summary["stages"]!.AsArray()[^1]!["id"], Is.EqualTo("closed"));
            Assert.That(new YearOutput(output).Summary["stages"]!.AsArray()[^1]!["left"], Is.Null);
            Assert.That((bool)new YearOutput(output).Summary["audit"]!["verified"]!, Is.True);
            Assert.That(AuditFile.Verify(Path.Combine(output, "audit.jsonl")).Root, Is.EqualTo((string?)new YearOutput(output).Summary["audit"]!["root"]));
        });
    }

    private static void MustHaveTheDocumentsOf(string plain, string elsa)
    {
        static IEnumerable<string> Names(string folder) => Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        var (plainRoot, elsaRoot) = (PrintedRoot(plain), PrintedRoot(elsa));
        Assert.That(elsaRoot, Is.Not.EqualTo(plainRoot), "the driver is named in the events");
        foreach (var kind in new[] { "documents", "previews" })
        {
            Assert.That(Names(Path.Combine(elsa, kind)), Is.EqualTo(Names(Path.Combine(plain, kind))), kind);
        }

        var differing = 0;
        foreach (var name in Names(Path.Combine(elsa, "documents")))
        {
            var (one, other) = (Path.Combine(plain, "documents", name), Path.Combine(elsa, "documents", name));
            if (!File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other)))
            {
                differing++;
                Assert.That(Documents.Parts(other, elsaRoot, "root"), Is.EqualTo(Documents.Parts(one, plainRoot, "root")), name);
            }
        }

        Assert.That(differing, Is.EqualTo(1), "only the decision prints the root");
    }

    /// <summary>The root the checkpoint recorded, which the decision prints.</summary>
    private static string PrintedRoot(string output) => File.ReadLines(Path.Combine(output, "audit.jsonl"))
        .Select(line => JsonNode.Parse(line)!["data"]!)
        .Where(data => (string?)data["event"] == "cycle.checkpoint-recorded")
        .Select(data => (string)data["root"]!)
        .Single();
}
