using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents;

/// <summary>Adds official documents to the library.</summary>
public static class DocumentsBuilderExtensions
{
    /// <summary>Composes the documents of the cycle from the shipped kinds, templates and format profiles, as HTML.</summary>
    public static DanVanWorkflowsBuilder UseDocuments(this DanVanWorkflowsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ITemplateRenderer, TemplateRenderer>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentWriter, HtmlDocumentWriter>());
        builder.Services.TryAddSingleton<IDocumentComposer, DocumentComposer>();
        return builder;
    }
}
