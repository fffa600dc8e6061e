using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What the template of a document may read of the person who issues it and of the document it is about.</summary>
internal static class RelatedDocumentNames
{
    public static IEnumerable<string> Of(DocumentDefinition document) =>
    [
        // Without a list of its own the kind's holds, and kinds are the composer's: it is not known here what they ask for.
        .. document.Details is { } details
            ? details.Select(d => TemplateName.Of(d.Id)).SelectMany(id => (string[])[$"details.{id}", $"detail_lines.{id}[]"])
            : [$"details.{ModelNames.Any}", $"detail_lines.{ModelNames.Any}[]"],
        "related.number", "related.date", "related.citation", "related.kind_name", "related.subject",
        "relation.reason",
        "corrections[].place", "corrections[].printed", "corrections[].correct",
    ];
}
