using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>The core's own renderer.</summary>
public sealed class CoreTemplateConformanceTests : TemplateConformance
{
    protected override ITemplateRenderer Renderer { get; } = new TemplateRenderer();
}
