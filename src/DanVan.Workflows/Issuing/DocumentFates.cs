using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Refusals;

namespace DanVan.Workflows.Issuing;

/// <summary>What became of issued documents, told from the documents that came after them. Pure.</summary>
internal static class DocumentFates
{
    /// <summary>The documents that are about one in a given way, in the order of their issue.</summary>
    public static IEnumerable<DocumentRecord> About(string id, string relation, IEnumerable<DocumentRecord> documents) =>
        documents.Where(d => d.Relation is { } about && about.Kind == relation && about.Document == id);

    /// <summary>Whether nothing took a document's place and nothing took it back.</summary>
    public static bool IsInForce(string id, IReadOnlyList<DocumentRecord> documents) =>
        !documents.Any(d => d.Relation is { Kind: DocumentRelations.Replaces or DocumentRelations.Recalls } about && about.Document == id);

    /// <summary>
    /// Why a document can be neither corrected, replaced nor recalled: it does not hold any more. What corrects or recalls can be corrected itself; taking
    /// it back, or another in its place, would leave open what the first document then is.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="relation">What is to be done with it, one of <see cref="DocumentRelations"/>.</param>
    /// <param name="documents">All documents that may be about it.</param>
    public static Refusal? WhyNot(DocumentRecord document, string relation, IReadOnlyList<DocumentRecord> documents)
    {
        if (About(document.Id, DocumentRelations.Recalls, documents).Any())
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentRecalled, document.Number);
        }

        if (About(document.Id, DocumentRelations.Replaces, documents).Any())
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentReplaced, document.Number);
        }

        return relation != DocumentRelations.Corrects && document.Relation is { Kind: DocumentRelations.Corrects or DocumentRelations.Recalls }
            ? RefusalCatalogue.Of(RefusalCodes.DocumentAboutAnother, document.Number)
            : null;
    }
}
