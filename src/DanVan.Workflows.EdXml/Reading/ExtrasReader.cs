using System.Globalization;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>What was not understood, with its place.</summary>
internal sealed class ExtrasReader(MessageTree tree)
{
    private readonly List<EdXmlExtension> _extensions = [];
    private readonly List<EdXmlAttribute> _attributes = [];

    public static (List<EdXmlExtension> Extensions, List<EdXmlAttribute> Attributes) Read(MessageTree tree)
    {
        var extras = new ExtrasReader(tree);
        extras.Collect(tree.Root, "/" + tree.Root.Name.LocalName);
        return (extras._extensions, extras._attributes);
    }

    /// <summary>An element as XML that stands by itself.</summary>
    public static string Xml(XElement element) => new XElement(element).ToString(SaveOptions.DisableFormatting);

    private void Collect(XElement element, string path)
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsOurs(element, a)))
        {
            _attributes.Add(new(path, attribute.Name.NamespaceName, attribute.Name.LocalName, attribute.Value));
        }

        if (!element.HasElements)
        {
            return;
        }

        var totals = element.Elements().Where(tree.IsRead).CountBy(e => e.Name.LocalName).ToDictionary(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in element.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                throw MessageTree.Error(EdXmlErrorCodes.Content, text, $"Text \"{MessageTree.Short(text.Value.Trim())}\" between elements.");
            }

            if (node is not XElement child || tree.IsDropped(child))
            {
                continue;
            }

            var name = child.Name.LocalName;
            if (!tree.IsRead(child))
            {
                _extensions.Add(new(path, Xml(child)));
                continue;
            }

            var place = places[name] = places.GetValueOrDefault(name) + 1;
            Collect(child, EdXmlPath.Step(path, name, place, totals[name]));
        }
    }

    // The writer sets it by itself.
    private static bool IsOurs(XElement element, XAttribute attribute) =>
        element.Name.LocalName == "edXMLManifest" && attribute.Name == "version" && attribute.Value == "1.0";
}
