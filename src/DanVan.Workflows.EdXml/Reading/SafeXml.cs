using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>XML from strangers: no document types, no entities, nothing fetched, bounded in size, depth and number of elements.</summary>
internal static class SafeXml
{
    public static XElement Load(ReadOnlyMemory<byte> message, EdXmlReaderOptions options)
    {
        if (message.Length > options.MaxMessageBytes)
        {
            throw new EdXmlException(
                EdXmlErrorCodes.TooLarge, EdXmlPath.Root, FormattableString.Invariant($"The message has {message.Length} bytes; the limit is {options.MaxMessageBytes}."));
        }

        // Two passes: the first holds one node at a time, so that nothing is built of what exceeds a limit.
        Survey(() => XmlReader.Create(Stream(message), Settings), options);
        using var reader = XmlReader.Create(Stream(message), Settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>One element of kept XML, without a parent, or null if it is none.</summary>
    public static XElement? TryParse(string xml)
    {
        try
        {
            // A reader is dear beside what most fragments hold, so there is a second one only for a text long enough to nest elements so deeply that
            // building them takes the square of the depth.
            if (xml.Length > ShortText)
            {
                Survey(() => XmlReader.Create(new StringReader(xml), Settings), Fragments);
            }

            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
            root?.Remove();
            return root is not null && IsWithin(root, Fragments) ? root : null;
        }
        catch (Exception e) when (e is XmlException or EdXmlException)
        {
            return null;
        }
    }

    private const int ShortText = 4_096;

    private static readonly EdXmlReaderOptions Fragments = new();

    private static bool IsWithin(XElement root, EdXmlReaderOptions options)
    {
        var (depth, count) = (1, 0);
        for (var element = root; ;)
        {
            count += 1 + element.Attributes().Count();
            if (depth > options.MaxDepth || count > options.MaxElements)
            {
                return false;
            }

            if (element.Elements().FirstOrDefault() is { } child)
            {
                (element, depth) = (child, depth + 1);
                continue;
            }

            while (element != root && Next(element) is null)
            {
                (element, depth) = (element.Parent!, depth - 1);
            }

            if (element == root)
            {
                return true;
            }

            element = Next(element)!;
        }

        static XElement? Next(XElement element) => element.ElementsAfterSelf().FirstOrDefault();
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = true,
        CloseInput = true,
    };

    private static void Survey(Func<XmlReader> open, EdXmlReaderOptions options)
    {
        var path = new Stack<string>();
        var count = 0L;
        try
        {
            using var reader = open();
            while (reader.Read())
            {
                while (path.Count > reader.Depth)
                {
                    path.Pop();
                }

                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                path.Push(reader.LocalName);
                count += 1 + reader.AttributeCount;
                if (path.Count > Math.Min(options.MaxDepth, 256))
                {
                    throw At(reader, EdXmlErrorCodes.Depth, path, FormattableString.Invariant($"Elements may be nested {options.MaxDepth} deep."));
                }

                if (count > options.MaxElements)
                {
                    throw At(reader, EdXmlErrorCodes.TooMany, path, FormattableString.Invariant($"A message may have {options.MaxElements} elements and attributes."));
                }
            }
        }
        catch (XmlException e)
        {
            throw new EdXmlException(
                EdXmlErrorCodes.Xml, PathOf(path), e.Message, e.LineNumber == 0 ? null : e.LineNumber, e.LineNumber == 0 ? null : e.LinePosition, e);
        }
    }

    private static EdXmlException At(XmlReader reader, string code, Stack<string> path, string problem)
    {
        var place = (IXmlLineInfo)reader;
        return new(code, PathOf(path), problem, place.LineNumber, place.LinePosition);
    }

    private static string PathOf(Stack<string> path) => "/" + string.Join('/', path.Reverse());

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array ?? [], array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
