using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>What a document was made of is kept whole, and gives the same document again.</summary>
public class DocumentSnapshotTest
{
    private static readonly DocumentComposer Composer = new(new TemplateRenderer(), [new HtmlDocumentWriter(), new Plain()]);

    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn A");

    private static readonly DocumentDefinition Notice = new(
        "notice", "Thông báo", "TB", Template: "<p>{{ owner.name }} đạt {{ figures.share }} &amp; “<strong>{{ figures.names[0] }}</strong>” ngày {{ figures.day }}</p>", Subject: "Về {{ figures.names[0] }}");

    [TestCaseSource(typeof(DocumentSnapshotTest), nameof(Documents))]
    public void A_document_of_every_shape_comes_back_as_it_was(AdministrativeDocument document)
    {
        var (read, hash) = DocumentSnapshot.Read(DocumentSnapshot.Of(document, new Dictionary<string, object?>(), "sha256:0"));

        // Records compare lists by reference, so what they say is compared.
        Assert.That(JsonSerializer.Serialize(read), Is.EqualTo(JsonSerializer.Serialize(document)));
        Assert.That((read.Number, hash), Is.EqualTo((document.Number, "sha256:0")));
        Assert.That(new HtmlDocumentWriter().Write(read), Is.EqualTo(new HtmlDocumentWriter().Write(document)));
    }

    [Test]
    public void It_gives_the_issued_bytes_again_and_other_formats_of_the_same_words()
    {
        var issued = Composer.Compose(Draft());

        var html = Composer.Render(issued.Snapshot, issued.MediaType);
        var plain = Composer.Render(issued.Snapshot, "text/plain");

        Assert.That(html.Content.ToArray(), Is.EqualTo(issued.Content.ToArray()));
        Assert.That((html.MediaType, html.TemplateHash, html.Subject), Is.EqualTo((issued.MediaType, issued.TemplateHash, "Về Tổ hòa giải")));
        Assert.That(System.Text.Encoding.UTF8.GetString(plain.Content.Span), Does.Contain("03/TB-SYT").And.Contain("Sở Y tế đạt 66.50"));
        Assert.That((plain.MediaType, plain.FileExtension), Is.EqualTo(("text/plain; charset=utf-8", ".txt")));
        Assert.That(Composer.Compose(Draft() with { MediaType = "text/plain" }).Content.ToArray(), Is.EqualTo(plain.Content.ToArray()));
        Assert.That(Composer.MediaTypes, Is.EqualTo(new[] { "text/html; charset=utf-8", "text/plain; charset=utf-8" }));
    }

    [Test]
    public void It_keeps_the_data_beside_the_words()
    {
        using var json = JsonDocument.Parse(DocumentSnapshot.JsonOf(Composer.Compose(Draft()).Snapshot));
        var figures = json.RootElement.GetProperty("model").GetProperty("figures");

        Assert.That(figures.GetRawText(), Is.EqualTo("""{"count":3,"day":"2024-05-01","names":["Tổ hòa giải"],"none":null,"share":66.50,"yes":true}"""));
        Assert.That(json.RootElement.GetProperty("document").GetProperty("bodyHtml").GetString(), Does.Contain("Sở Y tế"));
        Assert.That(json.RootElement.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void The_same_draft_gives_the_same_bytes_whatever_order_its_model_has()
    {
        var draft = Draft();
        var other = draft with { Model = draft.Model.Reverse().ToDictionary() };

        Assert.That(Composer.Compose(other).Snapshot.ToArray(), Is.EqualTo(Composer.Compose(draft).Snapshot.ToArray()));
    }

    [Test]
    public void A_snapshot_of_which_any_byte_was_changed_is_refused()
    {
        var whole = Composer.Compose(Draft()).Snapshot.ToArray();
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            Assert.That(() => Composer.Render(changed, "text/html"), Throws.ArgumentException, $"byte {i}");
        }
    }

    [Test]
    public void A_snapshot_that_was_cut_short_is_refused()
    {
        var whole = Composer.Compose(Draft()).Snapshot;
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.That(() => Composer.Render(whole[..length], "text/html"), Throws.ArgumentException, $"{length} bytes");
        }
    }

    [Test]
    public void A_snapshot_of_a_later_version_is_refused_by_that_name()
    {
        var later = Composer.Compose(Draft()).Snapshot.ToArray();
        later[4] = 2;

        Assert.That(() => Composer.Render(later, "text/html"), Throws.ArgumentException.With.Message.Contains("version 2").And.Message.Contains("later version of the library"));
        Assert.That(() => DocumentSnapshot.JsonOf(new byte[] { 1, 2, 3 }), Throws.ArgumentException.With.Message.Contains("no snapshot"));
        Assert.That(() => Composer.Render(Composer.Compose(Draft()).Snapshot, "text/x-poem"), Throws.ArgumentException.With.Message.Contains("text/html"));
    }

    private static IEnumerable<AdministrativeDocument> Documents() =>
    [
        Samples.StatePlan,
        Samples.PartyPlan,
        Samples.Certificate,
        Samples.StatePlan with { Number = null, SecondSigner = new() { Title = "Thư ký", Name = "Lê C" }, Addressees = ["Ủy ban nhân dân tỉnh"] },
        Samples.StatePlan with
        {
            Number = new DocumentNumber(5, "", "BNV", NumberingShape.State, "VP"),
            Appendices = [new("Danh mục 👩‍🌾", "<p>&lt;a&gt; \u2028 “b”</p>", Landscape: true)],
            Secrecy = DocumentSecrecy.TopSecret,
            Urgency = DocumentUrgency.Express,
            DrafterAndCopies = "PL.(300)",
            Contact = "syt@example.vn",
            FormatOptions = new Dictionary<string, string> { ["body-size"] = "13", ["margins"] = "25-25-35-20" },
        },
    ];

    private static DocumentDraft Draft() => new(
        "notice",
        new DocumentNumber(3, "TB", "SYT"),
        new LocalDate(2024, 5, 2),
        2024,
        Owner,
        [],
        new Dictionary<string, object?>
        {
            ["owner"] = new Dictionary<string, object?> { ["name"] = "Sở Y tế" },
            ["figures"] = new Dictionary<string, object?>
            {
                ["yes"] = true,
                ["share"] = 66.50m,
                ["count"] = 3,
                ["none"] = null,
                ["day"] = new LocalDate(2024, 5, 1),
                ["names"] = new List<object?> { "Tổ hòa giải" },
            },
        },
        Notice);

    /// <summary>A second format.</summary>
    private sealed class Plain : IDocumentWriter
    {
        public string MediaType => "text/plain; charset=utf-8";

        public string FileExtension => ".txt";

        public byte[] Write(AdministrativeDocument document) => System.Text.Encoding.UTF8.GetBytes($"{document.Number} {document.Subject}\n{document.BodyHtml}");
    }
}
