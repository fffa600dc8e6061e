using System.Text;
using System.Xml;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// Writes one WordprocessingML part as a stream, element by element: a list of two thousand rows is never held as a tree of objects.
/// </summary>
internal sealed class WordXml : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _writer;

    public WordXml(string root)
    {
        _writer = XmlWriter.Create(_bytes, Settings);
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement("w", root, Main);
        _writer.WriteAttributeString("xmlns", "r", null, Relations);
    }

    public void Start(string name) => _writer.WriteStartElement("w", name, Main);

    public void End() => _writer.WriteEndElement();

    public void Attribute(string name, string value) => _writer.WriteAttributeString("w", name, Main, value);

    /// <summary>An element that is empty but for its attributes.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
        {
            Attribute(attribute, value);
        }

        End();
    }

    /// <summary>An element with one attribute called <c>val</c>.</summary>
    public void Value(string name, string value) => Empty(name, ("val", value));

    public void Value(string name, int value) => Value(name, Measure.Text(value));

    /// <summary>A reference to a header or footer.</summary>
    public void Reference(string name, string type, string relation)
    {
        Start(name);
        Attribute("type", type);
        _writer.WriteAttributeString("r", "id", Relations, relation);
        End();
    }

    /// <summary>The text of a run.</summary>
    public void Text(string text)
    {
        Start("t");
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            _writer.WriteAttributeString("xml", "space", Xml, "preserve");
        }

        _writer.WriteString(text);
        End();
    }

    /// <summary>Closes the root and hands over the part.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _writer.WriteEndDocument();
        _writer.Flush();
        return _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);
    }

    public void Dispose() => _writer.Dispose();
}
