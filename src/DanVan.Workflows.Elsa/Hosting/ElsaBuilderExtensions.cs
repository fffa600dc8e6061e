using DanVan.Workflows.Elsa.Hosting;
using DanVan.Workflows.Hosting;
using Elsa.Extensions;
using Elsa.Features;
using Elsa.Features.Contracts;
using Elsa.Features.Services;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa;

/// <summary>Adds the cycle's Elsa workflows, from either side.</summary>
public static class ElsaBuilderExtensions
{
    /// <summary>
    /// Runs the cycle as Elsa workflows, and adds Elsa itself where the host has not. A host that wants Elsa set up otherwise than usual (where it stores, for
    /// example) calls <c>AddElsa</c> as well, before or after. Calling it twice, or <see cref="UseDanVan"/> as well, is harmless.
    /// </summary>
    /// <remarks>It maps no endpoint, sets no identity and changes no setting of Elsa.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes what is usual; null for nothing.</param>
    public static DanVanWorkflowsBuilder UseElsa(this DanVanWorkflowsBuilder builder, Action<ElsaFlowOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var elsa = builder.Services.ConfigureElsa();
        if (IsApplied(builder.Services) || elsa.HasFeature<AppFeature>())
        {
            elsa.UseDanVan(configure);
            return builder;
        }

        var replaceable = elsa.Configure<ReplaceableElsa>();
        elsa.Configure<ElsaFeature>();
        elsa.UseDanVan(configure);
        elsa.Apply();
        replaceable.Remember();
        return builder;
    }

    /// <summary>
    /// Runs the cycle as Elsa workflows in a host that adds Elsa itself: <c>services.AddElsa(elsa => elsa.UseDanVan())</c>. The host still says which store and
    /// which directories the library uses (<c>AddDanVanWorkflows</c>). Calling it twice, or <see cref="UseElsa"/> as well, is harmless.
    /// </summary>
    /// <remarks>It maps no endpoint, sets no identity and changes no setting of Elsa.</remarks>
    /// <param name="elsa">The host's Elsa.</param>
    /// <param name="configure">Changes what is usual; null for nothing.</param>
    public static IModule UseDanVan(this IModule elsa, Action<ElsaFlowOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(elsa);
        elsa.Services.AddOptions<ElsaFlowOptions>();
        if (configure is not null)
        {
            elsa.Services.Configure(configure);
        }

        var feature = elsa.Configure<DanVanFeature>();
        if (IsApplied(elsa.Services))
        {
            // Elsa applies its features when it is added; nobody would apply one that comes later.
            feature.Apply();
        }

        return elsa;
    }

    /// <summary>The registry of installed features is the last thing Elsa adds when it applies them.</summary>
    private static bool IsApplied(IServiceCollection services) => services.Any(d => d.ServiceType == typeof(IInstalledFeatureRegistry));
}
