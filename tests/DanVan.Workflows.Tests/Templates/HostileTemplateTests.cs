using System.Text;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Templates written to take the host down. Each must end with a limit's error.</summary>
[TestFixture]
public sealed class HostileTemplateTests
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
    public void Ends_with_an_error(string template, string code) => Assert.That(TemplateModel.Fail(template, Small).Code, Is.EqualTo(code));

    [TestCase("(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("!", "t", "")]
    [TestCase("- ", "1", "")]
    [TestCase("string.upcase(", "'a'", ")")]
    [TestCase("", "1", " + 1")]
    [TestCase("", "1", "?1:1")]
    [TestCase("t ? 1 : ", "1", "")]
    [TestCase("1 + (", "1", ")")]
    [TestCase("", "1", " | math.abs")]
    [TestCase("", "o", ".o")]
    [TestCase("", "o", "[0]")]
    [TestCase("o[", "o", "]")]
    [TestCase("", "o", "(1)")]
    [TestCase("if t;", "1", ";end")]
    [TestCase("for x in list;", "1", ";end")]
    [TestCase("with o;", "1", ";end")]
    [TestCase("capture x;", "1", ";end")]
    [TestCase("case 1; when 1;", "1", ";end")]
    public void Deep_nesting_is_refused_by_the_parser_and_never_overflows_the_stack(string open, string core, string close)
    {
        var text = new StringBuilder("{{ ").Insert(3, open, 20_000).Append(core).Insert(3 + (open.Length * 20_000) + core.Length, close, 20_000).Append(" }}").ToString();
        Assert.That(TemplateModel.Fail(text).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [TestCase("(", ")", 120, true)]
    [TestCase("(", ")", 251, false)]
    [TestCase("", "+1", 249, true)]
    [TestCase("", "+1", 251, false)]
    [TestCase("if t;", ";end", 240, true)]
    [TestCase("if t;", ";end", 251, false)]
    public void The_depth_limit_is_where_it_is_said_to_be_on_an_ordinary_stack(string open, string close, int times, bool works)
    {
        var text = new StringBuilder("{{ 1 }}").Insert(4, close, times).Insert(3, open, times).ToString();
        if (works)
            Assert.That(() => TemplateModel.Render(text), Throws.Nothing);
        else
            Assert.That(TemplateModel.Fail(text).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [TestCase("{{ if a == 1 }}1", "{{ else if a == 1 }}2", "{{ else }}5{{ end }}", "5")]
    [TestCase("{{ case a; when 1 }}1", "{{ when 2 }}2", "{{ else }}5{{ end }}", "5")]
    [TestCase("{{ a }}", "{{ a; a }}", "", null)]
    public void What_only_follows_one_another_is_not_nesting(string first, string repeated, string last, string? expected)
    {
        var text = new StringBuilder(first).Insert(first.Length, repeated, 2_000).Append(last).ToString();
        Assert.That(TemplateModel.Render(text), Is.EqualTo(expected ?? new string('5', 4_001)));
    }

    [Test]
    public void Nesting_up_to_the_limit_works_also_on_a_small_stack()
    {
        var text = "{{ " + new string('(', 200) + "1" + new string(')', 200) + " }}";
        Assert.That(TemplateModel.Render(text), Is.EqualTo("1"));

        object? outcome = null;
        var thread = new Thread(() => outcome = Attempt(text), 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(outcome, Is.AnyOf("1", TemplateErrorCodes.DepthLimit));
    }

    [Test]
    public void A_rendering_may_allow_less_depth_than_the_parser()
    {
        var error = TemplateModel.Fail("{{ a }}\n{{ ((((1)))) }}", new TemplateOptions { MaxDepth = 4 });
        Assert.That((error.Code, error.Line), Is.EqualTo((TemplateErrorCodes.DepthLimit, 2)));
    }

    [Test]
    public void A_model_that_contains_itself_is_not_written_for_ever()
    {
        var loop = new List<object?>();
        loop.Add(loop);
        Assert.That(TemplateModel.Fail("{{ x }}", model: new() { ["x"] = loop }).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
        Assert.That(TemplateModel.Fail("{{ x == x }}", model: new() { ["x"] = loop }).Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [Test]
    public void Random_bytes_of_template_signs_give_text_or_an_error_and_nothing_else()
    {
        const string Signs = "{{}}{{}}{%}~-\n\r #$'\"`\\|?:.;,()[]+*/<>=!&^@ax10em if for end in else case when capture";
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Signs[random.Next(Signs.Length)])]);
            Assert.That(() => Attempt("{{ " + text), Throws.Nothing, text);
        }
    }

    [Test]
    public void Indentation_is_work_too()
    {
        var text = "{{ for i in 1..9999; capture c }}\n" + new string(' ', 900) + "{{ '\n' * 9 }}{{ end; end }}";
        Assert.That(TemplateModel.Fail(text, Small).Code, Is.EqualTo(TemplateErrorCodes.StepLimit));
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

        var text = new TemplateRenderer().Render(new TemplateSource("list", Template), model);
        Assert.That(text.Split("<tr>"), Has.Length.EqualTo(10_001));
    }

    private static string Attempt(string text)
    {
        try
        {
            return TemplateModel.Render(text);
        }
        catch (TemplateException error)
        {
            return error.Code;
        }
    }
}
