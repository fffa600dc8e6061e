using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static class Paragraphs
{
    /// <summary>Between the text of a framed paragraph and its frame, in points.</summary>
    public const int FrameSpacePt = 3;

    private static readonly string[] Sides = ["top", "left", "bottom", "right"];

    /// <summary>A paragraph of plain text.</summary>
    public static void Paragraph(this WordXml xml, string style, string text, ParagraphSettings? settings = null)
    {
        xml.Start("p");
        xml.Properties(style, settings ?? ParagraphSettings.None);
        xml.Run(text);
        xml.End();
    }

    /// <summary>A paragraph of a body.</summary>
    public static void Paragraph(this WordXml xml, string style, BodyParagraph paragraph, ParagraphSettings settings, bool bold = false)
    {
        xml.Start("p");
        xml.Properties(style, settings);
        foreach (var run in paragraph.Runs)
        {
            if (run.IsBreak)
            {
                xml.Start("r");
                xml.Empty("br");
                xml.End();
            }
            else
            {
                xml.Run(run.Text, bold || run.Bold, run.Italic);
            }
        }

        xml.End();
    }

    public static void Run(this WordXml xml, string text, bool bold = false, bool italic = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        xml.Start("r");
        if (bold || italic)
        {
            xml.Start("rPr");
            xml.Face(bold, italic);
            xml.End();
        }

        xml.Text(text);
        xml.End();
    }

    /// <summary>Bold and italic, each for Latin and for complex scripts.</summary>
    public static void Face(this WordXml xml, bool bold, bool italic)
    {
        if (bold)
        {
            xml.Empty("b");
            xml.Empty("bCs");
        }

        if (italic)
        {
            xml.Empty("i");
            xml.Empty("iCs");
        }
    }

    /// <summary>The properties of a paragraph. In the order the schema fixes.</summary>
    public static void Properties(this WordXml xml, string style, ParagraphSettings settings, Action? section = null)
    {
        xml.Start("pPr");
        xml.Value("pStyle", style);
        xml.Layout(settings);
        section?.Invoke();
        xml.End();
    }

    /// <summary>Those properties that styles and paragraphs have in common.</summary>
    public static void Layout(this WordXml xml, ParagraphSettings settings)
    {
        if (settings.KeepNext)
        {
            xml.Empty("keepNext");
        }

        if (settings.List is { } list)
        {
            xml.Start("numPr");
            xml.Value("ilvl", 0);
            xml.Value("numId", list);
            xml.End();
        }

        if (settings.Rule)
        {
            xml.Start("pBdr");
            xml.Border("top", "single", 6, 0, "000000");
            xml.End();
        }
        else if (settings.Frame is { } color)
        {
            xml.Start("pBdr");
            foreach (var side in Sides)
            {
                xml.Border(side, "single", 8, FrameSpacePt, color);
            }

            xml.End();
        }

        xml.Spacing(settings);
        xml.Indents(settings);
        if (settings.Alignment is { } alignment)
        {
            xml.Value("jc", alignment);
        }

        if (settings.OutlineLevel is { } level)
        {
            xml.Value("outlineLvl", level);
        }
    }

    /// <summary>One side of a border.</summary>
    /// <param name="xml">Where it is written.</param>
    /// <param name="side">The side.</param>
    /// <param name="kind">The kind of line.</param>
    /// <param name="eighths">Its width in eighths of a point.</param>
    /// <param name="space">Its distance in points.</param>
    /// <param name="color">Its colour as six hexadecimal digits.</param>
    public static void Border(this WordXml xml, string side, string kind, int eighths, int space, string color) =>
        xml.Empty(side, ("val", kind), ("sz", Measure.Text(eighths)), ("space", Measure.Text(space)), ("color", color));

    private static void Spacing(this WordXml xml, ParagraphSettings settings)
    {
        if (settings is { Before: null, After: null, Line: null })
        {
            return;
        }

        xml.Start("spacing");
        Optional(xml, "before", settings.Before);
        Optional(xml, "after", settings.After);
        if (settings.Line is var (height, rule))
        {
            xml.Attribute("line", Measure.Text(height));
            xml.Attribute("lineRule", rule);
        }

        xml.End();
    }

    private static void Indents(this WordXml xml, ParagraphSettings settings)
    {
        if (settings is { Left: null, Right: null, Hanging: null, FirstLine: null })
        {
            return;
        }

        xml.Start("ind");
        Optional(xml, "left", settings.Left);
        Optional(xml, "right", settings.Right);
        Optional(xml, "hanging", settings.Hanging);
        Optional(xml, "firstLine", settings.FirstLine);
        xml.End();
    }

    private static void Optional(WordXml xml, string attribute, int? value)
    {
        if (value is { } number)
        {
            xml.Attribute(attribute, Measure.Text(number));
        }
    }
}
