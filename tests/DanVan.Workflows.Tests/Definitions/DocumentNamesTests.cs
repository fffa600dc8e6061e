using System.Collections;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>What the check of a definition lets templates read is what documents are written from, name by name.</summary>
public sealed class DocumentNamesTests
{
    private static readonly LocalDate Date = new(AYear.Year, 12, 20);
    private static readonly CompiledDefinition Definition = new(DefinitionLoader.Load(ACompleteDefinition.Text));

    // Only the package that composes documents knows these.
    private static readonly string[] OfTheComposer =
        ["legal_bases[]", "owner.awarding_authority", .. new[] { "parent_plan", "plan", "list", "minutes", "proposal", "decision" }.Select(r => $"{r}.citation")];

    [Test]
    public void A_document_of_the_cycle_reads_what_is_there() =>
        AssertSame(DocumentNames.Of(Definition.Definition, perAward: false, isOfMilestone: true), DocumentModel.OfCycle(Frame(), Registrations(), Date, Milestone.Id));

    [Test]
    public void A_document_of_an_award_reads_what_is_there() => AssertSame(
        DocumentNames.Of(Definition.Definition, perAward: true, isOfMilestone: false),
        DocumentModel.OfAward(Frame(), Registrations()[0], Date, "03/GK-SYT"));

    [TestCase(true)]
    [TestCase(false)]
    public void What_people_fill_in_and_what_a_document_is_about_is_there(bool isAboutAnother)
    {
        var document = new DocumentDefinition("notice", "Thông báo", "TB", Details: [new("meetingDay", "Ngày họp", true, 10, FormItemTypes.Date), new("note", "Ghi chú", false, 99)]);
        var related = isAboutAnother ? new DocumentRecord("a", "plan", "s", 1, "01/KH-SYT", Date, "", "", "", "", null, null, "Về việc thi đua") : null;
        var relation = related is null ? null : new DocumentRelation(DocumentRelations.Corrects, "a", "Sai số");
        var names = new RelatedDocumentModel(document.Details!, new Dictionary<string, string> { ["meetingDay"] = "2024-05-01" }, related, relation, [new("Điều 1", "2023", "2024")]);

        var model = names.In(new Dictionary<string, object?>(), Frame(), Date);

        AssertSame(RelatedDocumentNames.Of(document).Where(n => n != "related.citation"), model);
        Assert.That((IEnumerable)model["details"]!, Is.EquivalentTo(new Dictionary<string, object?> { ["meeting_day"] = "2024-05-01", ["note"] = "" }));
        Assert.That(((IReadOnlyDictionary<string, object?>)model["related"]!)["kind_name"], Is.EqualTo(isAboutAnother ? "Kế hoạch" : ""));
        Assert.That(((IReadOnlyDictionary<string, object?>)model["relation"]!)["reason"], Is.EqualTo(isAboutAnother ? "Sai số" : ""));
    }

    [Test]
    public void Only_a_document_that_lists_its_details_is_held_to_them()
    {
        var document = new DocumentDefinition("notice", "Thông báo", "TB");

        Assert.That(Unknown(document, "{{ details.anything }}{{ related.citation }}{{ for c in corrections }}{{ c.correct }}{{ end }}"), Is.Empty);
        Assert.That(Unknown(document with { Details = [new("place", "Nơi", true, 9)] }, "{{ details.place }}{{ details.plase }}"), Is.EqualTo(new[] { "details.plase" }));
        Assert.That(Unknown(document with { Details = [] }, "{{ details.place }}"), Is.Not.Empty);
        Assert.That(Unknown(document, "{{ related.colour }}"), Is.EqualTo(new[] { "related.colour" }));
    }

    private static IEnumerable<string> Unknown(DocumentDefinition document, string template)
    {
        var walk = new NameWalk(ModelNames.Of(RelatedDocumentNames.Of(document)));
        walk.Walk(TemplateParser.Parse(new TemplateSource("t", template)).Body);
        return walk.Unknown.Select(u => u.Name);
    }

    [Test]
    public void A_document_about_no_milestone_has_an_empty_one()
    {
        var model = DocumentModel.OfCycle(Frame(), [], Date);

        Assert.That((IEnumerable)model["milestone"]!, Is.EquivalentTo(new Dictionary<string, object?> { ["id"] = "", ["name"] = "", ["held_on"] = null, ["conclusion"] = "" }));
        Assert.That((IEnumerable)model["milestones"]!, Has.Exactly(1).Items);
    }

    private static MilestoneDefinition Milestone => Definition.Definition.Milestones[0];

    private static void AssertSame(IEnumerable<string> known, IReadOnlyDictionary<string, object?> model)
    {
        var there = Flatten(model, "").ToHashSet();
        var names = known.Except(OfTheComposer).ToHashSet();

        Assert.That(names, Is.Not.Empty);
        Assert.That(there.Except(names), Is.Empty, "documents have it, and the check calls it unknown");
        Assert.That(names.Except(there), Is.Empty, "the check allows it, and documents do not have it");
    }

    private static IEnumerable<string> Flatten(object? value, string name) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.SelectMany(m => Flatten(m.Value, name.Length == 0 ? m.Key : $"{name}.{m.Key}")),
        IEnumerable items and not string => items.Cast<object?>().Take(1).SelectMany(i => Flatten(i, $"{name}[]")).DefaultIfEmpty($"{name}[] is empty"),
        _ => [name],
    };

    private static CycleFrame Frame()
    {
        var rules = Definition.Definition;
        var ranking = rules.Kinds.Select((k, i) => new Ranking($"r{i + 1}", k.Id, 1, rules.Awards.First(a => a.Kind == k.Id).Id));
        var frame = AYear.In(rules.Stages[^1].Id, Definition, null, [.. ranking]);
        return new CycleFrame(Definition, frame.State with { Milestones = [new(Milestone.Id, Date, "Đạt")], Settings = frame.State.Settings with { Awards = [] } }, 1);
    }

    /// <summary>One of each kind that was awarded, and one that a mid-year review ended.</summary>
    private static List<RegistrationState> Registrations()
    {
        var rules = Definition.Definition;
        return
        [
            .. rules.Kinds.Select((k, i) => AYear.Accepted($"r{i + 1}") with
            {
                Kind = k.Id,
                Conclusion = new("recognised", null, new(100, 90, 0, 0, 90, rules.Scoring.Bands[0].Id, []), true),
                Vote = new(rules.Awards.First(a => a.Kind == k.Id).Id, 6, 6, 0, 0, 0, true, true),
            }),
            AYear.Accepted("r9") with { Status = RegistrationStatus.Discontinued, Reports = [new(rules.Reports.Periods[0].Id, AYear.InTime, true, "discontinue", "Dừng")] },
        ];
    }
}
