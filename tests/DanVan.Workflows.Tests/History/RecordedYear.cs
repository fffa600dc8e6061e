using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using NodaTime.Text;

namespace DanVan.Workflows.Tests.History;

/// <summary>
/// A year as a version recorded it: its events as an audit exports them, the states they came to, and the texts of the definitions it ran on. Every later
/// version must read them. The files of a released version are never changed, only further ones added beside them.
/// </summary>
public sealed record RecordedYear(string Name)
{
    /// <summary>The built-in cycle alone.</summary>
    public static RecordedYear First { get; } = new("year-2024.v0.1");

    /// <summary>What definitions may say beyond it. Not released yet: see <see cref="RecordedYearTests"/> for how it is recorded again.</summary>
    public static RecordedYear Full { get; } = new("year-2024.v0.2");

    public static IReadOnlyList<RecordedYear> All { get; } = [First, Full];

    public string EventsFile => $"{Name}.events.jsonl";

    public string StatesFile => $"{Name}.states.jsonl";

    public string DefinitionsFile => $"{Name}.definitions.jsonl";

    public IReadOnlyList<string> EventLines => Text(EventsFile) ?? throw new FileNotFoundException("The recorded year is not in the test assembly.", EventsFile);

    public IReadOnlyList<JsonNode> Events => [.. EventLines.Select(l => JsonNode.Parse(l)!)];

    public IReadOnlyDictionary<string, JsonNode> States => Text(StatesFile)!.Select(l => JsonNode.Parse(l)!).ToDictionary(s => (string)s["stream"]!, s => s["state"]!);

    /// <summary>Texts of definitions by their hash. A year on the built-in definition alone has none: that is kept with the library.</summary>
    public IReadOnlyDictionary<string, string> Definitions =>
        (Text(DefinitionsFile) ?? []).Select(l => JsonNode.Parse(l)!).ToDictionary(d => (string)d["hash"]!, d => (string)d["json"]!);

    /// <summary>What the events of one stream add up to, as the library would store it today.</summary>
    public static JsonNode Replay(IEnumerable<JsonNode> events)
    {
        CycleState? cycle = null;
        RegistrationState? registration = null;
        DefinitionState? definition = null;
        foreach (var line in events)
        {
            var parts = ((string)line["stream"]!).Split('/', 2);
            var stream = new StreamId(new CycleId(parts[0]), parts.ElementAtOrDefault(1) ?? "");
            var data = line["data"]!.ToJsonString();
            var at = InstantPattern.ExtendedIso.Parse((string)line["at"]!).Value;
            switch (stream.Kind)
            {
                case StreamKind.Cycle:
                    cycle = CycleEvolver.Evolve(stream.Cycle, cycle, JsonSerializer.Deserialize(data, WorkflowJson.Stored.CycleEvent)!, at);
                    break;
                case StreamKind.Registration:
                    registration = RegistrationEvolver.Evolve(
                        new(stream.Cycle, stream.Registration), registration, JsonSerializer.Deserialize(data, WorkflowJson.Stored.RegistrationEvent)!);
                    break;
                default:
                    definition = DefinitionEvolver.Evolve(
                        new(parts[0][StreamId.DefinitionPrefix.Length..]), definition, JsonSerializer.Deserialize(data, WorkflowJson.Stored.DefinitionEvent)!, at);
                    break;
            }
        }

        var state = cycle is not null ? StateText.Of(cycle) : registration is not null ? StateText.Of(registration) : StateText.Of(definition!);
        return JsonNode.Parse(state.ToString())!;
    }

    public override string ToString() => Name;

    private static List<string>? Text(string file)
    {
        using var stream = typeof(RecordedYear).Assembly.GetManifestResourceStream("History/" + file);
        return stream is null ? null : [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
