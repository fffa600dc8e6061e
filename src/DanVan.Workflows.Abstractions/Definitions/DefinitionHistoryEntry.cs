using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>Who did what to a definition, and when: one event of its stream. Immutable.</summary>
/// <param name="Sequence">1, 2, 3 … within the definition.</param>
/// <param name="Act">What was done.</param>
/// <param name="Person">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version the JSON says it is.</param>
/// <param name="Hash">Content hash of the JSON, <c>sha256:…</c>; <see cref="Hosting.IDefinitionQueries.JsonAsync"/> has it.</param>
/// <param name="Text">The note of a draft, or the decision a publication or a retirement rests on; may be empty.</param>
public sealed record DefinitionHistoryEntry(long Sequence, DefinitionAct Act, PersonId Person, Instant At, int Version, string Hash, string Text);
