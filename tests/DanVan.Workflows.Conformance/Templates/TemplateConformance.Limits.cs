using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>Templates written to take the host down. Each must end with a limit's error.</summary>
public abstract partial class TemplateConformance
{
    private static readonly TemplateOptions Small = new()
    {
        Escaping = TemplateEscaping.None, MaxOutputLength = 10_000, MaxLoopIterations = 10_000, MaxSteps = 200_000,
    };

    [TestCase("{{ 'a' * 1000000000 }}", "template.limit.output")]
    [TestCase("{{ 'x' | string.pad_left 1000000000 }}", "template.limit.output")]
    [TestCase("{{ 'x' | string.pad_right 2147483647 }}", "template.limit.output")]
    [TestCase("{{ x = 'ab' }}{{ for i in 1..100; x = x + x; end }}", "template.limit.output")]
    [TestCase("{{ x = 'ab' }}{{ for i in 1..100; x += x; end }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ x | string.replace 'a' x }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ x | string.append x }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ [x, x] | array.join ',' }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ [x, x] }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ [x, x] | vn.join_list }}", "template.limit.output")]
    [TestCase("{{ x = '<' * 9000 }}{{ x | html.escape }}", "template.limit.output")]
    [TestCase("{{ x = 'ệ' * 9000 }}{{ x | html.url_encode }}", "template.limit.output")]
    [TestCase("{{ x = '\\n' * 9000 }}{{ x | html.newline_to_br }}", "template.limit.output")]
    [TestCase("{{ x = '\\n' * 9000 }}\n      {{ x }}", "template.limit.output")]
    [TestCase("{{ x = 'a' * 9000 }}{{ x }}{{ x }}", "template.limit.output")]
    [TestCase("{{ capture c; for i in 1..9999; 'abc'; end; end }}", "template.limit.output")]
    [TestCase("{{ for i in 1..9999; capture c; 'a' * 5000; end; end }}", "template.limit.steps")]
    [TestCase("{{ 1 | math.format 'F999999999' }}", "template.argument")]
    [TestCase("{{ for i in 1..10001; end }}", "template.limit.loop")]
    [TestCase("{{ for i in 1..9999999999999999; end }}", "template.limit.loop")]
    [TestCase("{{ (1..<2000000000) | array.size }}", "template.limit.loop")]
    [TestCase("{{ for i in 1..200; for j in 1..200; end; end }}", "template.limit.loop")]
    [TestCase("{{ [] | array.insert_at 2000000000 1 }}", "template.limit.loop")]
    [TestCase("{{ x = [1] }}{{ for i in 1..100; x = x + x; end }}", "template.limit.loop")]
    [TestCase("{{ x = 1..1000 }}{{ for i in 1..100; y = x | array.sort; end }}", "template.limit.loop")]
    [TestCase("{{ for i in 1..9999; y = 1..9000 | array.reverse; end }}", "template.limit.loop")]
    [TestCase("{{ x = 'a' * 9000 }}{{ for i in 1..9999; y = x | string.upcase; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000 }}{{ for i in 1..9999; y = x == x; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000; z = 'a' * 4000 + 'b' + 'a' * 4000 }}{{ for i in 1..9999; y = x | string.contains z; end }}", "template.limit.steps")]
    [TestCase("{{ for i in 1..9999; y = 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000; l = [x + 1, x + 2] }}{{ for i in 1..999; y = l | array.uniq; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000; l = [x + 1, x + 2] }}{{ for i in 1..999; y = l | array.contains 1; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000; l = [x + 1, x + 2] }}{{ for i in 1..999; y = l | array.sort; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 9000; l = [x + 1, x + 2] }}{{ for i in 1..999; for j in l; for.changed; end; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a.' * 4000; l = [[], []] }}{{ for i in 1..999; y = l | array.sort x; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 4000; l = [[], []] }}{{ for i in 1..999; y = l | array.map x; end }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 900; z = 'a' * 50 + 'b' }}{{ for i in 1..9999; y = x | string.remove_first z; end }}", "template.limit.steps")]
    [TestCase("{{ x = '\\u0301' * 31 }}{{ vn.upper x }}", "template.type")]
    [TestCase("{{ x = '\\ud800' }}{{ vn.lower x }}", "template.type")]
    [TestCase("{{ x = 2 }}{{ for i in 1..100; x *= x; end }}", "template.limit.number")]
    [TestCase("{{ 1e999999999 }}", "template.limit.number")]
    [TestCase("{{ 1.0e999 }}", "template.limit.number")]
    [TestCase("{{ 1e400 * 1.5 }}", "template.limit.number")]
    [TestCase("{{ 79228162514264337593543950335m + 1 }}", "template.limit.number")]
    [TestCase("{{ 99999999999999999999999999999999m }}", "template.limit.number")]
    [TestCase("{{ x = [] }}{{ for i in 1..1000; x = [x]; end }}{{ x }}", "template.limit.depth")]
    [TestCase("{{ x = []; y = [] }}{{ for i in 1..1000; x = [x]; y = [y]; end }}{{ x == y }}", "template.limit.depth")]
    public void Ends_with_an_error(string template, string code) => Assert.That(Fail(template, Small).Code, Is.EqualTo(code));

    [Test]
    public void A_model_that_contains_itself_is_not_written_for_ever()
    {
        var loop = new List<object?>();
        loop.Add(loop);
        Assert.That(Fail("{{ x }}", model: new() { ["x"] = loop }).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
        Assert.That(Fail("{{ x == x }}", model: new() { ["x"] = loop }).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [Test]
    public void The_defaults_carry_a_province()
    {
        var model = new Dictionary<string, object?>
        {
            ["rows"] = Enumerable.Range(1, 10_000)
                .Select(i => (object?)new Dictionary<string, object?> { ["name"] = $"Mô hình số {i}", ["unit"] = $"Xã {i % 97}", ["points"] = 65m + (i % 35) })
                .ToArray(),
        };
        const string Template = "{{ for r in rows | array.sort 'points' ~}}\n<tr><td>{{ for.index + 1 }}</td><td>{{ r.name }}</td>"
            + "<td>{{ r.unit | vn.upper }}</td><td>{{ vn.number r.points 2 }}</td><td>{{ r.points | vn.words }}</td></tr>\n{{ end }}";

        var text = Renderer.Render(new TemplateSource("list", Template), model);
        Assert.That(text.Split("<tr>"), Has.Length.EqualTo(10_001));
    }
}
