using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Exchange;
using DanVan.Workflows.Elsa.Tests.Graphs;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>Any definition comes back as it went out, any harmless edit stays harmless, and any text is answered.</summary>
[TestFixture]
public sealed class FlowProperties
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static readonly Gen<(int Stages, (int From, string Trigger, int To)[] Ways)> Shapes =
        from stages in Gen.Choose(2, 9)
        from more in (from a in Gen.Choose(0, stages - 2)
                      from b in Gen.Choose(0, stages - 1)
                      from trigger in Gen.Elements("on", "back", "skip", "x.y", "Một")
                      select (a, trigger, b)).ArrayOf()
        select (stages, Enumerable.Range(0, stages - 1).Select(i => (i, "on", i + 1)).Concat(more).DistinctBy(w => (w.Item1, w.Item2)).ToArray());

    private FlowDesk _desk = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _desk = await FlowDesk.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _desk.DisposeAsync();

    [Test]
    public void Any_definition_comes_back_as_it_went_out() =>
        Prop.ForAll(Shapes.ToArbitrary(), shape =>
        {
            var loaded = Shape(shape);
            var draft = FlowDraftReader.Read(Export(loaded), _desk.Rules);
            Assert.That(FlowCheck.Of(draft, loaded, _desk.Rules), Is.Empty);
            Assert.That(Ways(draft.Plan!, loaded), Is.EqualTo(Ways(loaded.Definition)));

            // What goes to Elsa says the same.
            var again = FlowDraftReader.Read(FlowWriter.Write(draft, loaded), _desk.Rules);
            Assert.That(FlowCheck.Of(again, loaded, _desk.Rules), Is.Empty);
            Assert.That(Ways(again.Plan!, loaded), Is.EqualTo(Ways(loaded.Definition)));
        }).Check(Few);

    [Test]
    public void Steps_put_on_connections_change_no_way() =>
        Prop.ForAll((from shape in Shapes from seed in Gen.Choose(0, 1_000_000) select (shape, seed)).ToArbitrary(), drawn =>
        {
            var (loaded, random) = (Shape(drawn.shape), new Random(drawn.seed));
            var flow = new AFlow(Export(loaded));
            for (var i = 0; i < 6; i++)
            {
                Edit(flow, random, i);
            }

            var draft = FlowDraftReader.Read(flow.Text, _desk.Rules);
            Assert.That(FlowCheck.Of(draft, loaded, _desk.Rules).Where(f => !f.IsAdvice), Is.Empty);
            Assert.That(Ways(draft.Plan!, loaded), Is.EqualTo(Ways(loaded.Definition)));
        }).Check(Few);

    [Test]
    public void Any_text_is_answered_with_findings_and_never_raises([Range(0, 9)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var text = Spoil(_desk.Flow, random);
            var findings = _desk.Check(text);
            Assert.That(findings.All(f => f.Vietnamese.Length > 0 && f.Place.Length > 0));
        }
    }

    [Test]
    public async Task Whatever_is_stored_is_good_and_whatever_is_not_is_told_why([Range(0, 3)] int seed)
    {
        var random = new Random(1000 + seed);
        for (var i = 0; i < 15; i++)
        {
            var import = await _desk.Exchange.ImportAsync(Spoil(_desk.Flow, random), publish: true);
            Assert.That(import.Version is null, Is.EqualTo(import.Findings.Any(f => !f.IsAdvice)));
            if (import.Version is { } version)
            {
                var imported = (await _desk.Imported.FindAsync(FlowDesk.Year.Hash))!;
                Assert.That((imported.VersionId, imported.IsGood), Is.EqualTo((version.VersionId, true)));
            }
        }
    }

    private static LoadedDefinition Shape((int Stages, (int From, string Trigger, int To)[] Ways) shape)
    {
        var loaded = Shipped.Shape(shape.Stages, shape.Ways, "77");
        return loaded with { Definition = loaded.Definition with { Transitions = [.. loaded.Definition.Transitions.Select(t => t with { Roles = ["cycle-owner"] })] } };
    }

    private string Export(LoadedDefinition loaded) =>
        Encoding.UTF8.GetString(_desk.Office.InScopeAsync(services => FlowExchange.ExportAsync(loaded, services)).GetAwaiter().GetResult().Span);

    private static List<string> Ways(FlowPlan plan, LoadedDefinition loaded) => Ways(FlowStages.AsDefinition(plan, new FlowWays(plan), loaded.Definition));

    private static List<string> Ways(CycleDefinition definition) => [.. definition.Transitions.Select(t => $"{t.From}:{t.Trigger}->{t.To}").Order(StringComparer.Ordinal)];

    private static void Edit(AFlow flow, Random random, int number)
    {
        var connection = flow.Connections[random.Next(flow.Connections.Count)]!;
        var (from, outcome) = ((string)connection["source"]!["activity"]!, (string)connection["source"]!["port"]!);

        // Of several ways out at once it is the first that an activity is put on.
        var to = flow.Target(from, outcome);
        switch (random.Next(5))
        {
            case 0:
                flow.Insert(from, outcome, $"task{number}", "Elsa.RunTask", AFlow.Literal("taskName", "t"));
                break;
            case 1:
                flow.Insert(from, outcome, $"either{number}", "Elsa.FlowDecision", next: "True").Connect($"either{number}", "False", to);
                break;
            case 2:
                flow.Add($"side{number}", "Elsa.Event", AFlow.Literal("eventName", "e")).Connect(from, outcome, $"side{number}");
                break;
            case 3:
                flow.Rename((string)flow.Activities[random.Next(flow.Activities.Count)]!["id"]!, $"other{number}");
                break;
            default:
                flow.Activities[random.Next(flow.Activities.Count)]!["metadata"] = JsonNode.Parse($$"""{ "designer": { "position": { "x": {{random.Next(5000)}}, "y": {{random.Next(5000)}} } } }""");
                break;
        }
    }

    // Cut, flipped, or with some value replaced by another one from anywhere.
    private static string Spoil(AFlow flow, Random random)
    {
        if (random.Next(4) == 0)
        {
            var text = new StringBuilder(flow.Text);
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                text[random.Next(text.Length)] = (char)random.Next(32, 0xD7FF);
            }

            return text.ToString(0, random.Next(2) == 0 ? text.Length : random.Next(text.Length));
        }

        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var places = Places(flow.Model).ToList();
            var (set, _) = places[random.Next(places.Count)];
            set(random.Next(9) switch
            {
                0 => null,
                1 => JsonValue.Create(random.Next()),
                2 => JsonValue.Create(true),
                3 => new JsonArray(),
                4 => new JsonObject(),
                5 => JsonValue.Create(new string('[', 200)),
                6 => new JsonObject { ["type"] = "Elsa.Sequence", ["activities"] = new JsonArray(new JsonObject { ["type"] = "DanVan.EnterStage" }) },
                _ => places[random.Next(places.Count)].Value?.DeepClone(),
            });
        }

        return flow.Text;
    }

    private static IEnumerable<(Action<JsonNode?> Set, JsonNode? Value)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(m => Places(m.Value).Prepend((value => members[m.Key] = value, m.Value))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(i => Places(items[i]).Prepend((value => items[Math.Min(i, items.Count - 1)] = value, items[i]))),
        _ => [],
    };
}
