using System.Text;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>What is wrong with a message is said with a code, the element and its place, so that the sender can be told.</summary>
public sealed class MalformedTests
{
    private const string Header = "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader";
    private const string Trace = "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList";
    private const string Attachment = "/edXML/AttachmentEncoded/Attachment";
    private const string Reference = "/edXML/edXMLEnvelope/edXMLBody/edXMLManifest/Reference";

    // The message to break, what is cut out, what is put there, and what the reader must say of it.
    [TestCase("update", "<OrganName>Sở Y tế</OrganName>", "<OrganName>Sở<b>Y</b></OrganName>", "edxml.content", Header + "/From/OrganName/b")]
    [TestCase("update", "<OrganName>Sở Y tế</OrganName>", "lạc loài<OrganName>Sở Y tế</OrganName>", "edxml.content", Header + "/From")]
    [TestCase("update", "<CodeNumber>05</CodeNumber>", "", "edxml.missing", Header + "/Code/CodeNumber")]
    [TestCase("update", "<CodeNumber>05</CodeNumber>", "<CodeNumber> </CodeNumber>", "edxml.missing", Header + "/Code/CodeNumber")]
    [TestCase("update", "<CodeNumber>05</CodeNumber>", "<CodeNumber>05</CodeNumber><CodeNumber>06</CodeNumber>", "edxml.duplicate", Header + "/Code/CodeNumber[2]")]
    [TestCase("update", "<CodeNotation>SYT-VP</CodeNotation>", "<CodeNotation/>", "edxml.missing", Header + "/Code/CodeNotation")]
    [TestCase("update", "<DocumentId>000.00.00.H99,2026/02/20,05/SYT-VP</DocumentId>", "", "edxml.missing", Header + "/DocumentId")]
    [TestCase("update", "<To><OrganId>000.01.20.H99</OrganId></To>", "", "edxml.missing", Header + "/To")]
    [TestCase("update", "<To><OrganId>000.01.20.H99</OrganId></To>", "<To><OrganId>a</OrganId></To><To><OrganName>b</OrganName></To>", "edxml.missing", Header + "/To[2]/OrganId")]
    [TestCase("update", "<From><OrganId>000.00.00.H99</OrganId>", "<From>", "edxml.missing", Header + "/From/OrganId")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "20/02/2026</PromulgationDate>", "edxml.date", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "2026/02/30</PromulgationDate>", "edxml.date", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "2026-02-20</PromulgationDate>", "edxml.date", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "-001/02/20</PromulgationDate>", "edxml.date", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "0000/02/20</PromulgationDate>", "edxml.date", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "2026/02/20</PromulgationDate>", "</PromulgationDate>", "edxml.missing", Header + "/PromulgationInfo/PromulgationDate")]
    [TestCase("update", "<Timestamp>2026/02/20 10:00:00</Timestamp>", "<Timestamp>2026/02/20 24:00:00</Timestamp>", "edxml.timestamp", Trace + "/TraceHeader/Timestamp")]
    [TestCase("update", "<Timestamp>2026/02/20 10:00:00</Timestamp>", "<Timestamp>2026/02/20T10:00:00</Timestamp>", "edxml.timestamp", Trace + "/TraceHeader/Timestamp")]
    [TestCase("update", "<BussinessDocType>2<", "<BussinessDocType>4<", "edxml.number", Trace + "/Bussiness/BussinessDocType")]
    [TestCase("update", "<BussinessDocType>2<", "<BussinessDocType>hai<", "edxml.number", Trace + "/Bussiness/BussinessDocType")]
    [TestCase("update", "<ReceiverType>0<", "<ReceiverType>-1<", "edxml.number", Trace + "/Bussiness/BussinessDocumentInfo/ReceiverList/Receiver[2]/ReceiverType")]
    [TestCase("update", "<ReceiverType>0<", "<ReceiverType>99999999999<", "edxml.number", Trace + "/Bussiness/BussinessDocumentInfo/ReceiverList/Receiver[2]/ReceiverType")]
    [TestCase("update", "<Paper>0<", "<Paper>không<", "edxml.flag", Trace + "/Bussiness/Paper")]
    [TestCase("update", "<edXMLEnvelope>", "<Envelope>", "edxml.xml", null)]
    [TestCase("status", "<edXML:From>", "<edXML:Whom>", "edxml.xml", null)]
    [TestCase("status", "<edXML:Timestamp>2026/01/16 17:02:03</edXML:Timestamp>", "", "edxml.missing", Header + "/Timestamp")]
    [TestCase("status", "<edXML:StatusCode>02<", "<edXML:StatusCode><", "edxml.missing", Header + "/StatusCode")]
    [TestCase("status", "<edXML:StatusCode>02</edXML:StatusCode>", "", "edxml.missing", Header + "/To")]
    [TestCase("new-older-namespace", "http://www.e-doc.vn/Schema/", "http://www.e-doc.vn/Schema", "edxml.root", "/edXML")]
    [TestCase("new-older-namespace", "<edXMLHeader>", "<edXMLHeader xmlns='urn:other'>", "edxml.missing", "/edXML/edXMLEnvelope/edXMLHeader")]
    [TestCase("new-older-namespace", "bGV0dGVy", "bGV0dGV", "edxml.base64", Attachment + "/ContentTransferEncoded")]
    [TestCase("new-older-namespace", "bGV0dGVy", "bGV0d*Vy", "edxml.base64", Attachment + "/ContentTransferEncoded")]
    [TestCase("new-older-namespace", "<ContentTransferEncoded>bGV0dGVy</ContentTransferEncoded>", "", "edxml.missing", Attachment + "/ContentTransferEncoded")]
    [TestCase("new-older-namespace", "<AttachmentName>thu.txt</AttachmentName>", "", "edxml.missing", Attachment + "/AttachmentName")]
    [TestCase("new-older-namespace", "<Attachment><ContentId>1</ContentId>", "<Attachment><ContentId>2</ContentId><AttachmentName>b</AttachmentName>", "edxml.attachment", Reference)]
    [TestCase("new-older-namespace", "<Attachment><ContentId>1</ContentId>", "<Attachment><ContentId>cid:</ContentId>", "edxml.missing", Attachment + "/ContentId")]
    [TestCase("new-older-namespace", "</Reference>", "</Reference><Reference><ContentId>cid:1</ContentId></Reference>", "edxml.attachment", Reference + "[2]/ContentId")]
    [TestCase("new-older-namespace", "</Attachment>", "</Attachment><Attachment><ContentId>CID:1</ContentId><AttachmentName>b</AttachmentName><ContentTransferEncoded/></Attachment>", "edxml.attachment", Attachment + "[2]/ContentId")]
    public void It_is_said_what_is_wrong_and_where(string specimen, string cut, string put, string code, string? path)
    {
        var text = Specimen.Text(specimen);
        Assert.That(text, Does.Contain(cut), "The test must break something.");
        var broken = text.Replace(cut, put, StringComparison.Ordinal);

        var exception = Assert.Throws<EdXmlException>(() => new EdXmlReader().Read(Encoding.UTF8.GetBytes(broken)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Code, Is.EqualTo(code), exception.Message);
            Assert.That(exception.Path, path is null ? Does.StartWith("/edXML") : Is.EqualTo(path), exception.Message);
            Assert.That(exception.Line, Is.GreaterThan(1));
            Assert.That(exception.Column, Is.GreaterThan(0));
        }
    }

    [Test]
    public void The_place_is_the_line_and_column_of_the_element()
    {
        var lines = Specimen.Text("update").Replace("2026/02/20</Prom", "hôm qua</Prom", StringComparison.Ordinal).Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("hôm qua", StringComparison.Ordinal));

        var exception = Assert.Throws<EdXmlException>(() => new EdXmlReader().Read(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

        Assert.That((exception.Line, exception.Column), Is.EqualTo(((int?)line + 1, (int?)lines[line].IndexOf("PromulgationDate", StringComparison.Ordinal) + 1)));
        Assert.That(exception.Message, Does.StartWith(exception.Path).And.Contains("\"hôm qua\""));
    }

    [TestCase("", "edxml.xml")]
    [TestCase("không phải XML", "edxml.xml")]
    [TestCase("{\"json\": true}", "edxml.xml")]
    [TestCase("<html/>", "edxml.root")]
    [TestCase("<edXML/>", "edxml.root")]
    [TestCase("<edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'/>", "edxml.missing")]
    [TestCase("1212<?xml version='1.0'?><edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'/>", "edxml.xml")]
    [TestCase("<edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'>&nbsp;</edXML>", "edxml.xml")]
    [TestCase("<?xml version='1.0' encoding='tcvn-5712'?><edXML/>", "edxml.xml")]
    [TestCase("<?xml version='1.0' encoding='utf-7'?><edXML/>", "edxml.xml")]
    [TestCase("<?xml version='1.0' encoding='utf-16'?><edXML/>", "edxml.xml")]
    public void What_is_no_message_at_all_is_refused(string text, string code) =>
        Assert.That(() => new EdXmlReader().Read(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo(code));

    [Test]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.That(() => new EdXmlReader().Read(Encoding.Latin1.GetBytes("<edXML>Sở Y tế \u00e1</edXML>")), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.xml"));

    [Test]
    public void A_message_in_another_Unicode_encoding_that_says_so_is_read()
    {
        var text = Specimen.Text("status").Replace("encoding=\"UTF-8\"", "encoding=\"utf-16\"", StringComparison.Ordinal);

        var read = new EdXmlReader().Read((byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);

        Assert.That(Shape.Of(read), Is.EqualTo(Shape.Of(Specimen.Read("status"))));
    }

    [Test]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.That(Shape.Of(new EdXmlReader().Read((byte[])[0xEF, 0xBB, 0xBF, .. Specimen.Bytes("recall")])), Is.EqualTo(Shape.Of(Specimen.Read("recall"))));
}
