using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using DanVan.Workflows.Documents.Checking;

namespace AnnualCycle.Tests;

/// <summary>What lies in the output folder, looked at as whoever receives it would.</summary>
[TestFixture("state-nd30")]
[TestFixture("party-hd36-2018")]
[TestFixture("party-hd05-2026")]
public sealed class OutputTests(string profile) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OneTimeSetUp]
    public async Task Run()
    {
        var options = YearOptions.Small(4300) with { Profile = profile, Year = 2026, Registrations = 40, CouncilSize = 9, CollectiveQuota = 5, IndividualQuota = 5 };
        YearGenerator.Write(_folder["data"], options);
        var end = await Sample.RunYearAsync(_folder["data"], _folder["out"]);
        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
    }

    private string Out(string name) => Path.Combine(_folder["out"], name);

    private JsonNode Summary => new YearOutput(_folder["out"]).Summary;

    [Test]
    public void The_summary_has_every_member_the_format_names()
    {
        var summary = Summary;
        var count = new[] { "total", "collective", "individual" };
        Assert.Multiple(() =>
        {
            Assert.That((int)summary["year"]!, Is.EqualTo(2026));
            Assert.That(summary["definition"]!.ToJsonString(), Does.Match("^{\"id\":\"annual-cycle\",\"version\":1,\"hash\":\"sha256:[0-9a-f]{64}\"}$"));
            Assert.That(Names(summary["funnel"]!), Is.EqualTo(new[] { "registered", "accepted", "discontinued", "ineligible", "recognised", "exemplary", "proposed", "awarded" }));
            foreach (var step in Names(summary["funnel"]!).Skip(1))
            {
                var node = summary["funnel"]![step]!;
                Assert.That(Names(node), Is.EqualTo(count), step);
                Assert.That((int)node["total"]!, Is.EqualTo((int)node["collective"]! + (int)node["individual"]!), step);
            }

            Assert.That(Names(summary["byField"]!), Is.EqualTo(new[] { "economy", "culture-society", "defence-security", "political-system" }));
            Assert.That(summary["byField"]!.AsObject().Select(f => Names(f.Value!)), Has.All.EqualTo(new[] { "accepted", "recognised" }));
            Assert.That(summary["stages"]!.AsArray().Select(s => Names(s!)), Has.All.EqualTo(new[] { "id", "entered", "left" }));
            Assert.That(summary["documents"]!.AsArray().Select(d => Names(d!)), Has.All.EqualTo(new[] { "kind", "number", "date", "file", "sha256" }));
            Assert.That((bool)summary["audit"]!["verified"]!, Is.True);
        });
    }

    [Test]
    public void Stages_follow_one_another_without_a_gap_in_the_time_of_Vietnam()
    {
        var stages = Summary["stages"]!.AsArray().Select(s => (Id: (string)s!["id"]!, Entered: (string)s["entered"]!, Left: (string?)s["left"])).ToList();

        Assert.That(stages.Select(s => s.Id), Is.EqualTo(new[] { "plan", "registration", "mid-year-review", "scoring", "commendation", "closed" }));
        Assert.That(stages.Select(s => s.Entered), Has.All.Match(@"^2026-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$"));
        Assert.That(stages.Skip(1).Select(s => s.Entered), Is.EqualTo(stages.SkipLast(1).Select(s => s.Left)));
        Assert.That(stages.Select(s => s.Entered), Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
        Assert.That(stages[^1].Left, Is.Null);
    }

    [Test]
    public void Each_document_is_a_file_with_the_hash_the_summary_gives_and_nothing_else_lies_there()
    {
        var documents = Summary["documents"]!.AsArray().Select(d => (File: (string)d!["file"]!, Sha256: (string)d["sha256"]!)).ToList();

        Assert.That(documents, Has.Count.GreaterThanOrEqualTo(6));
        foreach (var (file, sha256) in documents)
        {
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Out(file)))), Is.EqualTo(sha256), file);
        }

        Assert.That(
            Directory.GetFileSystemEntries(Out("documents")).Select(p => "documents/" + Path.GetFileName(p)), Is.EquivalentTo(documents.Select(d => d.File)));
    }

    [Test]
    public void Documents_are_for_a_word_processor_and_hold_what_their_rule_book_asks_for()
    {
        foreach (var file in Directory.GetFiles(Out("documents")))
        {
            Assert.That(file, Does.EndWith(".docx"));
            var report = DocumentChecker.Check(File.ReadAllBytes(file), new DocumentCheckOptions { ProfileId = profile });
            Assert.That(report.Findings.Select(f => $"{f.Severity} {f.Code}: {f.English}"), Is.Empty, file);
        }
    }

    [Test]
    public void Each_document_has_a_preview_that_says_the_same_and_nothing_else_lies_there()
    {
        var previews = Directory.GetFiles(Out("documents")).ToDictionary(d => Path.Combine(Out("previews"), Path.ChangeExtension(Path.GetFileName(d), ".html")));

        Assert.That(Directory.GetFileSystemEntries(Out("previews")), Is.EquivalentTo(previews.Keys));
        foreach (var (preview, document) in previews)
        {
            Assert.That(Paper.Words(preview), Is.EqualTo(Paper.Words(document)), preview);
        }
    }

    // The decision cites the root of the audit, and the audit covers the bytes of the documents before it.
    [Test]
    public async Task Issued_as_pages_the_year_ends_alike_and_its_documents_are_the_previews_of_the_others()
    {
        var end = await Sample.RunAsync("--data", _folder["data"], "--out", _folder["pages"], "--documents", "html");

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(Directory.Exists(Path.Combine(_folder["pages"], "previews")), Is.False);
        Assert.That(File.ReadAllText(Path.Combine(_folder["pages"], "results.csv")), Is.EqualTo(File.ReadAllText(Out("results.csv"))));
        Assert.That(Pages(Path.Combine(_folder["pages"], "documents")), Is.EqualTo(Pages(Out("previews"))));

        static Dictionary<string, string> Pages(string folder) =>
            Directory.GetFiles(folder).Where(f => !f.EndsWith(".decision.html", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText);
    }

    [Test]
    public async Task Previews_that_were_lost_are_made_again_from_what_was_frozen()
    {
        var before = new YearOutput(_folder["out"]).Everything();
        Directory.Delete(Out("previews"), recursive: true);

        var end = await Sample.RunYearAsync(_folder["data"], _folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(_folder["out"]).Everything(), Is.EqualTo(before));
    }

    [Test]
    public void Numbers_of_a_series_have_no_gap_and_stand_in_their_document()
    {
        var documents = Summary["documents"]!.AsArray().Select(d => (Kind: (string)d!["kind"]!, Number: (string)d["number"]!, Date: (string)d["date"]!, File: (string)d["file"]!)).ToList();

        foreach (var series in documents.GroupBy(d => d.Kind))
        {
            var numbers = series.Select(d => int.Parse(Regex.Match(d.Number, "^[0-9]+").Value, CultureInfo.InvariantCulture));
            Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, series.Count())), series.Key);
            Assert.That(series.Select(d => d.Date), Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal), series.Key);
        }

        foreach (var document in documents)
        {
            Assert.That(Paper.Words(Out(document.File)), Does.Contain(document.Number), document.File);
        }
    }

    [Test]
    public void The_audit_can_be_checked_without_the_library()
    {
        var audit = Summary["audit"]!;

        Assert.That(AuditFile.Verify(Out("audit.jsonl")), Is.EqualTo(((int)audit["events"]!, (string)audit["root"]!)));
    }

    [Test]
    public void A_changed_event_does_not_pass_that_check()
    {
        var lines = File.ReadAllLines(Out("audit.jsonl"));
        var changed = Array.FindIndex(lines, line => line.Contains("\"points\":", StringComparison.Ordinal));
        lines[changed] = Regex.Replace(lines[changed], "\"points\":[0-9.]+", "\"points\":99");
        File.WriteAllLines(_folder["changed.jsonl"], lines);

        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            Assert.That(() => AuditFile.Verify(_folder["changed.jsonl"]), Throws.TypeOf<AssertionException>());
        }
    }

    [Test]
    public void The_number_of_commands_is_that_of_the_store()
    {
        Assert.That((int)Summary["commands"]!, Is.EqualTo(YearStore.ReadCopy(_folder["out"], _folder["copy"])!.Commands.Count));
    }

    [TestCase("results.csv")]
    [TestCase("refusals.csv")]
    [TestCase("summary.json")]
    [TestCase("audit.jsonl")]
    public void Files_are_UTF_8_without_BOM_with_LF_and_a_final_newline(string name)
    {
        var bytes = File.ReadAllBytes(Out(name));

        Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Throws.Nothing);
        Assert.That(bytes[..3], Is.Not.EqualTo(Encoding.UTF8.Preamble.ToArray()));
        Assert.That(bytes, Does.Not.Contain((byte)'\r'));
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
    }

    [Test]
    public async Task Run_again_on_the_same_input_nothing_changes()
    {
        var before = new YearOutput(_folder["out"]).Everything();

        var end = await Sample.RunYearAsync(_folder["data"], _folder["out"]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(new YearOutput(_folder["out"]).Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_store_that_was_tampered_with_is_noticed_and_named()
    {
        var copy = Directory.CreateDirectory(_folder["tampered"]).FullName;
        foreach (var name in new[] { "cycle.db", "cycle.db-wal", "input.sha256" }.Where(n => File.Exists(Out(n))))
        {
            File.Copy(Out(name), Path.Combine(copy, name));
        }

        YearStore.Execute(copy, "UPDATE dvw_events SET json = replace(json, '\"points\":', '\"points\":1') WHERE json LIKE '%\"points\":%'");

        var end = await Sample.RunYearAsync(_folder["data"], copy);

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Output + end.Error, Does.Contain("audit.event-changed"));
        Assert.That((bool)new YearOutput(copy).Summary["audit"]!["verified"]!, Is.False);
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(m => m.Key);
}
