using System.Xml;
using System.Xml.Linq;

namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>Reads XML of unknown origin: no document type, no entities, no resolver, counted before it is kept.</summary>
internal static class SafeXml
{
    // A file saved as "Strict Open XML" has the same words under other names.
    private static readonly (string Strict, string Transitional)[] Names =
    [
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", Ooxml.WordNamespace),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", Ooxml.RelationNamespace),
        ("http://purl.oclc.org/ooxml/drawingml/main", Ooxml.DrawingNamespace),
    ];

    public static XElement Load(byte[] bytes, XmlBudget budget, string part)
    {
        try
        {
            Count(bytes, budget);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings());
            var root = XElement.Load(reader);
            if (Names.Any(n => n.Strict == root.Name.NamespaceName))
            {
                ToTransitional(root);
            }

            return root;
        }
        catch (XmlException e)
        {
            throw new PackageProblemException("package.corrupt", part, e);
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static void Count(byte[] bytes, XmlBudget budget)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings());
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            // An attribute is kept in much the same room as an element.
            budget.Spend(1 + (reader.AttributeCount / 2));
            if (reader.Depth > XmlBudget.MaxDepth)
            {
                throw DocxPackage.TooLarge("XML nested too deeply");
            }
        }
    }

    private static void ToTransitional(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = Transitional(element.Name);
            if (element.Attributes().Any(a => !a.IsNamespaceDeclaration && Transitional(a.Name) != a.Name))
            {
                var all = element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => new XAttribute(Transitional(a.Name), a.Value)).DistinctBy(a => a.Name).ToList();
                element.ReplaceAttributes(all);
            }
        }
    }

    private static XName Transitional(XName name) =>
        Names.FirstOrDefault(n => n.Strict == name.NamespaceName) is { Transitional: { } other } ? XName.Get(name.LocalName, other) : name;
}
