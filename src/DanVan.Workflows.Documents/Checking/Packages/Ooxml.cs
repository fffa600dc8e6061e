using System.Globalization;
using System.Xml.Linq;

namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>The names of WordprocessingML and how its values are written.</summary>
internal static class Ooxml
{
    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // Larger than any page; a value beyond it is nonsense.
    private const double MaxTwips = 1_000_000;

    public static readonly XNamespace W = WordNamespace;
    public static readonly XNamespace R = RelationNamespace;
    public static readonly XNamespace A = DrawingNamespace;

    public static XElement? Child(this XElement? element, string name) => element?.Element(W + name);

    public static string? Attr(this XElement? element, string name) => (string?)element?.Attribute(W + name);

    public static string? Val(this XElement? element, string child) => element.Child(child).Attr("val");

    /// <summary>A property that is on or off; null where it is not stated.</summary>
    public static bool? OnOff(this XElement? element, string child) =>
        element.Child(child) is not { } property ? null : property.Attr("val") is not ("0" or "false" or "off");

    /// <summary>The form of alternative content that is read: the first choice, or what stands in its place.</summary>
    public static XElement? Alternative(XElement content) =>
        content.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? content.Elements().FirstOrDefault(e => e.Name.LocalName == "Fallback");

    /// <summary>Whether an element inside a drawing is of the form that is read. What is nested in another text box is read with that one.</summary>
    public static bool IsChosen(XElement box)
    {
        foreach (var above in box.Ancestors().TakeWhile(a => a.Name != W + "r"))
        {
            if (above.Name == W + "txbxContent" || (above.Parent is { Name.LocalName: "AlternateContent" } content && Alternative(content) != above))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Children of a name, also where a content control or a mark of revision stands around them.</summary>
    public static IEnumerable<XElement> Unwrapped(XElement container, string name)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + name)
            {
                yield return element;
            }
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins")
            {
                foreach (var inner in Unwrapped(element, name))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>A measure in twips, or a plain number; units of the strict form are turned into twips. Null where there is none or it is nonsense.</summary>
    public static int? Measure(this XElement? element, string attribute)
    {
        if (element.Attr(attribute)?.Trim() is not { Length: > 0 and < 24 } text)
        {
            return null;
        }

        var factor = 1.0;
        var unit = text.Length > 2 ? text[^2..] : "";
        if (unit is "mm" or "cm" or "in" or "pt" or "pc" or "pi")
        {
            factor = unit switch { "mm" => 1440 / 25.4, "cm" => 1440 / 2.54, "in" => 1440, "pt" => 20, _ => 240 };
            text = text[..^2];
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && Math.Abs(number * factor) <= MaxTwips
            ? (int)Math.Round(number * factor, MidpointRounding.AwayFromZero)
            : null;
    }
}
