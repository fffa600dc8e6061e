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

    private const string Empty = " is empty";

    // Only the package that composes documents knows these.
    private static readonly string[] OfTheComposer =
        ["legal_bases[]", "owner.awarding_authority", .. new[] { "parent_plan", "plan", "list", "minutes", "proposal", "decision", "related" }.Select(r => $"{r}.citation")];

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
        var document = new DocumentDefinition("notice", "Thông báo", "TB", Details: [new("meeting_day", "Ngày họp", true, 10, FormItemTypes.Date), new("note", "Ghi chú", false, 99)]);
        var related = isAboutAnother ? new DocumentRecord("a", "plan", "s", 1, "01/KH-SYT", Date, "", "", "", "", null, null, "Về việc thi đua") : null;
        var relation = related is null ? null : new DocumentRelation(DocumentRelations.Corrects, "a", "Sai số");
        var names = new RelatedDocumentModel(document.Details!, new Dictionary<string, string> { ["meeting_day"] = "2024-05-01" }, related, relation, [new("Điều 1", "2023", "2024")]);

        var model = names.In(new Dictionary<string, object?>(), Frame(), Date);

        AssertSame(RelatedDocumentNames.Of(document).Where(n => n != "related.citation" && !n.StartsWith("detail_lines.", StringComparison.Ordinal)), model);
        Assert.That((IEnumerable)model["details"]!, Is.EquivalentTo(new Dictionary<string, object?> { ["meeting_day"] = "2024-05-01", ["note"] = "" }));
        Assert.That(((IReadOnlyDictionary<string, object?>)model["related"]!)["kind_name"], Is.EqualTo(isAboutAnother ? "Kế hoạch" : ""));
        Assert.That(((IReadOnlyDictionary<string, object?>)model["relation"]!)["reason"], Is.EqualTo(isAboutAnother ? "Sai số" : ""));
    }

    [Test]
    public void A_document_reads_the_details_it_lists_and_those_of_its_shipped_kind()
    {
        var document = new DocumentDefinition("notice", "Thông báo", "TB");

        Assert.That(Unknown(document, "{{ related.citation }}{{ for c in corrections }}{{ c.correct }}{{ end }}"), Is.Empty);
        Assert.That(Unknown(document, "{{ details.anything }}"), Is.EqualTo(new[] { "details" }), "it asks for nothing");
        Assert.That(Unknown(document with { Id = "briefing-invitation", Details = [new("map", "Sơ đồ", false, 9)] }, "{{ details.map }}{{ details.time }}{{ for g in detail_lines.guests }}{{ g }}{{ end }}"), Is.Empty);
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
    public void A_form_of_a_registration_reads_what_is_there() => AssertSame(
        DocumentNames.OfRegistration(Definition.Definition), DocumentModel.OfRegistration(Frame(), Late(Registrations()[0]), Date));

    [Test]
    public void The_template_of_a_form_is_held_to_what_a_form_reads_and_to_no_more([ValueSource(typeof(DocumentForms), nameof(DocumentForms.All))] string form)
    {
        Assert.That(Findings("{{ registration.unit_name }}{{ registration.unit_parent }}{{ score_sheet.set_name }}{{ cycle.year }}"), Is.Empty);
        Assert.That(Findings("{{ for r in registrations }}{{ r.unit_name }}{{ end }}").Select(f => (f.Code, f.Path)), Is.EqualTo(new[] { ("template.unknown-name", "$.documents[7].template") }));

        IEnumerable<DefinitionFinding> Findings(string template) => DefinitionLoader.Check(AYear.Json(json => json["documents"]!.AsArray().Add(
            new System.Text.Json.Nodes.JsonObject { ["id"] = form, ["name"] = "Phiếu", ["type"] = "", ["template"] = template }))).Where(f => f.Path.StartsWith("$.documents", StringComparison.Ordinal));
    }

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
        // What is printed wrong is known to whoever issues the letter, and to nobody before.
        var found = Flatten(model, "").Where(n => !n.StartsWith("corrections[]", StringComparison.Ordinal)).ToHashSet();
        var names = known.Except(OfTheComposer).Where(n => !n.StartsWith("corrections[]", StringComparison.Ordinal)).ToHashSet();

        // A list may be empty in one item and not in another, as the choices of a form.
        var there = found.Where(n => !(n.EndsWith(Empty, StringComparison.Ordinal) && found.Any(f => f.StartsWith(n[..^Empty.Length], StringComparison.Ordinal) && f != n))).ToHashSet();

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
            .. rules.Kinds.Select((k, i) => WithEverything(AYear.Accepted($"r{i + 1}") with { Kind = k.Id }) with
            {
                Kind = k.Id,
                Reports = i == 0 ? [new(rules.Reports.Periods[0].Id, Date.At(new LocalTime(8, 0)), true, "continue", "Đạt")] : [],
                Conclusion = new("recognised", null, new(100, 90, 0, 0, 90, rules.Scoring.Bands[0].Id, []), true),
                Vote = new(rules.Awards.First(a => a.Kind == k.Id).Id, 6, 6, 0, 0, 0, true, true),
            }),
            WithEverything(AYear.Accepted("r7")) with { Conclusion = new("ineligible", "disqualified", null, false) },
            WithEverything(AYear.Accepted("r8")) with { Conclusion = new("not-recognised", "score.band", new(100, 0, 0, 0, 0, rules.Scoring.Bands[^1].Id, []), false) },
            AYear.Accepted("r9") with { Status = RegistrationStatus.Discontinued, Reports = [new(rules.Reports.Periods[0].Id, AYear.InTime, true, "discontinue", "Dừng")] },
        ];
    }

    /// <summary>A sheet on which nothing is granted, and a ground: of every list there is something.</summary>
    private static RegistrationState WithEverything(RegistrationState registration)
    {
        var items = Workflows.Scoring.CriteriaSheet.For(Definition.Definition.Scoring, registration.Kind, registration.Field).Items.ToList();
        return registration with
        {
            Scores = [.. items.Select(i => new ScoreLine(i.Id, "self", "u01", i.Max, "")), .. items.Select(i => new ScoreLine(i.Id, "verifier", "m3", 0, "Không có minh chứng"))],
            Disqualifications = [Definition.Definition.Disqualifiers[0].Id],
        };
    }

    /// <summary>The same with reports that cost points, and these points on record.</summary>
    private static RegistrationState Late(RegistrationState registration)
    {
        var reports = Definition.Definition.Reports;
        var late = registration with { Reports = [new(reports.Periods[0].Id, new LocalDateTime(AYear.Year + 1, 12, 31, 8, 0), true, reports.Decisions[0].Id, "Đạt")] };
        var penalty = Workflows.Scoring.ReportPenalties.Of(reports, late.Reports, Frame().NotOwedBy(late));
        Assert.That(penalty, Is.Positive);
        return late with { Conclusion = late.Conclusion! with { Points = late.Conclusion!.Points! with { Penalty = penalty } } };
    }
}
