using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>The renderer as a part of a program.</summary>
public abstract partial class TemplateConformance
{
    [Test]
    public void The_same_text_under_two_names_is_parsed_once_and_fails_under_each_name()
    {
        var model = new Dictionary<string, object?>();
        var first = Assert.Throws<TemplateException>(() => Renderer.Render(new TemplateSource("first", "{{ x }}"), model))!;
        var second = Assert.Throws<TemplateException>(() => Renderer.Render(new TemplateSource("second", "{{ x }}"), model))!;
        Assert.That((first.TemplateName, second.TemplateName), Is.EqualTo(("first", "second")));
    }

    [Test]
    public void Rendering_leaves_nothing_behind_for_the_next()
    {
        var source = new TemplateSource("t", "{{ x = 1; $y = 2 }}{{ x }}{{ $y }}");
        var reader = new TemplateSource("u", "{{ x }}");
        var model = new Dictionary<string, object?>();
        Assert.That(Renderer.Render(source, model), Is.EqualTo("12"));
        Assert.That(Renderer.Render(source, model), Is.EqualTo("12"));
        Assert.That(() => Renderer.Render(reader, model), Throws.InstanceOf<TemplateException>());
    }

    [Test]
    public void One_renderer_serves_many_threads_with_the_same_result()
    {
        var source = new TemplateSource("t", "{{ for r in rows }}{{ for.index }} {{ r.name | string.upcase }} {{ r.points | vn.number 2 }};{{ end }}");
        var model = TemplateModel.Build();
        var expected = Renderer.Render(source, model);
        var results = new string[200];
        Parallel.For(0, results.Length, i => results[i] = Renderer.Render(new TemplateSource("t" + i, source.Text), model));
        Assert.That(results, Is.All.EqualTo(expected));
    }

    [TestCase("Kính gửi: {{ name }}\n{{ for x in rows; x.y | string.upcase; end }}")]
    [TestCase("{{ string = 1; string.nonsense }}")]
    [TestCase("")]
    public void Check_finds_nothing_wrong_where_only_a_model_could_tell(string text) =>
        Assert.That(Renderer.Check(new TemplateSource("t", text)), Is.Empty);

    [Test]
    public void Check_tells_a_syntax_error()
    {
        var finding = Renderer.Check(new TemplateSource("t", "a\n{{ if }}")).Single();
        Assert.That((finding.Code, finding.Line, finding.Column), Is.EqualTo((TemplateErrorCodes.Syntax, 2, 7)));
        Assert.That(finding.VietnameseMessage, Is.EqualTo("Ở đây cần một giá trị."));
    }

    [Test]
    public void A_limit_that_is_just_kept_is_no_error()
    {
        var options = new TemplateOptions { MaxOutputLength = 6, MaxLoopIterations = 3, Escaping = TemplateEscaping.None };
        Assert.That(Renderer.Render(new TemplateSource("t", "{{ for x in list }}{{ x }},{{ end }}"), TemplateModel.Build(), options), Is.EqualTo("3,1,2,"));
        Assert.That(
            () => Renderer.Render(new TemplateSource("t", "{{ for x in list }}{{ x }},{{ end }}!"), TemplateModel.Build(), options),
            Throws.InstanceOf<TemplateException>().With.Property("Code").EqualTo(TemplateErrorCodes.OutputLimit));
    }
}
