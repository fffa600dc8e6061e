using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>Reads the text of a package with the format every character has in the end.</summary>
internal sealed class DocxReader
{
    private readonly DocxPackage _package;
    private readonly DocxStyles _styles;
    private readonly ThemeFonts _theme;
    private readonly IReadOnlyList<PartRelation> _relations;
    private readonly Dictionary<string, PartRelation> _byId;
    private readonly Dictionary<string, IReadOnlyList<DocxParagraph>> _marginParts = new(StringComparer.Ordinal);
    private readonly List<DocxParagraph> _paragraphs = [];
    private readonly List<DocxSection> _sections = [];
    private readonly List<DocxTable> _tables = [];
    private int _number;

    private DocxReader(DocxPackage package, string document)
    {
        _package = package;
        _relations = package.Relations(document);
        _byId = _relations.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        _theme = new ThemeFonts(Part("theme"));
        _styles = new DocxStyles(Part("styles"), _theme);
    }

    /// <exception cref="PackageProblemException">The package holds no Word document, or more than may be read.</exception>
    public static DocxText Read(DocxPackage package)
    {
        var path = package.Relations("").FirstOrDefault(r => r.Kind == "officeDocument")?.Path ?? throw NoDocument();
        var root = package.Xml(path);
        if (root?.Name != Ooxml.W + "document" || root.Child("body") is not { } body)
        {
            throw NoDocument();
        }

        var reader = new DocxReader(package, path);
        reader.Blocks(body, Place.Flow);
        reader.Section(body.Child("sectPr"));
        var hasRevisions = root.Descendants().Any(e => e.Name.Namespace == Ooxml.W && e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo");
        return new DocxText(reader._paragraphs, reader._sections, reader._tables, hasRevisions);
    }

    private static PackageProblemException NoDocument() => new("package.not-docx", "no Word document");

    private XElement? Part(string kind) => _relations.FirstOrDefault(r => r.Kind == kind) is { } relation ? _package.Xml(relation.Path) : null;

    private void Blocks(XElement container, Place place)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    Add(element, place);
                    break;
                case "tbl":
                    Table(element, place);
                    break;
                case "AlternateContent":
                    if (Ooxml.Alternative(element) is { } chosen)
                    {
                        Blocks(chosen, place);
                    }

                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Blocks(element, place);
                    break;
            }
        }
    }

    private void Add(XElement p, Place place)
    {
        var pPr = p.Child("pPr");
        var styleId = pPr.Val("pStyle") ?? _styles.DefaultParagraphStyle;
        var style = _styles.Get(styleId);
        var runs = new RunReader(_styles, _theme, place.Text, style.Text);
        runs.Read(p);
        runs.Finish();
        var target = place.Margin ?? _paragraphs;
        target.Add(new DocxParagraph
        {
            Number = place.Margin is null ? ++_number : 0,
            StyleId = styleId ?? "",
            StyleName = style.Name,
            Format = _styles.Paragraph.With(place.Paragraph).With(style.Paragraph).With(ParagraphProperties.Read(pPr)),
            Runs = runs.Runs,
            Text = string.Concat(runs.Runs.Select(r => r.Text)),
            Table = place.Table,
            Row = place.Row,
            Cell = place.Cell,
            Section = _sections.Count,
            HasDrawing = runs.HasDrawing,
            HasPageField = runs.HasPageField,
            HasPageBreak = runs.HasPageBreak,
            IsInTextBox = place.IsTextBox,
            IsInFooter = place.IsFooter,
        });
        foreach (var box in runs.TextBoxes)
        {
            Blocks(box, place with { IsTextBox = true, Table = null });
        }

        if (pPr.Child("sectPr") is { } section && place.Margin is null && !place.IsTextBox)
        {
            Section(section);
        }
    }

    private void Table(XElement tbl, Place place)
    {
        var properties = tbl.Child("tblPr");
        var style = _styles.Get(properties.Val("tblStyle") ?? _styles.DefaultTableStyle);
        var table = new DocxTable { IsData = TableBorders.Read(properties) ?? style.HasBorders, FirstParagraph = _number + 1 };
        if (place.Margin is null)
        {
            _tables.Add(table);
        }

        var usesFirstRow = properties.Child("tblLook") is { } look && (look.Attr("firstRow") is "1" or "true" || (look.Attr("firstRow") is null && HasFlag(look.Attr("val"))));
        foreach (var row in Ooxml.Unwrapped(tbl, "tr"))
        {
            table.RepeatsHead |= table.Rows == 0 && row.Child("trPr").OnOff("tblHeader") == true;
            var cell = 0;
            foreach (var tc in Ooxml.Unwrapped(row, "tc"))
            {
                var borders = tc.Child("tcPr").Child("tcBorders");
                table.IsData |= TableBorders.IsLine(borders.Child("left") ?? borders.Child("start")) && TableBorders.IsLine(borders.Child("top"));
                Blocks(tc, place with
                {
                    Table = table,
                    Row = table.Rows,
                    Cell = cell++,
                    Text = usesFirstRow && table.Rows == 0 ? style.Text.With(style.FirstRow) : style.Text,
                    Paragraph = style.Paragraph,
                });
            }

            table.Rows++;
        }
    }

    private static bool HasFlag(string? look) => int.TryParse(look, System.Globalization.NumberStyles.HexNumber, null, out var flags) && (flags & 0x20) != 0;

    private void Section(XElement? sectPr)
    {
        var (size, margins, numbers) = (sectPr.Child("pgSz"), sectPr.Child("pgMar"), sectPr.Child("pgNumType"));
        var inherited = _sections.Count == 0 ? new Dictionary<string, IReadOnlyList<DocxParagraph>>() : new(_sections[^1].Margins);
        foreach (var reference in sectPr?.Elements() ?? [])
        {
            var place = reference.Name.LocalName switch { "headerReference" => "header", "footerReference" => "footer", _ => null };
            if (place is not null && (string?)reference.Attribute(Ooxml.R + "id") is { } id && _byId.TryGetValue(id, out var part) && part.Kind == place)
            {
                inherited[$"{place}/{(reference.Attr("type") is "first" or "even" ? reference.Attr("type") : "default")}"] = MarginPart(part.Path, place);
            }
        }

        _sections.Add(new DocxSection
        {
            Width = size.Measure("w"),
            Height = size.Measure("h"),
            Top = margins.Measure("top") is { } top ? Math.Abs(top) : null,
            Bottom = margins.Measure("bottom") is { } bottom ? Math.Abs(bottom) : null,
            Left = margins.Measure("left") ?? margins.Measure("start"),
            Right = margins.Measure("right") ?? margins.Measure("end"),
            HasOwnFirstPage = sectPr.OnOff("titlePg") == true,
            NumberFormat = numbers.Attr("fmt"),
            NumberStart = numbers.Measure("start"),
            Margins = inherited,
        });
    }

    private IReadOnlyList<DocxParagraph> MarginPart(string path, string kind)
    {
        if (!_marginParts.TryGetValue(path, out var read))
        {
            var paragraphs = new List<DocxParagraph>();
            if (_package.Xml(path) is { } root)
            {
                Blocks(root, Place.Flow with { Margin = paragraphs, IsFooter = kind == "footer" });
            }

            _marginParts[path] = read = paragraphs;
        }

        return read;
    }

    /// <summary>Where blocks stand.</summary>
    private sealed record Place(
        DocxTable? Table, int Row, int Cell, TextProperties Text, ParagraphProperties Paragraph, List<DocxParagraph>? Margin, bool IsTextBox, bool IsFooter)
    {
        public static Place Flow { get; } = new(null, 0, 0, TextProperties.None, ParagraphProperties.None, null, IsTextBox: false, IsFooter: false);
    }
}
