using System.Security.Cryptography;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Storage;
using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>An issued document becomes a message an agency accepts.</summary>
public sealed class OutgoingTests
{
    private static readonly byte[] Bytes = "%PDF-1.4"u8.ToArray();
    private static readonly StreamId Stream = StreamId.Of(new CycleId("syt-2026"));
    private static readonly LocalDateTime At = new(2026, 1, 16, 8, 30, 0);

    private static readonly EdXmlCodeTable Codes = new()
    {
        Types = new Dictionary<string, EdXmlDocumentType> { [""] = new(18), ["CV"] = new(18), ["KH"] = new(10), ["QĐ"] = new(3, 2, "Quyết định (cá biệt)") },
    };

    private static readonly EdXmlOutgoingFacts Facts = new()
    {
        From = new("000.00.00.H99", "Sở Y tế"),
        To = [new("000.01.20.H99"), new("000.02.20.H99")],
        Codes = Codes,
        SentAt = At,
        Subject = "Thực hiện phong trào thi đua \"Dân vận khéo\" năm 2026",
        Place = "Sông Trăng",
        Signer = new() { Title = "PHÓ GIÁM ĐỐC", Name = "Lường Thị Đào", Capacity = SigningCapacity.ForHead, For = "GIÁM ĐỐC" },
        Urgency = DocumentUrgency.VeryUrgent,
        Recipients = ["Như trên", "Lưu: VT"],
        Appendices = ["Biểu đăng ký"],
        Pages = 6,
        Copies = 2,
    };

    [Test]
    public void A_plan_goes_out_as_a_new_document_and_is_read_back_with_all_it_says()
    {
        var message = EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts);

