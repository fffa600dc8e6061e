using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Builds the manifest and the files.</summary>
internal static class AttachmentBuilder
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Of the ZIP format: the record at the end, whose 16th byte begins the place of the directory, and the system's place in an entry of that.
    private const int EndRecord = 22;
    private const int MadeOn = 5;

    public static XElement Manifest(EdXmlDocumentMessage document) => MessageBuilder.Element(
        "edXMLManifest",
        new XAttribute("version", "1.0"),
        document.Attachments.Select(a => MessageBuilder.Element(
            "Reference",
            MessageBuilder.Text("ContentId", EdXmlNames.ContentIdScheme + a.ContentId),
            MessageBuilder.Text("ContentType", a.ContentType),
            MessageBuilder.Text("Description", a.Description),
            MessageBuilder.Text("AttachmentName", a.FileName))));

    public static XElement? Files(EdXmlDocumentMessage document, EdXmlWriterOptions options) =>
        MessageBuilder.Part("AttachmentEncoded", document.Attachments.Select(a => File(a, options)));

    private static XElement File(EdXmlAttachment attachment, EdXmlWriterOptions options)
    {
        var isPacked = (attachment.Encoding ?? options.AttachmentEncoding) == EdXmlAttachmentEncoding.Zip;
        var bytes = isPacked ? Pack(attachment, options.Compression) : attachment.Content;
        return MessageBuilder.Element(
            "Attachment",
            MessageBuilder.Text("ContentId", (options.ContentIdScheme ? EdXmlNames.ContentIdScheme : "") + attachment.ContentId),
            MessageBuilder.Text("AttachmentName", attachment.TransferFileName ?? attachment.FileName),
            MessageBuilder.Text("Description", attachment.TransferDescription ?? attachment.Description),
            MessageBuilder.Text("ContentType", attachment.TransferContentType ?? (isPacked ? EdXmlNames.Zip : attachment.ContentType)),
            MessageBuilder.Element("ContentTransferEncoded", Convert.ToBase64String(bytes.Span)));
    }

    private static ReadOnlyMemory<byte> Pack(EdXmlAttachment attachment, CompressionLevel level)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry(EdXmlAttachment.MakeSafe(attachment.EntryName ?? attachment.FileName), level);
            entry.LastWriteTime = NoTime;
            entry.ExternalAttributes = 0;
            using var content = entry.Open();
            content.Write(attachment.Content.Span);
        }

        // The runtime notes down on which system an archive was made; here it makes the same bytes on all of them.
        var archiveBytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        var end = archiveBytes.Span[^EndRecord..];
        archiveBytes.Span[BinaryPrimitives.ReadInt32LittleEndian(end[16..]) + MadeOn] = 0;
        return archiveBytes;
    }
}
