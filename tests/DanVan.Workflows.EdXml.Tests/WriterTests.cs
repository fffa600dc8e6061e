using System.Text;
using System.Xml.Linq;
using NodaTime;

namespace DanVan.Workflows.EdXml.Tests;

public sealed class WriterTests
{
    private const string Header = "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader";

    private static readonly EdXmlDocumentMessage Plan = Specimen.Document("new-national-axis");

    [Test]
    public void A_message_is_UTF_8_without_a_mark_and_has_the_prefix_the_axis_writes()
    {
        var text = Encoding.UTF8.GetString(new EdXmlWriter().Write(Plan));
        Assert.That(text, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        Assert.That(text, Does.Contain("\n        <edXML:DocumentId>000.00.00.H99,2026/01/16,20/KH-SYT</edXML:DocumentId>\n").And.Contain("\n    <Attachment>\n").And.EndWith("</edXML>\n"));
    }

    [Test]
    public void Two_writers_write_the_same_bytes() => Assert.That(new EdXmlWriter().Write(Plan), Is.EqualTo(new EdXmlWriter().Write(Specimen.Document("new-national-axis"))));

    [TestCase(EdXmlAttachmentEncoding.Zip, true, "cid:209", "application/zip")]
    [TestCase(EdXmlAttachmentEncoding.Raw, false, "209", "application/pdf")]
    public void An_axis_gets_files_as_it_wants_them(EdXmlAttachmentEncoding encoding, bool scheme, string id, string type)
    {
        var message = Plan with { Attachments = [Plan.Attachments[0] with { Encoding = null, EntryName = null }] };
        var bytes = new EdXmlWriter(new() { AttachmentEncoding = encoding, ContentIdScheme = scheme }).Write(message);

        var file = XDocument.Load(new MemoryStream(bytes)).Descendants().Single(e => e.Name.LocalName == "Attachment").Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
        var read = ((EdXmlDocumentMessage)new EdXmlReader().Read(bytes)).Attachments.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file["ContentId"], file["ContentType"]), Is.EqualTo((id, type)));
            Assert.That(file["ContentTransferEncoded"].StartsWith("UEsDB", StringComparison.Ordinal), Is.EqualTo(encoding == EdXmlAttachmentEncoding.Zip));
            Assert.That(read.Content.ToArray(), Is.EqualTo(message.Attachments[0].Content.ToArray()));
            Assert.That((read.FileName, read.Encoding), Is.EqualTo(("20-KH-SYT.pdf", (EdXmlAttachmentEncoding?)encoding)));
        }
    }

    // Which system the archive was made on, its attributes and the time are what else would differ from machine to machine.
    [Test]
    public void A_packed_file_says_nothing_of_the_machine_it_was_packed_on()
    {
        var message = Plan with { Attachments = [Plan.Attachments[0] with { EntryName = null }] };
        var written = XDocument.Load(new MemoryStream(new EdXmlWriter().Write(message)));
        var zip = Convert.FromBase64String(written.Descendants().Single(e => e.Name.LocalName == "ContentTransferEncoded").Value);
        var entry = zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x01\x02"u8));
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));

        Assert.That((entry[5], BitConverter.ToInt32(entry[38..]), BitConverter.ToInt32(entry[12..])), Is.EqualTo(((byte)0, 0, 0x00210000)));
        Assert.That(archive.Entries.Single().FullName, Is.EqualTo("20-KH-SYT.pdf"));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5 * 1024 * 1024 + 1)]
    public void Files_of_no_bytes_and_of_megabytes_come_through(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        foreach (var encoding in Enum.GetValues<EdXmlAttachmentEncoding>())
        {
            var message = Plan with { Attachments = [new() { ContentId = "1", FileName = "Báo cáo <2026> & \"phụ lục\".bin", Content = content, Encoding = encoding }] };
            var read = ((EdXmlDocumentMessage)new EdXmlReader().Read(new EdXmlWriter().Write(message))).Attachments.Single();
            Assert.That((read.FileName, read.Content.Span.SequenceEqual(content)), Is.EqualTo((message.Attachments[0].FileName, true)), encoding.ToString());
        }
    }

    public static IEnumerable<TestCaseData> WrongMessages =>
    [
        Wrong("edxml.too-long", Header + "/From/OrganId", m => m with { From = m.From with { OrganId = new('a', 14) } }),
        Wrong("edxml.too-long", Header + "/To[2]/OrganName", m => m with { To = [m.To[0], m.To[1] with { Name = new('a', 201) }] }),
        Wrong("edxml.too-long", Header + "/Code/CodeNumber", m => m with { CodeNumber = "123456789012" }),
        Wrong("edxml.too-long", Header + "/Code/CodeNotation", m => m with { CodeNotation = new('Đ', 31) }),
        Wrong("edxml.too-long", Header + "/Subject", m => m with { Subject = new('ấ', 501) }),
        Wrong("edxml.too-long", Header + "/DocumentType/TypeName", m => m with { DocumentType = new(1, null, new('a', 101)) }),
        Wrong("edxml.too-long", Header + "/SignerInfo/Position", m => m with { Signer = new("", new('a', 101), "") }),
        Wrong("edxml.too-long", Header + "/SignerInfo/FullName", m => m with { Signer = new("", "", new('a', 51)) }),
        Wrong("edxml.too-long", Header + "/ToPlaces", m => m with { ToPlaces = [.. Enumerable.Repeat(new string('a', 99), 10)] }),
        Wrong("edxml.number", Header + "/OtherInfo/PageAmount", m => m with { OtherInfo = new() { PageAmount = 1000 } }),
        Wrong("edxml.number", Header + "/OtherInfo/PageAmount", m => m with { OtherInfo = new() { PageAmount = -1 } }),
        Wrong("edxml.number", Header + "/OtherInfo/Priority", m => m with { OtherInfo = new() { Priority = 10 } }),
        Wrong("edxml.number", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/BussinessDocType", m => m with { Business = new() { Type = (EdXmlBusinessType)7 } }),
        Wrong("edxml.missing", Header + "/To", m => m with { To = [] }),
        Wrong("edxml.missing", Header + "/From/OrganId", m => m with { From = new("") }),
        Wrong("edxml.missing", Header + "/To/OrganId", m => m with { To = [new(" ")] }),
        Wrong("edxml.missing", Header + "/DocumentId", m => m with { DocumentId = "" }),
        Wrong("edxml.missing", Header + "/Code/CodeNumber", m => m with { CodeNumber = "" }),
        Wrong("edxml.missing", Header + "/Code/CodeNumber", m => m with { CodeNumber = "", CodeNotation = "" }),
        Wrong("edxml.missing", "/edXML/AttachmentEncoded/Attachment/AttachmentName", m => m with { Attachments = [m.Attachments[0] with { FileName = "" }] }),
        Wrong("edxml.date", Header + "/PromulgationInfo/PromulgationDate", m => m with { PromulgationDate = new(-5, 1, 1) }),
        Wrong("edxml.timestamp", "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/TraceHeader/Timestamp", m => m with { Trace = [new("a", new LocalDateTime(0, 1, 1, 0, 0))] }),
        Wrong("edxml.text", Header + "/Subject", m => m with { Subject = "a\u0001" }),
        Wrong("edxml.text", Header + "/ToPlaces/Place[2]", m => m with { ToPlaces = ["a", "\uDC00"] }),
        Wrong("edxml.text", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/AttachmentName", m => m with { Attachments = [m.Attachments[0] with { FileName = "a\0.pdf" }] }),
        Wrong("edxml.attachment", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference[2]/ContentId", m => m with { Attachments = [m.Attachments[0], m.Attachments[0]] }),
        Wrong("edxml.attachment", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/ContentId", m => m with { Attachments = [m.Attachments[0] with { ContentId = "cid:1" }] }),
        Wrong("edxml.attachment", "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference/ContentId", m => m with { Attachments = [m.Attachments[0] with { ContentId = "" }] }),
        Wrong("edxml.extension", "/edXML/Chỗ", m => m with { Extensions = [new("/edXML/Chỗ", "<a/>")] }),
        Wrong("edxml.extension", "/edXML", m => m with { Extensions = [new("/edXML", "<a>")] }),
        Wrong("edxml.extension", "/edXML", m => m with { Extensions = [new("/edXML", "<!DOCTYPE a><a/>")] }),
        Wrong("edxml.extension", Header + "/Subject", m => m with { Extensions = [new(Header, "<Subject xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'>lời khác</Subject>")] }),
        Wrong("edxml.extension", Header + "/Subject/a", m => m with { Extensions = [new(Header + "/Subject", "<a/>")] }),
        Wrong("edxml.extension", "/edXML", m => m with { Attributes = [new("/edXML", "", "a b", "")] }),
        Wrong("edxml.extension", "/edXML", m => m with { Attributes = [new("/edXML", "", "xmlns", "urn:x")] }),
        Wrong("edxml.extension", "/edXML/edXMLEnvelope/edXMLHeader", m => m with { Signatures = [new("<From/>")] }),
    ];

    [TestCaseSource(nameof(WrongMessages))]
    public void A_message_that_would_be_turned_away_is_not_written(string code, string path, Func<EdXmlDocumentMessage, EdXmlDocumentMessage> spoil)
    {
        var exception = Assert.Throws<EdXmlException>(() => new EdXmlWriter().Write(spoil(Plan)));
        Assert.That((exception.Code, exception.Path, exception.Line), Is.EqualTo((code, path, (int?)null)), exception.Message);
    }

    [Test]
    public void A_text_that_fits_its_field_to_the_letter_is_written_however_its_letters_are_composed()
    {
        var subject = string.Concat(Enumerable.Repeat("a\u0302\u0301", 499)) + "😀";
        var read = new EdXmlReader().Read(new EdXmlWriter().Write(Plan with { Subject = subject }));
        Assert.That(((EdXmlDocumentMessage)read).Subject, Is.EqualTo(subject));
    }

    [Test]
    public void What_others_have_written_too_long_can_be_passed_on() =>
        Assert.That(() => new EdXmlWriter(new() { EnforceFieldLimits = false }).Write(Plan with { Subject = new('a', 501) }), Throws.Nothing);

    [Test]
    public void A_status_without_a_document_is_not_written()
    {
        var status = (EdXmlStatusMessage)Specimen.Read("status") with { ResponseFor = new("H41") };
        Assert.That(() => new EdXmlWriter().Write(status), Throws.TypeOf<EdXmlException>().With.Property("Path").EqualTo(Header + "/ResponseFor/DocumentId"));
    }

    private static TestCaseData Wrong(string code, string path, Func<EdXmlDocumentMessage, EdXmlDocumentMessage> spoil, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(spoil))] string what = "") =>
        new TestCaseData(code, path, spoil).SetArgDisplayNames(code, path, what);
}
