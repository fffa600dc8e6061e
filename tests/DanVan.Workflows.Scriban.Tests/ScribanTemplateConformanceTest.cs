using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>The Scriban library behind the port.</summary>
public sealed class ScribanTemplateConformanceTest : TemplateConformance
{
    protected override ITemplateRenderer Renderer { get; } = new ScribanTemplateRenderer();
}
