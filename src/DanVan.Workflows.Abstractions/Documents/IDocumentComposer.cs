using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Documents;

/// <summary>
/// Turns what a document says into bytes. Pure: the same draft gives the same bytes, so that a document can be composed before the transaction
/// that issues it. Thread-safe.
/// </summary>
public interface IDocumentComposer
{
    /// <summary>Why no document can be issued for an owner: an unknown profile, a symbol that cannot stand in a number. Null when all is well.</summary>
    string? ProblemWith(OwnerBody owner);

    /// <summary>
    /// Why a document of a definition cannot be composed: a kind the composer does not know and that brings no template, or a template that cannot be
    /// read. Null when all is well as far as can be known without a cycle.
    /// </summary>
    string? ProblemWith(DocumentDefinition document) => null;

    /// <summary>The shape of numbers in an owner's profile.</summary>
    /// <exception cref="ArgumentException">The profile is not known; see <see cref="ProblemWith(OwnerBody)"/>.</exception>
    NumberingShape ShapeOf(OwnerBody owner);

    /// <summary>
    /// How an owner abbreviates a type of the definition in its numbers, where its rule book leaves that open: some Party bodies write a regulation
    /// (quy định) QĐ, others QĐi. What is written alike is counted alike.
    /// </summary>
    /// <exception cref="ArgumentException">The profile or one of the owner's format options is not known; see <see cref="ProblemWith(OwnerBody)"/>.</exception>
    string AbbreviationOf(string type, OwnerBody owner) => type;

    /// <summary>The media types it can compose in; the first is the one documents are issued in.</summary>
    IReadOnlyList<string> MediaTypes => [];

    /// <summary>Whether documents of a kind bear a number. Forms that units and judges fill in (a registration form, a score sheet) bear none and are never issued.</summary>
    bool IsNumbered(string kind) => !DocumentForms.All.Contains(kind);

    /// <summary>
    /// What a person fills in who issues a document of a kind by hand, where the definition's document lists nothing of its own
    /// (<see cref="DocumentDefinition.Details"/>). Empty for a kind that asks for nothing, or that the composer does not know.
    /// </summary>
    IReadOnlyList<FormItem> DetailsOf(string kind) => [];

    /// <summary>Sets a document again from its snapshot, in another format. The words are the same to the letter.</summary>
    /// <param name="snapshot">As <see cref="ComposedDocument.Snapshot"/>.</param>
    /// <param name="mediaType">One of <see cref="MediaTypes"/>.</param>
    /// <exception cref="ArgumentException">The snapshot is none of this composer, or the media type is unknown.</exception>
    ComposedDocument Render(ReadOnlyMemory<byte> snapshot, string mediaType) =>
        throw new ArgumentException($"This composer keeps no snapshots and writes no {mediaType}.", nameof(mediaType));

    /// <summary>Composes a document.</summary>
    /// <exception cref="Templates.TemplateException">The template reads what the model does not have, or exceeds a limit.</exception>
    ComposedDocument Compose(DocumentDraft draft);
}
