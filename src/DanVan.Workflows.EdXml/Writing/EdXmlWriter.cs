using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// Writes messages of edXML (QCVN 102:2016/BTTTT): UTF-8 without a byte order mark, elements in one order, lines ended by LF. The same message gives the
/// same bytes. What is written is read back to an equal message, and a message that was read is written with all that was kept of it. Thread-safe.
/// </summary>
/// <remarks>Signatures are written as they were kept. They were made over other bytes, so a verifier may turn them away.</remarks>
/// <param name="options">How; null for the defaults.</param>
public sealed class EdXmlWriter(EdXmlWriterOptions? options = null)
{
    /// <summary>The media type messages are sent under.</summary>
    public const string MediaType = "application/xml";

    /// <summary>The extension of a message's file.</summary>
    public const string FileExtension = ".edxml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly EdXmlWriterOptions _options = options ?? new EdXmlWriterOptions();

    /// <summary>Writes a message.</summary>
    /// <exception cref="EdXmlException">It lacks something, a text is longer than its field or cannot stand in XML, or kept XML has no place; says which element.</exception>
    public byte[] Write(EdXmlMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var root = MessageBuilder.Build(message, _options);
        MessageCheck.Check(root, _options);
        ExtrasWriter.Add(root, message);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new XDocument(new XDeclaration("1.0", "utf-8", null), root).Save(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
