using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.History;

/// <summary>Every version reads what every version before it recorded, and comes to the same states.</summary>
/// <remarks>
/// To record the full year again, while its version is not released:
/// <code>
/// dotnet test tests/DanVan.Workflows.Tests --filter Name=A_full_year_played_today_is_what_its_events_add_up_to
/// cp tests/DanVan.Workflows.Tests/bin/Debug/net10.0/year-2024.v0.2.*.jsonl tests/DanVan.Workflows.Tests/History/
/// </code>
/// A version that changes what it records after that adds files of its own, and names them in <see cref="RecordedYear"/>.
/// </remarks>
public sealed class RecordedYearTests
{
    [TestCaseSource(typeof(RecordedYear), nameof(RecordedYear.All))]
    public void The_recorded_events_add_up_to_the_recorded_states(RecordedYear year)
    {
        var streams = year.Events.GroupBy(e => (string)e["stream"]!).ToDictionary(g => g.Key, RecordedYear.Replay);
        Assert.That(streams.Keys, Is.EquivalentTo(year.States.Keys));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (stream, state) in year.States)
            {
                // Letter for letter: an audit compares what events add up to with what was stored, and would call a member that is new a changed state.
                Assert.That(streams[stream].ToJsonString(WorkflowJson.Authored), Is.EqualTo(state.ToJsonString(WorkflowJson.Authored)), stream);
            }
        }
    }

    [TestCaseSource(typeof(RecordedYear), nameof(RecordedYear.All))]
    public void The_chains_of_the_recorded_year_hold(RecordedYear year)
    {
        foreach (var stream in year.EventLines.GroupBy(l => (string)JsonNode.Parse(l)!["stream"]!))
        {
            var previous = new string('0', 64);
            foreach (var line in stream)
            {
                // The hash is the last member; what it covers is the line without it.
                var at = line.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{line[..at]}}}")));
                Assert.That((string)JsonNode.Parse(line)!["hash"]!, Is.EqualTo(hash), line);
                previous = hash;
            }
        }
    }

    [TestCaseSource(typeof(RecordedYear), nameof(RecordedYear.All))]
    public void The_definitions_of_the_recorded_year_can_be_read(RecordedYear year)
    {
        var texts = year.Definitions;
        if (year != RecordedYear.First)
        {
            Assert.That(year.Events.Select(e => (string?)e["data"]!["definitionHash"]).OfType<string>(), Is.SubsetOf(texts.Keys), "what cycles ran on");
        }

        Assert.That(texts.Select(t => DefinitionLoader.LoadPinned(t.Value).Hash), Is.EqualTo(texts.Keys));
    }

    [Test]
    public void The_recorded_years_hold_every_kind_of_event()
    {
        var names = new[] { typeof(CycleEvent), typeof(RegistrationEvent), typeof(DefinitionEvent) }
            .SelectMany(t => t.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!));
        Assert.That(
            RecordedYear.All.SelectMany(y => y.Events).Select(e => (string)e["data"]!["event"]!).Distinct(),
            Is.EquivalentTo(names),
            "a new kind of event: give the full year a step that has it, and record it");
    }

    [Test]
    public async Task The_first_year_played_today_is_what_its_events_add_up_to()
    {
        await using var office = new AnOffice();
        await FirstYear.PlayAsync(office);
        var lines = await office.Audit.ExportAsync(AYear.Id).ToListAsync();
        var states = await StatesAsync(office.Queries, AYear.Id);

        Assert.That((await office.Audit.VerifyAsync(AYear.Id)).Findings, Is.Empty);
        AssertAddUp(lines, states);
    }

    /// <summary>Also writes it down where the tests run.</summary>
    [Test]
    public async Task A_full_year_played_today_is_what_its_events_add_up_to()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore());
        await office.TakeUntilAsync("", FullYear.Played);
        var definition = (await office.Definitions.DefinitionAsync(FullDefinition.Id))!;
        var lines = await office.Audit.ExportAsync(FullDefinition.Id).ToListAsync();
        List<string> states = [Line("stream", StreamId.Of(FullDefinition.Id).ToString(), "state", StateText.Of(definition).ToString())];
        foreach (var cycle in new[] { FullYear.Pilot, FullYear.Cycle })
        {
            lines.AddRange(await office.Audit.ExportAsync(cycle).ToListAsync());
            states.AddRange(await StatesAsync(office.Queries, cycle));
        }

        var texts = new List<string>();
        foreach (var version in definition.Versions)
        {
            texts.Add(Line("hash", version.Hash, "json", JsonSerializer.Serialize(await office.Definitions.JsonAsync(version.Hash))));
        }

        Write(RecordedYear.Full.EventsFile, lines);
        Write(RecordedYear.Full.StatesFile, states);
        Write(RecordedYear.Full.DefinitionsFile, texts);
        await FullYear.Played.AssertVerifiedAsync(office);
        AssertAddUp(lines, states);
    }

    private static async Task<List<string>> StatesAsync(IWorkflowQueries queries, CycleId cycle)
    {
        var states = new List<string> { Line("stream", cycle.Value, "state", StateText.Of((await queries.CycleAsync(cycle))!).ToString()) };
        await foreach (var state in queries.RegistrationsAsync(cycle))
        {
            states.Add(Line("stream", state.Id.ToString(), "state", StateText.Of(state).ToString()));
        }

        return states;
    }

    private static void AssertAddUp(IEnumerable<string> lines, IEnumerable<string> states)
    {
        var replayed = lines.Select(l => JsonNode.Parse(l)!).GroupBy(e => (string)e["stream"]!).ToDictionary(g => g.Key, RecordedYear.Replay);
        Assert.That(states, Is.EquivalentTo(replayed.Select(r => Line("stream", r.Key, "state", r.Value.ToJsonString(WorkflowJson.Authored)))));
    }

    private static string Line(string name, string text, string member, string json) =>
        $"{{{JsonSerializer.Serialize(name)}:{JsonSerializer.Serialize(text)},{JsonSerializer.Serialize(member)}:{json}}}";

    private static void Write(string file, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file), string.Concat(lines.Select(l => l + "\n")));
}
