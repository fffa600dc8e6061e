using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Kinds;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// What was filled in when a document was issued by hand, with an empty text for everything that was not: the year issues the same document by itself, and
/// then nobody is asked.
/// </summary>
internal static class KindDetails
{
    private const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u2028", "\u2029"];

    public static Dictionary<string, object?> Of(string kind, DocumentDefinition? definition, IReadOnlyDictionary<string, object?> model)
    {
        var ids = (DocumentKinds.All.FirstOrDefault(k => k.Id == kind)?.Details ?? []).Select(d => d.Id).Concat((definition?.Details ?? []).Select(d => d.Id));
        var details = ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, object? (_) => "", StringComparer.Ordinal);
        if (model.GetValueOrDefault("details") is IReadOnlyDictionary<string, object?> given)
        {
            foreach (var (id, text) in given)
            {
                details[id] = text;
            }
        }

        // A text of the model becomes one run of words on the page; what was typed as several lines is there line by line as well.
        foreach (var (id, text) in details.ToList())
        {
            details[$"{id}_lines"] = (text as string ?? "").Split(Breaks, Split).Cast<object?>().ToList();
        }

        return details;
    }
}
