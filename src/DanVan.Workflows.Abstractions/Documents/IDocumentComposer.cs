using NodaTime;
using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Documents;

/// <summary>
/// Turns what a document says into bytes. Pure: the same draft gives the same bytes, so that a document can be composed before the transaction
/// that issues it. Thread-safe.
/// </summary>
public interface IDocumentComposer
{
    /// <summary>Why no document can be issued for an owner: an unknown profile, a symbol that cannot stand in a number. Null when all is well.</summary>
    string? ProblemWith(OwnerBody owner);

    /// <summary>The shape of numbers in an owner's profile.</summary>
    /// <exception cref="ArgumentException">The profile is not known; see <see cref="ProblemWith"/>.</exception>
    NumberingShape ShapeOf(OwnerBody owner);

    /// <summary>Composes a document.</summary>
    /// <exception cref="Templates.TemplateException">The template reads what the model does not have, or exceeds a limit.</exception>
    ComposedDocument Compose(DocumentDraft draft);
}

/// <summary>What a document is made of.</summary>
/// <param name="Kind">Kind in the definition, for example <c>plan</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its civil date.</param>
/// <param name="Year">The cycle's year.</param>
/// <param name="Owner">The body that issues it.</param>
/// <param name="Council">The council; the first member chairs it, the second is its secretary.</param>
/// <param name="Model">What its template reads; see docs/template-model.md.</param>
public sealed record DocumentDraft(
    string Kind,
    DocumentNumber Number,
    LocalDate Date,
    int Year,
    OwnerBody Owner,
    IReadOnlyList<CouncilMember> Council,
    IReadOnlyDictionary<string, object?> Model);

/// <summary>A document as bytes.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="MediaType">Their media type.</param>
/// <param name="FileExtension">With the dot, for example <c>.html</c>.</param>
/// <param name="TemplateHash">Content hash of the template.</param>
public sealed record ComposedDocument(ReadOnlyMemory<byte> Content, string MediaType, string FileExtension, string TemplateHash);
