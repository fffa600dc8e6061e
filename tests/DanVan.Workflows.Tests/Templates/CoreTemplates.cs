using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>The shortest ways to render with the core, and to fail.</summary>
internal static class CoreTemplates
{
    internal static string Render(string template, TemplateEscaping escaping = TemplateEscaping.None, Dictionary<string, object?>? model = null) =>
        new TemplateRenderer().Render(new TemplateSource("t", template), model ?? TemplateModel.Build(), new TemplateOptions { Escaping = escaping });

    internal static TemplateException Fail(string template, TemplateOptions? options = null, Dictionary<string, object?>? model = null) =>
        Assert.Throws<TemplateException>(() => new TemplateRenderer().Render(
            new TemplateSource("t", template), model ?? TemplateModel.Build(), options ?? new TemplateOptions { Escaping = TemplateEscaping.None }))!;
}
