using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Diagrams;

namespace DanVan.Workflows.Tests.Definitions.Diagrams;

public sealed class SvgDiagramTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void Every_stage_transition_and_milestone_is_drawn_once(CycleDefinition definition)
    {
        var svg = Draw(definition);

        Assert.That(Marked(svg, "data-stage"), Is.EquivalentTo(definition.Stages.Select(s => s.Id)));
        Assert.That(Marked(svg, "data-transition"), Is.EquivalentTo(definition.Transitions.Select(t => $"{t.From} {t.Trigger}")));
        Assert.That(Marked(svg, "data-milestone"), Is.EquivalentTo(definition.Milestones.Select(m => m.Id)));
        Assert.That(svg.Descendants(Svg + "path").Count(p => p.Attribute("marker-end") is not null), Is.EqualTo(definition.Transitions.Count + (definition.Stages.Count > 0 ? 1 : 0)));
    }

    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void No_box_lies_over_another_and_all_lie_within_the_picture(CycleDefinition definition)
    {
        var svg = Draw(definition);
        var boxes = Boxes(svg).ToList();
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));

        foreach (var (i, box) in boxes.Index())
        {
            Assert.That(box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height, $"{box} outside {width} x {height}");
            var over = boxes.Skip(i + 1).Where(o => o.Left < box.Right && box.Left < o.Right && o.Top < box.Bottom && box.Top < o.Bottom);
            Assert.That(over, Is.Empty, $"over {box}");
        }
    }

    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void Every_text_of_a_box_lies_within_it(CycleDefinition definition)
    {
        foreach (var group in Draw(definition).Descendants(Svg + "g").Where(g => g.Attributes().Any(a => a.Name.LocalName.StartsWith("data-", StringComparison.Ordinal))))
        {
            var box = BoxOf(group);
            foreach (var text in group.Elements(Svg + "text"))
            {
                Assert.That(Number(text, "y"), Is.InRange(box.Top + 8, box.Bottom - 2), text.Value);

                // No font is at hand; half a letter's size for each letter is what no common font falls below on the average.
                var half = text.Value.Length * Number(text, "font-size") * 0.5 / 2;
                Assert.That(half, Is.LessThanOrEqualTo(((box.Right - box.Left) / 2) + 4), text.Value);
            }
        }
    }

    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void The_picture_stands_alone(CycleDefinition definition)
    {
        var svg = Draw(definition);
        string[] allowed = ["svg", "title", "desc", "defs", "marker", "path", "rect", "circle", "g", "text"];

        Assert.That(svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct(), Is.SubsetOf(allowed));
        Assert.That(svg.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Where(n => n is "href" or "style" || n.StartsWith("on", StringComparison.Ordinal)), Is.Empty);
        Assert.That(svg.Element(Svg + "title")!.Value, Does.StartWith("Sơ đồ: "));
        Assert.That(svg.Element(Svg + "desc")!.Value, Does.Contain($"{definition.Stages.Count} giai đoạn"));
    }

    [Test]
    public void What_a_person_must_know_is_written_in_the_boxes()
    {
        var text = string.Join(' ', Draw(DrawnDefinitions.Loops).Descendants(Svg + "text").Select(t => t.Value));

        Assert.That(text, Does.Contain("Nhận: đăng ký; rút đăng ký"));
        Assert.That(text, Does.Contain("Ban hành: Kế hoạch"));
        Assert.That(text, Does.Contain("Vai trò: Cơ quan chủ trì"));
        Assert.That(text, Does.Contain("Sau hạn: Hạn đăng ký mô hình (31/03)"));
        Assert.That(text, Does.Contain("(không bắt buộc)"));
        Assert.That(text, Does.Contain("(kết thúc)"));
        Assert.That(text, Does.Contain("Tự chuyển khi hết hạn"));
        Assert.That(text, Does.Contain("Điều kiện: counts.open_appeals == 0"));
    }

    [Test]
    public void An_optional_stage_has_a_dashed_border_and_the_last_one_a_double_one()
    {
        var svg = Draw(DrawnDefinitions.Loops);

        Assert.That(Group(svg, "appeal").Element(Svg + "rect")!.Attribute("stroke-dasharray"), Is.Not.Null);
        Assert.That(Group(svg, "scoring").Element(Svg + "rect")!.Attribute("stroke-dasharray"), Is.Null);
        Assert.That(Group(svg, "closed").Elements(Svg + "rect").Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_way_back_ends_at_the_stage_it_leads_to()
    {
        var svg = Draw(DrawnDefinitions.Loops);
        var back = svg.Descendants(Svg + "path").Where(p => p.Attribute("marker-end")?.Value == "url(#dvk-arrow-back)").Select(p => p.Attribute("d")!.Value).ToList();
        var goals = new[] { "scoring", "mid-year-review", "registration", "registration" }.Select(id => BoxOf(Group(svg, id))).ToList();

        var ends = back.Select(d => d[(d.LastIndexOf('L') + 1)..].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.That(ends, Has.Count.EqualTo(4));
        foreach (var goal in goals)
        {
            Assert.That(ends.Any(e => e[0] > goal.Left && e[0] < goal.Right && Math.Abs(e[1] - goal.Top) < 1), Is.True, $"{goal}");
        }
    }

    [Test]
    public void A_transition_to_a_stage_that_is_not_there_is_left_out()
    {
        var definition = DrawnDefinitions.Annual;
        var broken = definition with { Transitions = [.. definition.Transitions, DrawnDefinitions.Way("lost", "Lạc", "plan", "nowhere")] };

        Assert.That(DefinitionDiagram.Svg(broken), Does.Not.Contain("lost"));
    }

    [Test]
    public void The_same_definition_gives_the_same_picture()
    {
        var first = DefinitionDiagram.Svg(DrawnDefinitions.Loops);

        Assert.That(DefinitionDiagram.Svg(DrawnDefinitions.Loops), Is.EqualTo(first));
    }

    private static XElement Draw(CycleDefinition definition)
    {
        // A reader that resolves nothing and refuses a document type is what a careful page uses.
        var svg = DefinitionDiagram.Svg(definition);
        if (Environment.GetEnvironmentVariable("DANVAN_SVG_FOLDER") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{definition.Stages.Count}.svg"), svg);
        }

        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    private static IEnumerable<string> Marked(XElement svg, string name) => svg.Descendants(Svg + "g").Select(g => g.Attribute(name)?.Value).OfType<string>();

    private static XElement Group(XElement svg, string stage) => svg.Descendants(Svg + "g").Single(g => g.Attribute("data-stage")?.Value == stage);

    private static IEnumerable<Box> Boxes(XElement svg) =>
        svg.Descendants(Svg + "g").Where(g => g.Attributes().Any(a => a.Name.LocalName.StartsWith("data-", StringComparison.Ordinal))).Select(BoxOf);

    private static Box BoxOf(XElement group)
    {
        var rect = group.Elements(Svg + "rect").First();
        var (x, y) = (Number(rect, "x"), Number(rect, "y"));
        return new Box(x, y, x + Number(rect, "width"), y + Number(rect, "height"));
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private sealed record Box(double Left, double Top, double Right, double Bottom);
}
