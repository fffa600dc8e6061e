using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Conformance.Templates;

/// <summary>
/// What every renderer of templates does alike: the same template and the same model give the same characters, and the same mistake has the same code at the same place.
/// </summary>
public abstract partial class TemplateConformance
{
    /// <summary>The renderer that is held to it.</summary>
    protected abstract ITemplateRenderer Renderer { get; }

    private protected string Render(string template, TemplateEscaping escaping = TemplateEscaping.None, Dictionary<string, object?>? model = null) =>
        Renderer.Render(new TemplateSource("t", template), model ?? TemplateModel.Build(), new TemplateOptions { Escaping = escaping });

    private protected TemplateException Fail(string template, TemplateOptions? options = null, Dictionary<string, object?>? model = null) =>
        Assert.Throws<TemplateException>(() => Renderer.Render(
            new TemplateSource("t", template), model ?? TemplateModel.Build(), options ?? new TemplateOptions { Escaping = TemplateEscaping.None }))!;
}
