using System.Collections.Concurrent;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// The appendices of a kind. One whose body comes out empty is left out: a short list stands in the document itself, and its template writes the long one
/// as an appendix.
/// </summary>
internal sealed class KindAppendices(ITemplateRenderer renderer)
{
    private static readonly ConcurrentDictionary<string, TemplateSource> Shipped = new();

    public IReadOnlyList<DocumentAppendix> Of(
        IReadOnlyList<KindAppendix> appendices, DocumentTextValues values, IReadOnlyDictionary<string, object?> model, TemplateOptions options) =>
    [
        .. appendices
            .Select(a => new DocumentAppendix(
                DocumentKindTexts.FillText(a.Title, values),
                renderer.Render(Shipped.GetOrAdd(a.Template, name => new TemplateSource(name, BuiltInTemplates.Get(name))), model, options),
                a.Landscape))
            .Where(a => !string.IsNullOrWhiteSpace(a.BodyHtml)),
    ];
}
