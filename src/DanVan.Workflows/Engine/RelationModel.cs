using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using NodaTime;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// What documents read of the document they correct, replace or recall. Like a reference it is always there: a document that stands by itself finds empty
/// texts. Pure.
/// </summary>
internal static class RelationModel
{
    /// <summary>Puts the names into a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="date">The date of a document that is about no other one.</param>
    /// <param name="related">The document it is about; null for none.</param>
    /// <param name="kindName">What that document is called.</param>
    /// <param name="relation">What it is to that document; null for none.</param>
    /// <param name="corrections">The mistakes it puts right; null for none.</param>
    public static void AddTo(
        Map model,
        LocalDate date,
        DocumentRecord? related = null,
        string kindName = "",
        DocumentRelation? relation = null,
        IReadOnlyList<DocumentCorrection>? corrections = null)
    {
        model["related"] = new Map
        {
            ["number"] = related?.Number ?? "",
            ["date"] = related?.Date ?? date,
            ["kind_name"] = kindName,
            ["subject"] = related?.Subject ?? "",
        };
        model["relation"] = new Map { ["reason"] = relation?.Reason ?? "" };
        model["corrections"] = DocumentModel.Values((corrections ?? []).Select(c => new Map { ["place"] = c.Place, ["printed"] = c.Printed, ["correct"] = c.Correct }));
    }
}
