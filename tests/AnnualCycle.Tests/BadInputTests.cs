using System.Text;
using AnnualCycle.Tests.Running;
using DanVan.TestData;

namespace AnnualCycle.Tests;

/// <summary>
/// Input that cannot be used: exit code 1, one clear sentence on the stream for errors, nothing entered, so the same output folder takes the
/// mended input.
/// </summary>
public sealed class BadInputTests
{
    private const string Deadlines = "\"registration\": \"2024-03-31\"";

    private static readonly string[] Files = ["cycle.json", "units.csv", "registrations.csv", "reports.csv", "scores.csv", "disqualifications.csv", "ballots.csv"];

    private static readonly string[] CsvFiles = Files[1..];

    [TestCaseSource(nameof(Files))]
    public Task A_missing_file_is_named(string file) => Refused(data => File.Delete(Path.Combine(data, file)), $"{file}: the file is missing");

    [TestCaseSource(nameof(Files))]
    public Task Bytes_that_are_not_UTF_8_are_named_by_file_and_line(string file) => Refused(
        data => File.WriteAllBytes(Path.Combine(data, file), [.. File.ReadAllBytes(Path.Combine(data, file)), 0x0A, 0xFF]),
        $"{file}, line ",
        "not UTF-8");

    [TestCaseSource(nameof(CsvFiles))]
    public Task A_file_that_is_broken_at_its_end_stops_the_year_before_it_begins(string file) => Refused(
        data => File.AppendAllText(Path.Combine(data, file), "\n\"never closed"), $"{file}, line ", "column 1: the quote is never closed.");

    [TestCaseSource(nameof(CsvFiles))]
    public Task A_file_with_another_header_is_refused(string file) => Refused(
        data => File.WriteAllText(Path.Combine(data, file), "x," + File.ReadAllText(Path.Combine(data, file))), $"{file}, line 1: the header must be ");

    public static IEnumerable<TestCaseData> Cycles()
    {
        yield return Case("text after the end", s => s + "}", "cycle.json, line ", "column ");
        yield return Case("cut off", s => s[..100], "cycle.json, line ", "column ");
        yield return Case("empty", _ => "", "cycle.json");
        yield return Case("null", _ => "null", "cycle.json");
        yield return Case("an array", _ => "[]", "cycle.json, line 1");
        yield return Case("an unknown member", Change("\"year\": 2024", "\"year\": 2024, \"yaer\": 1"), "cycle.json", "yaer");
        yield return Case("a repeated member", Change("\"year\": 2024", "\"year\": 2024, \"year\": 2025"), "cycle.json", "year");
        yield return Case("a missing member", Change("\"year\": 2024,", ""), "cycle.json", "year");
        yield return Case("a member in other case", Change("\"year\": 2024", "\"Year\": 2024"), "cycle.json", "Year");
        yield return Case("a year as text", Change("\"year\": 2024", "\"year\": \"2024\""), "cycle.json, line 2", "year");
        yield return Case("a year that is no whole number", Change("\"year\": 2024", "\"year\": 2024.5"), "cycle.json, line 2", "year");
        yield return Case("a year far off", Change("\"year\": 2024", "\"year\": 1999"), "cycle.json", "1999");
        yield return Case("a council that is null", Replace("\"council\": \\[", "\"council\": null, \"x\": ["), "cycle.json");
        yield return Case("a member of the council that is null", Replace("\"council\": \\[", "\"council\": [null,"), "cycle.json", "council");
        yield return Case("an award that is null", Replace("\"awards\": \\[", "\"awards\": [null,"), "cycle.json", "awards");
        yield return Case("a theme that is null", Replace("\"theme\": \"[^\"]*\"", "\"theme\": null"), "cycle.json, line 3", "theme");
        yield return Case("a date that does not exist", Change(Deadlines, "\"registration\": \"2024-02-30\""), "cycle.json, line ", "2024-03-31");
        yield return Case("a date with a time", Change(Deadlines, "\"registration\": \"2024-03-31T00:00:00\""), "cycle.json, line ");
        yield return Case("a deadline outside the year", Change(Deadlines, "\"registration\": \"2023-12-31\""), "cycle.deadline-outside-year", "31/12/2023");
        yield return Case("deadlines in another order", Change(Deadlines, "\"registration\": \"2024-12-01\""), "cycle.deadline-order");
        yield return Case("an unknown deadline", Change(Deadlines, Deadlines + ", \"quarterly\": \"2024-04-01\""), "cycle.unknown-deadline", "quarterly");
        yield return Case("an unknown definition", Change("\"definition\": \"annual-cycle\"", "\"definition\": \"monthly\""), "monthly");
        yield return Case("an unknown profile", Change("state-nd30", "state-nd31"), "cycle.owner", "state-nd31");
        yield return Case("an owner without name", Change("Sở Y tế", "  "), "cycle.owner");
        yield return Case("an owner with a very long name", Change("Sở Y tế", new string('x', 501)), "cycle.field-too-long");
        yield return Case("an unknown kind of award", Replace("\"kind\": \"collective\"", "\"kind\": \"family\""), "cycle.awards");
        yield return Case("two awards of a kind", Replace("\"kind\": \"individual\"", "\"kind\": \"collective\""), "cycle.awards");
        yield return Case("a negative quota", Replace("\"quota\": [0-9]+", "\"quota\": -1"), "cycle.awards");
        yield return Case("a reserve of 21", Change("\"upperLevelReserve\": 10", "\"upperLevelReserve\": 21"), "cycle.reserve", "20");
        yield return Case("a reserve below 0", Change("\"upperLevelReserve\": 10", "\"upperLevelReserve\": -1"), "cycle.reserve");
        yield return Case("two members of the council with one id", Change("\"id\": \"m2\"", "\"id\": \"m1\""), "cycle.council", "m1");
        yield return Case("a member of the council without id", Change("\"id\": \"m2\"", "\"id\": \"\""), "cycle.council");
        yield return Case("a day off that is worked", Replace("\"off\": \\[\\s*\\],\\s*\"working\": \\[\\s*\\]", "\"off\": [\"2024-05-04\"], \"working\": [null]"), "cycle.json, line ");

        static TestCaseData Case(string name, Func<string, string> spoil, params string[] words) => new TestCaseData(spoil, words).SetArgDisplayNames(name);

        static Func<string, string> Change(string old, string @new) => text =>
        {
            Assert.That(text, Does.Contain(old));
            return text.Replace(old, @new, StringComparison.Ordinal);
        };

        static Func<string, string> Replace(string pattern, string @new) => text =>
        {
            Assert.That(text, Does.Match(pattern));
            return System.Text.RegularExpressions.Regex.Replace(text, pattern, @new);
        };
    }

