using DanVan.Workflows.TemplateRunner;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>The rule of docs/templates.md: what the core renders, Scriban renders to the same characters.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class SameTextTest
{
    private const int Programs = 3_000;

    private readonly TemplateRenderer _core = new();
    private readonly ScribanTemplateRenderer _scriban = new();

    [TestCase(7, TemplateEscaping.Html)]
    [TestCase(20261122, TemplateEscaping.None)]
    public void Random_programs_that_make_sense_give_the_same_text(int seed, TemplateEscaping escaping)
    {
        var sound = new SoundTemplate(new Random(seed));
        var model = SampleModel.Build();
        var options = new TemplateOptions { Escaping = escaping, MaxOutputLength = 200_000, MaxSteps = 400_000 };
        var rendered = 0;
        for (var i = 0; i < Programs; i++)
        {
            var source = new TemplateSource("sound", sound.Write());
            if (TextOf(_core, source, model, options) is not { } expected)
                continue;

            rendered++;
            Assert.That(_scriban.Render(source, model, options with { MaxSteps = 4 * options.MaxSteps }), Is.EqualTo(expected), source.Text);
        }

        TestContext.Out.WriteLine($"{rendered} of {Programs} rendered");
        Assert.That(rendered, Is.GreaterThan(Programs / 2), "programs that make sense");
    }

    private static string? TextOf(TemplateRenderer renderer, TemplateSource source, IReadOnlyDictionary<string, object?> model, TemplateOptions options)
    {
        try
        {
            return renderer.Render(source, model, options);
        }
        catch (TemplateException)
        {
            return null;
        }
    }
}
