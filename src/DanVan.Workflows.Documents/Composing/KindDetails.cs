using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Kinds;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// What was filled in when a document was issued by hand, with an empty text for everything that was not: the year issues the same document by itself, and
/// then nobody is asked.
/// </summary>
internal static class KindDetails
{
    public static Dictionary<string, object?> Of(string kind, DocumentDefinition? definition, IReadOnlyDictionary<string, object?> model)
    {
        var ids = (DocumentKinds.Find(kind)?.Details ?? []).Select(d => d.Id).Concat((definition?.Details ?? []).Select(d => d.Id));
        var details = ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, object? (_) => "", StringComparer.Ordinal);
        if (model.GetValueOrDefault("details") is IReadOnlyDictionary<string, object?> given)
        {
            foreach (var (id, text) in given)
            {
                details[id] = text;
            }
        }

        return details;
    }
}
