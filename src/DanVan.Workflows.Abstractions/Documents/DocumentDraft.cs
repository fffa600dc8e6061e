using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace DanVan.Workflows.Documents;

/// <summary>What a document is made of.</summary>
/// <param name="Kind">Kind in the definition, for example <c>plan</c>.</param>
/// <param name="Number">Its number; null for a draft or a form that bears none, where room is left for it.</param>
/// <param name="Date">Its civil date.</param>
/// <param name="Year">The cycle's year.</param>
/// <param name="Owner">The body that issues it.</param>
/// <param name="Council">The council; the first member chairs it, the second is its secretary.</param>
/// <param name="Model">What its template reads; see docs/template-model.md.</param>
/// <param name="Definition">What the cycle's definition says of it; null leaves all of it to the composer.</param>
/// <param name="MediaType">One of <see cref="IDocumentComposer.MediaTypes"/>; null for the one the composer issues documents in.</param>
/// <param name="Subject">The abstract (trích yếu) in place of the kind's own, for example that of the document it replaces; null for the kind's own.</param>
public sealed record DocumentDraft(
    string Kind,
    DocumentNumber? Number,
    LocalDate Date,
    int Year,
    OwnerBody Owner,
    IReadOnlyList<CouncilMember> Council,
    IReadOnlyDictionary<string, object?> Model,
    DocumentDefinition? Definition = null,
    string? MediaType = null,
    string? Subject = null);
