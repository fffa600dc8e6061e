using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>A message as elements, and which of them have been understood: what has not is kept as it is.</summary>
internal sealed class MessageTree(XElement root)
{
    private readonly HashSet<XElement> _read = [];
    private readonly HashSet<XElement> _dropped = [];

    public XElement Root { get; } = root;

    public bool IsRead(XElement element) => _read.Contains(element);

    public bool IsDropped(XElement element) => _dropped.Contains(element);

    public void Mark(XElement element) => _read.Add(element);

    public static EdXmlException Error(string code, XObject at, string problem, string? child = null)
    {
        var element = at as XElement ?? at.Parent!;
        var place = (IXmlLineInfo)at;
        var path = EdXmlPath.Of(element) + (child is null ? "" : "/" + child);
        return place.HasLineInfo() ? new(code, path, problem, place.LineNumber, place.LinePosition) : new(code, path, problem);
    }

    public XElement? Child(XElement parent, string name)
    {
        XElement? found = null;
        foreach (var element in Named(parent, name))
        {
            if (found is not null)
            {
                throw Error(EdXmlErrorCodes.Duplicate, element, "It may stand once only.");
            }

            found = element;
        }

        if (found is not null)
        {
            Mark(found);
        }

        return found;
    }

    public XElement Needed(XElement parent, string name) =>
        Child(parent, name) ?? throw Error(EdXmlErrorCodes.Missing, parent, "It is missing.", name);

    public IEnumerable<XElement> Children(XElement parent, string name)
    {
        foreach (var element in Named(parent, name))
        {
            Mark(element);
            yield return element;
        }
    }

    /// <summary>A part that is null when it says nothing known: an empty element is passed over, one that holds something else is kept as it is.</summary>
    public T? Part<T>(XElement parent, string name, Func<XElement, T> read, Func<T, bool> isEmpty)
        where T : class
    {
        if (Child(parent, name) is not { } element)
        {
            return null;
        }

        var part = read(element);
        if (!isEmpty(part))
        {
            return part;
        }

        SetAside(element);
        return null;
    }

    public void SetAside(XElement element)
    {
        _read.Remove(element);
        if (element.Elements().All(_dropped.Contains) && element.Attributes().All(a => a.IsNamespaceDeclaration) && string.IsNullOrWhiteSpace(element.Value))
        {
            _dropped.Add(element);
        }
    }

    /// <summary>An element that is read as a whole: it is neither kept nor counted again.</summary>
    public void DropWhole(XElement element) => _dropped.Add(element);

    public string Text(XElement parent, string name)
    {
        if (Child(parent, name) is not { } element)
        {
            return "";
        }

        var text = TextOf(element);
        if (text.Length == 0)
        {
            SetAside(element);
        }

        return text;
    }

    public static string TextOf(XElement element)
    {
        if (element.Elements().FirstOrDefault() is { } child)
        {
            throw Error(EdXmlErrorCodes.Content, child, "Text is expected here, not an element.");
        }

        return element.Value;
    }

    public string NeededText(XElement parent, string name)
    {
        var text = TextOf(Needed(parent, name));
        return !string.IsNullOrWhiteSpace(text) ? text : throw Error(EdXmlErrorCodes.Missing, parent.Elements().First(e => e.Name.LocalName == name), "It is empty.");
    }

    public LocalDate? Date(XElement parent, string name) => Value<LocalDate>(parent, name, (e, text) => EdXmlText.TryDate(text, out var date)
        ? date
        : throw Error(EdXmlErrorCodes.Date, e, $"\"{Short(text)}\" is not a date yyyy/MM/dd."));

    public LocalDate NeededDate(XElement parent, string name)
    {
        NeededText(parent, name);
        return Date(parent, name)!.Value;
    }

    public LocalDateTime? Timestamp(XElement parent, string name) => Value<LocalDateTime>(parent, name, (e, text) => EdXmlText.TryTimestamp(text, out var time)
        ? time
        : throw Error(EdXmlErrorCodes.Timestamp, e, $"\"{Short(text)}\" is not a time yyyy/MM/dd HH:mm:ss."));

    public LocalDateTime NeededTimestamp(XElement parent, string name)
    {
        NeededText(parent, name);
        return Timestamp(parent, name)!.Value;
    }

    public int? Number(XElement parent, string name, int most = int.MaxValue) => Value<int>(parent, name, (e, text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw Error(EdXmlErrorCodes.Number, e, string.Create(CultureInfo.InvariantCulture, $"\"{Short(text)}\" is not a whole number from 0 to {most}.")));

    public bool? Flag(XElement parent, string name) => Value<bool>(parent, name, (e, text) => text.ToUpperInvariant() switch
    {
        "1" or "TRUE" => true,
        "0" or "FALSE" => false,
        _ => throw Error(EdXmlErrorCodes.Flag, e, $"\"{Short(text)}\" is neither 0 and false nor 1 and true."),
    });

    private T? Value<T>(XElement parent, string name, Func<XElement, string, T> parse)
        where T : struct
    {
        if (Child(parent, name) is not { } element)
        {
            return null;
        }

        var text = TextOf(element).Trim();
        if (text.Length > 0)
        {
            return parse(element, text);
        }

        SetAside(element);
        return null;
    }

    /// <summary>A piece of a text for a message to people: what somebody sends may be megabytes long.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60), "…");

    private static IEnumerable<XElement> Named(XElement parent, string name) =>
        parent.Elements().Where(e => e.Name.LocalName == name && EdXmlNames.IsKnown(e.Name.Namespace));
}
