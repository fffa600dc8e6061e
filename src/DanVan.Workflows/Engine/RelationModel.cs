using NodaTime;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// What documents read of the document they correct, replace or recall. Like a reference it is always there: a document that stands by itself finds empty
/// texts. Pure.
/// </summary>
internal static class RelationModel
{
    /// <summary>The names of a document that is about no other one.</summary>
    public static void AddNone(Map model, LocalDate date)
    {
        model["related"] = new Map { ["number"] = "", ["date"] = date, ["kind_name"] = "", ["subject"] = "" };
        model["relation"] = new Map { ["reason"] = "" };
        model["corrections"] = DocumentModel.Values([]);
    }
}
