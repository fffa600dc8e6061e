using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Templates;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>What a definition says of a document goes before what the package ships.</summary>
public class DefinitionTextsTest
{
    private static readonly DocumentComposer Composer = new(new TemplateRenderer(), [new HtmlDocumentWriter()]);
    private static readonly LocalDate Date = new(2024, 12, 10);

    private static readonly OwnerBody State =
        new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn A");

    private static readonly OwnerBody Party =
        new("Ban Dân vận", "Tỉnh ủy Bình Phước", "BDVTU", "Đồng Xoài", "party-hd05-2026", "TRƯỞNG BAN", "Trần Thị B");

    private static readonly DocumentDefinition Minimal = new("thu-khen", "Thư khen", "TB", Template: "<p>Khen {{ award.name }}.</p>");

    [TestCase("state-nd30")]
    [TestCase("party-hd05-2026")]
    public void A_definition_that_says_nothing_changes_no_byte(string profile)
    {
        var owner = profile == State.Profile ? State : Party;
        var without = Compose("certificate", null, owner);
        var with = Compose("certificate", new("certificate", "Tên khác", "GK", PerAward: true), owner);
        Assert.Multiple(() =>
        {
            Assert.That(with.Content.ToArray(), Is.EqualTo(without.Content.ToArray()));
            Assert.That(with.TemplateHash, Is.EqualTo(without.TemplateHash));
        });
    }

    [Test]
    public void Each_text_is_taken_by_itself()
    {
        var shipped = new TemplateSource("certificate", BuiltInTemplates.Get("certificate"));
        var document = Compose("certificate", new("certificate", "Giấy khen", "GK", Subject: "{{ award.authority }} tỉnh"), State);
        Assert.Multiple(() =>
        {
            Assert.That(document.TemplateHash, Is.EqualTo(shipped.ContentHash));
            Assert.That(Page(document).QuerySelector(".certificate-authority")?.TextContent, Is.EqualTo("CHỦ TỊCH TỈNH"));
            Assert.That(Page(document).TextOf(".award-recipient"), Is.EqualTo("Trạm y tế & cộng sự"));
        });
    }

    [Test]
    public void The_hash_is_that_of_the_definitions_own_template() =>
        Assert.That(Compose(Minimal.Id, Minimal, State).TemplateHash, Is.EqualTo(new TemplateSource("x", Minimal.Template!).ContentHash));

