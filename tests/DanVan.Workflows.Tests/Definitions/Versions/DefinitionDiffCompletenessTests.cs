using System.Text.RegularExpressions;
using DanVan.Workflows.Definitions;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Definitions.Versions;

/// <summary>No member of a definition can change without being told: reflection finds the members, so a new one is asked for at once.</summary>
// Pure and long: runs beside the others of its kind, before everything that runs alone.
[Parallelizable(ParallelScope.Self)]
public sealed partial class DefinitionDiffCompletenessTests
{
    [Test]
    public void Every_member_of_every_record_of_the_model_is_tried() =>
        Assert.That(Mutations.All.Select(m => m.Member.DeclaringType!.Name + "." + m.Member.Name).Distinct(), Is.EquivalentTo(Mutations.Members.Select(m => m.DeclaringType!.Name + "." + m.Name)));

    [Test]
    public void A_change_of_one_member_is_told_at_its_place_both_ways()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var mutation in Mutations.All)
            {
                var changed = mutation.Changed;
                foreach (var changes in new[] { DefinitionDiff.Compare(RichDefinition.Definition, changed), DefinitionDiff.Compare(changed, RichDefinition.Definition) })
                {
                    Assert.That(changes.Select(c => c.Path), Has.Some.Matches<string>(path => NamesIn(path).SequenceEqual(mutation.Names)), mutation.ToString());
                }
            }
        }
    }

    [Test]
    public void One_member_is_not_told_as_a_change_of_another()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var mutation in Mutations.All)
            {
                var changes = DefinitionDiff.Compare(RichDefinition.Definition, mutation.Changed);
                Assert.That(changes.Select(c => NamesIn(c.Path)[0]), Has.All.EqualTo(mutation.Names[0]), mutation.ToString());
            }
        }
    }

    [Test]
    public void Equal_definitions_give_no_change() =>
        Assert.That(DefinitionDiff.Compare(RichDefinition.Definition, RichDefinition.With(_ => { })), Is.Empty);

    [Test]
    public void Whatever_is_changed_there_is_no_difference_exactly_when_the_canonical_JSON_is_equal() =>
        Prop.ForAll(
            Gen.Choose(0, Mutations.All.Count - 1).ListOf().Where(l => l.Count < 6).Two().ToArbitrary(),
            pair =>
            {
                var (a, b) = (Mutated(pair.Item1), Mutated(pair.Item2));
                var isEqual = RichDefinition.Canonical(a) == RichDefinition.Canonical(b);
                return (DefinitionDiff.Compare(a, b).Count == 0) == isEqual && (DefinitionDiff.Compare(b, a).Count == 0) == isEqual;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Test]
    public void Every_sentence_is_one_in_both_languages()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var change in Mutations.All.SelectMany(m => DefinitionDiff.Compare(RichDefinition.Definition, m.Changed)))
            {
                foreach (var sentence in new[] { change.Vietnamese, change.English })
                {
                    Assert.That(sentence, Does.Match(@"^[\p{Lu}""]").And.Not.Match(@"\s\s|^\s|\s$|  |\{\d\}"), change.Path);
                    Assert.That(sentence.IsNormalized(), Is.True, sentence);
                }

                Assert.That(change.Code, Does.Match(@"^[a-z][a-zA-Z-]*\.(added|removed|changed|renamed|moved|spelling)$"));
                Assert.That(change.English, Is.Not.EqualTo(change.Vietnamese).Or.Matches(@"^[^a-z]*$"), change.Path);
            }
        }
    }

    /// <summary>As few items as possible are told to have moved.</summary>
    [Test]
    public void Moved_items_are_as_few_as_can_be() =>
        Prop.ForAll(Gen.Shuffle(Enumerable.Range(0, 6).ToArray()).ToArbitrary(), order =>
        {
            var shuffled = RichDefinition.With(json =>
            {
                var stages = json["stages"]!.AsArray();
                var items = stages.Select(s => s!.DeepClone()).ToList();
                stages.Clear();
                foreach (var i in order)
                {
                    stages.Add(items[i]);
                }
            });
            var changes = DefinitionDiff.Compare(RichDefinition.Definition, shuffled);
            var moved = changes.Select(c => KeyIn().Match(c.Path).Value).ToHashSet();
            var kept = order.Where(i => !moved.Contains($"['{RichDefinition.Definition.Stages[i].Id}']")).ToList();
            return changes.All(c => c.Code == "stage.moved") && kept.SequenceEqual(kept.Order()) && changes.Count == 6 - LongestRun(order);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static int LongestRun(int[] order) => Enumerable.Range(0, 1 << order.Length)
        .Select(set => order.Where((_, i) => (set >> i & 1) == 1).ToList())
        .Where(run => run.SequenceEqual(run.Order()))
        .Max(run => run.Count);

    private static CycleDefinition Mutated(IEnumerable<int> mutations) => RichDefinition.With(json =>
    {
        foreach (var i in mutations)
        {
            try
            {
                Mutations.All[i].Apply(json);
            }
            catch (Exception e) when (e is ArgumentOutOfRangeException or NullReferenceException or InvalidOperationException)
            {
                // An earlier change took away what this one would have changed.
            }
        }
    });

    private static string[] NamesIn(string path) => KeyIn().Replace(path, "")[2..].Split('.');

    [GeneratedRegex(@"\['[^']*'\](\[\d+\])?")]
    private static partial Regex KeyIn();
}
