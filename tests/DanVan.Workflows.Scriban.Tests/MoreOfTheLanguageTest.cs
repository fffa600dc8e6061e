using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>What Scriban renders beyond the core, and what of it is kept out of templates all the same.</summary>
public sealed class MoreOfTheLanguageTest
{
    private readonly ScribanTemplateRenderer _renderer = new();

    [TestCase("{{ x = 3; while x > 0; x; x = x - 1; end }}", ExpectedResult = "321")]
    [TestCase("{{ func twice(v); ret v * 2; end; twice 4; twice(twice(a)) }}", ExpectedResult = "820")]
    [TestCase("{{ twice(v) = v * 2; twice 4 }}", ExpectedResult = "8")]
    [TestCase("{{ func f; $0 + $1; end; f 1 2 }}", ExpectedResult = "3")]
    [TestCase("{{ x = { y: 1, z: [a] }; x.y; x.z[0]; x }}", ExpectedResult = "15{y: 1, z: [5]}")]
    [TestCase("{{ $\"a is {a} and {d | vn.number 2}\" }}", ExpectedResult = "a is 5 and 10,50")]
    [TestCase("{{ string.truncate 'abcdef' length: 4 }} {{ 'x' | string.pad_left width: 3 }}", ExpectedResult = "a...   x")]
    [TestCase("{{ x = 1; x++; ++x; x }}", ExpectedResult = "133")]
    [TestCase("{{ list | array.each @math.abs }} {{ list | array.filter do; ret $0 > 1; end }}", ExpectedResult = "[3, 1, 2] [3, 2]")]
    [TestCase("{{ list | array.any do; ret $0 == 2; end }}", ExpectedResult = "true")]
    [TestCase("{{ 'Tổ 7, Ấp 3' | string.handleize }}", ExpectedResult = "tổ-7-ấp-3")]
    [TestCase("{{ 0x1F }} {{ 0b11 }}", ExpectedResult = "31 3")]
    public string Scriban_renders(string template) => Render(template);

    [TestCase("{{ x = '<'; $\"{x}\" }}", ExpectedResult = "&lt;")]
    [TestCase("{{ func f; '<' ; end; f }}", ExpectedResult = "&lt;")]
    [TestCase("{{ x = { y: (vn.raw '<i>') }; x.y }}", ExpectedResult = "&lt;i&gt;")]
    [TestCase("{{ func f(x); x; end; f (vn.raw '<i>') }}", ExpectedResult = "<i>")]
    [TestCase("{{ $\"{vn.raw '<i>'}\" }}", ExpectedResult = "&lt;i&gt;")]
    public string Values_are_escaped_there_as_well(string template) => _renderer.Render(new TemplateSource("t", template), TemplateModel.Build());

