using System.Text.Json.Nodes;
using AnnualCycle.Tests.Running;
using DanVan.TestData;

namespace AnnualCycle.Tests;

/// <summary>Folders whose results were written down, and folders whose results are worked out a second time.</summary>
public sealed class ExpectedResultsTests
{
    public static IEnumerable<TestCaseData> WrittenDown()
    {
        yield return new TestCaseData(SampleFolders.Small, SampleFolders.Small).SetArgDisplayNames("small");
        yield return new TestCaseData(Sample.BuiltInData, Path.Combine(Sample.BuiltInData, "expected")).SetArgDisplayNames("binh-thuan-2023");
    }

    [TestCaseSource(nameof(WrittenDown))]
    public async Task A_folder_with_expected_results_gives_exactly_them(string data, string expected)
    {
        using var folder = new TemporaryFolder();

        var end = await Sample.RunProcessAsync(["--data", data, "--out", folder.Path]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        foreach (var name in new[] { "results.csv", "refusals.csv" })
        {
            Assert.That(await File.ReadAllBytesAsync(folder[name]), Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(expected, name))), name);
        }

        var funnel = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(expected, "funnel.json")));
        Assert.That(new YearOutput(folder.Path).Summary["funnel"]!.ToJsonString(), Is.EqualTo(funnel!.ToJsonString()));
    }

    public static IEnumerable<TestCaseData> Generated()
    {
        for (ulong seed = 4100; seed < 4110; seed++)
        {
            yield return new TestCaseData(YearOptions.Small(seed)).SetArgDisplayNames($"small {seed}");
        }

        int[] reserves = [0, 20, 1, 19];
        string[] profiles = ["state-nd30", "party-hd36-2018", "party-hd05-2026", "state-nd30"];
        int[] years = [2020, 2025, 2033, 2040];
        for (var i = 0; i < reserves.Length; i++)
        {
            var options = YearOptions.Small((ulong)(4200 + i)) with { Reserve = reserves[i], Profile = profiles[i], Year = years[i] };
            yield return new TestCaseData(options).SetArgDisplayNames($"{options.Year}, {options.Profile}, reserve {options.Reserve}");
        }

        yield return new TestCaseData(YearOptions.Province207).SetArgDisplayNames("207 registrations");
        yield return new TestCaseData(YearOptions.Province2071).SetArgDisplayNames("2,071 registrations");
    }

    [TestCaseSource(nameof(Generated))]
    public async Task Any_folder_gives_what_the_independent_model_works_out(YearOptions options)
    {
        using var folder = new TemporaryFolder();
        YearGenerator.Write(folder["data"], options);

        var end = await Sample.RunYearAsync(folder["data"], folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        new YearOutput(folder["out"]).MustBe(IndependentModel.Compute(folder["data"]));
    }

    [Test]
    public async Task The_machine_s_language_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        async Task<IReadOnlyDictionary<string, string>> RunAsync(string language)
        {
            var end = await Sample.RunProcessAsync(["--data", SampleFolders.Small, "--out", folder[language]], ("LC_ALL", language + ".UTF-8"));
            Assert.That(end.ExitCode, Is.Zero, end.Error);
            return new YearOutput(folder[language]).Everything();
        }

        var english = await RunAsync("en_US");

        // Other rules for letters and decimals, another calendar, other digits.
        Assert.That(await RunAsync("tr_TR"), Is.EqualTo(english));
        Assert.That(await RunAsync("ar_SA"), Is.EqualTo(english));
    }
}
