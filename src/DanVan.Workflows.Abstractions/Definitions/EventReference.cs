namespace DanVan.Workflows.Definitions;

/// <summary>Something that happens in a cycle, from which a term is counted.</summary>
/// <param name="Kind">One of <see cref="CycleMoments"/>.</param>
/// <param name="Of">Id of the stage, document, milestone or deadline; null for <see cref="CycleMoments.Opened"/>.</param>
public sealed record EventReference(string Kind, string? Of = null);