    [TestCase("{{ include 'x' }}", "include", 4)]
    [TestCase("{{ this.a }}", "this", 4)]
    [TestCase("{{ import o }}", "import", 4)]
    [TestCase("{{ readonly a }}", "readonly", 4)]
    [TestCase("{{ wrap a }}{{ end }}", "wrap", 4)]
    [TestCase("{{ tablerow x in list }}{{ end }}", "tablerow", 4)]
    [TestCase("{{ date.now }}", "date", 4)]
    [TestCase("{{ timespan.from_days 1 }}", "timespan", 4)]
    [TestCase("{{ 'a' | regex.replace 'a' 'b' }}", "regex", 10)]
    [TestCase("{{ 'a + b' | object.eval }}", "object.eval", 21)]
    [TestCase("{{ 'a + b' | object.eval_template }}", "object.eval_template", 21)]
    [TestCase("{{ '{}' | object.from_json }}", "object.from_json", 18)]
    [TestCase("{{ math.uuid }}", "math.uuid", 9)]
    [TestCase("{{ math.random 1 2 }}", "math.random", 9)]
    [TestCase("{{ 'a' | html.strip }}", "html.strip", 15)]
    [TestCase("{{ 1 << 2 }}", "<<", 6)]
    [TestCase("{{ 1.5f }}", "1.0f", 4)]
    [TestCase("{{ list | array.join ',' @string.upcase }}", "array.join with a function", 17)]
    [TestCase("{{ 1 | math.format 'C' 'vi-VN' }}", "math.format with a culture", 13)]
    public void What_is_kept_out_is_refused_by_name_at_its_place_in_both_languages(string template, string construct, int column)
    {
        var error = Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Unsupported, 1, column)), error.Message);
        Assert.That(error.Message, Does.Contain($"'{construct}'"));
        Assert.That(error.VietnameseMessage, Does.Contain($"'{construct}'"));
    }

    [TestCase("{{ x = { y: 1 }; x.y = 2 }}")]
    [TestCase("{{ x = [1]; x[1000000000] = 2 }}")]
    [TestCase("{{ o.x++ }}")]
    [TestCase("{{ list[0]++ }}")]
    public void Only_variables_can_be_set(string template) => Assert.That(Fail(template).Code, Is.EqualTo(TemplateErrorCodes.ReadOnly));

    [TestCase("{{ while true; end }}", "template.limit.loop")]
    [TestCase("{{ func f; f; end; f }}", "template.limit.depth")]
    [TestCase("{{ func f(x); f(x + x); end; f 'ab' }}", "template.limit.")]
    [TestCase("{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 60 }}", "template.limit.steps")]
    [TestCase("{{ x = 'a' * 5000000; y = $\"{x}{x}{x}\" }}", "template.limit.output")]
    [TestCase("{{ x = [1]; for i in 1..40; x = { a: x, b: x }; end; x }}", "template.limit.loop")]
    [TestCase("{{ x = []; for i in 1..1000; x = { a: x }; end; x }}", "template.limit.depth")]
    [TestCase("{{ (1..1000000) | array.each do; ret 'a' * 1000; end }}", "template.limit.")]
    [TestCase("{{ x = 1..1000000; for i in x; for j in x reversed; break; end; end }}", "template.limit.steps")]
    [TestCase("{{ x = 2; while true; x = x * x; end }}", "template.limit.number")]
    public void What_only_Scriban_renders_has_the_same_limits(string template, string code) => Assert.That(Fail(template).Code, Does.StartWith(code));

    [TestCase("{{ x = { a: 1 }; x.get_type }}")]
    [TestCase("{{ capture c }}x{{ end }}{{ c.builder }}")]
    [TestCase("{{ capture c }}x{{ end }}{{ c.length }}")]
    [TestCase("{{ list.capacity }}")]
    [TestCase("{{ list.is_read_only }}")]
    [TestCase("{{ (1..3).values }}")]
    [TestCase("{{ for e in o; e.get_hash_code; end }}")]
    [TestCase("{{ t.get_type }}")]
    public void No_member_of_NET_is_ever_reached(string template) => Assert.That(Fail(template).Code, Is.EqualTo(TemplateErrorCodes.UnknownMember));

    [Test]
    public void Check_tells_what_would_never_be_rendered_and_every_function_that_is_not_there()
    {
        var refused = _renderer.Check(new TemplateSource("t", "a\n{{ if t }}{{ include 'x' }}{{ end }}\n{{ string.shout 'a' }}{{ math.uuid }}"));
        Assert.That(refused.Select(f => (f.Code, f.Line, f.Column)), Is.EqualTo(new[]
        {
            (TemplateErrorCodes.Unsupported, 2, 14), (TemplateErrorCodes.UnknownMember, 3, 11), (TemplateErrorCodes.Unsupported, 3, 31),
        }));

        var never = _renderer.Check(new TemplateSource("t", "a\n{{ if f }}{{ this }}{{ end }}")).Single();
        Assert.That((never.Code, never.Line, never.Column), Is.EqualTo((TemplateErrorCodes.Unsupported, 2, 14)));
        Assert.That(_renderer.Check(new TemplateSource("t", "{{ func f; ret 1; end; f; x = { y: 1 } }}")), Is.Empty);
    }

    [Test]
    public void An_error_never_tells_a_value_not_even_in_what_caused_it()
    {
        var model = new Dictionary<string, object?> { ["secret"] = "giá trị mật", ["list"] = new object?[] { "giá trị mật" } };
        foreach (var template in new[] { "{{ secret - 1 }}", "{{ list[secret] }}", "{{ secret 1 }}", "{{ 1 | string.pad_left secret }}", "{{ list | array.sort | array.insert_at secret 1 }}", "{{ list | array.each secret }}", "{{ math.abs secret }}" })
        {
            var error = Assert.Throws<TemplateException>(() => _renderer.Render(new TemplateSource("t", template), model))!;
            Assert.That(error.ToString(), Does.Not.Contain("mật"), template);
        }
    }

    private string Render(string template) =>
        _renderer.Render(new TemplateSource("t", template), TemplateModel.Build(), new TemplateOptions { Escaping = TemplateEscaping.None });

    private TemplateException Fail(string template) => Assert.Throws<TemplateException>(() => Render(template))!;
}
