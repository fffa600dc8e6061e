using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>Templates are read once and kept, but not for ever and not all.</summary>
public sealed class KeptTemplatesTest
{
    [Test]
    public void A_text_is_read_once_whatever_its_name_and_the_options()
    {
        var renderer = new ScribanTemplateRenderer();
        renderer.Render(new TemplateSource("a", "{{ a }}"), TemplateModel.Build());
        renderer.Render(new TemplateSource("b", "{{ a }}"), TemplateModel.Build(), new TemplateOptions { Escaping = TemplateEscaping.None });
        renderer.Check(new TemplateSource("c", "{{ a }}"));
        Assert.That(renderer.CachedTemplates, Is.EqualTo(1));
    }

    [Test]
    public void Never_more_than_256_are_kept_and_what_is_no_template_is_not()
    {
        var renderer = new ScribanTemplateRenderer();
        for (var i = 0; i < 300; i++)
        {
            renderer.Check(new TemplateSource("t", $"{{{{ a }}}}{i}"));
            renderer.Check(new TemplateSource("t", $"{{{{ if }}}}{i}"));
        }

        Assert.That(renderer.CachedTemplates, Is.EqualTo(256));
    }

    [Test]
    public void Few_long_ones_are_kept()
    {
        var renderer = new ScribanTemplateRenderer();
        for (var i = 0; i < 6; i++)
            renderer.Check(new TemplateSource("t", new string('x', TemplateOptions.GreatestLength - 10) + i));

        Assert.That(renderer.CachedTemplates, Is.EqualTo(4));
    }

    [Test]
    public void One_tree_serves_many_threads_at_once()
    {
        var renderer = new ScribanTemplateRenderer();
        const string Text = "{{ func f(x); ret x * 2; end }}{{ for r in rows }}{{ with r }}{{ name }}{{ end }}{{ capture c }}{{ f r.n }}{{ end }}{{ c }}{{ case r.n; when 2; 'two'; end }};{{ end }}";
        var expected = renderer.Render(new TemplateSource("t", Text), TemplateModel.Build());
        var results = new string[400];
        Parallel.For(0, results.Length, i => results[i] = renderer.Render(new TemplateSource("t", Text), TemplateModel.Build()));
        Assert.That(results, Is.All.EqualTo(expected));
    }
}
