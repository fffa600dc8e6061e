using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Templates;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What a document says of its number and of what a person fills in: unit, issuer, details.</summary>
internal static class DocumentPartsCheck
{
    public static void Check(Inspection inspection)
    {
        for (var i = 0; i < inspection.Definition.Documents.Count; i++)
        {
            var (document, path) = (inspection.Definition.Documents[i], $"$.documents[{i}]");
            if (document.Unit is { } unit)
            {
                Unit(inspection, document, path + ".unit", unit);
            }

            if (document.Issuer is { } issuer && !DocumentNumber.IsSymbol(issuer.Symbol))
            {
                inspection.Add(DefinitionFindingCodes.DocumentIssuer, path + ".issuer.symbol", issuer.Symbol);
            }

            Details(inspection, path + ".details", document.Details ?? []);
        }
    }

    /// <summary>What is wrong with the places where a document is issued without a person.</summary>
    public static void CheckPlaces(Inspection inspection, DocumentDefinition document, IEnumerable<string> places)
    {
        var unfilled = document.Details?.FirstOrDefault(d => d.Required);
        foreach (var place in places)
        {
            if (DocumentForms.All.Contains(document.Id))
            {
                inspection.Add(DocumentFormIssued, place, document.Id);
            }

            if (unfilled is not null)
            {
                inspection.Add(DocumentDetailUnfilled, place, document.Id, unfilled.Name);
            }
        }
    }

    /// <summary>Whether it makes sense for no step to issue a document: a form, or one that a person issues.</summary>
    public static bool IsIssuedByHand(DocumentDefinition document) =>
        document.Details is { Count: > 0 } || DocumentForms.All.Contains(document.Id) || BuiltInDocuments.IsAboutAnother(document.Id);

    private static void Unit(Inspection inspection, DocumentDefinition document, string path, string unit)
    {
        if (document.Type != DocumentNumber.LetterType)
        {
            inspection.Add(DocumentUnitUnneeded, path, document.Id);
        }
        else if (!DocumentNumber.IsSymbol(unit))
        {
            inspection.Add(DocumentUnit, path, unit);
        }
    }

    private static void Details(Inspection inspection, string path, IReadOnlyList<FormItem> details)
    {
        IdCheck.Unique(inspection, path, details.Select(d => d.Id));
        FormCheck.Items(inspection, path, details);
        for (var i = 0; i < details.Count; i++)
        {
            if (details[i].Id != TemplateName.Of(details[i].Id) || char.IsAsciiDigit(details[i].Id[0]))
            {
                inspection.Add(DocumentDetailId, $"{path}[{i}].id", details[i].Id);
            }
        }
    }
}
