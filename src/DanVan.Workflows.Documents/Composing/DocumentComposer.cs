using System.Collections.Concurrent;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.LegalBases;
using DanVan.Workflows.Documents.Templates;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>Composes the shipped kinds of documents: the body from its template, the frame from the kind and the owner's format profile.</summary>
internal sealed class DocumentComposer(ITemplateRenderer renderer, IDocumentWriter writer) : IDocumentComposer
{
    // A province's list of two thousand models with ten columns is far below this; a template gone wild is above.
    private static readonly TemplateOptions Options = new() { Escaping = TemplateEscaping.Html };

    private static readonly string[] References = ["parent_plan", "plan", "list", "minutes", "proposal", "decision"];

    private readonly ConcurrentDictionary<string, TemplateSource> _templates = new();

    public string? ProblemWith(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (!FormatProfiles.Ids.Contains(owner.Profile))
        {
            return $"profile \"{owner.Profile}\" (known: {string.Join(", ", FormatProfiles.Ids)})";
        }

        try
        {
            _ = new DocumentNumber(1, "KH", owner.Symbol, ShapeOf(owner));
            return null;
        }
        catch (ArgumentException e)
        {
            return $"symbol \"{owner.Symbol}\": {e.Message}";
        }
    }

    public NumberingShape ShapeOf(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return FormatProfiles.Get(owner.Profile).Numbering;
    }

    public ComposedDocument Compose(DocumentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var kind = DocumentKinds.Get(draft.Kind);
        var texts = kind.Texts[ShapeOf(draft.Owner)];
        var authority = DocumentTextValues.AuthorityOf(draft.Owner.SignerTitle, draft.Owner.Name);
        var values = new DocumentTextValues(draft.Year, draft.Owner.Name, draft.Owner.Parent, authority);
        var template = _templates.GetOrAdd(kind.Template, name => new TemplateSource(name, BuiltInTemplates.Get(name)));
        var document = new AdministrativeDocument
        {
            ProfileId = draft.Owner.Profile,
            KindId = draft.Kind,
            Frame = kind.Frame,
            TypeName = kind.TypeName,
            Number = draft.Number,
            Date = draft.Date,
            Place = draft.Owner.Place,
            IssuerName = draft.Owner.Name,
            IssuerParent = draft.Owner.Parent,
            Subject = texts.SubjectFor(values),
            BodyHtml = renderer.Render(template, PrintableModel.Of(ModelOf(draft, authority)), Options),
            Signer = SignerOf(texts.Signer, draft),
            SecondSigner = texts.SecondSigner is { } second ? SignerOf(second, draft) : null,
            Addressees = texts.AddresseesFor(values),
            Recipients = texts.RecipientsFor(values),
        };
        return new ComposedDocument(writer.Write(document), writer.MediaType, writer.FileExtension, template.ContentHash);
    }

    /// <summary>What only this package knows joins the model: who decides, the legal bases of the day, and how other documents are cited.</summary>
    private Dictionary<string, object?> ModelOf(DocumentDraft draft, string authority)
    {
        var model = new Dictionary<string, object?>(draft.Model)
        {
            ["owner"] = With(draft.Model["owner"], "awarding_authority", authority),
            ["legal_bases"] = LegalBasisTable.For(ShapeOf(draft.Owner), draft.Kind, draft.Date).Cast<object?>().ToList(),
        };
        foreach (var name in References.Where(draft.Model.ContainsKey))
        {
            var reference = (IReadOnlyDictionary<string, object?>)draft.Model[name]!;
            var citation = reference["number"] is string { Length: > 0 } number ? DocumentCitation.Of(DocumentNumber.Parse(number), (LocalDate)reference["date"]!) : "";
            model[name] = With(reference, "citation", citation);
        }

        return model;
    }

    private static Dictionary<string, object?> With(object? map, string name, object? value) =>
        new((IReadOnlyDictionary<string, object?>)map!) { [name] = value };

    private static DocumentSigner SignerOf(KindSigner signer, DocumentDraft draft) => new()
    {
        Title = signer.Title.Length > 0 ? signer.Title : draft.Owner.SignerTitle,
        Name = signer.Person switch
        {
            SigningPerson.OwnerSigner => draft.Owner.SignerName,
            SigningPerson.CouncilChair => draft.Council.FirstOrDefault()?.Name ?? "",
            SigningPerson.CouncilSecretary => draft.Council.Skip(1).FirstOrDefault()?.Name ?? "",
            _ => throw new ArgumentOutOfRangeException(nameof(signer), signer.Person, "Not a person who signs."),
        },
        Capacity = signer.Capacity,
        For = signer.For,
    };
}
