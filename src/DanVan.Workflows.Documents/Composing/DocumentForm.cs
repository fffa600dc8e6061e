using System.Collections.Concurrent;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Composing;

/// <summary>
/// How one kind of document is set: as the definition says, and where it says nothing, as the shipped kind does. A kind that is not shipped gets the
/// frame its type has, the owner's signer and the filing line.
/// </summary>
/// <param name="TypeName">The type's name on the document; empty for a letter.</param>
/// <param name="Frame">Page or certificate.</param>
/// <param name="Body">The template of the body.</param>
/// <param name="Texts">The shipped texts, or those a kind that is not shipped falls back to.</param>
/// <param name="Subject">The definition's own subject; null for that of <paramref name="Texts"/>.</param>
/// <param name="Recipients">The definition's own recipients; null for those of <paramref name="Texts"/>.</param>
internal sealed record DocumentForm(
    string TypeName, DocumentFrame Frame, TemplateSource Body, DocumentKindTexts Texts, TemplateSource? Subject, IReadOnlyList<TemplateSource>? Recipients)
{
    /// <summary>Whose name stands in the heading.</summary>
    public KindHeading Heading { get; init; }

    /// <summary>Its appendices. A definition's own body says all there is to say: the shipped appendices go with the shipped body only.</summary>
    public IReadOnlyList<KindAppendix> Appendices { get; init; } = [];

    // The one type that Party bodies name and that makes a letter all the same.
    private const string Letter = "CV";

    // Read and hashed once: a year issues as many certificates as there are awards.
    private static readonly ConcurrentDictionary<string, TemplateSource> ShippedBodies = new();

    /// <summary>The form of a document.</summary>
    /// <exception cref="ArgumentException">The kind is not shipped, and the definition gives no template for it.</exception>
    public static DocumentForm Of(string kind, DocumentDefinition? definition, NumberingShape shape)
    {
        var shipped = DocumentKinds.Find(kind);
        if (definition is null)
        {
            return Of(shipped ?? DocumentKinds.Get(kind), shape, null, null, null);
        }

        var (body, subject, recipients) = Own(definition);
        if (shipped is not null)
        {
            return Of(shipped, shape, body, subject, recipients);
        }

        // A kind of its own looks like the shipped kind of its type: whatever is called giấy khen is a certificate.
        var frame = DocumentKinds.All.FirstOrDefault(k => k.Abbreviation == definition.Type)?.Frame ?? DocumentFrame.Page;
        var types = shape == NumberingShape.Party ? DocumentTypes.Party : DocumentTypes.State;
        var isCertificate = frame == DocumentFrame.Certificate;
        var texts = new DocumentKindTexts
        {
            Subject = isCertificate ? "{awarding_authority}" : "",
            Recipients = isCertificate ? [] : [shape == NumberingShape.Party ? "Lưu {owner}" : "Lưu: VT"],
        };
        return new DocumentForm(
            definition.Type is Letter or "" ? "" : types.GetValueOrDefault(definition.Type, definition.Name),
            frame,
            body ?? throw new ArgumentException(Unknown(kind), nameof(kind)),
            texts,
            subject,
            recipients);
    }

    /// <summary>The templates of a definition's document, by name; those it does not give are missing.</summary>
    public static IEnumerable<TemplateSource> Templates(DocumentDefinition definition)
    {
        var (body, subject, recipients) = Own(definition);
        return new[] { body, subject }.OfType<TemplateSource>().Concat(recipients ?? []);
    }

    /// <summary>Why nothing can be composed; null when something can.</summary>
    public static string? WhyNot(DocumentDefinition definition) =>
        definition.Template is null && DocumentKinds.Find(definition.Id) is null ? Unknown(definition.Id) : null;

    /// <summary>A shipped template.</summary>
    public static TemplateSource Shipped(string template) => ShippedBodies.GetOrAdd(template, name => new TemplateSource(name, BuiltInTemplates.Get(name)));

    private static DocumentForm Of(
        DocumentKind shipped, NumberingShape shape, TemplateSource? body, TemplateSource? subject, IReadOnlyList<TemplateSource>? recipients) => new(
        shipped.TypeName,
        shipped.Frame,
        body ?? Shipped(shipped.Template),
        shipped.Texts[shape],
        subject,
        recipients) { Heading = shipped.Heading, Appendices = body is null ? shipped.Appendices : [] };

    private static (TemplateSource? Body, TemplateSource? Subject, IReadOnlyList<TemplateSource>? Recipients) Own(DocumentDefinition definition) => (
        definition.Template is { } body ? new TemplateSource($"{definition.Id}.template", body) : null,
        definition.Subject is { } subject ? new TemplateSource($"{definition.Id}.subject", subject) : null,
        definition.Recipients is { } recipients ? [.. recipients.Select((r, i) => new TemplateSource($"{definition.Id}.recipients[{i}]", r))] : null);

    private static string Unknown(string kind) =>
        $"document \"{kind}\" is none of the shipped kinds ({string.Join(", ", DocumentKinds.All.Select(k => k.Id))}) and has no template";
}
