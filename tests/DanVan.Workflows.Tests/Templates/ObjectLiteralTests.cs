using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Objects a template writes out: tables of words, mostly. The expected texts are what Scriban 7.2.6 gave.</summary>
[TestFixture]
public sealed class ObjectLiteralTests
{
    [TestCase("{{ words = { draft: 'Dự thảo', issued: 'Đã ban hành' }; state = 'issued'; words[state] }}", ExpectedResult = "Đã ban hành")]
    [TestCase("{{ x = { place: { name: 'Đồng Phú' } }; x.place.name }}", ExpectedResult = "Đồng Phú")]
    [TestCase("{{ {a: 1}.a }}{{ {a: 2}?.a }}{{ ({a: 3})['a'] }}", ExpectedResult = "123")]
    [TestCase("{{ {} }}{{ {a: 1, } }}", ExpectedResult = "{}{a: 1}")]
    [TestCase("{{ {a: [1, {b: 'x'}], c: null, d: 1.50m, 'e f': true} }}", ExpectedResult = "{a: [1, {b: \"x\"}], c: null, d: 1.50, \"e f\": true}")]
    [TestCase("{{ {for: 1, if: 2, end: 3, empty: 4} }}", ExpectedResult = "{for: 1, if: 2, end: 3, empty: 4}")]
    [TestCase("{{ {a: 1, b: 2, a: 3} }}", ExpectedResult = "{a: 3, b: 2}")]
    [TestCase("{{ { a: 'x' | string.upcase, b: string.append 'y' 'z', c: t ? 1 : 2 } }}", ExpectedResult = "{a: \"X\", b: \"yz\", c: 1}")]
    [TestCase("{{ {\n  a: 1,\n  b:\n   1\n   +\n   1\n} }}", ExpectedResult = "{a: 1, b: 2}")]
    [TestCase("{{ for e in {x: 1, y: 2} reversed; e.key; e.value; end }}", ExpectedResult = "y2x1")]
    [TestCase("{{ for e in {}; 1; else; 'none'; end }}", ExpectedResult = "none")]
    [TestCase("{{ with {k: 5}; k; end }}", ExpectedResult = "5")]
    [TestCase("{{ [{k: 2}, {k: 1}] | array.sort 'k' | array.map 'k' }}", ExpectedResult = "[1, 2]")]
    [TestCase("{{ object.keys {a: 1} }}{{ {a: 1} | object.size }}{{ {a: 1} | object.has_key 'a' }}{{ object.typeof {} }}", ExpectedResult = "[\"a\"]1trueobject")]
    [TestCase("{{ {} == empty }}{{ {}.empty? }}{{ {a: 1} == empty }}{{ {} ? 'yes' : 'no' }}", ExpectedResult = "truetruefalseyes")]
    [TestCase("{{ x = {a: 1}; x == x }}{{ {a: 1} == {a: 1} }}", ExpectedResult = "truefalse")]
    [TestCase("{{ {a: 1} + '!' }}", ExpectedResult = "{a: 1}!")]
    [TestCase("{{ t ? {a: 1} : 2 }}", ExpectedResult = "{a: 1}")]
    public string A_template_may_write_an_object_out(string template) => CoreTemplates.Render(template);

    [TestCase("{{ {a: 1, b: a + 1} }}", ExpectedResult = "{a: 1, b: 2}")]
    [TestCase("{{ for a in [9]; {a: 1, b: a}; end }}", ExpectedResult = "{a: 1, b: 1}")]
    [TestCase("{{ for i in [9]; {a: i, b: for.index}; end }}", ExpectedResult = "{a: 9, b: 0}")]
    [TestCase("{{ $k = 7; {a: {b: $k, c: $k + 1}} }}", ExpectedResult = "{a: {b: 7, c: 8}}")]
    [TestCase("{{ for $q in [1, 2]; {q: $q}; end }}", ExpectedResult = "{q: 1}{q: 2}")]
    [TestCase("{{ with o; {a: x}; end }}", ExpectedResult = "{a: 1}")]
    [TestCase("{{ x = {a: 1}; a }}", ExpectedResult = "5")]
    public string Values_see_the_members_before_them_and_everything_outside(string template) => CoreTemplates.Render(template);

