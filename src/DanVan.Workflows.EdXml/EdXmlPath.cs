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

    /// <summary>All elements of a tree under the <see cref="Key"/>s of their paths.</summary>
    public static Dictionary<string, XElement> Index(XElement root)
    {
        var index = new Dictionary<string, XElement>(StringComparer.Ordinal);
        Add(root, "/" + root.Name.LocalName, index);
        return index;
    }

    /// <summary>A path without the counts of firsts, which may be written or not.</summary>
    public static string Key(string path) => path.Replace("[1]", "", StringComparison.Ordinal);

    private static void Add(XElement element, string path, Dictionary<string, XElement> index)
    {
        index.Add(path, element);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            var place = places[name] = places.GetValueOrDefault(name) + 1;
            Add(child, Step(path, name, place, of: place), index);
        }
    }

    private static bool IsSame(XElement one, XElement other) =>
        one.Name.LocalName == other.Name.LocalName && EdXmlNames.IsKnown(one.Name.Namespace) && EdXmlNames.IsKnown(other.Name.Namespace);
}