    [TestCaseSource(nameof(Cycles))]
    public Task Settings_that_make_no_sense_are_refused(Func<string, string> spoil, string[] words) => Refused(
        data => File.WriteAllText(Path.Combine(data, "cycle.json"), spoil(File.ReadAllText(Path.Combine(data, "cycle.json")))), words);

    [Test]
    public async Task A_form_item_that_is_too_long_is_refused_by_its_own_code_and_the_year_goes_on()
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(SampleFolders.Small);
        var lines = new StringBuilder(await File.ReadAllTextAsync(Path.Combine(data, "registrations.csv")));
        var line = lines.ToString().Count(c => c == '\n') + 1;
        lines.Append("long-1,u001,").Append('x', 1001).Append(",collective,economy,new,s,g,c,p,f,r,p,o,s,2024-03-01T08:00:00\n");
        lines.Append("long-2,u001,n,collective,economy,new,s,").Append('x', 20001).Append(",c,p,f,r,p,o,s,2024-03-01T08:00:00\n");
        await File.WriteAllTextAsync(Path.Combine(data, "registrations.csv"), lines.ToString());

        var end = await Sample.RunYearAsync(data, folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(folder["out"]).Refusals, Does.Contain($"registrations.csv,{line},registration.too-long\nregistrations.csv,{line + 1},registration.too-long\n"));
        Assert.That(new YearOutput(folder["out"]).Results, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(SampleFolders.Small, "results.csv"))));
    }

    [TestCaseSource(nameof(Files))]
    public async Task Other_input_for_a_year_that_has_begun_is_refused_whichever_file_it_is(string file)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(SampleFolders.Small);
        await Sample.RunYearAsync(data, folder["out"]);
        var before = new YearOutput(folder["out"]).Everything();
        var path = Path.Combine(data, file);

        // A last row less is no other command for any row that is still there.
        var text = (await File.ReadAllTextAsync(path)).TrimEnd('\n');
        await File.WriteAllTextAsync(path, file == "cycle.json" ? text + "\n\n" : text[..(text.LastIndexOf('\n') + 1)]);
        var end = await Sample.RunYearAsync(data, folder["out"]);

        Assert.That((end.ExitCode, end.Output), Is.EqualTo((1, "")), "nothing is begun");
        Assert.That(end.Error, Does.StartWith($"{file}: ").And.Contain("Choose another output folder"));
        Assert.That(new YearOutput(folder["out"]).Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Other_rows_are_refused_also_where_the_record_of_the_input_was_lost()
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(SampleFolders.Small);
        await Sample.RunYearAsync(data, folder["out"]);
        File.Delete(Path.Combine(folder["out"], "input.sha256"));
        var path = Path.Combine(data, "ballots.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(",yes", ",no", StringComparison.Ordinal));

        var end = await Sample.RunYearAsync(data, folder["out"]);

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.StartWith("ballots.csv, line ").And.Contain("Choose another output folder"));
    }

    [TestCase("cycle.json", "\"upperLevelReserve\": 10", "\"upperLevelReserve\": 21")]
    [TestCase("cycle.json", "\"year\"", "\"yaer\"")]
    [TestCase("scores.csv", ",self,", ",self\",")]
    [TestCase("ballots.csv", "award", "reward")]
    public async Task With_the_mended_input_the_same_command_runs_the_year(string file, string good, string bad)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(SampleFolders.Small);
        var path = Path.Combine(data, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(good, bad, StringComparison.Ordinal));
        Assert.That((await Sample.RunYearAsync(data, folder["out"])).ExitCode, Is.EqualTo(1));

        folder.CopyOf(SampleFolders.Small);
        var mended = await Sample.RunYearAsync(data, folder["out"]);
        Assert.That((mended.ExitCode, mended.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(folder["out"]).Results, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(SampleFolders.Small, "results.csv"))));
    }

    private static async Task Refused(Action<string> spoil, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(SampleFolders.Small);
        spoil(data);

        var refused = await Sample.RunYearAsync(data, folder["out"]);

        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.Error);
        foreach (var word in words)
        {
            Assert.That(refused.Error, Does.Contain(word));
        }

        Assert.That(refused.Error, Does.Not.Contain("   at ").And.Not.Contain("Unhandled"), "a sentence, not a stack trace");
        TestContext.Out.WriteLine(refused.Error);
        Assert.That(YearStore.ReadCopy(folder["out"], folder["copy"])?.Commands ?? YearStore.Empty.Commands, Is.Empty, "commands entered");
        Assert.That(File.Exists(Path.Combine(folder["out"], "input.sha256")), Is.False, "the bad input is remembered");
    }
}
