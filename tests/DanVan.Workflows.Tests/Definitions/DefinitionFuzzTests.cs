using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>The built-in definition with its parts removed, doubled, nulled, retyped and swapped. What comes out is usable or a <see cref="DefinitionException"/>.</summary>
public sealed class DefinitionFuzzTests
{
    private static readonly string BuiltIn = AYear.Json();

    private static readonly Arbitrary<(int, int, int)[]> Mutations =
        (from n in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 4)))
         from place in Gen.Choose(0, 100_000).ArrayOf(n)
         from how in Gen.Choose(0, 11).ArrayOf(n)
         from other in Gen.Choose(0, 100_000).ArrayOf(n)
         select place.Zip(how, other).ToArray()).ToArbitrary();

    [Test]
    public void A_mutated_definition_is_usable_or_refused_with_findings() =>
        Prop.ForAll(Mutations, mutations =>
        {
            var json = JsonNode.Parse(BuiltIn)!;
            foreach (var (where, how, other) in mutations)
            {
                Mutate(Places(json), where, how, other);
            }

            Check(json.ToJsonString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8_000));

    [Test]
    public void Every_part_left_out_doubled_nulled_or_retyped_in_turn_is_refused_or_harmless()
    {
        var count = Places(JsonNode.Parse(BuiltIn)!).Count;
        for (var where = 0; where < count; where++)
        {
            for (var how = 0; how < 9; how++)
            {
                var json = JsonNode.Parse(BuiltIn)!;
                Mutate(Places(json), where, how, where);
                Check(json.ToJsonString());
            }
        }
    }

    [Test]
    public void Text_cut_or_garbled_anywhere_is_usable_or_refused_with_findings() =>
        Prop.ForAll(Gen.Choose(0, BuiltIn.Length - 1).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), Gen.Elements("", "{", "]", "null", "\"", "\\u", "\ud800", "\0", "-", "1e999").ToArbitrary(), (at, length, text) =>
            Check(BuiltIn.Remove(at, Math.Min(length, BuiltIn.Length - at)).Insert(at, text))).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    /// <summary>Misspelt and swapped ids, circles, islands, emptied and doubled parts of a definition that says everything: only findings, each at a place of the text.</summary>
    [Test]
    public void A_mutated_complete_definition_has_only_findings()
    {
        var random = new Random(20_201_122);
        var codes = new HashSet<string>();
        for (var i = 0; i < 10_000; i++)
        {
            var json = JsonNode.Parse(ACompleteDefinition.Text)!;
            DefinitionMutations.Mutate(json, random, 1 + (i % 4));
            var findings = DefinitionLoader.Check(json.ToJsonString());
            foreach (var finding in findings)
            {
                codes.Add(finding.Code);
                if (!DefinitionFindingTests.Codes.Contains(finding.Code) || !JsonPathReading.Leads(finding.Path, json) || finding is { Vietnamese.Length: 0 } or { English.Length: 0 })
                {
                    Assert.Fail($"Case {i}: {finding}");
                }
            }
        }

        Assert.That(codes, Has.Count.GreaterThan(60), "the mutations come to most of the checks");
    }

    [Test]
    public void Bytes_garbled_anywhere_have_only_findings()
    {
        var random = new Random(7);
        var text = Encoding.UTF8.GetBytes(ACompleteDefinition.Text);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = text.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var cut = i % 3 == 0 ? bytes.AsMemory(0, random.Next(bytes.Length)) : bytes;
            Assert.That(DefinitionLoader.Check(cut).All(f => f is { Code.Length: > 0, Path.Length: > 0 }));
        }
    }

    [Test]
    public void Lists_nested_and_repeated_without_end_have_only_findings()
    {
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}"), ("{\"stages\":[{\"onEnter\":[", "]}]}") })
        {
            for (var depth = 1; depth < 3_000; depth = (depth * 2) + 1)
            {
                Assert.That(DefinitionLoader.Check(string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth))), Is.Not.Empty);
            }
        }

        foreach (var part in new[] { "{},", "null,", "7,", "\"x\",", "{\"x\":1,\"x\":2}," })
        {
            var json = $$"""{ "roles": [{{string.Concat(Enumerable.Repeat(part, 100_000))}}], "kinds": [{{string.Concat(Enumerable.Repeat(part, 1_500))}}] }""";
            Assert.That(DefinitionLoader.Check(json), Has.Count.InRange(1, 1_000));
        }
    }

    private static void Check(string json)
    {
        LoadedDefinition loaded;
        try
        {
            loaded = DefinitionLoader.Load(json);
        }
        catch (DefinitionException e)
        {
            Assert.That(e.Findings, Is.Not.Empty);
            Assert.That(e.Findings.All(f => f is { Code.Length: > 0, Path.Length: > 0, Vietnamese.Length: > 0, English.Length: > 0 }));
            return;
        }

        // What was found good must carry a year: it is compiled, opened, and its papers are decided.
        var compiled = new CompiledDefinition(loaded);
        var settings = AYear.Settings with { Awards = [], UpperLevelReserve = null };
        var decision = OpeningRules.Decide(compiled, settings, AYear.Anyone with { Roles = compiled.Definition.Roles.Select(r => r.Id).ToHashSet() }, _ => null);
        if (decision.IsRefused)
        {
            Assert.That(decision.Reasons[0].Code, Is.EqualTo(RefusalCodes.ActorNotPermitted), "nobody may open: the definition says so");
            return;
        }

        var state = decision.Events.Aggregate((CycleState?)null, (s, e) => CycleEvolver.Evolve(AYear.Id, s, e, AYear.At(1, 2)))!;
        foreach (var stage in compiled.Definition.Stages)
        {
            var frame = new CycleFrame(compiled, state with { Stages = [new StageVisit(stage.Id, AYear.At(1, 2), null)], Cohort = AYear.Units }, 1);
            Workflows.Registrations.RegistrationDecider.Decide(frame, null, AYear.Submit(), AYear.Anyone, null, null);
            Workflows.Scoring.Scorecard.Conclude(compiled.Definition, state.UpperLevelReserve, AYear.Accepted() with { Reports = [new("x", AYear.InTime, true, "x", "")] });
            Workflows.Engine.PossibleActions.OfCycle(frame, AYear.Anyone);
        }
    }

    private static void Mutate(List<(JsonNode Parent, string? Name, int Index)> places, int where, int how, int other)
    {
        if (places.Count == 0)
        {
            return;
        }

        var place = places[where % places.Count];
        var value = Get(place);
        switch (how)
        {
            case 0:
                Remove(place);
                break;
            case 1 when place.Parent is JsonArray array:
                array.Insert(place.Index, value?.DeepClone());
                break;
            case 1:
                place.Parent.AsObject()[place.Name + "2"] = value?.DeepClone();
                break;
            case 10:
                // Swapped with any other place; one may lie inside the other.
                var (mine, theirs) = (value?.DeepClone(), Get(places[other % places.Count])?.DeepClone());
                Set(places[other % places.Count], mine);
                if (place.Parent.Root == places[0].Parent.Root)
                {
                    Set(place, theirs);
                }

                break;
            case 11:
                Set(place, Get(places[other % places.Count])?.DeepClone());
                break;
            default:
                Set(place, how switch
                {
                    2 => null,
                    3 => "",
                    4 => -1,
                    5 => new JsonArray(),
                    6 => new JsonObject(),
                    7 => decimal.MaxValue,
                    8 => new JsonArray((JsonNode?)null),
                    _ => JsonValue.Create(other % 2 == 0),
                });
                break;
        }
    }

    private static List<(JsonNode Parent, string? Name, int Index)> Places(JsonNode root)
    {
        var places = new List<(JsonNode, string?, int)>();
        Visit(root);
        return places;

        void Visit(JsonNode? node)
        {
            foreach (var (name, value) in node as JsonObject ?? [])
            {
                places.Add((node!, name, 0));
                Visit(value);
            }

            foreach (var (index, value) in (node as JsonArray ?? []).Index())
            {
                places.Add((node!, null, index));
                Visit(value);
            }
        }
    }

    private static JsonNode? Get((JsonNode Parent, string? Name, int Index) place) => place.Name is { } name ? place.Parent[name] : place.Parent[place.Index];

    private static void Set((JsonNode Parent, string? Name, int Index) place, JsonNode? value)
    {
        if (place.Name is { } name)
        {
            place.Parent[name] = value;
        }
        else
        {
            place.Parent[place.Index] = value;
        }
    }

    private static void Remove((JsonNode Parent, string? Name, int Index) place)
    {
        if (place.Name is { } name)
        {
            place.Parent.AsObject().Remove(name);
        }
        else
        {
            place.Parent.AsArray().RemoveAt(place.Index);
        }
    }
}