    [TestCase("{{{a:1}}}", ExpectedResult = "{a: 1}")]
    [TestCase("{{ {a:{b:{}}}}}.", ExpectedResult = "{a: {b: {}}}.")]
    [TestCase("{{ {a: 1}}} }}", ExpectedResult = "{a: 1} }}")]
    [TestCase("x {{- {a: 1}-}} y", ExpectedResult = "x{a: 1}y")]
    [TestCase("{{ {a: 1 # not }} the end\n} }}", ExpectedResult = "{a: 1}")]
    [TestCase("{{ {a: '}}'} }}", ExpectedResult = "{a: \"}}\"}")]
    public string Two_closing_braces_end_the_code_only_when_no_object_is_open(string template) => CoreTemplates.Render(template);

    [TestCase("{{ {a 1} }}", 7)]
    [TestCase("{{ {a: } }}", 8)]
    [TestCase("{{ {1: 1} }}", 5)]
    [TestCase("{{ {$a: 1} }}", 5)]
    [TestCase("{{ {'': 1} }}", 5)]
    [TestCase("{{ {`a`: 1} }}", 5)]
    [TestCase("{{ {null: 1} }}", 5)]
    [TestCase("{{ {this: 1} }}", 5)]
    [TestCase("{{ {,} }}", 5)]
    [TestCase("{{ {a: 1,,} }}", 10)]
    [TestCase("{{ {a: 1}} }}", 10)]
    [TestCase("{{ {a: 1}\n.a }}", 1, 2)]
    [TestCase("{{ {a: 1 }}", 11)]
    [TestCase("{{ {a: 1", 1)]
    public void What_is_no_object_is_a_syntax_error_at_its_place(string template, int column, int line = 1)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Syntax, line, column)), error.Message);
    }

    [TestCase("{{ x = {a: 1}; x.a = 2 }}", "template.read-only")]
    [TestCase("{{ x = {a: 1}; x['a'] = 2 }}", "template.read-only")]
    [TestCase("{{ with {a: 1}; b = 2; end }}", "template.read-only")]
    [TestCase("{{ x = {a: 1}; x.b }}", "template.unknown-member")]
    [TestCase("{{ x = {a: 1}; x.size }}", "template.unknown-member")]
    [TestCase("{{ {a: 1} + 1 }}", "template.type")]
    [TestCase("{{ {a: 1}['a'] }}", "template.type")]
    [TestCase("{{ {a: string} }}", "template.type")]
    public void A_written_object_does_not_change_and_has_nothing_but_its_members(string template, string code) =>
        Assert.That(CoreTemplates.Fail(template).Code, Is.EqualTo(code));

    [Test]
    public void Its_values_are_escaped_when_they_are_written() => Assert.That(
        CoreTemplates.Render("{{ x = {a: s, b: vn.raw '<i>'}; x.a }}{{ x.b }}{{ x }}", TemplateEscaping.Html),
        Does.StartWith("xin chào &lt;b&gt;&amp;&quot;&#39;&lt;i&gt;{a: &quot;").And.Not.Contain("<"));

    [TestCase("{{ for i in 1..999999; x = {a: 1, b: 2, c: 3, d: 4}; end }}", TemplateErrorCodes.MemoryLimit)]
    [TestCase("{{ for i in 1..9999999; x = {}; end }}", TemplateErrorCodes.LoopLimit)]
    public void Objects_count_against_the_limits(string template, string code) =>
        Assert.That(CoreTemplates.Fail(template, new TemplateOptions()).Code, Is.EqualTo(code));

    [Test]
    public void Objects_within_objects_end_at_the_depth_limit()
    {
        var deep = string.Concat(Enumerable.Repeat("{a:", 10_000)) + "1" + new string('}', 10_000);
        Assert.That(CoreTemplates.Fail("{{ " + deep + " }}").Code, Is.EqualTo(TemplateErrorCodes.DepthLimit));
    }

    [Test]
    public void A_condition_may_look_a_value_up() => Assert.That(
        TemplateExpression.Parse("({low: 1, high: 9})[level] > 5").IsMet(new Dictionary<string, object?> { ["level"] = "high" }),
        Is.True);
}
