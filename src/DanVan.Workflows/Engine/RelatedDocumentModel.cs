using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Templates;
using NodaTime;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>
/// What documents read of the person who issues them and of the document they are about. Always there: a document that stands by itself, or that an effect
/// issues, finds empty texts. Pure.
/// </summary>
/// <param name="Items">What the kind asks for.</param>
/// <param name="Details">What was filled in, by the ids of the items.</param>
/// <param name="Related">The document it is about; null for none.</param>
/// <param name="Relation">What it is to that document; null for none.</param>
/// <param name="Corrections">The mistakes it puts right.</param>
internal sealed record RelatedDocumentModel(
    IReadOnlyList<FormItem> Items,
    IReadOnlyDictionary<string, string> Details,
    DocumentRecord? Related,
    DocumentRelation? Relation,
    IReadOnlyList<DocumentCorrection> Corrections)
{
    /// <summary>That of a document nobody fills anything in for, and that is about no other.</summary>
    public static RelatedDocumentModel None(IReadOnlyList<FormItem> items) => new(items, new Dictionary<string, string>(), null, null, []);

    /// <summary>A model with these names beside its own.</summary>
    public IReadOnlyDictionary<string, object?> In(IReadOnlyDictionary<string, object?> model, CycleFrame frame, LocalDate date)
    {
        var with = new Map(model)
        {
            ["details"] = Items.DistinctBy(i => TemplateName.Of(i.Id)).ToDictionary(i => TemplateName.Of(i.Id), i => (object?)Details.GetValueOrDefault(i.Id, "")),
        };
        RelationModel.AddTo(with, date, Related, Related is { Kind: var kind } ? BuiltInDocuments.Find(frame, kind)?.Name ?? kind : "", Relation, Corrections);
        return with;
    }
}
