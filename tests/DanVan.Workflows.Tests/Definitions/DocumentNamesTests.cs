using System.Collections;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>What the check of a definition lets templates read is what documents are written from, name by name.</summary>
public sealed class DocumentNamesTests
{
    private static readonly LocalDate Date = new(AYear.Year, 12, 20);
    private static readonly CompiledDefinition Definition = new(DefinitionLoader.Load(ACompleteDefinition.Text));

    private const string Empty = " is empty";

    // Only the package that composes documents knows these.
    private static readonly string[] OfTheComposer =
        ["legal_bases[]", "owner.awarding_authority", .. new[] { "parent_plan", "plan", "list", "minutes", "proposal", "decision" }.Select(r => $"{r}.citation")];

    [Test]
    public void A_document_of_the_cycle_reads_what_is_there() =>
        AssertSame(DocumentNames.Of(Definition.Definition, perAward: false, isOfMilestone: true), DocumentModel.OfCycle(Frame(), Registrations(), Date, Milestone.Id));

    [Test]
    public void A_document_of_an_award_reads_what_is_there() => AssertSame(
        DocumentNames.Of(Definition.Definition, perAward: true, isOfMilestone: false),
        DocumentModel.OfAward(Frame(), Registrations()[0], Date, new DocumentNumber(3, "GK", "SYT", NumberingShape.State)));

    [Test]
    public void A_form_of_a_registration_reads_what_is_there() =>
        AssertSame(DocumentNames.OfRegistration(Definition.Definition), DocumentModel.OfRegistration(Frame(), Registrations()[0], Date));

    [Test]
    public void A_document_about_no_milestone_has_an_empty_one()
    {
        var model = DocumentModel.OfCycle(Frame(), [], Date);

        Assert.That((IEnumerable)model["milestone"]!, Is.EquivalentTo(new Dictionary<string, object?> { ["id"] = "", ["name"] = "", ["held_on"] = null, ["conclusion"] = "", ["conclusion_lines"] = new List<object?>() }));
        Assert.That((IEnumerable)model["milestones"]!, Has.Exactly(1).Items);
    }

    private static MilestoneDefinition Milestone => Definition.Definition.Milestones[0];

    private static void AssertSame(IEnumerable<string> known, IReadOnlyDictionary<string, object?> model)
    {
        var found = Flatten(model, "").ToHashSet();

        // A list may be empty in one item and not in another, as the choices of a form.
        var there = found.Where(n => !(n.EndsWith(Empty, StringComparison.Ordinal) && found.Any(f => f.StartsWith(n[..^Empty.Length], StringComparison.Ordinal) && f != n))).ToHashSet();
        var names = known.Except(OfTheComposer).ToHashSet();

        Assert.That(names, Is.Not.Empty);
        Assert.That(there.Except(names), Is.Empty, "documents have it, and the check calls it unknown");
        Assert.That(names.Except(there), Is.Empty, "the check allows it, and documents do not have it");
    }

    private static IEnumerable<string> Flatten(object? value, string name) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.SelectMany(m => Flatten(m.Value, name.Length == 0 ? m.Key : $"{name}.{m.Key}")),
        IEnumerable items and not string => items.Cast<object?>().SelectMany(i => Flatten(i, $"{name}[]")).DefaultIfEmpty($"{name}[]{Empty}"),
        _ => [name],
    };

    private static CycleFrame Frame()
    {
        var rules = Definition.Definition;
        var ranking = rules.Kinds.Select((k, i) => new Ranking($"r{i + 1}", k.Id, 1, rules.Awards.First(a => a.Kind == k.Id).Id));
        var frame = AYear.In(rules.Stages[^1].Id, Definition, null, [.. ranking]);
        return new CycleFrame(Definition, frame.State with { Milestones = [new(Milestone.Id, Date, "Đạt")], Settings = frame.State.Settings with { Awards = [] } }, 1);
    }

    /// <summary>One of each kind that was awarded and reported late if at all, and one that a mid-year review ended.</summary>
    private static List<RegistrationState> Registrations()
    {
        var rules = Definition.Definition;
        return
        [
            .. rules.Kinds.Select((k, i) => AYear.Accepted($"r{i + 1}") with
            {
                Kind = k.Id,
                Reports = i == 0 ? [new(rules.Reports.Periods[0].Id, Date.At(new LocalTime(8, 0)), true, "continue", "Đạt")] : [],
                Conclusion = new("recognised", null, new(100, 90, 0, 0, 90, rules.Scoring.Bands[0].Id, []), true),
                Vote = new(rules.Awards.First(a => a.Kind == k.Id).Id, 6, 6, 0, 0, 0, true, true),
            }),
            AYear.Accepted("r9") with { Status = RegistrationStatus.Discontinued, Reports = [new(rules.Reports.Periods[0].Id, AYear.InTime, true, "discontinue", "Dừng")] },
        ];
    }
}
