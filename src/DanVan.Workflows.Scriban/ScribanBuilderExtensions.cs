using DanVan.Workflows.Hosting;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DanVan.Workflows.Scriban;

/// <summary>Renders documents with the Scriban library.</summary>
public static class ScribanBuilderExtensions
{
    /// <summary>
    /// Puts <see cref="ScribanTemplateRenderer"/> behind <see cref="ITemplateRenderer"/>, in place of whatever renderer is there. Calls that take a renderer by default, such as
    /// <c>UseDocuments</c>, may stand before or after this one; a second call changes nothing.
    /// </summary>
    /// <param name="builder">The library's builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static DanVanWorkflowsBuilder UseScriban(this DanVanWorkflowsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Defaults are only tried to be added, so what stands here first or last, stands.
        builder.Services.RemoveAll<ITemplateRenderer>();
        builder.Services.AddSingleton<ITemplateRenderer, ScribanTemplateRenderer>();
        return builder;
    }
}
