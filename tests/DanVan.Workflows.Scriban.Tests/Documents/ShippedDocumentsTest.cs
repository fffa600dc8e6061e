using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Tests.Kinds;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Scriban.Tests.Documents;

/// <summary>Every document the library ships comes out of both renderers with the same characters, whatever its size and whatever people are called.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ShippedDocumentsTest
{
    private static readonly string[] OfRelation = ["correction", "recall"];

    private static readonly Func<string, string>[] Names =
    [
        text => text,
        text => $"<script>alert('{text}')</script> & \"{text}\"",
        text => $"{{{{ {text} }}}} {{%{{ <b> \\n",
        text => $"{text}\nhai\r\n  ba\t\u00a0\u2028bốn",
        _ => "",
        text => string.Concat(Enumerable.Repeat(text + " ", 60)),
        text => text.Normalize(System.Text.NormalizationForm.FormD) + "\ud83d\ude00\u202e",
    ];

    private static readonly (string Id, string Text)[] Filled =
    [
        ("place", "Phòng họp số 2"), ("start_time", "08 giờ 00 phút"), ("attendance", "Ông Phạm Minh Đức\n\n Bà <Đỗ> Thị Hoa \r\nÔng Vũ"), ("opinions", "Bổ sung & sửa"),
        ("conclusion", "Hoàn thành trước ngày 10/12"), ("assignments", "Mô hình A | Xã A | Xã B, xã C\nMô hình B"), ("contents", "Tuyên truyền\nDuy trì"), ("deadline", "ngày 30/6/2027"),
        ("person", "Nguyễn Thị Lan"), ("results", "12 tuyến đường"), ("previous_awards", "Giấy khen; Quyết định số 5; Giám đốc"), ("chair", "Phạm Văn Dũng"), ("meeting", "10 giờ"),
    ];

    public static IEnumerable<string> Kinds => DocumentKinds.All.Select(kind => kind.Id);

    private static IEnumerable<TestCaseData> EveryKindInEveryProfile() => from kind in Kinds from profile in ModelledYear.Profiles select new TestCaseData(kind, profile);

    [Test]
    public void There_are_twenty_kinds() => Assert.That(Kinds.Count(), Is.EqualTo(20));

    [TestCaseSource(nameof(EveryKindInEveryProfile))]
    public void From_the_model_of_a_year_it_is_the_same(string kind, string profile)
    {
        var both = new BothRenderers();
        foreach (var papers in new[] { 1, 2, 12, 45 })
        {
            foreach (var name in Names)
            {
                var year = new ModelledYear(profile, papers, i => name($"Mô hình {i}"));
                year.Compose(kind, null, year.Milestone, renderer: both);
                year.Compose(kind, Filled.ToDictionary(detail => detail.Id, detail => name(detail.Text)), null, renderer: both);
            }
        }

        Assert.That(both.Rendered, Is.GreaterThanOrEqualTo(4 * Names.Length * 2));
    }

    [TestCaseSource(nameof(Kinds))]
    public void From_a_model_as_odd_as_can_be_it_is_the_same(string kind)
    {
        var both = new BothRenderers();
        foreach (var profile in FormatProfiles.Ids)
        {
            foreach (var rows in new[] { 0, 1, 3, 11, 21 })
            {
                foreach (var name in Names)
                    Compose(kind, profile, both, new KindModels(rows, name));
            }
        }

        Assert.That(both.Rendered, Is.Positive);
    }

    [TestCase("decision")]
    [TestCase("score-summary")]
    public void Two_thousand_rows_are_the_same(string kind)
    {
        var both = new BothRenderers();
        Compose(kind, "state-nd30", both, new KindModels(2_000));
        Assert.That(both.Rendered, Is.Positive);
    }

    // A model of one kind does not suit every other; what the core refuses to render for want of a name, Scriban refuses too.
    private static void Compose(string kind, string profile, BothRenderers both, KindModels models)
    {
        var shipped = DocumentKinds.Get(kind);
        var model = shipped.IssuedPer == IssuedPer.Registration ? models.OfRegistration(true, details: Filled)
            : OfRelation.Contains(kind) ? models.OfRelation()
            : models.OfCycle(Filled);
        model["award"] = new Map(models.OfAward())["award"];
        var owner = new OwnerBody("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", profile, "GIÁM ĐỐC", "Nguyễn Văn An");
        var composer = new DocumentComposer(new Together(both), new HtmlDocumentWriter());
        var shape = composer.ShapeOf(owner);
        var number = shipped.Numbered && shipped.Abbreviation != "CV" ? new DocumentNumber(7, shipped.Abbreviation, owner.Symbol, shape) : (DocumentNumber?)null;
        try
        {
            composer.Compose(new DocumentDraft(kind, number, KindModels.Date, KindModels.Year, owner, KindModels.Council, model));
        }
        catch (WorkflowException)
        {
            // What matters here happened before: both renderers did the same. Whether a page can be set from it is for the tests of the documents to say.
        }
    }

    private sealed class Together(BothRenderers both) : Templates.ITemplateRenderer
    {
        public string Render(Templates.TemplateSource template, IReadOnlyDictionary<string, object?> model, Templates.TemplateOptions? options = null)
        {
            try
            {
                return both.Render(template, model, options);
            }
            catch (Templates.TemplateException refused)
            {
                var again = Assert.Throws<Templates.TemplateException>(() => new ScribanTemplateRenderer().Render(template, model, options))!;
                Assert.That((again.Code, again.Line, again.Column), Is.EqualTo((refused.Code, refused.Line, refused.Column)), refused.Message);
                throw;
            }
        }

        public IReadOnlyList<Templates.TemplateFinding> Check(Templates.TemplateSource template) => both.Check(template);
    }
}
