using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using NodaTime.Text;

namespace DanVan.Workflows.Tests.History;

/// <summary>
/// A year as version 0.1 recorded it. Every later version must read these events and come to these states: the files are never changed, only
/// further ones added beside them.
/// </summary>
public sealed class RecordedYearTests
{
    private const string Events = "year-2024.v0.1.events.jsonl";
    private const string States = "year-2024.v0.1.states.jsonl";

    [Test]
    public void The_recorded_events_add_up_to_the_recorded_states()
    {
        var states = Lines(States).ToDictionary(s => (string)s["stream"]!, s => s["state"]!);
        var streams = Lines(Events).GroupBy(e => (string)e["stream"]!).ToDictionary(g => g.Key, Replay);
        Assert.That(streams.Keys, Is.EquivalentTo(states.Keys));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (stream, state) in states)
            {
                // Letter for letter: an audit compares what events add up to with what was stored, and would call a member that is new a changed state.
                Assert.That(streams[stream].ToJsonString(WorkflowJson.Authored), Is.EqualTo(state.ToJsonString(WorkflowJson.Authored)), stream);
            }
        }
    }

    [Test]
    public void The_chains_of_the_recorded_year_hold()
    {
        foreach (var stream in Text(Events).GroupBy(l => (string)JsonNode.Parse(l)!["stream"]!))
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

    [Test]
    public void The_recorded_year_holds_every_kind_of_event()
    {
        var names = new[] { typeof(CycleEvent), typeof(RegistrationEvent) }
            .SelectMany(t => t.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!));
        Assert.That(
            Lines(Events).Select(e => (string)e["data"]!["event"]!).Distinct(),
            Is.EquivalentTo(names),
            "a new kind of event: record one more year (the test below writes it down) and add it beside this one");
    }

    /// <summary>Also writes it down where the tests run, for a later version to add beside the old ones.</summary>
    [Test]
    public async Task A_year_played_today_is_what_its_events_add_up_to()
    {
        await using var office = new AnOffice();
        await PlayAsync(office);
        var folder = TestContext.CurrentContext.TestDirectory;
        var lines = new List<string>();
        await foreach (var line in office.Audit.ExportAsync(AYear.Id))
        {
            lines.Add(line);
        }

        var replayed = lines.Select(l => JsonNode.Parse(l)!).GroupBy(e => (string)e["stream"]!).ToDictionary(g => g.Key, Replay);
        var states = new List<string> { State(AYear.Id.Value, StateText.Of((await office.Queries.CycleAsync(AYear.Id))!).ToString()) };
        await foreach (var state in office.Queries.RegistrationsAsync(AYear.Id))
        {
            states.Add(State(state.Id.ToString(), StateText.Of(state).ToString()));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Events), string.Concat(lines.Select(l => l + "\n")));
        await File.WriteAllTextAsync(Path.Combine(folder, States), string.Concat(states.Select(s => s + "\n")));
        var audit = await office.Audit.VerifyAsync(AYear.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(audit.Findings, Is.Empty);
            Assert.That(states, Is.EquivalentTo(replayed.Select(r => State(r.Key, r.Value.ToJsonString(WorkflowJson.Authored)))));
        }
    }

    private static async Task PlayAsync(AnOffice office)
    {
        office.Clock.Now = AYear.At(1, 2);
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings with { UpperLevelReserve = 5, Calendar = new CalendarData { Off = [new(2024, 4, 29)], Working = [new(2024, 5, 4)] } }));
        await office.PullAsync(AYear.Id, "issue-plan", AYear.At(1, 16));
        office.Clock.Now = AYear.At(3, 2);
        await office.DoAsync(new CycleCommand.ChangeCohort(AYear.Id, [AYear.Unit("u05")], "Quyết định 12/QĐ-SYT"));
        await office.DoAsync(new CycleCommand.ExtendDeadline(AYear.Id, "registration", new(2024, 4, 6), "Quyết định 13/QĐ-SYT"));
        foreach (var (code, unit) in new[] { ("r1", "u01"), ("r2", "u02"), ("r3", "u03"), ("r4", "u05"), ("r5", "u03") })
        {
            await office.DoAsync(AYear.Submit(code, unit) with
            {
                Kind = code == "r4" ? "individual" : "collective",
                Form = AYear.FormItems.ToDictionary(i => i, i => $"{i} của mô hình \"{code}\" <&> 😀"),
            });
        }

        Assert.That(await office.SendAsync(AYear.Submit("r6", "u99")), Is.TypeOf<Outcome.Refused>());
        await office.DoAsync(new RegistrationCommand.Withdraw(AYear.Registration("r5"), "Trùng nhiệm vụ"));
        await office.PullAsync(AYear.Id, "close-registration", AYear.At(4, 9));
        office.Clock.Now = AYear.At(11, 20);
        await office.PumpAsync();
        foreach (var code in new[] { "r1", "r2", "r4" })
        {
            await office.DoAsync(new RegistrationCommand.Report(AYear.Registration(code), "mid-year", new(2024, 6, 10, 8, 0), "continue", "Đạt kế hoạch"));
            await office.DoAsync(new RegistrationCommand.Report(AYear.Registration(code), "annual", new(2024, 11, code == "r4" ? 18 : 10, 8, 0), "adjust", "Đạt"));
        }

        await office.DoAsync(new RegistrationCommand.Report(AYear.Registration("r3"), "mid-year", new(2024, 6, 11, 8, 0), "discontinue", "Không thực hiện được"));
        await office.PullAsync(AYear.Id, "start-scoring", AYear.At(11, 21));
        foreach (var (code, unit) in new[] { ("r1", "u01"), ("r2", "u02"), ("r4", "u05") })
        {
            await office.DoAsync(new RegistrationCommand.Score(AYear.Registration(code),
            [
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "self", unit, i.Max, "")),
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m3", i.Max, "")),
                .. Scoring.NaiveScoring.Items.Select(i => new ScoreLine(i.Item, "verifier", "m4", i.Max - 0.25m, "")),
                new("U", "upper", "m5", 4.75m, ""),
            ]));
        }

        await office.DoAsync(new RegistrationCommand.Disqualify(AYear.Registration("r2"), "disciplined", "Kết luận 01-KL/ĐU"));
        await office.PullAsync(AYear.Id, "close-scoring", AYear.At(12, 5));
        foreach (var (code, award) in new[] { ("r1", "gk-tt"), ("r4", "gk-cn") })
        {
            foreach (var member in AYear.Council.Skip(1).Take(code == "r1" ? 6 : 3))
            {
                await office.DoAsync(new RegistrationCommand.CastBallot(AYear.Registration(code), award, member.Id, member.Id == "m7" ? "abstain" : "yes"));
            }
        }

        await office.PullAsync(AYear.Id, "commend", AYear.At(12, 16));
    }

    private static string State(string stream, string json) => $"{{\"stream\":{JsonSerializer.Serialize(stream)},\"state\":{json}}}";

    private static JsonNode Replay(IEnumerable<JsonNode> events)
    {
        CycleState? cycle = null;
        RegistrationState? registration = null;
        foreach (var line in events)
        {
            var parts = ((string)line["stream"]!).Split('/', 2);
            var (id, data) = (new CycleId(parts[0]), line["data"]!.ToJsonString());
            if (parts.Length == 1)
            {
                var at = InstantPattern.ExtendedIso.Parse((string)line["at"]!).Value;
                cycle = CycleEvolver.Evolve(id, cycle, JsonSerializer.Deserialize(data, WorkflowJson.Stored.CycleEvent)!, at);
            }
            else
            {
                registration = RegistrationEvolver.Evolve(new(id, parts[1]), registration, JsonSerializer.Deserialize(data, WorkflowJson.Stored.RegistrationEvent)!);
            }
        }

        return JsonNode.Parse((cycle is not null ? StateText.Of(cycle) : StateText.Of(registration!)).ToString())!;
    }

    private static IEnumerable<JsonNode> Lines(string name) => Text(name).Select(l => JsonNode.Parse(l)!);

    private static List<string> Text(string name)
    {
        using var stream = typeof(RecordedYearTests).Assembly.GetManifestResourceStream("History/" + name)
            ?? throw new FileNotFoundException("The recorded year is not in the test assembly.", name);
        return [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
