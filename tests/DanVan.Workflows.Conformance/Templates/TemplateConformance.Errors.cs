using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>What a template may not do, what the error is called and where it points.</summary>
public abstract partial class TemplateConformance
{
    [TestCase("a\n{{ a }}\n  {{ missing }}", "template.unknown-name", 3, 6)]
    [TestCase("{{ $missing }}", "template.unknown-name", 1, 4)]
    [TestCase("{{ missing 'x' }}", "template.unknown-name", 1, 4)]
    [TestCase("{{ missing += 1 }}", "template.unknown-name", 1, 4)]
    [TestCase("{{ for.index }}", "template.unknown-name", 1, 4)]
    [TestCase("{{ with o }}{{ missing }}{{ end }}", "template.unknown-name", 1, 16)]
    [TestCase("{{ for x in list }}{{ end }}{{ x }}", "template.unknown-name", 1, 32)]
    [TestCase("{{ o.missing }}", "template.unknown-member", 1, 6)]
    [TestCase("{{ o?.missing ?? 1 }}", "template.unknown-member", 1, 7)]
    [TestCase("{{ o['missing'] }}", "template.unknown-member", 1, 6)]
    [TestCase("{{ list.length }}", "template.unknown-member", 1, 9)]
    [TestCase("{{ a.size }}", "template.unknown-member", 1, 6)]
    [TestCase("{{ 'x' | string.shout }}", "template.unknown-member", 1, 17)]
    [TestCase("{{ for x in list; for.position; end }}", "template.unknown-member", 1, 23)]
    [TestCase("{{ capture c }}x{{ end }}{{ c.size }}", "template.unknown-member", 1, 31)]
    [TestCase("{{ list[3] }}", "template.index", 1, 9)]
    [TestCase("{{ list[-4] }}", "template.index", 1, 9)]
    [TestCase("{{ s[99] }}", "template.index", 1, 6)]
    [TestCase("{{ n.x }}", "template.type", 1, 6)]
    [TestCase("{{ o.y.z }}", "template.type", 1, 8)]
    [TestCase("{{ n[0] }}", "template.type", 1, 4)]
    [TestCase("{{ list[n] }}", "template.type", 1, 9)]
    [TestCase("{{ list['x'] }}", "template.unknown-member", 1, 9)]
    [TestCase("{{ n.empty? }}", "template.type", 1, 6)]
    [TestCase("{{ a 'x' }}", "template.type", 1, 4)]
    [TestCase("{{ a | b }}", "template.type", 1, 8)]
    [TestCase("{{ 'x' | string }}", "template.type", 1, 10)]
    [TestCase("{{ string.upcase + 1 }}", "template.argument", 1, 11)]
    [TestCase("{{ 'a' | string.append }}", "template.argument", 1, 17)]
    [TestCase("{{ string.upcase 'a' 'b' }}", "template.argument", 1, 11)]
    [TestCase("{{ 'a' - 'b' }}", "template.type", 1, 8)]
    [TestCase("{{ 'a' * 'b' }}", "template.type", 1, 8)]
    [TestCase("{{ list - 1 }}", "template.type", 1, 9)]
    [TestCase("{{ [1] != [2] }}", "template.type", 1, 8)]
    [TestCase("{{ o + o }}", "template.type", 1, 6)]
    [TestCase("{{ t < f }}", "template.type", 1, 6)]
    [TestCase("{{ 1.5 .. 2 }}", "template.type", 1, 8)]
    [TestCase("{{ -'x' }}", "template.type", 1, 4)]
    [TestCase("{{ 1 / 0 }}", "template.type", 1, 6)]
    [TestCase("{{ 1 // 0 }}", "template.type", 1, 6)]
    [TestCase("{{ 1 % 0 }}", "template.type", 1, 6)]
    [TestCase("{{ 1.5 / 0 }}", "template.type", 1, 8)]
    [TestCase("{{ d / 0 }}", "template.type", 1, 6)]
    [TestCase("{{ capture c }}x{{ end }}{{ c + c }}", "template.type", 1, 31)]
    [TestCase("{{ for x in a }}{{ end }}", "template.type", 1, 13)]
    [TestCase("{{ for x in s }}{{ end }}", "template.type", 1, 13)]
    [TestCase("{{ for x in list limit:'x' }}{{ end }}", "template.type", 1, 24)]
    [TestCase("{{ with a }}{{ end }}", "template.type", 1, 9)]
    [TestCase("{{ mix | array.sort }}", "template.type", 1, 16)]
    [TestCase("{{ s | array.size }}", "template.type", 1, 4)]
    [TestCase("{{ 'x' | string.pad_left (-1) }}", "template.argument", 1, 26)]
    [TestCase("{{ 1 | math.format 'Z' }}", "template.argument", 1, 20)]
    [TestCase("{{ 1 | math.round 16 }}", "template.argument", 1, 19)]
    [TestCase("{{ 'a' | string.replace '' 'b' }}", "template.argument", 1, 25)]
    [TestCase("{{ 'a' | vn.words }}", "template.type", 1, 4)]
    [TestCase("{{ 1.5 | vn.words }}", "template.type", 1, 4)]
    [TestCase("{{ 0 | vn.roman }}", "template.argument", 1, 4)]
    [TestCase("{{ 'x' | vn.long_date }}", "template.type", 1, 4)]
    [TestCase("{{ string }}", "template.type", 1, 4)]
    [TestCase("{{ break }}", "template.syntax", 1, 4)]
    public void A_mistake_while_rendering_has_a_code_and_a_place(string template, string code, int line, int column)
    {
        var error = Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((code, line, column)), error.Message);
    }

    [TestCase("{{ a", 1, 1)]
    [TestCase("x\n {{ a | string.upcase", 2, 2)]
    [TestCase("{{ if a }}x", 1, 4)]
    [TestCase("{{ for x in list }}x{{ else }}y", 1, 4)]
    [TestCase("{{ end }}", 1, 4)]
    [TestCase("{{ else }}", 1, 4)]
    [TestCase("{{ when 1 }}", 1, 4)]
    [TestCase("{{ if a }}{{ when 1 }}{{ end }}", 1, 14)]
    [TestCase("{{ if a }}{{ else }}{{ else }}{{ end }}", 1, 24)]
    [TestCase("{{ if }}x{{ end }}", 1, 7)]
    [TestCase("{{ if a b = 1 }}{{ end }}", 1, 11)]
    [TestCase("{{ case a }}{{ b }}{{ end }}", 1, 16)]
    [TestCase("{{ case a }}{{ when }}{{ end }}", 1, 21)]
    [TestCase("{{ for x list }}{{ end }}", 1, 10)]
    [TestCase("{{ for 1 in list }}{{ end }}", 1, 10)]
    [TestCase("{{ for x in list odd }}{{ end }}", 1, 18)]
    [TestCase("{{ for x in list limit }}{{ end }}", 1, 18)]
    [TestCase("{{ (a }}", 1, 7)]
    [TestCase("{{ [1, 2 }}", 1, 10)]
    [TestCase("{{ list[0 }}", 1, 11)]
    [TestCase("{{ string.upcase('a' }}", 1, 22)]
    [TestCase("{{ a + }}", 1, 8)]
    [TestCase("{{ * a }}", 1, 4)]
    [TestCase("{{ a | }}", 1, 8)]
    [TestCase("{{ a ? 1 }}", 1, 10)]
    [TestCase("{{ a. }}", 1, 7)]
    [TestCase("{{ 'abc }}", 1, 4)]
    [TestCase("{{ `abc }}", 1, 4)]
    [TestCase("{{ 'a\\q' }}", 1, 6)]
    [TestCase("{{ '\\u12' }}", 1, 5)]
    [TestCase("{{ 1e }}", 1, 5)]
    [TestCase("{{ ~a }}", 1, 4)]
    [TestCase("{{ a } }}", 1, 6)]
    [TestCase("{{ 1 = 2 }}", 1, 6)]
    [TestCase("{{ x = y = 1 }}", 1, 10)]
    [TestCase("{{ a ) }}", 1, 6)]
    [TestCase("{%{ open", 1, 4)]
    [TestCase("{{ end\u2028 }}", 1, 4)]
    public void What_is_no_template_is_a_syntax_error_at_its_place(string template, int line, int column)
    {
        var error = Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Syntax, line, column)), error.Message);
    }

    [TestCase("{{ o.x = 2 }}", 8)]
    [TestCase("{{ list[0] = 2 }}", 12)]
    [TestCase("{{ with o }}{{ x = 2 }}{{ end }}", 16)]
    [TestCase("{{ with o }}{{ capture x }}{{ end }}{{ end }}", 24)]
    [TestCase("{{ for o.x in list }}{{ end }}", 12)]
    public void A_template_cannot_change_its_model(string template, int column)
    {
        var error = Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.ReadOnly, 1, column)), error.Message);
    }

    [Test]
    public void Setting_a_name_of_the_model_hides_it_and_leaves_the_model_alone()
    {
        var model = TemplateModel.Build();
        Assert.That(Render("{{ a = 9; a }}", model: model), Is.EqualTo("9"));
        Assert.That(model["a"], Is.EqualTo(5));
    }

    [TestCase(1.5)]
    [TestCase((short)1)]
    [TestCase('c')]
    [TestCase(new[] { 1, 2 })]
    [TestCase(TemplateEscaping.Html)]
    public void A_value_no_template_can_hold_is_an_error_where_it_is_read(object value)
    {
        var error = Fail("\n{{ alien }}", model: new() { ["alien"] = value });
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Model, 2, 4)), error.Message);
    }

    [TestCase("{{ box.x }}")]
    [TestCase("{{ box }}")]
    [TestCase("{{ for e in box; end }}")]
    [TestCase("{{ items[0] }}")]
    [TestCase("{{ for x in items; end }}")]
    [TestCase("{{ items | array.first }}")]
    [TestCase("{{ items | array.sort }}")]
    [TestCase("{{ items == items }}")]
    [TestCase("{{ with box }}{{ x }}{{ end }}")]
    public void Alien_values_are_found_inside_lists_and_objects_as_well(string template)
    {
        var model = new Dictionary<string, object?>
        {
            ["box"] = new Dictionary<string, object?> { ["x"] = new Uri("https://example.invalid") },
            ["items"] = new object?[] { new Uri("https://example.invalid") },
        };
        Assert.That(Fail(template, model: model).Code, Is.EqualTo(TemplateErrorCodes.Model));
    }

    [Test]
    public void Messages_name_the_template_and_the_place_in_both_languages_and_never_a_value()
    {
        var model = new Dictionary<string, object?> { ["secret"] = "giá trị mật" };
        var error = Fail("{{ secret - 1 }}", model: model);

        Assert.That(error.Message, Does.StartWith("t(1,11): ").And.Not.Contain("mật"));
        Assert.That(error.VietnameseMessage, Does.StartWith("t (dòng 1, cột 11): ").And.Not.Contain("mật"));
        Assert.That(error.VietnameseMessage.IsNormalized(), Is.True);
    }

    [TestCase("a\r\nb {{ missing }}", 2, 6)]
    [TestCase("a\rb {{ missing }}", 2, 6)]
    [TestCase("{{ a }}\n\n\n{{\n\n missing }}", 6, 2)]
    public void Lines_end_with_LF_CRLF_or_CR(string template, int line, int column)
    {
        var error = Fail(template);
        Assert.That((error.Line, error.Column), Is.EqualTo((line, column)));
    }
}
