using System.Text;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>A file that begins like an archive: whether it is one, or is packed in one.</summary>
public sealed class PackedFileTests
{
    private static readonly byte[] Office = Zip.Of(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray()));
    private static readonly byte[] Text = "nội dung"u8.ToArray();

    [TestCase("application/zip")]
    [TestCase("application/x-zip-compressed")]
    [TestCase("application/pdf")]
    [TestCase("")]
    public void A_packed_file_is_unpacked_whatever_its_type_says(string type) =>
        Assert.That(Read(Zip.Of(("mã.pdf", Text)), type, "kế hoạch.pdf").Content.ToArray(), Is.EqualTo(Text));

    [TestCase("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [TestCase("application/zip")]
    [TestCase("")]
    public void An_office_document_is_an_archive_itself_and_left_as_it_is(string type) =>
        Assert.That(Read(Office, type, "kế hoạch.docx").Content.ToArray(), Is.EqualTo(Office));

    [Test]
    public void A_packed_office_document_is_unpacked_once() =>
        Assert.That(Read(Zip.Of(("x.docx", Office)), "application/zip", "kế hoạch.docx").Content.ToArray(), Is.EqualTo(Office));

    [Test]
    public void An_archive_that_was_sent_as_an_archive_is_left_as_it_is()
    {
        var archive = Zip.Of(("a.txt", Text), ("b.txt", Text));
        var single = Zip.Of(("a.txt", Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(archive, "application/zip", "hồ sơ.zip").Content.ToArray(), Is.EqualTo(archive));
            Assert.That(Read(single, "application/zip", "hồ sơ.zip").Content.ToArray(), Is.EqualTo(single));
            Assert.That(Read(Zip.Of(("hồ sơ.zip", archive)), "application/zip", "hồ sơ.zip").Content.ToArray(), Is.EqualTo(archive));
        }
    }

    [Test]
    public void A_file_that_only_begins_like_an_archive_is_left_as_it_is()
    {
        var bytes = "PK\x03\x04 and no more"u8.ToArray();
        Assert.That(Read(bytes, "application/octet-stream", "a.bin").Content.ToArray(), Is.EqualTo(bytes));
        Assert.That(() => Read(bytes, "application/zip", "a.bin"), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip"));
    }

    [Test]
    public void A_host_that_knows_its_axis_can_say_how_files_are_put_in()
    {
        var packed = Zip.Of(("a.pdf", Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(packed, "application/zip", "a.pdf", EdXmlAttachmentEncoding.Raw).Content.ToArray(), Is.EqualTo(packed));
            Assert.That(Read(packed, "application/pdf", "b.doc", EdXmlAttachmentEncoding.Zip).Content.ToArray(), Is.EqualTo(Text));
            Assert.That(() => Read(Text, "application/pdf", "a.pdf", EdXmlAttachmentEncoding.Zip), Throws.TypeOf<EdXmlException>().With.Property("Code").EqualTo("edxml.zip"));
        }
    }

    // The format does not say which is meant. Who sends archives of one file of the archive's own kind tells the reader, as above.
    [Test]
    public void An_archive_whose_one_file_is_an_archive_is_taken_for_its_packing()
    {
        var inner = Zip.Of(("a.txt", Text));
        Assert.That(Read(Zip.Of(("trong.zip", inner)), "application/zip", "ngoài.zip").Content.ToArray(), Is.EqualTo(inner));
    }

    [Test]
    public void What_manifest_and_file_say_differently_is_kept()
    {
        var text = Specimen.Text("new-provincial").Replace("<AttachmentName>755-CV-BDVTU.pdf</AttachmentName>\n      <ContentType>application/pdf<", "<AttachmentName>tên khác.pdf</AttachmentName><Description>mô tả</Description><ContentType>text/plain<", StringComparison.Ordinal);

        var message = (EdXmlDocumentMessage)new EdXmlReader().Read(Encoding.UTF8.GetBytes(text));

        var file = message.Attachments.Single();
        Assert.That((file.FileName, file.TransferFileName, file.ContentType, file.TransferContentType, file.Description), Is.EqualTo(("755-CV-BDVTU.pdf", "tên khác.pdf", "application/pdf", "text/plain", "mô tả")));
        Assert.That(Shape.Of(new EdXmlReader().Read(new EdXmlWriter().Write(message))), Is.EqualTo(Shape.Of(message)));
    }

    [Test]
    public void Files_are_in_the_order_of_the_manifest()
    {
        const string Reference = "<Reference><ContentId>1</ContentId><AttachmentName>thu.txt</AttachmentName></Reference>";
        const string Second = "<Attachment><ContentId>2</ContentId><AttachmentName>hai.txt</AttachmentName><ContentTransferEncoded>MjI=</ContentTransferEncoded></Attachment>";
        var text = Specimen.Text("new-older-namespace")
            .Replace(Reference, "<Reference a='2'><ContentId>cid:2</ContentId></Reference>" + Reference, StringComparison.Ordinal)
            .Replace("</Attachment>", "<la/></Attachment>" + Second, StringComparison.Ordinal);

        var message = (EdXmlDocumentMessage)new EdXmlReader().Read(Encoding.UTF8.GetBytes(text));

        Assert.That(message.Attachments.Select(a => a.FileName), Is.EqualTo(new[] { "hai.txt", "thu.txt" }));
        Assert.That(message.Extensions.Single().Path, Is.EqualTo("/edXML/AttachmentEncoded/Attachment[2]"));
        Assert.That(message.Attributes.Single().Path, Does.EndWith("/Reference[1]"));
        Assert.That(Shape.Of(new EdXmlReader().Read(new EdXmlWriter().Write(message))), Is.EqualTo(Shape.Of(message)));
    }

    private static EdXmlAttachment Read(byte[] file, string type, string name, EdXmlAttachmentEncoding? told = null)
    {
        var text = Specimen.Text("recall").Replace(
            "</edXML>",
            $"<AttachmentEncoded><Attachment><ContentId>1</ContentId><AttachmentName>{name}</AttachmentName><ContentType>{type}</ContentType><ContentTransferEncoded>{Convert.ToBase64String(file)}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>",
            StringComparison.Ordinal);
        return ((EdXmlDocumentMessage)new EdXmlReader(new() { AttachmentEncoding = told }).Read(Encoding.UTF8.GetBytes(text))).Attachments.Single();
    }
}