        var read = (EdXmlDocumentMessage)new EdXmlReader().Read(new EdXmlWriter().Write(message));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.DocumentId, Is.EqualTo("000.00.00.H99,2026/01/16,20/KH-SYT"));
            Assert.That((read.CodeNumber, read.CodeNotation, read.Place, read.Subject), Is.EqualTo(("20", "KH-SYT", "Sông Trăng", Facts.Subject)));
            Assert.That(read.DocumentType, Is.EqualTo(new EdXmlDocumentType(10, null, "Kế hoạch")));
            Assert.That(read.Signer, Is.EqualTo(new EdXmlSigner("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lường Thị Đào")));
            Assert.That((read.OtherInfo!.Priority, read.OtherInfo.PageAmount, read.OtherInfo.PromulgationAmount), Is.EqualTo(((int?)2, (int?)6, (int?)2)));
            Assert.That(read.OtherInfo.Appendixes, Is.EqualTo(Facts.Appendices));
            Assert.That(read.ToPlaces, Is.EqualTo(Facts.Recipients));
            Assert.That(read.Trace, Is.EqualTo(new[] { new EdXmlTrace("000.00.00.H99", At) }));
            Assert.That((read.Business.Type, read.Business.DocumentId), Is.EqualTo((EdXmlBusinessType.New, "")));
            Assert.That((read.Attachments[0].FileName, read.Attachments[0].ContentType), Is.EqualTo(("20.pdf", "application/pdf")));
            Assert.That(read.Attachments[0].Content.ToArray(), Is.EqualTo(Bytes));
        }
    }

    [Test]
    public void Sending_again_sends_the_same_bytes() =>
        Assert.That(
            new EdXmlWriter().Write(EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts)),
            Is.EqualTo(new EdXmlWriter().Write(EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes.ToArray(), Facts with { }))));

    [TestCase("05/SYT-VP", "05", "SYT-VP", 18, "Công văn", "KT. GIÁM ĐỐC")]
    [TestCase("755-CV/BDVTU", "755", "CV/BDVTU", 18, "Công văn", "K/T GIÁM ĐỐC")]
    [TestCase("07/QĐ-SYT", "07", "QĐ-SYT", 3, "Quyết định (cá biệt)", "KT. GIÁM ĐỐC")]
    public void Number_type_and_competence_follow_from_the_number(string number, string codeNumber, string notation, int type, string typeName, string competence)
    {
        var message = EdXmlOutgoing.For(Issued(number), Bytes, Facts);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.CodeNumber, message.CodeNotation), Is.EqualTo((codeNumber, notation)));
            Assert.That((message.DocumentType!.Type, message.DocumentType.TypeName), Is.EqualTo(((int?)type, typeName)));
            Assert.That(message.Signer!.Competence, Is.EqualTo(competence));
        }
    }

    [Test]
    public void A_replacement_names_what_it_replaces_for_everybody_it_goes_to()
    {
        var old = Issued("20/KH-SYT", "d1");
        var message = EdXmlOutgoing.For(Issued("31/KH-SYT"), Bytes, Facts with { Related = old, Relation = new(DocumentRelations.Replaces, "d1", "Sai số liệu") });

        Assert.That((message.Business.Type, message.Business.Reason), Is.EqualTo((EdXmlBusinessType.Replace, "Sai số liệu")));
        Assert.That(message.Business.Replacements.Single().DocumentId, Is.EqualTo("000.00.00.H99,2026/01/16,20/KH-SYT"));
        Assert.That(message.Business.Replacements.Single().OrganIds, Is.EqualTo(new[] { "000.01.20.H99", "000.02.20.H99" }));
    }

    [Test]
    public void A_recall_names_what_it_takes_back_and_a_correction_is_a_letter_like_others()
    {
        var old = Issued("20/KH-SYT", "d1");
        var recall = EdXmlOutgoing.For(Issued("06/SYT-VP"), Bytes, Facts with { Related = old, Relation = new(DocumentRelations.Recalls, "d1", "Ban hành nhầm") });
        var correction = EdXmlOutgoing.For(Issued("06/SYT-VP"), Bytes, Facts with { Related = old, Relation = new(DocumentRelations.Corrects, "d1", "Sai thể thức") });

        Assert.That((recall.Business.Type, recall.Business.DocumentId, recall.Business.Reason), Is.EqualTo((EdXmlBusinessType.Recall, "000.00.00.H99,2026/01/16,20/KH-SYT", "Ban hành nhầm")));
        Assert.That((correction.Business.Type, correction.Business.DocumentId), Is.EqualTo((EdXmlBusinessType.New, "")));
    }

    [Test]
    public void What_must_not_or_cannot_go_out_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts with { Secrecy = DocumentSecrecy.Secret }), Refused("edxml.secret"));
            Assert.That(() => EdXmlOutgoing.For(Issued("20/BC-SYT"), Bytes, Facts), Refused("edxml.unknown-type"));
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH/SYT.x"), Bytes, Facts), Refused("edxml.unknown-type"));
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts with { Codes = Codes with { Priorities = new Dictionary<DocumentUrgency, int>() } }), Refused("edxml.unknown-type"));
            Assert.That(() => EdXmlOutgoing.For(Issued("không số"), Bytes, Facts), Refused("edxml.document-id"));
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH-SYT"), "%PDF-1.5"u8.ToArray(), Facts), Throws.ArgumentException.With.Message.Contains("hash"));
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts with { To = [] }), Throws.ArgumentException);
            Assert.That(() => EdXmlOutgoing.For(Issued("20/KH-SYT"), Bytes, Facts with { Relation = new(DocumentRelations.Recalls, "d1", "") }), Throws.ArgumentException);
        }
    }

    [Test]
    public void A_number_of_a_paper_register_goes_out_when_its_type_is_said()
    {
        var message = EdXmlOutgoing.For(Issued("20/KH/SYT.x"), Bytes, Facts with { TypeAbbreviation = "KH" });
        Assert.That((message.CodeNumber, message.CodeNotation, message.DocumentType!.TypeName), Is.EqualTo(("20", "KH/SYT.x", "Kế hoạch")));
    }

    [Test]
    public void A_report_on_a_received_document_finds_its_way_back_to_it()
    {
        var received = Specimen.Document("new-national-axis");
        var status = EdXmlOutgoing.StatusOf(received, new("000.01.20.H99"), DocumentDeliveryStatus.Received, At, "Số đến 112");

        var read = (EdXmlStatusMessage)new EdXmlReader().Read(new EdXmlWriter().Write(status));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.StatusCode, read.DeliveryStatus, read.Timestamp), Is.EqualTo(("03", (DocumentDeliveryStatus?)DocumentDeliveryStatus.Received, At)));
            Assert.That(read.ResponseFor.Key, Is.EqualTo(received.Key));
            Assert.That(read.ResponseFor.Code, Is.EqualTo("20/KH-SYT"));
            Assert.That(() => EdXmlOutgoing.StatusOf(received, received.To[0], DocumentDeliveryStatus.Refused, At), Throws.ArgumentException);
            Assert.That(() => EdXmlOutgoing.StatusOf(received, received.To[0], DocumentDeliveryStatus.Sent, At), Throws.ArgumentException);
        }
    }

    [Test]
    public void Agencies_come_from_the_host_s_table()
    {
        var table = new EdXmlAgencyTable([new(new UnitId("u1"), new EdXmlOrgan("000.01.20.H99")), new(new UnitId("u2"), new EdXmlOrgan("H99.2"))]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Of(new UnitId("u2")).OrganId, Is.EqualTo("H99.2"));
            Assert.That(table.UnitOf(" h99.2"), Is.EqualTo(new UnitId("u2")));
            Assert.That(table.UnitOf("H99.3"), Is.Null);
            Assert.That(() => table.Of(new UnitId("u3")), Refused("edxml.unknown-agency"));
            Assert.That(() => new EdXmlAgencyTable([new(new UnitId("u1"), new EdXmlOrgan("a")), new(new UnitId("u1"), new EdXmlOrgan("b"))]), Throws.ArgumentException);
            Assert.That(() => new EdXmlAgencyTable([new(new UnitId("u1"), new EdXmlOrgan(" "))]), Throws.ArgumentException);
        }
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string code) => Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo(code);

    private static StoredDocument Issued(string number, string id = "d2") =>
        new(id, Stream, "plan", number, new LocalDate(2026, 1, 16), "20.pdf", "application/pdf", Convert.ToHexStringLower(SHA256.HashData(Bytes)));
}
