using System.Text;
using System.Xml.Linq;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>What the systems in use are seen to send is read, and passing it on loses nothing.</summary>
public sealed class SpecimenTests
{
    private static readonly string Plan = string.Concat(Enumerable.Repeat("%PDF-1.4\nbytes that stand in for a plan\n", 3));

    [Test]
    public void The_national_axis_packs_the_file_and_names_it_differently_inside()
    {
        var message = Specimen.Document("new-national-axis");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.From, Is.EqualTo(new EdXmlOrgan(
                "000.00.00.H99", "Sở Y tế", "Ủy ban nhân dân tỉnh Sông Trăng", "Số 9 đường Hoa Ban", "vanthu@example.vn", "(099) 3800 100", "(099) 3800 101", "example.vn")));
            Assert.That(message.To.Select(o => o.OrganId), Is.EqualTo(new[] { "000.01.20.H99", "000.02.20.H99" }));
            Assert.That(message.Key, Is.EqualTo(new EdXmlDocumentId("000.00.00.H99", new LocalDate(2026, 1, 16), "20", "KH-SYT")));
            Assert.That((message.CodeNumber, message.CodeNotation), Is.EqualTo(("20", "KH-SYT")));
            Assert.That(message.DocumentType, Is.EqualTo(new EdXmlDocumentType(10, 0, "Kế hoạch")));
            Assert.That(message.Signer, Is.EqualTo(new EdXmlSigner("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lường Thị Đào")));
            Assert.That(message.DueDate, Is.EqualTo(new LocalDate(2026, 2, 28)));
            Assert.That(message.OtherInfo!.Appendixes, Is.EqualTo(new[] { "Phụ lục I. Biểu đăng ký mô hình" }));
            Assert.That((message.OtherInfo.Priority, message.OtherInfo.PageAmount, message.OtherInfo.Direction), Is.EqualTo(((int?)0, (int?)6, (bool?)false)));
            Assert.That(message.ResponseFor, Is.Empty);
            Assert.That(message.SteeringType, Is.EqualTo(1));
            Assert.That(message.ToPlaces, Is.EqualTo(new[] { "Như trên", "Lưu: VT" }));
            Assert.That(message.Trace, Is.EqualTo(new[]
            {
                new EdXmlTrace("000.00.00.H99", new LocalDateTime(2026, 1, 16, 16, 35, 56)),
                new EdXmlTrace("TRUC.H99", new LocalDateTime(2026, 1, 16, 16, 36, 2)),
            }));
            Assert.That((message.Business.Type, message.Business.Paper, message.Business.Staff!.Name), Is.EqualTo((EdXmlBusinessType.New, (bool?)false, "Vi Văn Mận")));
            Assert.That(XElement.Parse(message.Signatures.Single().Xml, LoadOptions.PreserveWhitespace).Value, Does.EndWith("c3RhbmRzIGluIGZvciBhIHNpZ25hdHVyZQ==\n      "));
            Assert.That(message.Extensions, Is.Empty);
        }

        var file = message.Attachments.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.ContentId, file.FileName, file.ContentType), Is.EqualTo(("209", "20-KH-SYT.pdf", "application/pdf")));
            Assert.That(Encoding.ASCII.GetString(file.Content.Span), Is.EqualTo(Plan));
            Assert.That(file.Encoding, Is.EqualTo(EdXmlAttachmentEncoding.Zip));
            Assert.That(file.EntryName, Is.EqualTo("0f6a2b1c-77aa-4f10-9a55-3d1f5f0c8e21.pdf"));
        }
    }

    [Test]
    public void A_provincial_system_sends_the_plain_file_without_cid_and_attributes_and_lists_of_its_own()
    {
        var message = Specimen.Document("new-provincial");

        var file = message.Attachments.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Key!.ToString(), Is.EqualTo("000.00.07.H98,2026/03/02,755/CV/BDVTU"));
            Assert.That((file.ContentId, file.Encoding, file.TransferContentType), Is.EqualTo(("a-1", (EdXmlAttachmentEncoding?)EdXmlAttachmentEncoding.Raw, (string?)null)));
            Assert.That(Encoding.ASCII.GetString(file.Content.Span), Is.EqualTo(Plan));
            Assert.That(message.DueDate, Is.Null);
            Assert.That(message.Business.Paper, Is.True);
            Assert.That(message.Business.Staff, Is.Null);
            Assert.That(message.Signatures.Single().Xml, Does.StartWith("<DigitalSignature"));
            Assert.That(message.Extensions.Select(e => e.Path).Distinct(), Is.EqualTo(new[] { "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/OtherInfo" }));
            Assert.That(message.Extensions.Select(e => XElement.Parse(e.Xml).Name.LocalName), Is.EqualTo(new[] { "ReplyFors", "ReferenceCodes" }));
            Assert.That(message.Attributes.Select(a => $"{a.Path.Split('/')[^1]} {a.Name}={a.Value}"), Is.EqualTo(new[]
            {
                "TraceHeaderList id=trace", "TraceHeaderList version=1.0", "TraceHeaderList mustUnderstand=1",
                "TraceHeaderList actor=http://schemas.xmlsoap.org/soap/actor/next",
                "Reference href=cid:a-1", "Reference type=simple", "Reference role=XLinkRole",
            }));
        }
    }

    [Test]
    public void The_older_namespace_is_read_and_the_standard_one_is_written()
    {
        var message = Specimen.Document("new-older-namespace");

        var written = Encoding.UTF8.GetString(new EdXmlWriter().Write(message));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Attachments.Single().FileName, Is.EqualTo("thu.txt"));
            Assert.That(message.Business.Type, Is.EqualTo(EdXmlBusinessType.New));
            Assert.That(written, Does.Contain("http://www.mic.gov.vn/TBT/QCVN_102_2016").And.Not.Contain("e-doc.vn"));
        }
    }

    [Test]
    public void A_recall_names_the_document_and_the_reason()
    {
        var business = Specimen.Document("recall").Business;
        Assert.That((business.Type, business.DocumentId, business.Reason), Is.EqualTo((EdXmlBusinessType.Recall, "000.00.00.H99,2026/01/16,20/KH-SYT", "Ban hành nhầm")));
    }

    [Test]
    public void An_update_says_what_changes_and_for_whom()
    {
        var business = Specimen.Document("update").Business;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(business.Type, Is.EqualTo(EdXmlBusinessType.Update));
            Assert.That((business.Update!.DocumentInfo, business.Update.DocumentReceiver), Is.EqualTo(((bool?)false, (bool?)true)));
            Assert.That(business.Update.Receivers, Is.EqualTo(new[] { new EdXmlReceiver("000.02.20.H99", 1), new EdXmlReceiver("000.03.20.H99", 0) }));
        }
    }

    [Test]
    public void A_replacement_lists_what_it_replaces_for_whom_and_what_it_answers()
    {
        var message = Specimen.Document("replace");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Business.Type, Is.EqualTo(EdXmlBusinessType.Replace));
            Assert.That(message.Business.Replacements.Single().DocumentId, Is.EqualTo("000.00.00.H99,2026/01/16,20/KH-SYT"));
            Assert.That(message.Business.Replacements.Single().OrganIds, Is.EqualTo(new[] { "000.01.20.H99", "000.02.20.H99" }));
            Assert.That(message.ResponseFor.Single().Key!.ToString(), Is.EqualTo("000.00.00.G99,2025/12/30,7816/VP-TH"));
            Assert.That(message.TaskCodes, Is.EqualTo(new[] { "NV-1", "NV-2" }));
        }
    }

    [Test]
    public void A_status_says_what_became_of_which_document()
    {
        var status = (EdXmlStatusMessage)Specimen.Read("status");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status.From.OrganId, Is.EqualTo("000.01.20.H99"));
            Assert.That(status.ResponseFor.Key!.ToString(), Is.EqualTo("000.00.00.H99,2026/01/16,20/KH-SYT"));
            Assert.That(status.DeliveryStatus, Is.EqualTo(DocumentDeliveryStatus.Refused));
            Assert.That(status.Description, Is.EqualTo("Sai thể thức <ô 5b> & thiếu phụ lục"));
            Assert.That(status.Timestamp, Is.EqualTo(new LocalDateTime(2026, 1, 16, 17, 2, 3)));
            Assert.That(status.Staff, Is.EqualTo(new EdXmlStaff("Văn thư", "Lò Thị Mơ")));
        }
    }

    [TestCaseSource(typeof(Specimen), nameof(Specimen.Names))]
    public void Passing_on_loses_nothing(string name)
    {
        var read = Specimen.Read(name);
        var written = new EdXmlWriter().Write(read);
        var again = new EdXmlReader().Read(written);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Shape.Of(again), Is.EqualTo(Shape.Of(read)));
            Assert.That(new EdXmlWriter().Write(again), Is.EqualTo(written));
        }
    }

    // Not by the reader under test: every text and attribute of the sender's must be found again in what is passed on, file and cid apart.
    [TestCaseSource(typeof(Specimen), nameof(Specimen.Names))]
    public void Every_text_and_attribute_of_a_message_is_in_what_is_passed_on(string name)
    {
        var written = new EdXmlWriter().Write(Specimen.Read(name));

        Assert.That(Said(written), Is.SupersetOf(Said(Specimen.Bytes(name))));
    }

    private static List<string> Said(byte[] message)
    {
        var root = XDocument.Load(new MemoryStream(message)).Root!;
        return [.. root.Descendants().Where(e => !e.HasElements && e.Value.Length > 0 && e.Name.LocalName is not ("ContentTransferEncoded" or "ContentId")).Select(e => $"{e.Parent!.Name.LocalName}/{e.Name.LocalName}={e.Value}"),
            .. root.Descendants().Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Parent!.Name.LocalName}@{a.Name}={a.Value}")];
    }
}