    [TestCase("TB", "State", "THÔNG BÁO", "Thư khen", "Lưu: VT")]
    [TestCase("TB", "Party", "THÔNG BÁO", "Thư khen", "Lưu Ban Dân vận")]
    public void A_kind_of_its_own_is_called_what_its_type_is_called_and_is_about_what_its_name_says(
        string type, string body, string typeName, string subject, string filed)
    {
        var page = Page(Compose(Minimal.Id, Minimal with { Type = type }, body == "State" ? State : Party));
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("h1")?.TextContent, Is.EqualTo(typeName));
            Assert.That(page.QuerySelector(".subject-block p")?.TextContent, Is.EqualTo(subject));
            Assert.That(page.Body!.TextContent, Does.Contain(filed).And.Contain(body == "State" ? "Nguyễn Văn A" : "Trần Thị B"));
        });
    }

    [Test]
    public void A_kind_of_its_own_whose_type_is_a_certificate_is_set_as_one()
    {
        var page = Page(Compose(Minimal.Id, Minimal with { Type = "GK", PerAward = true }, State));
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector("article.certificate"), Is.Not.Null);
            Assert.That(page.QuerySelector(".certificate-authority")?.TextContent, Is.EqualTo("GIÁM ĐỐC SỞ Y TẾ"));
        });
    }

    [Test]
    public void A_line_of_the_frame_is_one_line_of_plain_text()
    {
        var definition = Minimal with { Subject = "\n  Về <b>{{ award.name }}</b>\n\t năm {{ cycle.year }}  ", Recipients = ["{{ '' }}", " {{ owner.parent }} (để báo cáo)\n"] };
        var page = Page(Compose(Minimal.Id, definition, State));
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector(".subject-block p")?.TextContent, Is.EqualTo("Về <b>Trạm y tế & cộng sự</b> năm 2024"));
            Assert.That(page.Body!.TextContent, Does.Contain("Ủy ban nhân dân tỉnh (để báo cáo)").And.Not.Contain("Lưu: VT"));
        });
    }

    [Test]
    public void A_body_outside_the_allowed_set_is_refused() => Assert.Multiple(() =>
    {
        foreach (var body in new[] { "<script>alert(1)</script>", "<p onclick=\"x()\">A</p>", "<img src=\"x\">", "<p class=\"unknown\">A</p>", "{{ vn.raw '<iframe></iframe>' }}" })
        {
            Assert.That(() => Compose(Minimal.Id, Minimal with { Template = body }, State), Throws.TypeOf<DocumentBodyException>(), body);
        }
    });

    [TestCase("template", "<p>{{ award.salary }}</p>")]
    [TestCase("subject", "{{ nothing }}")]
    [TestCase("recipients", "{{ owner.password }}")]
    [TestCase("subject", "{{ for i in 1..1000000000 }}x{{ end }}")]
    public void A_template_reads_its_model_alone_and_within_bounds(string which, string text)
    {
        var definition = which switch
        {
            "template" => Minimal with { Template = text },
            "subject" => Minimal with { Subject = text },
            _ => Minimal with { Recipients = [text] },
        };
        var error = Assert.Throws<TemplateException>(() => Compose(Minimal.Id, definition, State));
        Assert.That(error.TemplateName, Does.StartWith($"thu-khen.{which}"));
    }

    [TestCase(null, null, null, "document \"thu-khen\" is none of the shipped kinds")]
    [TestCase("<p>{{ if }}</p>", null, null, "thu-khen.template(1,")]
    [TestCase("<p>A</p>", "{{ end }}", null, "thu-khen.subject(1,")]
    [TestCase("<p>A</p>", null, "{{ import 'x' }}", "thu-khen.recipients[0](1,")]
    public void What_cannot_be_composed_is_told_beforehand(string? template, string? subject, string? recipient, string problem) =>
        Assert.That(
            Composer.ProblemWith(Minimal with { Template = template, Subject = subject, Recipients = recipient is null ? null : [recipient] }),
            Does.StartWith(problem));

    [Test]
    public void All_is_well_with_the_built_in_definition_and_with_a_kind_that_brings_its_template() => Assert.Multiple(() =>
    {
        foreach (var document in DefinitionLoader.Load(DefinitionLoader.AnnualCycleJson).Definition.Documents.Append(Minimal))
        {
            Assert.That(Composer.ProblemWith(document), Is.Null, document.Id);
        }
    });

    [Test]
    public void A_kind_nobody_knows_is_an_error() => Assert.Multiple(() =>
    {
        Assert.That(() => Compose("poem", null, State), Throws.ArgumentException);
        Assert.That(() => Compose("poem", new("poem", "Thơ", "TB"), State), Throws.ArgumentException);
    });

    private static ComposedDocument Compose(string kind, DocumentDefinition? definition, OwnerBody owner) => Composer.Compose(new DocumentDraft(
        kind,
        new DocumentNumber(3, definition?.Type ?? "GK", owner.Symbol, Composer.ShapeOf(owner)),
        Date,
        2024,
        owner,
        [],
        new Dictionary<string, object?>
        {
            ["cycle"] = new Dictionary<string, object?> { ["year"] = 2024 },
            ["owner"] = new Dictionary<string, object?> { ["name"] = owner.Name, ["parent"] = owner.Parent },
            ["decision"] = new Dictionary<string, object?> { ["number"] = "", ["date"] = Date },
            ["award"] = new Dictionary<string, object?>
            {
                ["name"] = "Trạm y tế & cộng sự",
                ["unit_name"] = "Trạm y tế",
                ["kind"] = "collective",
                ["model_name"] = "Trạm y tế xanh",
                ["register_number"] = "03/GK-SYT",
                ["authority"] = "Chủ tịch",
            },
        },
        definition));

    private static IHtmlDocument Page(ComposedDocument document) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(document.Content.Span));
}
