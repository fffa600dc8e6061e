using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>Which renderer a host gets.</summary>
public sealed class UseScribanTest
{
    private static readonly Action<DanVanWorkflowsBuilder> Scriban = builder => builder.UseScriban();
    private static readonly Action<DanVanWorkflowsBuilder> Documents = builder => builder.UseDocuments();
    private static readonly Action<DanVanWorkflowsBuilder> Own = builder => builder.Services.AddSingleton<ITemplateRenderer, TemplateRenderer>();

    [Test]
    public void Without_it_the_core_renders() => Assert.That(RendererAfter(Documents), Is.InstanceOf<TemplateRenderer>());

    [Test]
    public void With_it_Scriban_renders_whatever_the_order_of_the_calls() => Assert.Multiple(() =>
    {
        Assert.That(RendererAfter(Scriban), Is.InstanceOf<ScribanTemplateRenderer>());
        Assert.That(RendererAfter(Scriban, Documents), Is.InstanceOf<ScribanTemplateRenderer>());
        Assert.That(RendererAfter(Documents, Scriban), Is.InstanceOf<ScribanTemplateRenderer>());
        Assert.That(RendererAfter(Own, Documents, Scriban), Is.InstanceOf<ScribanTemplateRenderer>());
        Assert.That(RendererAfter(Scriban, Documents, Scriban, Documents), Is.InstanceOf<ScribanTemplateRenderer>());
    });

    [Test]
    public void There_is_one_renderer_and_it_lives_as_long_as_the_host()
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(builder => builder.UseDocuments().UseScriban().UseScriban());
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        Assert.That(provider.GetServices<ITemplateRenderer>().ToList(), Has.Count.EqualTo(1));
        Assert.That(scope.ServiceProvider.GetRequiredService<ITemplateRenderer>(), Is.SameAs(provider.GetRequiredService<ITemplateRenderer>()));
    }

    private static ITemplateRenderer RendererAfter(params Action<DanVanWorkflowsBuilder>[] calls)
    {
        var services = new ServiceCollection();
        services.AddDanVanWorkflows(builder => Array.ForEach(calls, call => call(builder)));

        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<ITemplateRenderer>();
    }
}
