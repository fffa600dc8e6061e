using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// Reads messages of edXML (QCVN 102:2016/BTTTT, and the older namespace <c>http://www.e-doc.vn/Schema/</c>). Made for what strangers send: no document
/// types, nothing fetched, every size bounded; whatever the bytes are, it returns a message or throws an <see cref="EdXmlException"/>. Thread-safe.
/// </summary>
/// <remarks>
/// <para>Signatures are kept and not verified. What it does not know is kept, see <see cref="EdXmlExtension"/>; comments and processing instructions outside of what is kept are not.</para>
/// <para>
/// A file that begins like a ZIP archive may be one, or the packing of one file. Unless <see cref="EdXmlReaderOptions.AttachmentEncoding"/> says which, it is
/// unpacked when its media type says ZIP or its one entry has the extension of the file's name; office documents, which are archives themselves, and
/// <c>.zip</c> files whose entry is no <c>.zip</c> are left as they are.
/// </para>
/// </remarks>
/// <param name="options">Limits; null for the defaults.</param>
public sealed class EdXmlReader(EdXmlReaderOptions? options = null)
{
    private readonly EdXmlReaderOptions _options = options ?? new EdXmlReaderOptions();

    /// <summary>Reads a message.</summary>
    /// <param name="message">Its bytes: XML, in UTF-8 unless it says otherwise.</param>
    /// <exception cref="EdXmlException">It is damaged, incomplete or exceeds a limit; says which element and where.</exception>
    public EdXmlMessage Read(ReadOnlyMemory<byte> message)
    {
        var root = SafeXml.Load(message, _options);
        if (root.Name.LocalName != "edXML" || !EdXmlNames.IsKnown(root.Name.Namespace))
        {
            throw MessageTree.Error(EdXmlErrorCodes.Root, root, $"The root is edXML of {EdXmlNames.Standard}.");
        }

        var tree = new MessageTree(root);
        tree.Mark(root);
        var envelope = tree.Needed(root, "edXMLEnvelope");
        var header = tree.Needed(envelope, "edXMLHeader");
        var about = tree.Needed(header, "MessageHeader");
        EdXmlMessage read = about.Elements().Any(e => e.Name.LocalName == "StatusCode" && EdXmlNames.IsKnown(e.Name.Namespace))
            ? HeaderReader.Status(tree, about)
            : HeaderReader.Document(tree, about, header, AttachmentReader.Read(tree, envelope, _options));
        var trace = HeaderReader.Trace(tree, header, isWritten: read is EdXmlDocumentMessage);
        var signatures = Signatures(tree, header);
        var (extensions, attributes) = ExtrasReader.Read(tree);
        return read with { Trace = trace, Signatures = signatures, Extensions = extensions, Attributes = attributes };
    }

    private static List<EdXmlSignature> Signatures(MessageTree tree, XElement header)
    {
        var signatures = new List<EdXmlSignature>();
        foreach (var element in header.Elements().Where(e => EdXmlNames.IsSignature(e.Name.LocalName)).ToList())
        {
            signatures.Add(new(ExtrasReader.Xml(element)));
            tree.DropWhole(element);
        }

        return signatures;
    }
}
