using AngleSharp.Html.Parser;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>Issuer, marks and options come from the definition and the owner to the page.</summary>
public class DefinedPartsTest
{
    private static readonly DocumentComposer Composer = new(new TemplateRenderer(), new HtmlDocumentWriter());

    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn A");

    private static readonly DocumentDefinition Notice = new("notice", "Kết quả thẩm định", "TB", Template: "<p>Nội dung</p>");

    private static readonly DocumentIssuer Council = new("Hội đồng Thi đua - Khen thưởng", "HĐTĐKT");

    [Test]
    public void A_council_is_the_issuing_body_and_its_owner_the_body_above_it()
    {
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Composer.Compose(Draft(Notice with { Issuer = Council }, Owner)).Content.Span));

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf(".issuer-parent"), Is.EqualTo("SỞ Y TẾ"));
            Assert.That(page.TextOf(".issuer-name"), Is.EqualTo("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"));
            Assert.That(page.TextOf(".signer-title"), Is.EqualTo("GIÁM ĐỐC"), "who signs is the kind's matter");
        });
    }

    [TestCase(null, null, DocumentSecrecy.None, DocumentUrgency.None)]
    [TestCase("secret", "urgent", DocumentSecrecy.Secret, DocumentUrgency.Urgent)]
    [TestCase("top-secret", "very-urgent", DocumentSecrecy.TopSecret, DocumentUrgency.VeryUrgent)]
    [TestCase("most-secret", "express", DocumentSecrecy.MostSecret, DocumentUrgency.Express)]
    public void The_definitions_marks_are_on_the_document(string? secrecy, string? urgency, DocumentSecrecy secret, DocumentUrgency urgent)
    {
        var document = DefinedParts.On(Samples.StatePlan, Draft(Notice with { Secrecy = secrecy, Urgency = urgency }, Owner));

        Assert.That((document.Secrecy, document.Urgency), Is.EqualTo((secret, urgent)));
    }

    [Test]
    public void An_owners_contact_line_is_on_its_letters_and_on_nothing_else()
    {
        var owner = Owner with { Contact = "Số 1, đường Hùng Vương; điện thoại 0271 000 000" };
        var letter = Samples.StatePlan with { KindId = "registration-call", TypeName = "" };

        Assert.Multiple(() =>
        {
            Assert.That(DefinedParts.On(letter, Draft(Notice, owner)).Contact, Is.EqualTo(owner.Contact));
            Assert.That(DefinedParts.On(letter, Draft(Notice, Owner)).Contact, Is.Empty);
            Assert.That(DefinedParts.On(Samples.StatePlan, Draft(Notice, owner)).Contact, Is.Empty);
        });
    }

    [TestCase("registration-list", "TB", "THÔNG BÁO")]
    [TestCase("registration-list", "CV", "")]
    [TestCase("registration-list", "QĐ", "Quyết định")]
    [TestCase("certificate", "QĐ", "GIẤY KHEN")]
    public void A_shipped_kind_is_called_what_its_number_says(string kind, string type, string name)
    {
        var shipped = DocumentKinds.Get(kind);
        var document = DefinedParts.On(
            Samples.StatePlan with { KindId = kind, TypeName = shipped.TypeName, Frame = shipped.Frame }, Draft(new(kind, "Tên", type), Owner));

        Assert.That(document.TypeName, Is.EqualTo(name));
    }

    [Test]
    public void The_owners_options_are_on_the_document_with_or_without_a_definition()
    {
        var options = new Dictionary<string, string> { ["body-size"] = "13" };
        var draft = Draft(Notice, Owner with { FormatOptions = options });

        Assert.Multiple(() =>
        {
            Assert.That(DefinedParts.On(Samples.StatePlan, draft).FormatOptions, Is.SameAs(options));
            Assert.That(DefinedParts.On(Samples.StatePlan, draft with { Definition = null }).FormatOptions, Is.SameAs(options));
            Assert.That(DefinedParts.On(Samples.StatePlan, Draft(Notice, Owner)), Is.EqualTo(Samples.StatePlan));
        });
    }

    [TestCase("state-nd30", "body-size", "13", null)]
    [TestCase("state-nd30", "body-size", "16", "Known: 14, 13")]
    [TestCase("state-nd30", "legal-basis", "italic", "Known: margins")]
    [TestCase("party-hd36-2018", "legal-basis", "italic", null)]
    public void An_owner_with_options_that_are_not_offered_has_a_problem(string profile, string option, string choice, string? problem) =>
        Assert.That(
            Composer.ProblemWith(Owner with { Profile = profile, FormatOptions = new Dictionary<string, string> { [option] = choice } }),
            problem is null ? Is.Null : Does.StartWith("format options: ").And.Contains(problem));

    [TestCase("QĐi", "qdi", "QĐi")]
    [TestCase("QĐi", "qd", "QĐ")]
    [TestCase("QĐ", "qd", "QĐ")]
    [TestCase("KH", "qd", "KH")]
    public void A_regulation_is_abbreviated_as_the_body_has_chosen(string type, string choice, string written) =>
        Assert.That(
            Composer.AbbreviationOf(type, Owner with { Profile = "party-hd36-2018", FormatOptions = new Dictionary<string, string> { ["regulation-abbreviation"] = choice } }),
            Is.EqualTo(written));

    [TestCase("state-nd30", "SYT", null, null, "Lưu: VT")]
    [TestCase("state-nd30", "SYT", "registry-and-unit", null, "Lưu: VT, VP")]
    [TestCase("state-nd30", "SYT", "registry-and-unit", "TH", "Lưu: VT, TH")]
    [TestCase("party-hd05-2026", "ĐU", null, null, "Lưu Đảng ủy")]
    [TestCase("party-hd05-2026", "ĐU", "office", null, "Lưu VPĐU")]
    public void The_filing_line_is_written_as_the_body_has_chosen(string profile, string symbol, string? choice, string? unit, string line)
    {
        var options = choice is null ? null : new Dictionary<string, string> { ["filing-line"] = choice };
        var draft = Draft(Notice with { Unit = unit }, Owner with { Profile = profile, Symbol = symbol, FormatOptions = options });
        string[] shipped = ["Như trên", profile == "state-nd30" ? "Lưu: VT" : "Lưu Đảng ủy"];

        Assert.That(FilingLine.In(shipped, draft), Is.EqualTo(new[] { "Như trên", line }));
    }

    [Test]
    public void Recipients_without_a_filing_line_get_none() => Assert.Multiple(() =>
    {
        var draft = Draft(Notice, Owner with { FormatOptions = new Dictionary<string, string> { ["filing-line"] = "registry-and-unit" } });
        Assert.That(FilingLine.In([], draft), Is.Empty);
        Assert.That(FilingLine.In(["Như trên"], draft), Is.EqualTo(new[] { "Như trên" }));
    });

    [Test]
    public void The_kinds_without_number_are_the_forms_the_check_of_definitions_knows() => Assert.Multiple(() =>
    {
        Assert.That(DocumentKinds.All.Where(k => !k.Numbered).Select(k => k.Id), Is.EquivalentTo(DocumentForms.All));
        Assert.That(DocumentForms.All.Select(Composer.IsNumbered), Has.All.False);
        Assert.That(Composer.IsNumbered("plan") && Composer.IsNumbered("a-kind-of-ones-own"));
    });

    private static DocumentDraft Draft(DocumentDefinition definition, OwnerBody owner) => new(
        definition.Id,
        DocumentNumber.Parse("03/TB-HĐTĐKT"),
        new LocalDate(2024, 12, 10),
        2024,
        owner,
        [],
        new Dictionary<string, object?> { ["owner"] = new Dictionary<string, object?> { ["name"] = owner.Name } },
        definition);
}
