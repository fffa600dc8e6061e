using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests.Documents;

/// <summary>Renders with the core and with Scriban, and fails when one does what the other does not.</summary>
internal sealed class BothRenderers : ITemplateRenderer
{
    private readonly TemplateRenderer _core = new();
    private readonly ScribanTemplateRenderer _scriban = new();

    /// <summary>How many templates were rendered to the same characters.</summary>
    public int Rendered { get; private set; }

    /// <summary>How many both refused, with one code at one place.</summary>
    public int RefusedAlike { get; private set; }

    public string Render(TemplateSource template, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
    {
        string expected;
        try
        {
            expected = _core.Render(template, model, options);
        }
        catch (TemplateException refused)
        {
            var error = Assert.Throws<TemplateException>(() => _scriban.Render(template, model, options))!;
            Assert.That(Place(error.Finding), Is.EqualTo(Place(refused.Finding)), refused.Message);
            RefusedAlike++;
            throw;
        }

        Assert.That(_scriban.Render(template, model, options), Is.EqualTo(expected), template.Name);
        Rendered++;
        return expected;
    }

    public IReadOnlyList<TemplateFinding> Check(TemplateSource template)
    {
        var expected = _core.Check(template);
        Assert.That(_scriban.Check(template).Select(Place), Is.EqualTo(expected.Select(Place)), template.Name);
        return expected;
    }

    private static (string Code, int Line, int Column) Place(TemplateFinding finding) => (finding.Code, finding.Line, finding.Column);
}
