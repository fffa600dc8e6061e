using System.Globalization;
using System.Text;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Templates;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The documents: their types, when they are issued, and what their templates read.</summary>
internal static class DocumentCheck
{
    private static readonly IReadOnlySet<string> Types = DocumentTypes.State.Keys.Concat(DocumentTypes.Party.Keys).ToHashSet(StringComparer.Ordinal);

    public static void Check(Inspection inspection)
    {
        var definition = inspection.Definition;
        var issues = Issues(inspection);
        DocumentPartsCheck.Check(inspection);
        var models = new Dictionary<(bool IsForm, bool PerAward, bool IsOfMilestone, IReadOnlyList<FormItem>? Details, IReadOnlyList<string> OfKind), ModelNames>();
        for (var i = 0; i < definition.Documents.Count; i++)
        {
            var (document, path) = (definition.Documents[i], $"$.documents[{i}]");
            var places = issues.GetValueOrDefault(document.Id) ?? [];
            var isForm = DocumentForms.All.Contains(document.Id);
            if (document.Type.Length > 0 || !isForm)
            {
                inspection.Known(DocumentType, path + ".type", document.Type.Normalize(NormalizationForm.FormC), Types);
            }

            DocumentPartsCheck.CheckPlaces(inspection, document, places.Select(p => p.Path));
            if (places.Count == 0 && !DocumentPartsCheck.IsIssuedByHand(document))
            {
                inspection.Add(DocumentUnused, path, document.Id);
            }

            if (document.PerAward || document.NeedsAwards)
            {
                foreach (var place in places.Where(p => !p.Must.HasFlag(Happenings.Deeds.Counted)))
                {
                    inspection.Add(DocumentTooEarly, place.Path, document.Id);
                }
            }

            // Where nobody issues it, it cannot be known what it is about.
            var about = (IsForm: isForm, document.PerAward, IsOfMilestone: places.Count == 0 || places.Exists(p => p.IsOfMilestone), document.Details, ShippedDetails.Of(document.Id));
            if (!models.TryGetValue(about, out var model))
            {
                models[about] = model = ModelNames.Of(
                [
                    .. isForm ? DocumentNames.OfRegistration(definition) : DocumentNames.Of(definition, about.PerAward, about.IsOfMilestone),
                    .. RelatedDocumentNames.Of(document),
                ]);
            }

            var possible = places.Count == 0 ? Happenings.Deeds.All : places.Aggregate(Happenings.Deeds.None, (all, p) => all | p.May);
            CheckTemplate(inspection, path + ".template", document.Template, model, possible);
            CheckTemplate(inspection, path + ".subject", document.Subject, model, possible);
            for (var k = 0; k < document.Recipients?.Count; k++)
            {
                CheckTemplate(inspection, $"{path}.recipients[{k}]", document.Recipients[k], model, possible);
            }
        }
    }

    private static Dictionary<string, List<Issue>> Issues(Inspection inspection)
    {
        var issues = new Dictionary<string, List<Issue>>(StringComparer.Ordinal);
        foreach (var place in inspection.Effects)
        {
            for (var i = 0; i < place.Effects.Count; i++)
            {
                if (place.Effects[i] is { Do: StageEffects.IssueDocument, Document: { } document })
                {
                    if (!issues.TryGetValue(document, out var places))
                    {
                        issues[document] = places = [];
                    }

                    var (may, must) = inspection.Past.Before(place, i);
                    places.Add(new Issue(Reading.JsonPath.Item(place.Path, i), may, must, place.IsOfMilestone));
                }
            }
        }

        return issues;
    }

    private static void CheckTemplate(Inspection inspection, string path, string? text, ModelNames model, Happenings.Deeds possible)
    {
        if (text is null)
        {
            return;
        }

        var source = new TemplateSource(path, text);
        ParsedTemplate template;
        try
        {
            template = TemplateParser.Parse(source);
        }
        catch (TemplateException e)
        {
            inspection.Add(TemplateUnreadable, path, Text(e.Line), Text(e.Column), e.Finding.VietnameseMessage, e.Finding.Message);
            return;
        }

        foreach (var found in TemplateChecker.Check(source, template))
        {
            inspection.Add(TemplateUnreadable, path, Text(found.Line), Text(found.Column), found.VietnameseMessage, found.Message);
        }

        var lines = new TemplateLines(text);
        var walk = new NameWalk(model);
        walk.Walk(template.Body);
        foreach (var (name, offset, part, known) in walk.Unknown.DistinctBy(u => u.Name))
        {
            var place = TemplateError.UnknownName(name).FindingAt(lines, offset);
            inspection.Unknown(TemplateUnknownName, path, part, [.. known.Members], name, Text(place.Line), Text(place.Column));
        }

        foreach (var (name, offset) in walk.Read.DistinctBy(r => r.Name))
        {
            if (DocumentNames.WaitsFor(name) is { } waits && !possible.HasFlag(waits.Deed))
            {
                var place = TemplateError.UnknownName(name).FindingAt(lines, offset);
                inspection.Add(TemplateTooEarly, path, name, Text(place.Line), Text(place.Column), waits.What);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a document is issued, and what may and must have happened by then.</summary>
    private sealed record Issue(string Path, Happenings.Deeds May, Happenings.Deeds Must, bool IsOfMilestone);
}
