using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.LegalBases;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// Composes documents: the body from its template, the frame from the kind and the owner's format profile. What the definition says goes before what
/// the package ships; its templates run in the same sandbox, and their bodies pass the same writer.
/// </summary>
/// <param name="renderer">Fills in templates.</param>
/// <param name="writers">The formats there are; the first is the one documents are issued in.</param>
internal sealed class DocumentComposer(ITemplateRenderer renderer, params IEnumerable<IDocumentWriter> writers) : IDocumentComposer
{
    private readonly DocumentWriters _writers = new(writers);

    // A province's list of two thousand models with ten columns is far below this; a template gone wild is above.
    private static readonly TemplateOptions Options = new() { Escaping = TemplateEscaping.Html };

    private static readonly Dictionary<string, string> NoOptions = [];

    private static readonly string[] References = ["parent_plan", "plan", "list", "minutes", "proposal", "decision", "related"];

    // A line of the frame is plain text and short: what takes longer to write than this is no subject and no recipient.
    private static readonly TemplateOptions LineOptions = new() { Escaping = TemplateEscaping.None, MaxOutputLength = 100_000, MaxLoopIterations = 100_000 };

    public IReadOnlyList<string> MediaTypes => _writers.MediaTypes;

    public IReadOnlyList<FormItem> DetailsOf(string kind) => [.. (DocumentKinds.Find(kind)?.Details ?? []).Select(d => d.Item)];

    public ComposedDocument Render(ReadOnlyMemory<byte> snapshot, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var writer = _writers.For(mediaType);
        var (document, templateHash) = DocumentSnapshot.Read(snapshot);
        return new ComposedDocument(writer.Write(document), writer.MediaType, writer.FileExtension, templateHash, snapshot, document.Subject);
    }

    public string? ProblemWith(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (!FormatProfiles.Ids.Contains(owner.Profile))
        {
            return $"profile \"{owner.Profile}\" (known: {string.Join(", ", FormatProfiles.Ids)})";
        }

        try
        {
            _ = FormatProfiles.Get(owner.Profile, owner.FormatOptions ?? NoOptions);
        }
        catch (ArgumentException e)
        {
            return $"format options: {e.Message}";
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

    public string? ProblemWith(DocumentDefinition document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DocumentForm.WhyNot(document) ?? DocumentForm.Templates(document)
            .SelectMany(source => renderer.Check(source).Select(finding => new TemplateException(source.Name, finding).Message))
            .FirstOrDefault();
    }

    public NumberingShape ShapeOf(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return FormatProfiles.Get(owner.Profile).Numbering;
    }

    public string AbbreviationOf(string type, OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(owner);
        return FormatProfiles.Get(owner.Profile, owner.FormatOptions ?? NoOptions).TypeAbbreviations.GetValueOrDefault(type, type);
    }

    public bool IsNumbered(string kind) => DocumentKinds.Find(kind)?.Numbered ?? true;

    public ComposedDocument Compose(DocumentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var form = DocumentForm.Of(draft.Kind, draft.Definition, ShapeOf(draft.Owner));
        var texts = form.Texts;
        var authority = DocumentTextValues.AuthorityOf(draft.Owner.SignerTitle, draft.Owner.Name);
        var model = PrintableModel.Of(ModelOf(draft, authority));
        var values = new DocumentTextValues(draft.Year, draft.Owner.Name, draft.Owner.Parent, authority)
        {
            Related = RelatedText.Of(model),
            Occasion = ModelTexts.Occasion(model, ShapeOf(draft.Owner)),
            Participants = ModelTexts.Participants(model),
        };
        var heading = ModelTexts.Heading(form.Heading, draft.Owner, model);
        var document = new AdministrativeDocument
        {
            ProfileId = draft.Owner.Profile,
            KindId = draft.Kind,
            Frame = form.Frame,
            TypeName = form.TypeName,
            Number = draft.Number,
            Date = draft.Date,
            Place = draft.Owner.Place,
            IsNumbered = IsNumbered(draft.Kind),
            IssuerName = heading.Name,
            IssuerParent = heading.Parent,
            Subject = draft.Subject is { } given ? PlainText.Clean(given) : form.Subject is { } subject ? Line(subject, model) : SubjectOf(texts, values, draft),
            BodyHtml = renderer.Render(form.Body, model, Options),
            Signer = SignerOf(texts.Signer, draft, model),
            SecondSigner = texts.SecondSigner is { } second ? SignerOf(second, draft, model) : null,
            Addressees = texts.AddresseesFor(values),
            Appendices = new KindAppendices(renderer).Of(form.Appendices, values, model, Options),
            Recipients = form.Recipients is { } recipients ? Lines(recipients, model) : FilingLine.In(texts.RecipientsFor(values), draft),
        };
        document = DefinedParts.On(document, draft);
        var writer = _writers.For(draft.MediaType);
        var content = writer.Write(document);
        var snapshot = DocumentSnapshot.Of(document, model, form.Body.ContentHash);
        return new ComposedDocument(content, writer.MediaType, writer.FileExtension, form.Body.ContentHash, snapshot, document.Subject);
    }

    // A kind that is not shipped has no subject of its own; its name says what it is about.
    private static string SubjectOf(DocumentKindTexts texts, DocumentTextValues values, DocumentDraft draft) =>
        texts.Subject.Length == 0 ? draft.Definition?.Name ?? "" : texts.SubjectFor(values);

    // A recipient whose text comes out empty is left out: a body with nothing above it reports to nobody.
    private List<string> Lines(IEnumerable<TemplateSource> templates, Dictionary<string, object?> model) =>
        [.. templates.Select(t => Line(t, model)).Where(line => line.Length > 0)];

    private string Line(TemplateSource template, Dictionary<string, object?> model) =>
        string.Join(' ', PlainText.Clean(renderer.Render(template, model, LineOptions)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What only this package knows joins the model: who decides, the legal bases of the day, and how other documents are cited.</summary>
    private Dictionary<string, object?> ModelOf(DocumentDraft draft, string authority)
    {
        var model = new Dictionary<string, object?>(draft.Model)
        {
            ["owner"] = With(draft.Model["owner"], "awarding_authority", authority),
            ["legal_bases"] = LegalBasisTable.For(ShapeOf(draft.Owner), draft.Kind, draft.Date).Cast<object?>().ToList(),
            ["details"] = KindDetails.Of(draft.Kind, draft.Definition, draft.Model),
        };
        model["detail_lines"] = DetailLines.Of((IReadOnlyDictionary<string, object?>)model["details"]!);
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

    private static DocumentSigner SignerOf(KindSigner signer, DocumentDraft draft, Dictionary<string, object?> model) => new()
    {
        Title = signer.Title.Length > 0 ? signer.Title : draft.Owner.SignerTitle,
        Name = signer.Person switch
        {
            SigningPerson.OwnerSigner => draft.Owner.SignerName,
            SigningPerson.CouncilChair => draft.Council.FirstOrDefault()?.Name ?? "",
            SigningPerson.CouncilSecretary => draft.Council.Skip(1).FirstOrDefault()?.Name ?? "",
            SigningPerson.MeetingChair => ModelTexts.Detail(model, "chair"),
            SigningPerson.MeetingSecretary => ModelTexts.Detail(model, "secretary"),
            SigningPerson.ByHand => "",
            _ => throw new ArgumentOutOfRangeException(nameof(signer), signer.Person, "Not a person who signs."),
        },
        Capacity = signer.Capacity,
        For = signer.For,
    };
}
