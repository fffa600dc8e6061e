using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>The styles of a file with what they inherit. A circle of styles ends where it closes.</summary>
internal sealed class DocxStyles
{
    // Word itself follows no longer line.
    private const int MaxLine = 64;

    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> _known = new(StringComparer.Ordinal);
    private readonly ThemeFonts _theme;

    public DocxStyles(XElement? styles, ThemeFonts theme)
    {
        _theme = theme;
        foreach (var style in styles?.Elements(Ooxml.W + "style") ?? [])
        {
            if (style.Attr("styleId") is { } id)
            {
                _byId.TryAdd(id, style);
            }
        }

        var defaults = styles.Child("docDefaults");
        Text = TextProperties.Read(defaults.Child("rPrDefault").Child("rPr"), theme);
        Paragraph = ParagraphProperties.Read(defaults.Child("pPrDefault").Child("pPr"));
        DefaultParagraphStyle = DefaultOf("paragraph");
        DefaultTableStyle = DefaultOf("table");
    }

    public TextProperties Text { get; }

    public ParagraphProperties Paragraph { get; }

    public string? DefaultParagraphStyle { get; }

    public string? DefaultTableStyle { get; }

    public DocxStyle Get(string? id)
    {
        if (id is null || !_byId.TryGetValue(id, out var style))
        {
            return DocxStyle.None;
        }

        if (!_known.TryGetValue(id, out var resolved))
        {
            _known[id] = resolved = Resolve(style);
        }

        return resolved;
    }

    private DocxStyle Resolve(XElement style)
    {
        var line = new List<XElement>();
        for (var at = style; at is not null && line.Count < MaxLine && !line.Contains(at);)
        {
            line.Add(at);
            at = at.Val("basedOn") is { } basis ? _byId.GetValueOrDefault(basis) : null;
        }

        var result = DocxStyle.None with { Name = style.Val("name") ?? "" };
        foreach (var one in Enumerable.Reverse(line))
        {
            var firstRow = one.Elements(Ooxml.W + "tblStylePr").FirstOrDefault(e => e.Attr("type") == "firstRow");
            result = result with
            {
                Text = result.Text.With(TextProperties.Read(one.Child("rPr"), _theme)),
                Paragraph = result.Paragraph.With(ParagraphProperties.Read(one.Child("pPr"))),
                HasBorders = TableBorders.Read(one.Child("tblPr")) ?? result.HasBorders,
                FirstRow = result.FirstRow.With(TextProperties.Read(firstRow.Child("rPr"), _theme)),
            };
        }

        return result;
    }

    private string? DefaultOf(string type) => _byId.Values
        .FirstOrDefault(s => s.Attr("type") == type && s.Attr("default") is ("1" or "true" or "on"))?.Attr("styleId");
}
