using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Puts kept XML back in its place and sets lines, without touching anything inside of it.</summary>
internal static class ExtrasWriter
{
    private const int Indent = 2;

    /// <summary>What the message itself puts into an element. Asked once: what is kept may be thousands of elements in one place.</summary>
    private sealed record OwnContent(bool HasText, ILookup<XName, XElement> Elements);

    public static void Add(XElement root, EdXmlMessage message)
    {
        var index = EdXmlPath.Index(root);
        var kept = new HashSet<XElement>();
        foreach (var attribute in message.Attributes)
        {
            SetAttribute(index, attribute);
        }

        var header = index["/edXML/edXMLEnvelope/edXMLHeader"];
        foreach (var signature in message.Signatures)
        {
            var element = SafeXml.TryParse(signature.Xml);
            if (element is null || !EdXmlNames.IsSignature(element.Name.LocalName))
            {
                throw new EdXmlException(EdXmlErrorCodes.Extension, "/edXML/edXMLEnvelope/edXMLHeader", "What is kept as a signature is no Signature or DigitalSignature element.");
            }

            header.Add(element);
            kept.Add(element);
        }

        var own = new Dictionary<XElement, OwnContent>();
        foreach (var extension in message.Extensions)
        {
            AddElement(index, own, kept, extension);
        }

        SetLines(root, kept, 0);
    }

    private static void SetAttribute(Dictionary<string, XElement> index, EdXmlAttribute attribute)
    {
        if (!index.TryGetValue(EdXmlPath.Key(attribute.Path), out var element))
        {
            throw new EdXmlException(EdXmlErrorCodes.Extension, attribute.Path, $"There is no such element to hold the attribute {attribute.Name}.");
        }

        XName name;
        try
        {
            name = XName.Get(System.Xml.XmlConvert.VerifyNCName(attribute.Name), attribute.Namespace);
        }
        catch (Exception e) when (e is System.Xml.XmlException or ArgumentException)
        {
            throw new EdXmlException(EdXmlErrorCodes.Extension, attribute.Path, $"\"{attribute.Name}\" is not the name of an attribute.", innerException: e);
        }

        if (!EdXmlText.IsXml(attribute.Value) || !EdXmlText.IsXml(attribute.Namespace) || name.Namespace == XNamespace.Xmlns || name == "xmlns")
        {
            throw new EdXmlException(EdXmlErrorCodes.Extension, attribute.Path, $"The attribute {attribute.Name} cannot stand in XML.");
        }

        // On each element by itself, so that the order of the attributes in the message makes no difference.
        if (name.Namespace == EdXmlNames.XLink)
        {
            element.SetAttributeValue(XNamespace.Xmlns + "xlink", EdXmlNames.XLink.NamespaceName);
        }

        element.SetAttributeValue(name, attribute.Value);
    }

    private static void AddElement(
        Dictionary<string, XElement> index, Dictionary<XElement, OwnContent> own, HashSet<XElement> kept, EdXmlExtension extension)
    {
        if (!index.TryGetValue(EdXmlPath.Key(extension.Path), out var parent))
        {
            throw new EdXmlException(EdXmlErrorCodes.Extension, extension.Path, "The message has no such element to hold what was kept.");
        }

        var element = SafeXml.TryParse(extension.Xml)
            ?? throw new EdXmlException(EdXmlErrorCodes.Extension, extension.Path, "What is kept is not one XML element.");
        if (!own.TryGetValue(parent, out var children))
        {
            own[parent] = children = new OwnContent(
                parent.Nodes().Any(n => n is XText), parent.Elements().Where(e => !kept.Contains(e)).ToLookup(e => EdXmlNames.Standard + e.Name.LocalName));
        }

        var same = EdXmlNames.IsKnown(element.Name.Namespace) ? children.Elements[EdXmlNames.Standard + element.Name.LocalName].ToList() : [];
        if (children.HasText || same.Count > 1 || (same.Count == 1 && element.Nodes().Any()))
        {
            throw new EdXmlException(EdXmlErrorCodes.Extension, $"{extension.Path}/{element.Name.LocalName}", "What was kept has no place there, because the message says it by itself.");
        }

        if (same.Count == 0)
        {
            parent.Add(element);
            kept.Add(element);
            return;
        }

        // An empty element of the sender's that the message fills: only its attributes are new.
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            same[0].SetAttributeValue(attribute.Name, attribute.Value);
        }
    }

    private static void SetLines(XElement element, HashSet<XElement> kept, int depth)
    {
        if (kept.Contains(element) || !element.HasElements)
        {
            return;
        }

        var children = element.Elements().ToList();
        var line = "\n" + new string(' ', (depth + 1) * Indent);
        element.RemoveNodes();
        foreach (var child in children)
        {
            SetLines(child, kept, depth + 1);
            element.Add(new XText(line), child);
        }

        element.Add(new XText("\n" + new string(' ', depth * Indent)));
    }
}
