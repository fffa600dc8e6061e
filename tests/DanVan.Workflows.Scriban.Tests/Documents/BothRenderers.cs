using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests.Documents;

/// <summary>Renders with the core and with Scriban, and fails when they differ.</summary>
internal sealed class BothRenderers : ITemplateRenderer
{
    private readonly TemplateRenderer _core = new();
    private readonly ScribanTemplateRenderer _scriban = new();

    /// <summary>How many templates were rendered alike.</summary>
    public int Rendered { get; private set; }

    public string Render(TemplateSource template, IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
    {
        var (expected, text) = (_core.Render(template, model, options), _scriban.Render(template, model, options));
        Assert.That(text, Is.EqualTo(expected), template.Name);
        Rendered++;
        return text;
    }

    public IReadOnlyList<TemplateFinding> Check(TemplateSource template)
    {
        var (expected, findings) = (_core.Check(template), _scriban.Check(template));
        Assert.That(findings.Select(Place), Is.EqualTo(expected.Select(Place)), template.Name);
        return findings;
    }

    private static (string Code, int Line, int Column) Place(TemplateFinding finding) => (finding.Code, finding.Line, finding.Column);
}
