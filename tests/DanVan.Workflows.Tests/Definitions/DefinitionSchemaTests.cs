using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Reading;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>The schema in the package and the loader say the same of the shape of a definition.</summary>
// Pure and long: runs beside the others of its kind, before everything that runs alone.
[Parallelizable(ParallelScope.Self)]
public sealed class DefinitionSchemaTests
{
    // What no pattern of a schema can tell: 31 February, three halves, a member that is there twice.
    private static readonly string[] BeyondSchemas = [DefinitionFindingCodes.ValueDate, DefinitionFindingCodes.ValueFraction, DefinitionFindingCodes.MemberRepeated];

    private static readonly SchemaReading Schema = new(DefinitionSchema.Json);

    [Test]
    public void The_published_schema_is_the_one_the_records_give()
    {
        var expected = SchemaWriter.Write();
        if (DefinitionSchema.Json.ReplaceLineEndings("\n") != expected)
        {
            var received = Path.Combine(TestContext.CurrentContext.TestDirectory, "definition.schema.received.json");
            File.WriteAllText(received, expected);
            Assert.Fail($"The records or their texts have changed. If this is meant: cp \"{received}\" \"{Path.Combine(SourceTree.Root, "src", "DanVan.Workflows", "Definitions", "definition.schema.json")}\"");
        }
    }

    [Test]
    public void Every_member_has_a_text_in_both_languages_and_every_text_a_member()
    {
        var members = Members(DefinitionShape.Root).DistinctBy(m => m.Key).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(members.Select(m => m.Key), Is.EquivalentTo(MemberTexts.Keys));
            foreach (var member in members)
            {
                Assert.That(member.Description.Vietnamese.Any(c => c > 0x7F) && member.Description.Vietnamese.IsNormalized(NormalizationForm.FormC), $"{member.Key}: Vietnamese");
                Assert.That(member.Description.English, Is.Not.Empty, member.Key);
                Assert.That(member.Description.English, Is.Not.EqualTo(member.Description.Vietnamese), member.Key);
            }
        }
    }

    [Test]
    public void Every_number_has_bounds() =>
        Assert.That(
            Members(DefinitionShape.Root).Where(m => m.Shape.Kind is ShapeKind.Whole or ShapeKind.Number && (m.Shape.Bounds.Min ?? m.Shape.Bounds.Max) is null).Select(m => m.Key),
            Is.Empty);

    [Test]
    public void Every_vocabulary_of_the_records_is_offered_by_the_schema()
    {
        foreach (var word in StageActions.OfStages.Concat(StageActions.OfPeople).Concat(StageEffects.All).Concat(TermUnits.All).Concat(CycleMoments.All)
            .Concat(FormItemTypes.All).Concat(AutomaticPulls.All).Concat(AwardBases.All).Concat(AwardTies.All).Concat(VotingBases.All)
            .Concat(DocumentMarks.Secrecy.Keys).Concat(DocumentMarks.Urgency.Keys))
        {
            Assert.That(DefinitionSchema.Json, Does.Contain($"\"{word}\""));
        }
    }

    [Test]
    public void The_good_definitions_are_valid()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Schema.IsValid(JsonNode.Parse(AYear.Json())));
            Assert.That(Schema.IsValid(JsonNode.Parse(ACompleteDefinition.Text)));
        }
    }

    /// <summary>Over thousands of mutations: what the schema calls invalid has a finding of shape, and what has one the schema calls invalid.</summary>
    [Test]
    public void Schema_and_loader_agree_on_every_mutation()
    {
        var random = new Random(20_261_122);
        var (valid, invalid) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var json = JsonNode.Parse(ACompleteDefinition.Text)!;
            DefinitionMutations.Mutate(json, random, 1);
            var isValid = Schema.IsValid(json);
            var findings = DefinitionReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Findings;
            (valid, invalid) = isValid ? (valid + 1, invalid) : (valid, invalid + 1);
            if (isValid ? findings.Any(f => !BeyondSchemas.Contains(f.Code)) : findings.Count == 0)
            {
                Assert.Fail($"Case {i}: the schema says {isValid}, the loader {string.Join(", ", findings.Select(f => $"{f.Code} at {f.Path}"))}");
            }
        }

        Assert.That(valid, Is.GreaterThan(500), "mutations that keep the shape");
        Assert.That(invalid, Is.GreaterThan(500), "mutations that break it");
    }

    private static IEnumerable<MemberShape> Members(ObjectShape shape) =>
        shape.Variants.Values.SelectMany(Members).Concat(shape.Members.SelectMany(m => Inner(m.Shape) is { } inner ? Members(inner).Prepend(m) : [m]));

    private static ObjectShape? Inner(Shape shape) => shape.Object ?? (shape.Item is { } item ? Inner(item) : null);
}
