using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What the template of a document may read of the person who issues it and of the document it is about.</summary>
internal static class RelatedDocumentNames
{
    public static IEnumerable<string> Of(DocumentDefinition document) =>
    [
        // Its own list does not take the kind's away: both are there, empty where nobody was asked.
        .. ShippedDetails.Of(document.Id).Union((document.Details ?? []).Select(d => TemplateName.Of(d.Id)))
            .SelectMany(id => (string[])[$"details.{id}", $"detail_lines.{id}[]"]),
        "related.number", "related.date", "related.citation", "related.kind_name", "related.subject",
        "relation.reason",
        "corrections[].place", "corrections[].printed", "corrections[].correct",
    ];
}
