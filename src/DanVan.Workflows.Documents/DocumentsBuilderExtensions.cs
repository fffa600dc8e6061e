using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using DanVan.Workflows.Documents.Composing;
using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents;

/// <summary>Adds official documents to the library.</summary>
public static class DocumentsBuilderExtensions
{
    /// <summary>
    /// Composes the documents of the cycle from the shipped kinds, templates and format profiles, as HTML and as DOCX. Calling it again adds nothing
    /// but what <paramref name="configure"/> says.
    /// </summary>
    /// <remarks>A further <see cref="IDocumentWriter"/> the host registers is a further format to compose in; one of a media type that is there already, registered before this call, replaces it.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes what is usual; null for nothing.</param>
    /// <exception cref="OptionsValidationException">When the host starts, or a document is first composed: <see cref="DocumentsOptions.IssueAs"/> is none of its values.</exception>
    public static DanVanWorkflowsBuilder UseDocuments(this DanVanWorkflowsBuilder builder, Action<DocumentsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<DocumentsOptions>().ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DocumentsOptions>, DocumentsOptionsCheck>());
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.TryAddSingleton<ITemplateRenderer, TemplateRenderer>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentWriter, HtmlDocumentWriter>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDocumentWriter, DocxDocumentWriter>());
        builder.Services.TryAddSingleton<IDocumentComposer>(Composer);
        return builder;
    }

    private static DocumentComposer Composer(IServiceProvider provider)
    {
        var issued = provider.GetRequiredService<IOptions<DocumentsOptions>>().Value.IssueAs.MediaType();

        // A stable sort: the format documents are issued in first, all else as registered.
        var writers = provider.GetServices<IDocumentWriter>().OrderBy(w => w.MediaType != issued).ToList();
        return new DocumentComposer(provider.GetRequiredService<ITemplateRenderer>(), writers);
    }
}
