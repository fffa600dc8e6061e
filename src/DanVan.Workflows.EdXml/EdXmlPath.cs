using System.Globalization;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>The paths of exceptions and of kept XML.</summary>
internal static class EdXmlPath
{
    public const string Root = "/";

    /// <summary>The path of one element. To name many of a tree, see <see cref="Index"/>: this looks at all siblings each time.</summary>
    public static string Of(XElement element)
    {
        var steps = new Stack<XElement>(element.AncestorsAndSelf());
        var path = "/" + steps.Pop().Name.LocalName;
        foreach (var step in steps)
        {
            var same = step.Parent!.Elements().Where(e => e == step || IsSame(e, step)).ToList();
            path = Step(path, step.Name.LocalName, same.IndexOf(step) + 1, same.Count);
        }

        return path;
    }

    public static string Step(string parent, string name, int place, int of) =>
        of == 1 ? $"{parent}/{name}" : string.Create(CultureInfo.InvariantCulture, $"{parent}/{name}[{place}]");

    /// <summary>All elements of a tree by their paths. The first of several has a path without its count as well, and a single one the count 1.</summary>
    public static Dictionary<string, XElement> Index(XElement root)
    {
        var index = new Dictionary<string, XElement>(StringComparer.Ordinal);
        Add(root, ["/" + root.Name.LocalName], index);
        return index;
    }

    private static void Add(XElement element, List<string> paths, Dictionary<string, XElement> index)
    {
        foreach (var path in paths)
        {
            index.TryAdd(path, element);
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            var place = places[name] = places.GetValueOrDefault(name) + 1;
            var counted = paths.Select(p => Step(p, name, place, of: 2));
            Add(child, [.. place == 1 ? counted.Concat(paths.Select(p => Step(p, name, 1, of: 1))) : counted], index);
        }
    }

    private static bool IsSame(XElement one, XElement other) =>
        one.Name.LocalName == other.Name.LocalName && EdXmlNames.IsKnown(one.Name.Namespace) && EdXmlNames.IsKnown(other.Name.Namespace);
}
