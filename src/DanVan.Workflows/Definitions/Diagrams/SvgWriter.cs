using System.Globalization;
using System.Text;
using System.Xml;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>Writes a diagram as SVG. Looks are attributes, not a style sheet, so that a page that forbids inline styles shows it all the same.</summary>
internal sealed class SvgWriter(DiagramText text)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";
    private const string Ink = "#1f2937";
    private const string Soft = "#4b5563";
    private const string Line = "#475569";
    private const string BackLine = "#b45309";
    private const double Margin = 28;
    private const double Header = 92;
    private const double PanelWidth = 220;
    private const double PanelPadding = 10;
    private const double LegendHeight = 46;
    private const double MinWidth = 640;

    private readonly StringBuilder _output = new();

    public string Write()
    {
        var milestones = text.Definition.Milestones.Select(m => (Milestone: m, Text: new TextBlock(m.Name, text.LinesOf(m), PanelWidth - (2 * PanelPadding)))).ToList();
        var left = Margin + (milestones.Count > 0 ? PanelWidth + 50 : 0);
        var layout = new DiagramLayout(text, left, Header);
        if (layout.Right + Margin < MinWidth)
        {
            layout = new DiagramLayout(text, left + ((MinWidth - Margin - layout.Right) / 2), Header);
        }

        var panel = milestones.Sum(m => m.Text.Height + (2 * PanelPadding) + 14);
        var titleWidth = TextBlock.WidthOf(text.Title, 20, bold: true) + (2 * Margin);
        var width = Math.Ceiling(Math.Max(Math.Max(layout.Right + Margin, titleWidth), MinWidth));
        var height = Math.Ceiling(Math.Max(layout.Bottom, Header + Margin + panel) + LegendHeight + Margin);
        using (var xml = XmlWriter.Create(_output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            Start(xml, width, height);
            foreach (var line in layout.Lines)
            {
                Draw(xml, line);
            }

            WriteStart(xml, layout);
            foreach (var label in layout.Labels)
            {
                Label(xml, label, layout.IsBack(label.Index));
            }

            foreach (var stage in layout.Stages)
            {
                Stage(xml, stage);
            }

            Milestones(xml, milestones);
            Legend(xml, height - Margin - 10);
            xml.WriteEndElement();
        }

        return _output.Append('\n').ToString();
    }

    private void Start(XmlWriter xml, double width, double height)
    {
        xml.WriteStartElement("svg", Namespace);
        Attributes(xml, ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)), ("role", "img"), ("aria-labelledby", "dvk-title dvk-desc"), ("lang", "vi"), ("font-family", Font));
        Element(xml, "title", text.Title, ("id", "dvk-title"));
        Element(xml, "desc", text.Description, ("id", "dvk-desc"));
        xml.WriteStartElement("defs", Namespace);
        Marker(xml, "dvk-arrow", Line);
        Marker(xml, "dvk-arrow-back", BackLine);
        xml.WriteEndElement();
        Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        Text(xml, DiagramText.Clean(text.Definition.Name), Margin, 40, 20, Ink, "start", bold: true);
        Text(xml, string.Create(CultureInfo.InvariantCulture, $"{DiagramText.Clean(text.Definition.Id)}, phiên bản {text.Definition.Version}"), Margin, 62, 12, Soft, "start");
    }

    private static void Marker(XmlWriter xml, string id, string colour)
    {
        xml.WriteStartElement("marker", Namespace);
        Attributes(xml, ("id", id), ("viewBox", "0 0 10 10"), ("refX", "9"), ("refY", "5"), ("markerWidth", "8"), ("markerHeight", "8"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto"));
        Element(xml, "path", null, ("d", "M0 0L10 5L0 10z"), ("fill", colour));
        xml.WriteEndElement();
    }

    private static void Draw(XmlWriter xml, DiagramLine line)
    {
        var colour = line.IsBack ? BackLine : Line;
        for (var i = 0; i < line.Paths.Count; i++)
        {
            var isLast = i == line.Paths.Count - 1;
            Element(xml, "path", null, [
                ("d", line.Paths[i]), ("fill", "none"), ("stroke", colour), ("stroke-width", "1.6"),
                .. isLast ? [("marker-end", line.IsBack ? "url(#dvk-arrow-back)" : "url(#dvk-arrow)")] : Array.Empty<(string, string)>()]);
        }
    }

    private static void WriteStart(XmlWriter xml, DiagramLayout layout)
    {
        if (layout.Stages is [var first, ..])
        {
            var x = first.X;
            Element(xml, "circle", null, ("cx", Number(x)), ("cy", Number(first.Top - 20)), ("r", "6"), ("fill", Ink));
            Element(xml, "path", null, ("d", $"M{Number(x)} {Number(first.Top - 14)}L{Number(x)} {Number(first.Top)}"), ("stroke", Ink), ("stroke-width", "1.6"), ("marker-end", "url(#dvk-arrow)"));
        }
    }

    private void Stage(XmlWriter xml, DiagramNode node)
    {
        var stage = text.Stages[node.Index];
        xml.WriteStartElement("g", Namespace);
        Attributes(xml, ("data-stage", DiagramText.Clean(stage.Id)));
        Element(xml, "title", DiagramText.Clean(stage.Name));
        Box(xml, node.Left, node.Top, node.Width, node.Height, 8, stage.Final ? "#ecfdf5" : stage.Optional ? "#ffffff" : "#eff6ff", stage.Final ? "#047857" : "#1d4ed8", stage.Final ? 2.2 : 1.5, stage.Optional ? "7 5" : null);
        if (stage.Final)
        {
            Element(xml, "rect", null, ("x", Number(node.Left + 4)), ("y", Number(node.Top + 4)), ("width", Number(node.Width - 8)), ("height", Number(node.Height - 8)), ("rx", "5"), ("fill", "none"), ("stroke", "#047857"), ("stroke-width", "0.8"));
        }

        Block(xml, node.Text!, node.X, node.Top + 12, Ink);
        xml.WriteEndElement();
    }

    private void Label(XmlWriter xml, DiagramNode node, bool isBack)
    {
        var way = text.Transitions[node.Index];
        xml.WriteStartElement("g", Namespace);
        Attributes(xml, ("data-transition", DiagramText.Clean($"{way.Transition.From} {way.Transition.Trigger}")));
        Element(xml, "title", $"{DiagramText.Clean(text.Stages[way.From].Name)} → {DiagramText.Clean(text.Stages[way.To].Name)}");
        Box(xml, node.Left, node.Top, node.Width, node.Height, 5, isBack ? "#fffbeb" : "#f8fafc", isBack ? "#fcd34d" : "#cbd5e1", 1, null);
        Block(xml, node.Text!, node.X, node.Top + 8, isBack ? "#92400e" : Ink);
        xml.WriteEndElement();
    }

    private static void Milestones(XmlWriter xml, List<(MilestoneDefinition Milestone, TextBlock Text)> milestones)
    {
        if (milestones.Count == 0)
        {
            return;
        }

        Text(xml, "Các mốc (không chặn giai đoạn)", Margin, Header + 10, 13, Soft, "start", bold: true);
        var y = Header + Margin;
        foreach (var (milestone, block) in milestones)
        {
            var height = block.Height + (2 * PanelPadding);
            xml.WriteStartElement("g", Namespace);
            Attributes(xml, ("data-milestone", DiagramText.Clean(milestone.Id)));
            Box(xml, Margin, y, PanelWidth, height, 14, "#faf5ff", "#a855f7", 1.2, null);
            Block(xml, block, Margin + (PanelWidth / 2), y + PanelPadding, "#581c87");
            xml.WriteEndElement();
            y += height + 14;
        }
    }

    private static void Legend(XmlWriter xml, double y)
    {
        xml.WriteStartElement("g", Namespace);
        Attributes(xml, ("aria-hidden", "true"));
        var x = Margin;
        Mark("#eff6ff", "#1d4ed8", null, "Giai đoạn");
        Mark("#ffffff", "#1d4ed8", "5 3", "Giai đoạn không bắt buộc");
        Mark("#ecfdf5", "#047857", null, "Giai đoạn kết thúc");
        Mark("#fffbeb", BackLine, null, "Bước quay lại");
        xml.WriteEndElement();

        void Mark(string fill, string stroke, string? dash, string name)
        {
            Box(xml, x, y, 20, 12, 3, fill, stroke, 1.3, dash);
            Text(xml, name, x + 27, y + 10, 11.5, Soft, "start");
            x += 27 + TextBlock.WidthOf(name, 11.5, bold: false) + 20;
        }
    }

    private static void Block(XmlWriter xml, TextBlock block, double x, double y, string colour)
    {
        foreach (var line in block.Name)
        {
            Text(xml, line, x, y + 14, TextBlock.NameSize, colour, "middle", bold: true);
            y += TextBlock.NameHeight;
        }

        if (block.Mark is { } mark)
        {
            Text(xml, $"({mark})", x, y + 11, TextBlock.LineSize, Soft, "middle", italic: true);
            y += TextBlock.LineHeight;
        }

        foreach (var line in block.Lines)
        {
            Text(xml, line, x, y + 12, TextBlock.LineSize, Soft, "middle");
            y += TextBlock.LineHeight;
        }
    }

    private static void Box(XmlWriter xml, double x, double y, double width, double height, double radius, string fill, string stroke, double thickness, string? dash) =>
        Element(xml, "rect", null, [
            ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(radius)), ("fill", fill), ("stroke", stroke), ("stroke-width", Number(thickness)),
            .. dash is null ? Array.Empty<(string, string)>() : [("stroke-dasharray", dash)]]);

    private static void Text(XmlWriter xml, string content, double x, double y, double size, string colour, string anchor, bool bold = false, bool italic = false) =>
        Element(xml, "text", content, [
            ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", colour), ("text-anchor", anchor),
            .. bold ? [("font-weight", "600")] : Array.Empty<(string, string)>(),
            .. italic ? [("font-style", "italic")] : Array.Empty<(string, string)>()]);

    private static void Element(XmlWriter xml, string name, string? content, params IEnumerable<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        if (content is not null)
        {
            xml.WriteString(content);
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params IEnumerable<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
