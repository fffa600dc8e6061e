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
    /// <exception cref="ArgumentException">The profile is not known; see <see cref="ProblemWith"/>.</exception>
    NumberingShape ShapeOf(OwnerBody owner);

    /// <summary>Composes a document.</summary>
    /// <exception cref="Templates.TemplateException">The template reads what the model does not have, or exceeds a limit.</exception>
    ComposedDocument Compose(DocumentDraft draft);
}
