using System.Text.RegularExpressions;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Diagrams;

namespace DanVan.Workflows.Tests.Definitions.Diagrams;

public sealed partial class MermaidDiagramTests
{
    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void Every_line_is_one_of_the_few_forms_the_chart_needs(CycleDefinition definition)
    {
        var lines = DefinitionDiagram.Mermaid(definition).TrimEnd('\n').Split('\n');

        Assert.That(lines[0], Is.EqualTo("---"));
        Assert.That(lines[1], Does.StartWith("title: \"Sơ đồ: "));
        Assert.That(lines[2], Is.EqualTo("---"));
        Assert.That(lines[3], Is.EqualTo("flowchart TD"));
        foreach (var line in lines.Skip(4))
        {
            Assert.That(line, Does.Match(Forms()));
        }
    }

    [TestCaseSource(typeof(DrawnDefinitions), nameof(DrawnDefinitions.All))]
    public void Every_stage_and_transition_is_there(CycleDefinition definition)
    {
        var chart = DefinitionDiagram.Mermaid(definition);

        for (var i = 0; i < definition.Stages.Count; i++)
        {
            Assert.That(Regex.Count(chart, $@"(?m)^  s{i}\(?\["), Is.EqualTo(1));
        }

        var places = definition.Stages.Index().ToDictionary(s => s.Item.Id, s => s.Index);
        foreach (var way in definition.Transitions.GroupBy(t => (From: places[t.From], To: places[t.To])))
        {
            Assert.That(Regex.Count(chart, $@"(?m)^  s{way.Key.From} -->\|.*\| s{way.Key.To}$"), Is.EqualTo(way.Count()));
        }
    }

    [Test]
    public void The_annual_cycle_reads_as_a_person_would_write_it()
    {
        var chart = DefinitionDiagram.Mermaid(DrawnDefinitions.Annual);

        Assert.That(chart, Does.Contain("""  s1["Đăng ký mô hình<br/>Nhận: đăng ký#59; rút đăng ký<br/>Chốt danh sách đơn vị<br/>Ban hành: Kế hoạch"]"""));
        Assert.That(chart, Does.Contain("""  s1 -->|"Kết thúc đăng ký<br/>Vai trò: Cơ quan chủ trì<br/>Sau hạn: Hạn đăng ký mô hình #40;31/03#41;"| s2"""));
        Assert.That(chart, Does.Contain("  class s5 final\n"));
    }

    // In quotes there is nothing but letters, digits, a few harmless signs, numbers of signs and the line break.
    [GeneratedRegex("""^  (s\d+\["L"\]|s\d+\(\["L"\]\)|start\(\( \)\) --> s0|s\d+ -->\|"L"\| s\d+|subgraph milestones \["Các mốc"\]|  m\d+\{\{"L"\}\}|end|classDef \w+ [\w:;,\- ]+|class [s\d,]+ \w+)$""")]
    private static partial Regex Shape();

    private static string Forms() =>
        Shape().ToString().Replace("\"L\"", "\"([\\p{L}\\p{Cs}\\p{M}\\p{Nd} .,:/+\\-=%!?']|#\\d+;|<br/>)+\"", StringComparison.Ordinal);
}
